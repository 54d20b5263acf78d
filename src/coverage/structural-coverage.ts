/** What the crosswalk alone promises of a questionnaire, without any State's answers: rows, gaps, and the best class. */

import type { CompiledItem, CompiledQuestionnaire, Crosswalk, ProvisionNode } from '../crosswalk/crosswalk.ts';
import { articleOf } from '../crosswalk/provision-id.ts';
import { reviewState, rowsTo } from '../crosswalk/review-state.ts';
import { instrumentsOf } from '../crosswalk/sides-of-set.ts';
import { VALUE_BIT, type Value } from '../domain/answer-values.ts';
import { ROW_RELATIONS, type RowRelation } from '../domain/relation.ts';
import type { Answer, StateAnswers } from '../prefill/answer.ts';
import type { InferencePlan } from '../prefill/inference-plan.ts';
import { prefillQuestionnaire } from '../prefill/prefill-questionnaire.ts';
import type { Suggestion, SuggestionClass } from '../prefill/suggestion.ts';

export interface StructuralCoverage {
  readonly questionnaire: string;
  readonly section: string;
  /** Instrument that the section asks about. */
  readonly instrument: string;
  /** Instrument that it is compared with. */
  readonly other: string;
  /** Provisions of the articles that the section asks about. */
  readonly nodes: number;
  readonly rowsByRelation: Readonly<Record<RowRelation, number>>;
  readonly noCounterpart: number;
  readonly unreviewed: number;
  /** What each item would be if a State had answered "yes" everywhere in the other mechanism, for every offence, today. */
  readonly bestClasses: readonly { readonly item: string; readonly class: SuggestionClass }[];
}

/** One entry for each section of each questionnaire and each other instrument; `to` keeps one questionnaire. */
export function structuralCoverage(plan: InferencePlan, to?: string): StructuralCoverage[] {
  const { crosswalk } = plan;
  return [...crosswalk.questionnaires.values()]
    .filter(({ id }) => to === undefined || id === to)
    .flatMap((questionnaire) => coverQuestionnaire(plan, questionnaire));
}

/**
 * The suggestions for a questionnaire if everything that other mechanisms ask about an instrument were answered best: for
 * every offence, today, with a text.
 * @param other id of that instrument
 * @param value what all of them say; "yes", the usual best, unless another answer is to be looked at
 */
export function bestSuggestions(
  plan: InferencePlan,
  questionnaire: CompiledQuestionnaire,
  other: string,
  value: Value = 'yes',
): Suggestion[] {
  const sources = [...plan.crosswalk.questionnaires.values()].filter(
    ({ form }) => form.mechanism !== questionnaire.form.mechanism && form.instruments.some(({ instrument }) => instrument === other),
  );
  const items = sources.flatMap((source) => source.items.filter(({ section }) => section.instrument === other));
  const ideal: StateAnswers = { state: '', laws: [], answers: items.map((item) => idealAnswer(item, value)) };
  return prefillQuestionnaire(plan, ideal, questionnaire.id, { today: IDEAL_DAY });
}

function coverQuestionnaire(plan: InferencePlan, questionnaire: CompiledQuestionnaire): StructuralCoverage[] {
  const { crosswalk } = plan;
  return comparedWith(crosswalk, questionnaire).flatMap((other) => {
    const best = new Map(bestSuggestions(plan, questionnaire, other).map((each) => [each.item, each.class]));
    return questionnaire.form.sections
      .filter(({ instrument }) => instrument !== other)
      .map((section) => {
        const items = questionnaire.items.filter((item) => item.section.id === section.id);
        const nodes = provisionsOfArticles(crosswalk, items);
        return {
          questionnaire: questionnaire.id,
          section: section.id,
          instrument: section.instrument,
          other,
          nodes: nodes.length,
          rowsByRelation: countRows(crosswalk, nodes, other),
          ...countGaps(crosswalk, nodes, other),
          bestClasses: items.map((item) => ({ item: item.id, class: best.get(item.id) ?? 'NONE' })),
        };
      });
  });
}

/** Instruments that some mapping set pairs with one of the questionnaire's, in the order of their ids. */
function comparedWith({ mappingSets }: Crosswalk, { form }: CompiledQuestionnaire): string[] {
  const own = new Set(form.instruments.map(({ instrument }) => instrument));
  const pairs = [...mappingSets.values()].map(({ source }) => instrumentsOf(source.form)?.map(({ instrument }) => instrument) ?? []);
  const others = pairs.flatMap(([subject = '', object = '']) => (own.has(subject) ? [object] : own.has(object) ? [subject] : []));
  return [...new Set(others)].filter((instrument) => !own.has(instrument)).sort();
}

function provisionsOfArticles({ provisions }: Crosswalk, items: readonly CompiledItem[]): ProvisionNode[] {
  const articles = new Set(items.flatMap((item) => item.provisions.map(articleOf)));
  return [...provisions.values()].filter(({ id }) => articles.has(articleOf(id)));
}

/** Each row once, with the relation it writes; a joint row counts as what its union says. */
function countRows(crosswalk: Crosswalk, nodes: readonly ProvisionNode[], other: string): Record<RowRelation, number> {
  const rows = new Map(nodes.flatMap(({ id }) => rowsTo(crosswalk, id, other).map((row) => [row.id, row] as const)));
  const counts = Object.fromEntries(ROW_RELATIONS.map((relation) => [relation, 0])) as Record<RowRelation, number>;
  for (const { form } of rows.values()) counts[form.relation ?? form.union ?? 'related'] += 1;
  return counts;
}

function countGaps(crosswalk: Crosswalk, nodes: readonly ProvisionNode[], other: string): { noCounterpart: number; unreviewed: number } {
  const states = nodes.map((node) => reviewState(crosswalk, node, other));
  return {
    noCounterpart: states.filter((state) => state === 'no_counterpart').length,
    unreviewed: states.filter((state) => state === 'unreviewed').length,
  };
}

const IDEAL_DAY = '2000-01-01';

function idealAnswer(item: CompiledItem, value: Value): Answer {
  const tokens = [...(item.scale ?? [])];
  const [token] = tokens.find(([, values]) => values === VALUE_BIT[value]) ?? tokens.find(([, values]) => values & VALUE_BIT[value]) ?? [];
  return {
    item: item.id,
    revision: item.id,
    ...(token === undefined ? {} : { value: token }),
    appliesTo: 'all_offences',
    text: 'text',
    asOf: IDEAL_DAY,
    citations: [],
    links: [],
    options: ['other'],
    authority: 'authority',
    cleared: true,
    confirmations: [],
  };
}
