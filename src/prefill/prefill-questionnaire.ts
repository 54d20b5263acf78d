/** Every suggestion for one questionnaire, from everything a State has answered elsewhere. */

import type { CompiledItem } from '../crosswalk/crosswalk.ts';
import type { StateAnswers } from './answer.ts';
import { collectContributions, type Reading } from './collect-contributions.ts';
import { type Evidence, type EvidenceOptions, type GatheredEvidence, gatherEvidence, type ReadAnswer } from './gather-evidence.ts';
import { type InferencePlan, slotOf } from './inference-plan.ts';
import { linkSources } from './link-sources.ts';
import type { Grade } from './reach-at-grade.ts';
import { type Run, runFixpoint } from './run-fixpoint.ts';
import type { Readings } from './suggest-context.ts';
import { suggestItem } from './suggest-item.ts';
import type { Confirmation, Suggestion } from './suggestion.ts';
import type { Surroundings } from './surroundings.ts';
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
  const wanted = options.items === undefined ? undefined : new Set(options.items);
  const targets = (plan.crosswalk.questionnaires.get(to)?.items ?? []).filter(({ id }) => wanted?.has(id) ?? true);
  const suggest = suggestFor(plan, considered, to, options, targets.length >= WORTH_READING_ALL);
  return targets.map((target) => {
    const { suggestion, mayConflict } = suggest(target);
    if (suggestion.class !== 'CONDITIONAL' || !mayConflict) return suggestion;
    return tryConfirmations(suggestion, (given) => suggestFor(plan, confirming(considered, given), to, options, false)(target).suggestion);
  });
}

/** For fewer items than this, what surrounds each is read by itself. */
const WORTH_READING_ALL = 20;

interface Suggested {
  readonly suggestion: Suggestion;
  /** Whether evidence conflicts anywhere, as it is or as if all were confirmed. */
  readonly mayConflict: boolean;
}

/** Reads a State's answers once; what it gives suggests for one item at a time. */
function suggestFor(
  plan: InferencePlan,
  state: StateAnswers,
  to: string,
  options: PrefillOptions,
  readsAll: boolean,
): (target: CompiledItem) => Suggested {
  const gathered = gatherEvidence(plan.crosswalk, state, options);
  const places = placesOf(gathered);
  const all = readsAll ? readAnswers(plan, gathered) : undefined;
  const sources = sourcesOf(plan, state, to, options);
  const context = {
    plan,
    gathered,
    laws: new Map(state.laws.map((law) => [law.id, law])),
    party: state.party ?? {},
    sourceInstruments: instrumentsOf(plan, state, sources),
  };
  return (target) => {
    const readings = readFor(plan, gathered, places, target, all);
    const isSource = (item: CompiledItem) => sources.has(item.questionnaire) && !isAcceptedFrom(gathered, item.id, target.id);
    const suggestion = suggestItem({ ...context, readings }, target, linkSources(plan, gathered, target, isSource));
    return { suggestion, mayConflict: readings.b.own.conflicts.size > 0 };
  };
}

function confirming(state: StateAnswers, given: readonly Confirmation[]): StateAnswers {
  return { ...state, confirmations: [...(state.confirmations ?? []), ...given.map(({ id }) => id)] };
}

/**
 * Own and measures, as it is and as if all were confirmed.
 * @param within what is read; everything by default
 */
export function readAnswers(plan: InferencePlan, gathered: GatheredEvidence, within = plan.everywhere): Readings {
  const a = readAtGrade(plan, gathered, within, 'A');
  if (a.own.leftOut || a.measures.leftOut) return { a, b: readAtGrade(plan, gathered, within, 'B') };
  return { a, b: { ...a, isInConflict: conflictsIn(plan, gathered, within, 'B', a.own) } };
}

