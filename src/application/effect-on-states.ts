/** What a candidate catalogue changes for the States whose answers the caller may read. */

import { setImmediate } from 'node:timers/promises';
import type { Actor } from '../domain/actor.ts';
import type { StateAnswers } from '../prefill/answer.ts';
import { compareSuggestions, type SuggestionChange } from '../review/compare-catalogues.ts';
import type { Bridge } from './bridge.ts';
import type { Catalogue } from './catalogue.ts';
import { listStates } from './list-states.ts';
import { readStateAnswers } from './prefill-state.ts';
import { requireKnown } from './require-known.ts';

/** What changes for one State in one questionnaire. */
export interface EffectOnState {
  readonly state: string;
  readonly changes: readonly SuggestionChange[];
}

export interface EffectRequest {
  /** Id of the questionnaire to fill in. */
  readonly to: string;
  /** Codes of States; all when absent. */
  readonly states?: readonly string[] | undefined;
}

/**
 * By code; States for which nothing changes are left out, and so are those of which the caller may read nothing.
 * @throws DomainError UNKNOWN_QUESTIONNAIRE
 */
export async function readEffectOnStates(
  actor: Actor,
  bridge: Bridge,
  candidate: Catalogue,
  { to, states }: EffectRequest,
): Promise<EffectOnState[]> {
  requireKnown('questionnaire', to, bridge.catalogue.crosswalk.questionnaires);
  const codes = (await listStates(actor, bridge, { codes: states })).map(({ code }) => code).sort();
  const answers = await readStateAnswers(actor, bridge, codes);
  const effects: EffectOnState[] = [];
  for (const code of codes) {
    const found = answers.get(code);
    if (found === undefined || found.answers.length === 0) continue;
    effects.push(effectOnState(bridge, candidate, found, to));
    // Some milliseconds a State: between two of them others get their turn.
    await setImmediate();
  }
  return effects.filter(({ changes }) => changes.length > 0);
}

/** The same for answers that are at hand. */
export function effectOnState(
  { catalogue, today }: Pick<Bridge, 'catalogue' | 'today'>,
  candidate: Catalogue,
  answers: StateAnswers,
  to: string,
): EffectOnState {
  return { state: answers.state, changes: compareSuggestions(catalogue.plan, candidate.plan, answers, to, { today }) };
}
