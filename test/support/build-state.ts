/** The answers of a fictional State in a few lines: cleared, given this year, of unknown offence scope, without laws. */

import type { Answer, Law, StateAnswers } from '../../src/prefill/answer.ts';

/** The day on which tests read answers. */
export const TODAY = '2026-11-22';
export const THIS_YEAR = '2026-05-01';
/** Before the age limit of five years. */
export const LONG_AGO = '2012-06-30';

/** A token, or what is out of the ordinary about an answer; `laws` are the ids of laws it cites. */
export type AnswerSketch = string | (Partial<Answer> & { readonly laws?: readonly string[] });

export interface StateSketch {
  /** Answers by full item id. */
  readonly answers: Readonly<Record<string, AnswerSketch>>;
  /** Laws by id; by default of unknown offence scope. */
  readonly laws?: Readonly<Record<string, Partial<Law>>>;
  readonly confirmations?: readonly string[];
  readonly party?: Readonly<Record<string, boolean>>;
}

export function buildState({ answers, laws = {}, confirmations, party }: StateSketch): StateAnswers {
  return {
    state: 'XAR',
    answers: Object.entries(answers).map(([item, sketch]) => toAnswer(item, sketch)),
    laws: Object.entries(laws).map(([id, law]) => ({ id, name: `Law ${id}`, appliesTo: 'unknown', ...law })),
    ...(confirmations === undefined ? {} : { confirmations }),
    ...(party === undefined ? {} : { party }),
  };
}

function toAnswer(item: string, sketch: AnswerSketch): Answer {
  const { laws = [], ...given } = typeof sketch === 'string' ? { value: sketch } : sketch;
  return {
    item,
    revision: `revision of ${item}`,
    appliesTo: 'unknown',
    asOf: THIS_YEAR,
    citations: laws.map((law) => ({ law })),
    links: [],
    cleared: true,
    confirmations: [],
    ...given,
  };
}