function readAtGrade(plan: InferencePlan, gathered: GatheredEvidence, within: Surroundings, grade: Grade): Reading {
  const measures = runFixpoint(plan, gathered, within, grade, 'measures');
  const own = runFixpoint(plan, gathered, within, grade, 'own', measures);
  return {
    own,
    measures,
    isInConflict: conflictsIn(plan, gathered, within, grade, own),
    contributionsAt: collectContributions(plan, own, measures),
  };
}

/** @param run what was read within, at the grade or at one that leaves out nothing more */
function conflictsIn(
  plan: InferencePlan,
  gathered: GatheredEvidence,
  within: Surroundings,
  grade: Grade,
  run: Run,
): Reading['isInConflict'] {
  const runAround = (node: number) => {
    return within.nodes[node] === 1 ? run : readAtGrade(plan, gathered, plan.surroundings(node), grade).own;
  };
  return (node, facet) => runAround(node).conflicts.has(slotOf(node, facet));
}

/**
 * An item's own answer, and what was accepted from it, do not speak for it, nor tell whether the condition of a row is
 * met: where one could, what surrounds the item is read again without them.
 */
function readFor(
  plan: InferencePlan,
  gathered: GatheredEvidence,
  places: Places,
  target: CompiledItem,
  all: Readings | undefined,
): Readings {
  const around = plan.surroundings(target.node);
  const silent = places.silentFor.get(target.id) ?? [];
  if (!silent.some((source) => source.item.scale !== undefined)) return all ?? readAnswers(plan, gathered, around);
  const { byItem } = gathered;
  const silentItems = new Set(silent.map(({ answer }) => answer.item));
  const found = (item: string) => (silentItems.has(item) ? undefined : byItem.get(item));
  const speaking = (byNode: ByNode) =>
    around.sourceNodes.flatMap((node) => byNode.get(node)?.filter(({ source }) => !silent.includes(source)) ?? []);
  const rest = { ...gathered, byItem: { get: found }, own: speaking(places.own), measures: speaking(places.measures) };
  return readAnswers(plan, rest, around);
}

type ByNode = ReadonlyMap<number, readonly Evidence[]>;

/** What was gathered by where it stands, so that a part of it is found without looking at the rest. */
interface Places {
  /** By item, the answers that do not speak for it: every one to the item itself, should it have been given twice, and those accepted from it. */
  readonly silentFor: ReadonlyMap<string, readonly ReadAnswer[]>;
  readonly own: ByNode;
  readonly measures: ByNode;
}

function placesOf({ answers, own, measures }: GatheredEvidence): Places {
  const silentFor = new Map<string, ReadAnswer[]>();
  for (const answer of answers)
    for (const item of new Set([answer.item.id, ...answer.acceptedFrom])) {
      const known = silentFor.get(item);
      if (known === undefined) silentFor.set(item, [answer]);
      else known.push(answer);
    }
  const byNode = (pieces: readonly Evidence[]) => Map.groupBy(pieces, ({ node }) => node);
  return { silentFor, own: byNode(own), measures: byNode(measures) };
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

/** An instrument to which the State is no party is none of them, unless it has answered about it of its own accord. */
function instrumentsOf(
  { crosswalk }: InferencePlan,
  { answers, party = {} }: StateAnswers,
  questionnaires: ReadonlySet<string>,
): Set<string> {
  const answered = new Set(answers.flatMap(({ item }) => crosswalk.items.get(item)?.section.instrument ?? []));
  const pinned = [...questionnaires].flatMap(
    (id) => crosswalk.questionnaires.get(id)?.form.instruments.map(({ instrument }) => instrument) ?? [],
  );
  return new Set(pinned.filter((instrument) => party[instrument] !== false || answered.has(instrument)));
}

/** With `from`, only those questionnaires and the target's own answers are read. */
function withoutUnwanted({ crosswalk }: InferencePlan, state: StateAnswers, to: string, { from }: PrefillOptions): StateAnswers {
  if (from === undefined) return state;
  const wanted = new Set([...from, to]);
  const answers = state.answers.filter(({ item }) => wanted.has(crosswalk.items.get(item)?.questionnaire ?? ''));
  return { ...state, answers };
}
