/** Fresh ground to write on: each request has an item, a draft or a form of its own, so that none is refused. */

import { THE_BRIDGE } from '../../src/application/actors.ts';
import { prefillState, readStateAnswers } from '../../src/application/prefill-state.ts';
import type { RunningBridge } from '../../src/application/running-bridge.ts';
import { contentHash } from '../../src/crosswalk/content-hash.ts';
import { responseHash } from '../../src/domain/response-hash.ts';
import { mayBeAcceptedInBulk } from '../../src/prefill/decide-suggestion.ts';
import type { RecordOrder } from '../peers/record-by-hand.ts';
import type { Issuer } from './issuer.ts';
import { makeWritingStates, type WritersWish, type WritingState } from './writing-states.ts';

/** A mutation: who asks, and the variable `input`. */
export interface Mutation {
  readonly token: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** An answer to record, as the bridge is asked and as it is done by hand. */
export interface AnswerToRecord extends Mutation {
  readonly order: RecordOrder;
}

export interface Ground {
  /** Two of the same kind, of different States: one for each subject. */
  readonly record: readonly [readonly AnswerToRecord[], readonly AnswerToRecord[]];
  readonly decide: readonly Mutation[];
  readonly import: readonly Mutation[];
  /** Suggestions of one bulk, and answers of one file: as many as a questionnaire has. */
  readonly sizes: { readonly decide: number; readonly import: number };
}

/** Where most suggestions may be accepted in bulk when all else is answered, and what has most items. */
const [TO_DECIDE, TO_IMPORT] = ['untoc-rm/cluster-4@2020', 'uncac-irm/cycle-1@2010'];
const RECORDING_STATES = 60;

/** @param amount how many decisions and imports there will be at most, each */
export async function prepareGround(bridge: RunningBridge, issuer: Issuer, amount: number): Promise<Ground> {
  const questionnaires = [...bridge.current().catalogue.crosswalk.questionnaires.keys()];
  let after = 0;
  const make = async (wish: Omit<WritersWish, 'after'>) => {
    const made = await makeWritingStates(bridge, issuer, { ...wish, after });
    after += wish.count;
    return made;
  };
  const recording = { count: RECORDING_STATES, drafts: questionnaires, published: [] };
  const record = [answersToRecord(bridge, await make(recording)), answersToRecord(bridge, await make(recording))] as const;
  const others = questionnaires.filter((id) => id !== TO_DECIDE);
  const decide = await bulksToDecide(bridge, await make({ count: amount, drafts: [TO_DECIDE], published: others }));
  const { answers, content } = fileToImport(bridge);
  const imports = (await make({ count: amount, drafts: [], published: [] })).map(({ code, token }) => ({
    token,
    input: { state: code, questionnaire: TO_IMPORT, contentBase64: content },
  }));
  const sizes = { decide: decide[0]?.input.suggestions.length ?? 0, import: answers };
  return { record, decide, import: imports, sizes };
}

const CONTENT = { value: 'yes', appliesTo: 'all_offences', citations: [], links: [] } as const;

/** Item by item over all States, so that no submission is fuller than the others. */
function answersToRecord(bridge: RunningBridge, states: readonly WritingState[]): AnswerToRecord[] {
  const items = [...bridge.current().catalogue.crosswalk.items.values()].filter(({ scale }) => scale?.has(CONTENT.value));
  return items.flatMap(({ id: item, section, questionnaire }, place) =>
    states.map(({ code: state, actor, token, drafts }): AnswerToRecord => {
      const submission = drafts.get(questionnaire) ?? '';
      const request = { state, submission, item, expectedRevision: 0 };
      const { value, appliesTo } = CONTENT;
      const key = `answer-${place}`;
      const requestHash = contentHash({ mutation: 'recordResponse', request: { ...request, answer: { value, appliesTo } } });
      return {
        token,
        input: { ...request, answer: { value, appliesTo: 'ALL_OFFENCES' }, clientMutationKey: key },
        order: { state, actor, submission, item, section: section.id, value, contentHash: responseHash(CONTENT), key, requestHash },
      };
    }),
  );
}

async function bulksToDecide(bridge: RunningBridge, states: readonly WritingState[]) {
  const { crosswalk } = bridge.current().catalogue;
  const codes = states.map(({ code }) => code);
  const answers = await readStateAnswers(THE_BRIDGE, bridge.current(), codes);
  return states.flatMap(({ code, token, drafts }) => {
    const own = answers.get(code);
    if (own === undefined) return [];
    const suggestions = prefillState(bridge.current(), own, { to: TO_DECIDE })
      .suggestions.filter((each) => mayBeAcceptedInBulk(crosswalk.items.get(each.item), each))
      .map(({ item, id, value }) => ({ item, suggestion: id, value }));
    return [{ token, input: { state: code, submission: drafts.get(TO_DECIDE), suggestions } }];
  });
}

function fileToImport(bridge: RunningBridge): { readonly answers: number; readonly content: string } {
  const items = bridge.current().catalogue.crosswalk.questionnaires.get(TO_IMPORT)?.items ?? [];
  const answers = items.map(({ id, scale }) => ({
    ...{ item: id, applies_to: CONTENT.appliesTo },
    ...(scale === undefined ? { text: 'What the State says of it.' } : { value: [...scale.keys()][0] }),
  }));
  const file = JSON.stringify({ questionnaire: TO_IMPORT, status: 'draft', answers });
  return { answers: answers.length, content: Buffer.from(file).toString('base64') };
}
