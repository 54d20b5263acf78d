/** What of a suggestion is not as a scenario expects it, one sentence each; empty where all is. */

import type { Crosswalk } from '../../../src/crosswalk/crosswalk.ts';
import type { PayloadDraft, Suggestion } from '../../../src/prefill/suggestion.ts';
import { findItem, type ResolvedExpectation } from './resolve-scenario.ts';
import type { Expectation } from './scenario-form.ts';

export function compareSuggestion(crosswalk: Crosswalk, expected: ResolvedExpectation, found: Suggestion): string[] {
  const { written } = expected;
  const unused = written.rows.filter((row) => !found.rows.includes(row));
  const misused = written.rows_not.filter((row) => found.rows.includes(row));
  return [
    ...differ('class', written.class, found.class),
    ...(written.class === found.class ? ofItsClass(expected, found) : []),
    ...(unused.length === 0 ? [] : [`rows: must rest on ${unused.join(', ')}, but rests on ${found.rows.join(', ') || 'none'}`]),
    ...(misused.length === 0 ? [] : [`rows: must not rest on ${misused.join(', ')}`]),
    ...(written.payloads === undefined ? [] : differ('payloads', wantedPayloads(crosswalk, written), foundPayloads(found))),
    ...differ('contradicts_own_answer', String(written.contradicts_own_answer), String(found.contradictsOwnAnswer)),
  ];
}

/** What each class alone has. */
function ofItsClass({ written, confirmations }: ResolvedExpectation, found: Suggestion): string[] {
  switch (written.class) {
    case 'FULL':
      return differ('value', written.value, String(found.value));
    case 'CONDITIONAL':
      return [
        ...differ('value', written.value, String(found.value)),
        ...differ('confirmations', list(confirmations), list(found.confirmations.map(({ id }) => id))),
      ];
    case 'PARTIAL':
      return [
        ...differ('excluded', list(written.excluded), list(found.excluded)),
        ...differ('warned', String(written.warned), String(found.warning !== null)),
      ];
    case 'CONTEXT':
      return differ('because', list(written.because), list(found.cappedBy.map(({ why }) => why)));
    case 'CONFLICT':
      return [];
    case 'NONE':
      return differ('reason', written.reason, String(found.reason));
  }
}

function differ(what: string, expected: string, found: string): string[] {
  return expected === found ? [] : [`${what}: expected ${expected || 'none'}, found ${found || 'none'}`];
}

function list(values: readonly string[]): string {
  return [...new Set(values)].sort().join(', ');
}

function wantedPayloads(crosswalk: Crosswalk, { payloads = [] }: Expectation): string {
  return list(payloads.map(({ kind, use, from, caveat }) => payloadText(kind, use, findItem(crosswalk, from).id, caveat)));
}

function foundPayloads({ payloads }: Suggestion): string {
  return list(payloads.map(({ kind, use, from, caveat }) => payloadText(kind, use, from, caveat)));
}

function payloadText(kind: string, use: string, from: string, caveat: PayloadDraft['caveat']): string {
  return `${use} ${kind}${caveat === undefined ? '' : ` (${caveat})`} from ${from}`;
}
