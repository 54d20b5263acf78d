/** What of a questionnaire the answers of several States elsewhere cover, section by section. Counts only, never a score. */

import { requireAllowed } from '../access/policy.ts';
import type { SectionCoverage } from '../coverage/state-coverage.ts';
import type { CompiledQuestionnaire } from '../crosswalk/crosswalk.ts';
import type { Actor } from '../domain/actor.ts';
import type { RegionalGroup, StateParty } from '../domain/state-party.ts';
import type { Bridge } from './bridge.ts';
import { measureStates } from './measure-states.ts';
import { unknownState } from './prefill-state.ts';
import { requireKnown } from './require-known.ts';

export interface CoverageRequest {
  /** Id of the questionnaire to fill in. */
  readonly to: string;
  /** Codes of States; all that have answered something when absent. */
  readonly states?: readonly string[] | undefined;
  readonly group?: RegionalGroup | undefined;
}

export interface MeasuredCoverage {
  readonly questionnaire: CompiledQuestionnaire;
  /** By the names of the States. */
  readonly states: readonly { readonly state: StateParty; readonly sections: readonly SectionCoverage[] }[];
}

/**
 * Without `states`, a State that has answered nothing is left out: a list of all States would be mostly empty rows. One that
 * is asked for by its code is told of in any case.
 * @throws DomainError UNKNOWN_QUESTIONNAIRE, UNKNOWN_STATE
 */
export async function measureCoverage(
  actor: Actor,
  bridge: Bridge,
  { to, states: codes, group }: CoverageRequest,
): Promise<MeasuredCoverage> {
  requireAllowed(actor, 'measure_coverage');
  const questionnaire = requireKnown('questionnaire', to, bridge.catalogue.crosswalk.questionnaires);
  const { states, measured } = await measureStates(actor, bridge, questionnaire, { codes, group });
  const unknown = codes?.find((code) => !states.some((state) => state.code === code));
  if (unknown !== undefined) throw unknownState(unknown);
  return {
    questionnaire,
    states: states.flatMap((state) => {
      const { answered = false, sections } = measured.get(state.code) ?? {};
      return sections === undefined || (codes === undefined && !answered) ? [] : [{ state, sections }];
    }),
  };
}
