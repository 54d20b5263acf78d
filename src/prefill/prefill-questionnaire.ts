/** Every suggestion for one questionnaire, from everything a State has answered elsewhere. */

import type { CompiledItem } from '../crosswalk/crosswalk.ts';
import type { StateAnswers } from './answer.ts';
import { collectContributions, type Reading } from './collect-contributions.ts';
import { type EvidenceOptions, type GatheredEvidence, gatherEvidence, type ReadAnswer } from './gather-evidence.ts';
import type { InferencePlan } from './inference-plan.ts';
import { linkSources } from './link-sources.ts';
import type { Grade } from './reach-at-grade.ts';
import { runFixpoint } from './run-fixpoint.ts';
import type { Readings } from './suggest-context.ts';
import { suggestItem } from './suggest-item.ts';
import type { Confirmation, Suggestion } from './suggestion.ts';
import { tryConfirmations } from './try-confirmations.ts';

export interface PrefillOptions extends EvidenceOptions {
  /** Source questionnaires; all that have answers by default. */
  readonly from?: readonly string[];
  /** Only these items, by full id. */
  readonly items?: readonly string[];
}

/**
 * @param to id of the target questionnaire; an unknown one gives no suggestions
 * @returns suggestions in the order of the questionnaire's items, one for each
 */
export function prefillQuestionnaire(plan: InferencePlan, state: StateAnswers, to: string, options: PrefillOptions): Suggestion[] {
  const considered = withoutUnwanted(plan, state, to, options);
  const suggest = suggestFor(plan, considered, to, options);
  return (plan.crosswalk.questionnaires.get(to)?.items ?? [])
    .filter((item) => options.items === undefined || options.items.includes(item.id))
    .map((target) => {
      const { suggestion, mayConflict } = suggest(target);
      if (suggestion.class !== 'CONDITIONAL' || !mayConflict) return suggestion;
      return tryConfirmations(suggestion, (given) => suggestFor(plan, confirming(considered, given), to, options)(target).suggestion);
    });
}

interface Suggested {
  readonly suggestion: Suggestion;
  /** Whether evidence conflicts anywhere, as it is or as if all were confirmed. */
  readonly mayConflict: boolean;
}

/** Reads a State's answers once; what it gives suggests for one item at a time. */
function suggestFor(plan: InferencePlan, state: StateAnswers, to: string, options: PrefillOptions): (target: CompiledItem) => Suggested {
  const gathered = gatherEvidence(plan.crosswalk, state, options);
  const readAll = readAnswers(plan, gathered);
  const sources = sourcesOf(plan, state, to, options);
  const context = {
    plan,
    gathered,
    laws: new Map(state.laws.map((law) => [law.id, law])),
    party: state.party ?? {},
    sourceInstruments: instrumentsOf(plan, sources),
  };
  return (target) => {
    const readings = readFor(plan, gathered, target, readAll);
    const isSource = (item: CompiledItem) => sources.has(item.questionnaire) && !isAcceptedFrom(gathered, item.id, target.id);
    const suggestion = suggestItem({ ...context, readings }, target, linkSources(plan, gathered, target, isSource));
    return { suggestion, mayConflict: readings.b.own.conflicts.size > 0 };
  };
}

function confirming(state: StateAnswers, given: readonly Confirmation[]): StateAnswers {
  return { ...state, confirmations: [...(state.confirmations ?? []), ...given.map(({ id }) => id)] };
}

/** Own and measures, as it is and as if all were confirmed. */
export function readAnswers(plan: InferencePlan, gathered: GatheredEvidence): Readings {
  const read = (grade: Grade): Reading => {
    const measures = runFixpoint(plan, gathered, grade, 'measures');
    return collectContributions(plan, runFixpoint(plan, gathered, grade, 'own', measures), measures);
  };
  return { a: read('A'), b: read('B') };
}

/** An item's own answer, and what was accepted from it, do not speak for it, nor tell whether the condition of a row is met. */
function readFor(plan: InferencePlan, gathered: GatheredEvidence, target: CompiledItem, all: Readings): Readings {
  const silent = silentFor(gathered, target);
  if (!silent.some((source) => source.item.scale !== undefined)) return all;
  const speaks = (evidence: GatheredEvidence['own']) => evidence.filter(({ source }) => !silent.includes(source));
  const byItem = new Map([...gathered.byItem].filter(([, source]) => !silent.includes(source)));
  return readAnswers(plan, { ...gathered, byItem, own: speaks(gathered.own), measures: speaks(gathered.measures) });
}

/** Every answer to the item counts, should it have been given twice. */
function silentFor({ answers }: GatheredEvidence, target: CompiledItem): readonly ReadAnswer[] {
  return answers.filter(({ item, acceptedFrom }) => item === target || (acceptedFrom.size > 0 && acceptedFrom.has(target.id)));
}

/** Whether an answer was accepted from an item, directly or through others. */
function isAcceptedFrom({ byItem }: GatheredEvidence, item: string, origin: string): boolean {
  return byItem.get(item)?.acceptedFrom.has(origin) ?? false;
}

function sourcesOf({ crosswalk }: InferencePlan, state: StateAnswers, to: string, { from }: PrefillOptions): Set<string> {
  if (from !== undefined) return new Set(from);
  const answered = state.answers.flatMap(({ item }) => crosswalk.items.get(item)?.questionnaire ?? []);
  return new Set(answered.filter((questionnaire) => questionnaire !== to));
}

function instrumentsOf({ crosswalk }: InferencePlan, questionnaires: ReadonlySet<string>): Set<string> {
  return new Set(
    [...questionnaires].flatMap((id) => crosswalk.questionnaires.get(id)?.form.instruments.map(({ instrument }) => instrument) ?? []),
  );
}

/** With `from`, only those questionnaires and the target's own answers are read. */
function withoutUnwanted({ crosswalk }: InferencePlan, state: StateAnswers, to: string, { from }: PrefillOptions): StateAnswers {
  if (from === undefined) return state;
  const wanted = new Set([...from, to]);
  const answers = state.answers.filter(({ item }) => wanted.has(crosswalk.items.get(item)?.questionnaire ?? ''));
  return { ...state, answers };
}
