/** What of a questionnaire the answers of several States elsewhere cover, section by section. Counts only, never a score. */

import { setImmediate } from 'node:timers/promises';
import { viewKey } from '../access/may-read.ts';
import { requireAllowed } from '../access/policy.ts';
import { type SectionCoverage, stateCoverage } from '../coverage/state-coverage.ts';
import type { CompiledQuestionnaire } from '../crosswalk/crosswalk.ts';
import type { Actor } from '../domain/actor.ts';
import type { RegionalGroup, StateParty } from '../domain/state-party.ts';
import { loadDataVersions } from '../persistence/data-versions.ts';
import type { StoredStateAnswers } from '../persistence/load-state-answers.ts';
import type { Bridge } from './bridge.ts';
import { listStates } from './list-states.ts';
import { loadReadableAnswers } from './load-readable-answers.ts';
import { oncePerCatalogue } from './once-per-catalogue.ts';
import { prefillState, unknownState } from './prefill-state.ts';
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
  const states = await listStates(actor, bridge, { codes });
  const unknown = codes?.find((code) => !states.some((state) => state.code === code));
  if (unknown !== undefined) throw unknownState(unknown);
  const wanted = states.filter(({ regionalGroup }) => group === undefined || regionalGroup === group);
  const measured = await measureStates(actor, bridge, questionnaire, {
    codes: wanted.map(({ code }) => code),
    silentToo: codes !== undefined,
  });
  return {
    questionnaire,
    states: wanted.flatMap((state) => {
      const { answered = false, sections } = measured.get(state.code) ?? {};
      return sections === undefined || (codes === undefined && !answered) ? [] : [{ state, sections }];
    }),
  };
}

/** What was measured of a State, and the version of its data of which that is true. */
interface Remembered {
  readonly dataVersion: string;
  readonly answered: boolean;
  /** Absent of a State that has answered nothing, until it is asked for by its code. */
  readonly sections?: readonly SectionCoverage[];
}

/** By questionnaire, of one day, by State and by what may be read of it: as much as one answer needs, for as long as the catalogue is served. */
const memory = oncePerCatalogue(() => ({ day: '', byState: new Map<string, Remembered>() }));

/** States read in one statement: what two hundred ever answered (220,000 answers) took longer than a statement is given. */
const READ_TOGETHER = 100;

/** Only States whose data has changed since, or that were never asked about, are read and measured again. */
async function measureStates(
  actor: Actor,
  bridge: Bridge,
  questionnaire: CompiledQuestionnaire,
  { codes, silentToo }: { readonly codes: readonly string[]; readonly silentToo: boolean },
): Promise<ReadonlyMap<string, Remembered>> {
  const remembered = memory(bridge.catalogue, questionnaire.id);
  if (remembered.day !== bridge.today) Object.assign(remembered, { day: bridge.today, byState: new Map() });
  const { byState } = remembered;
  const keyOf = (code: string) => `${code} ${viewKey(actor, code)}`;
  const changed = await bridge.database.inTransaction(
    actor,
    async (transaction) => {
      const versions = await loadDataVersions(transaction, codes);
      const isCurrent = (known: Remembered | undefined, version: string | undefined) =>
        known?.dataVersion === version && (!silentToo || known?.sections !== undefined);
      const states = codes.filter((code) => !isCurrent(byState.get(keyOf(code)), versions.get(code)));
      const found: StoredStateAnswers[] = [];
      for (let from = 0; from < states.length; from += READ_TOGETHER)
        found.push(...(await loadReadableAnswers(transaction, actor, states.slice(from, from + READ_TOGETHER))));
      return found;
    },
    { readOnly: true, reads: silentToo ? codes : 'all' },
  );
  for (const answers of changed) {
    const answered = answers.answers.length > 0;
    const { state, dataVersion } = answers;
    byState.set(keyOf(state), { dataVersion, answered });
    if (!answered && !silentToo) continue;
    const { suggestions } = prefillState(bridge, answers, { to: questionnaire.id });
    byState.set(keyOf(state), { dataVersion, answered, sections: stateCoverage(questionnaire, suggestions) });
    // Some milliseconds a State: between two of them others get their turn.
    await setImmediate();
  }
  return new Map(
    codes.flatMap((code) => {
      const known = byState.get(keyOf(code));
      return known === undefined ? [] : [[code, known] as const];
    }),
  );
}
