/** A fictional State of a test, with its persons, its answers on lighthouses, and a form on buoys that it has begun. */

import { advanceSubmission } from '../../../src/application/advance-submission.ts';
import { importAnswers } from '../../../src/application/import-answers.ts';
import { openSubmission } from '../../../src/application/open-submission.ts';
import { readSubmissions } from '../../../src/application/read-submissions.ts';
import type { Actor } from '../../../src/domain/actor.ts';
import type { CompletedForm, FormResponse } from '../../../src/domain/completed-form.ts';
import { saveStates } from '../../../src/persistence/states.ts';
import { freshState } from '../../persistence/harness/fictional-states.ts';
import type { TestDatabase } from '../../persistence/harness/on-each-database.ts';
import type { Answer, TestServer } from './test-server.ts';

export const LAMP = 'lamp-form@2010';
export const BUOY = 'buoy-form@2020';
export const FOG = 'fog-form@2024';

/** Answers by the id of their items within the questionnaire on lighthouses. */
export type LampAnswers = Readonly<Record<string, Partial<FormResponse['content']>>>;

export interface Delegation {
  readonly state: string;
  readonly expert: Actor;
  readonly focalPoint: Actor;
  /** Id of the submission to the questionnaire on buoys. */
  readonly submission: string;
  /** Answers the questionnaire on lighthouses, or changes what was answered, and clears it. */
  answer(answers: LampAnswers, more?: Partial<CompletedForm>): Promise<void>;
  /** Asks as the expert, and expects no error of the whole request. */
  ask<Data>(query: string, variables?: Record<string, unknown>, as?: Actor): Promise<Data>;
}

interface Surroundings {
  readonly server: TestServer;
  readonly database: Pick<TestDatabase, 'run'>;
}

export async function fictionalDelegation({ server, database }: Surroundings, answers: LampAnswers = {}): Promise<Delegation> {
  const { code: state, ...names } = freshState();
  await database.run((transaction) => saveStates(transaction, [{ code: state, ...names }]));
  const expert: Actor = { id: `expert@${state.toLowerCase()}.example`, role: 'governmental_expert', state };
  const focalPoint: Actor = { id: `focal-point@${state.toLowerCase()}.example`, role: 'focal_point', state };
  const answer: Delegation['answer'] = async (given, more = {}) => {
    const before = (await readSubmissions(focalPoint, server.bridge, [state])).find(({ questionnaire }) => questionnaire === LAMP);
    if (before !== undefined)
      await advanceSubmission(focalPoint, server.bridge, { state, submission: before.id, event: 'reopen', note: 'something has changed' });
    await importAnswers(focalPoint, server.bridge, formOf(state, given, more));
  };
  await answer(answers);
  const { submission } = await openSubmission(expert, server.bridge, { state, questionnaire: BUOY });
  return {
    ...{ state, expert, focalPoint, submission: submission.id, answer },
    async ask<Data>(query: string, variables?: Record<string, unknown>, as: Actor = expert) {
      const { data, errors }: Answer<Data> = await server.ask(query, variables, as);
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return data;
    },
  };
}

const LAMP_ACT = { key: 'lamp act', name: 'Lamp Act', appliesTo: 'unknown' } as const;

function formOf(state: string, answers: LampAnswers, more: Partial<CompletedForm>): CompletedForm {
  const responses = Object.entries(answers).map(([item, content]): FormResponse => {
    const said = { value: 'yes', appliesTo: 'unknown', citations: [], links: [], ...content } as const;
    return { item: `${LAMP}#${item}`, content: said, confirmations: [] };
  });
  return {
    state,
    questionnaire: LAMP,
    status: 'cleared',
    asOf: '2026-05-01',
    responses,
    laws: [LAMP_ACT],
    authorities: [],
    confirmations: [],
    ...more,
  };
}
