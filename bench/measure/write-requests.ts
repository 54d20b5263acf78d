/** How what is to be written is asked for. */

import type { AnswerToRecord, Mutation } from '../world/ground.ts';
import type { Asked } from './ask.ts';
import type { Fresh } from './put-under-load.ts';

const RECORD = `mutation ($input: RecordResponseInput!) {
  recordResponse(input: $input) { isNew response { id } errors { message } } }`;
const DECIDE = `mutation ($input: DecideSuggestionsInput!) {
  decideSuggestions(input: $input) { accepted { itemId response { id } } left { itemId } errors { message } } }`;
const IMPORT = `mutation ($input: ImportResponsesInput!) {
  importResponses(input: $input) { added stored refused { message place } errors { message } } }`;

export function recordAtBridge(address: string, answer: AnswerToRecord): Asked {
  return mutate(address, RECORD, answer);
}

export function recordByHand(address: string, { order }: AnswerToRecord): Asked {
  return { url: `${address}/record`, method: 'POST', headers: JSON_ONLY, body: JSON.stringify(order) };
}

/** Answers, one after the other. */
export function freshRecords(address: string, answers: readonly AnswerToRecord[], request: typeof recordAtBridge): Fresh {
  return fresh(
    answers.map((answer) => request(address, answer)),
    (answer) => !answer.includes('"response":null'),
  );
}

/** Bulks of suggestions, one after the other. */
export function freshDecisions(address: string, bulks: readonly Mutation[]): Fresh {
  return fresh(
    bulks.map((bulk) => mutate(address, DECIDE, bulk)),
    (answer) => answer.includes('"left":[],"errors":[]'),
  );
}

/** Files, one after the other. */
export function freshImports(address: string, files: readonly Mutation[]): Fresh {
  return fresh(
    files.map((file) => mutate(address, IMPORT, file)),
    (answer) => answer.includes('"stored":true'),
  );
}

const JSON_ONLY = { 'content-type': 'application/json', accept: 'application/json' };

function mutate(address: string, query: string, { token, input }: Mutation): Asked {
  const headers = { ...JSON_ONLY, authorization: `Bearer ${token}` };
  return { url: `${address}/graphql`, method: 'POST', headers, body: JSON.stringify({ query, variables: { input } }) };
}

function fresh(asked: readonly Asked[], isDone: Fresh['isDone']): Fresh {
  const rest = asked.values();
  return {
    ...{ url: asked[0]?.url ?? '', isDone },
    next() {
      const { value } = rest.next();
      if (value === undefined) throw new RangeError('all that there was to write is written: measure for a shorter time');
      return value;
    },
  };
}
