/** What of a questionnaire the answers of several States elsewhere cover, section by section. Counts only, never a score. */

import { setImmediate } from 'node:timers/promises';
import { type SectionCoverage, stateCoverage } from '../coverage/state-coverage.ts';
import type { CompiledQuestionnaire } from '../crosswalk/crosswalk.ts';
import type { Actor } from '../domain/actor.ts';
import type { RegionalGroup, StateParty } from '../domain/state-party.ts';
import { loadDataVersions } from '../persistence/data-versions.ts';
import { loadStateAnswers } from '../persistence/load-state-answers.ts';
import type { Bridge } from './bridge.ts';
import { listStates } from './list-states.ts';
import { oncePerCatalogue } from './once-per-catalogue.ts';
import { prefillState, unknownState } from './prefill-state.ts';
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
  const measured = await measureStates(
    actor,
    bridge,
    questionnaire,
    wanted.map(({ code }) => code),
  );
  return {
    questionnaire,
    states: wanted.flatMap((state) => {
      const sections = measured.get(state.code);
      return sections === undefined ? [] : [{ state, sections }];
    }),
  };
}

/** What was measured of a State, and the version of its data of which that is true. */
interface Remembered {
  readonly dataVersion: string;
  readonly sections: readonly SectionCoverage[];
}

/** By questionnaire, of one day, by State: as much as one answer needs, for as long as the catalogue is served. */
const memory = oncePerCatalogue(() => ({ day: '', byState: new Map<string, Remembered>() }));

/** Only States whose data has changed since, or that were never asked about, are read and measured again. */
async function measureStates(
  actor: Actor,
  bridge: Bridge,
  questionnaire: CompiledQuestionnaire,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly SectionCoverage[]>> {
  const remembered = memory(bridge.catalogue, questionnaire.id);
  if (remembered.day !== bridge.today) Object.assign(remembered, { day: bridge.today, byState: new Map() });
  const { byState } = remembered;
  const { versions, changed } = await bridge.database.inTransaction(
    actor,
    async (transaction) => {
      const versions = await loadDataVersions(transaction, codes);
      const states = codes.filter((code) => byState.get(code)?.dataVersion !== versions.get(code));
      return { versions, changed: await loadStateAnswers(transaction, { states }) };
    },
    { readOnly: true },
  );
  const measured = new Map(codes.flatMap((code) => (versions.has(code) ? [[code, byState.get(code)?.sections ?? []] as const] : [])));
  for (const answers of changed) {
    const sections = stateCoverage(questionnaire, prefillState(bridge, answers, { to: questionnaire.id }).suggestions);
    byState.set(answers.state, { dataVersion: answers.dataVersion, sections });
    measured.set(answers.state, sections);
    // Some milliseconds a State: between two of them others get their turn.
    await setImmediate();
  }
  return measured;
}
