/** What of a questionnaire the answers of several States elsewhere cover, section by section. Counts only, never a score. */

import { setImmediate } from 'node:timers/promises';
import { type SectionCoverage, stateCoverage } from '../coverage/state-coverage.ts';
import type { CompiledQuestionnaire } from '../crosswalk/crosswalk.ts';
import type { Actor } from '../domain/actor.ts';
import type { RegionalGroup, StateParty } from '../domain/state-party.ts';
import type { Bridge } from './bridge.ts';
import { listStates } from './list-states.ts';
import { prefillState, readStateAnswers, unknownState } from './prefill-state.ts';
import { requireKnown } from './require-known.ts';

export interface CoverageRequest {
  /** Id of the questionnaire to fill in. */
  readonly to: string;
  /** Codes of States; all when absent. */
  readonly states?: readonly string[] | undefined;
  readonly group?: RegionalGroup | undefined;
}

export interface MeasuredCoverage {
  readonly questionnaire: CompiledQuestionnaire;
  /** By the codes of the States. */
  readonly states: readonly { readonly state: StateParty; readonly sections: readonly SectionCoverage[] }[];
}

/** @throws DomainError UNKNOWN_QUESTIONNAIRE, UNKNOWN_STATE */
export async function measureCoverage(
  actor: Actor,
  bridge: Bridge,
  { to, states: codes, group }: CoverageRequest,
): Promise<MeasuredCoverage> {
  const questionnaire = requireKnown('questionnaire', to, bridge.catalogue.crosswalk.questionnaires);
  const states = await listStates(actor, bridge, { codes });
  const unknown = codes?.find((code) => !states.some((state) => state.code === code));
  if (unknown !== undefined) throw unknownState(unknown);
  const wanted = states.filter(({ regionalGroup }) => group === undefined || regionalGroup === group);
  const answers = await readStateAnswers(
    actor,
    bridge,
    wanted.map(({ code }) => code),
  );
  const measured: MeasuredCoverage['states'][number][] = [];
  for (const state of wanted) {
    const own = answers.get(state.code);
    if (own === undefined) continue;
    measured.push({ state, sections: stateCoverage(questionnaire, prefillState(bridge, own, { to }).suggestions) });
    // Some milliseconds a State: between two of them others get their turn.
    await setImmediate();
  }
  return { questionnaire, states: measured };
}
