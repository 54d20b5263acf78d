/** States beside those of the world that have something left to write, each with a focal point. */

import { randomUUID } from 'node:crypto';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { pinsOf } from '../../src/application/pins-of.ts';
import type { RunningBridge } from '../../src/application/running-bridge.ts';
import { storeForms } from '../../src/application/store-forms.ts';
import type { Submission } from '../../src/domain/submission.ts';
import { saveAssignment } from '../../src/persistence/assignments.ts';
import { insertSubmissions } from '../../src/persistence/insert-submissions.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { loadSubmissions } from '../../src/persistence/submissions.ts';
import type { Transaction } from '../../src/persistence/transaction.ts';
import type { Issuer } from './issuer.ts';
import { STATES } from './open-world.ts';
import { answer, inventStates } from './store-states.ts';

export interface WritingState {
  readonly code: string;
  /** Id of the focal point, as author of what is written. */
  readonly actor: string;
  readonly token: string;
  /** Ids of the drafts, by questionnaire. */
  readonly drafts: ReadonlyMap<string, string>;
}

/** Every measure is: then most suggestions may be accepted together. */
const ALL_IN_PLACE = () => 1;

export interface WritersWish {
  /** How many were made before, so that no two have the same code. */
  readonly after: number;
  readonly count: number;
  /** Questionnaires of which they have an empty draft. */
  readonly drafts: readonly string[];
  /** Questionnaires that they have answered and published. */
  readonly published: readonly string[];
}

export async function makeWritingStates(bridge: RunningBridge, issuer: Issuer, wish: WritersWish): Promise<WritingState[]> {
  const { catalogue } = bridge.current();
  const { crosswalk } = catalogue;
  const states = inventStates(STATES + wish.after, STATES + wish.after + wish.count);
  const codes = states.map(({ code }) => code);
  const published = wish.published.flatMap((id) => crosswalk.questionnaires.get(id) ?? []);
  const forms = codes.flatMap((code) => published.map((questionnaire) => answer(code, questionnaire, ALL_IN_PLACE)));
  const empty = { status: 'draft', pins: pinsOf(crosswalk), responses: [], moves: [], consents: [] } as const;
  const drafts = codes.flatMap((state) => wish.drafts.map((questionnaire) => ({ ...empty, state, questionnaire })));
  return bridge.database.inTransaction(THE_BRIDGE, async (transaction) => {
    await saveStates(transaction, states);
    await storeForms(transaction, catalogue, [], forms);
    await insertSubmissions(transaction, drafts);
    const opened = Map.groupBy(await loadSubmissions(transaction, { states: codes, statuses: ['draft'] }), ({ state }) => state);
    const writers: WritingState[] = [];
    for (const code of codes) writers.push(await giveFocalPoint(transaction, issuer, code, opened.get(code) ?? []));
    return writers;
  });
}

async function giveFocalPoint(
  transaction: Transaction,
  issuer: Issuer,
  code: string,
  drafts: readonly Pick<Submission, 'id' | 'questionnaire'>[],
): Promise<WritingState> {
  const actor = randomUUID();
  const person = { issuer: issuer.address, subject: code, actorId: actor, reviews: [], scopes: [] };
  await saveAssignment(transaction, { ...person, role: 'focal_point', state: code });
  const ids = drafts.map(({ questionnaire, id }) => [questionnaire, id] as const);
  return { code, actor, token: await issuer.tokenFor(code), drafts: new Map(ids) };
}
