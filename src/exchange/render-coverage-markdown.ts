/** How far the crosswalk reaches, for human readers: provisions, rows and gaps of each part, and the best each question can get. */

import { coverParts, type PartCoverage } from '../coverage/parts-of-instrument.ts';
import { bestSuggestions } from '../coverage/structural-coverage.ts';
import type { CompiledQuestionnaire, Crosswalk } from '../crosswalk/crosswalk.ts';
import { noCounterpartRow } from '../crosswalk/review-state.ts';
import { VALUES } from '../domain/answer-values.ts';
import { ROW_RELATIONS, type RowRelation } from '../domain/relation.ts';
import type { InferencePlan } from '../prefill/inference-plan.ts';
import { textIn } from '../prefill/messages/message.ts';
import { type NoneReason, SUGGESTION_CLASSES, type Suggestion, type SuggestionClass } from '../prefill/suggestion.ts';
import { markdownTable, plain } from './markdown.ts';
import { reviewNote } from './review-note.ts';

/** @param first,second ids of two instruments, which are covered in both directions */
export function renderCoverageMarkdown(plan: InferencePlan, first: string, second: string): string {
  const [left, right] = [shortTitle(plan.crosswalk, first), shortTitle(plan.crosswalk, second)];
  return [
    '<!-- Made from mappings/ and seeds/ by "npm run generate". -->',
    `# Coverage: ${left} and ${right}`,
    reviewNote(plan.crosswalk, 'The crosswalk counted here'),
    INTRODUCTION,
    '## What was compared',
    HOW_TO_READ_ROWS,
    ...renderParts(plan.crosswalk, first, second),
    ...renderParts(plan.crosswalk, second, first),
    '## What a question can get at best',
    HOW_TO_READ_CLASSES,
    ...renderBest(plan, first, second),
    ...renderBest(plan, second, first),
    '',
  ].join('\n\n');
}

const INTRODUCTION = `What the mapping files promise, without any State's answers. What a row claims, and why, is in [CROSSWALK.md](CROSSWALK.md). These are counts, never scores: a question that nothing can answer is no fault of a treaty.`;

const HOW_TO_READ_ROWS = `Rows by what they claim, read from the part on the left; "3 + 19" are 3 rows for the same offences and 19 that hold each instrument for its own offences. A provision has rows of its own, or no counterpart, or is covered by what its parts have, or is not reviewed.`;

const HOW_TO_READ_CLASSES = `If a State had answered "yes" everywhere in the other review, for every offence, today, with a text for each answer. FULL: the value follows. CONDITIONAL: it follows once something is confirmed. PARTIAL: some answers are ruled out, or a text, law or list is offered as a draft. CONTEXT: for reading side by side. NONE: nothing. The UNTOC review asks about law, practice and institutions apart, the UNCAC review about all of them at once; that is why a "yes" to the first does not settle a question of the second, while "in part" does. The last column counts questions whose value follows when everywhere "yes", or everywhere "in part", or everywhere "no" is answered.`;

function renderParts(crosswalk: Crosswalk, instrument: string, other: string): string[] {
  const [left, right] = [shortTitle(crosswalk, instrument), shortTitle(crosswalk, other)];
  const parts = coverParts(crosswalk, instrument, other);
  const used = ROW_RELATIONS.filter((relation) => parts.some(({ rows }) => rows[relation].same + rows[relation].ownOffences > 0));
  const head = [left, 'articles', 'provisions', ...used.map((relation) => CLAIMS[relation]), ...STATES.map(([, words]) => words)];
  const table = markdownTable(
    head,
    parts.map((part) => partCells(part, used)),
    `l${'r'.repeat(head.length - 1)}`,
  );
  return [`### ${left}, compared with ${right}`, table];
}

const CLAIMS: Readonly<Record<RowRelation, string>> = {
  equal: 'the same',
  subset: 'a part',
  superset: 'more',
  intersects: 'each something of its own',
  overlaps: 'something shared',
  disjoint: 'nothing shared',
  related: 'read beside',
};

const STATES = [
  ['row', 'with rows'],
  ['no_counterpart', 'no counterpart'],
  ['children', 'by their parts'],
  ['unreviewed', 'not reviewed'],
] as const;

function partCells({ title, articles, provisions, rows, reviewed }: PartCoverage, used: readonly RowRelation[]): (string | number)[] {
  return [
    title === '' ? 'not asked about in the review' : plain(title),
    articles,
    provisions,
    ...used.map((relation) => countText(rows[relation])),
    ...STATES.map(([state]) => reviewed[state]),
  ];
}

function countText({ same, ownOffences }: PartCoverage['rows'][RowRelation]): string {
  if (same + ownOffences === 0) return '·';
  return ownOffences === 0 ? String(same) : `${same} + ${ownOffences}`;
}

function renderBest(plan: InferencePlan, instrument: string, other: string): string[] {
  const { crosswalk } = plan;
  const [left, right] = [shortTitle(crosswalk, instrument), shortTitle(crosswalk, other)];
  const asking = [...crosswalk.questionnaires.values()].filter(({ form }) =>
    form.sections.some((section) => section.instrument === instrument),
  );
  const outlooks = asking.flatMap((questionnaire) => outlookOf(plan, questionnaire, instrument, other));
  const table = markdownTable(
    ['questionnaire', 'questions', ...SHOWN, 'FULL by some answer'],
    outlooks.map(({ title, best, full }) => [title, best.length, ...SHOWN.map((each) => countClass(best, each)), full]),
    'lrrrrrrr',
  );
  return [
    `### ${left} questions, from answers about ${right}`,
    table,
    `#### ${left} questions that can never get more than CONTEXT or NONE`,
    'Whatever is answered: yes, in part or no.',
    ...outlooks.filter(({ never }) => never.size > 0).map(renderNever),
  ];
}

function countClass(suggestions: readonly Suggestion[], wanted: SuggestionClass): number {
  return suggestions.filter((suggestion) => suggestion.class === wanted).length;
}

const SHOWN: readonly SuggestionClass[] = SUGGESTION_CLASSES.filter((each) => each !== 'CONFLICT');

interface Outlook {
  readonly title: string;
  /** One for each item of the section, if everything elsewhere were answered "yes". */
  readonly best: readonly Suggestion[];
  /** How many items would be FULL if everything elsewhere were answered "yes", or "in part", or "no". */
  readonly full: number;
  /** Local ids of items that no answer makes more than CONTEXT or NONE, by class and reason in words. */
  readonly never: ReadonlyMap<string, readonly string[]>;
}

/** One for each section of a questionnaire about the instrument. */
function outlookOf(plan: InferencePlan, questionnaire: CompiledQuestionnaire, instrument: string, other: string): Outlook[] {
  const worlds = VALUES.map((value) => bestSuggestions(plan, questionnaire, other, value));
  const reached = new Set(
    worlds
      .flat()
      .filter(isUsable)
      .map(({ item }) => item),
  );
  const full = new Set(
    worlds
      .flat()
      .filter((suggestion) => suggestion.class === 'FULL')
      .map(({ item }) => item),
  );
  return questionnaire.form.sections
    .filter((section) => section.instrument === instrument)
    .map((section) => {
      const items = new Map(questionnaire.items.filter((item) => item.section.id === section.id).map((item) => [item.id, item.form.id]));
      // The first world is that of "yes".
      const best = (worlds[0] ?? []).filter(({ item }) => items.has(item));
      const never = best.filter(({ item }) => !reached.has(item));
      return {
        title: [questionnaire.form.title, section.title].map((text) => plain(textIn('en', text))).join(' – '),
        best,
        full: best.filter(({ item }) => full.has(item)).length,
        never: groupIds(never.map((suggestion) => [whyNoMore(plan.crosswalk, suggestion, other), items.get(suggestion.item) ?? ''])),
      };
    });
}

function isUsable(suggestion: Suggestion): boolean {
  return suggestion.class !== 'CONTEXT' && suggestion.class !== 'NONE';
}

function renderNever({ title, never }: Outlook): string {
  const lines = [...never].sort().map(([why, ids]) => `- ${why} (${ids.length}): ${ids.map((id) => `\`${id}\``).join(', ')}`);
  return [`**${title}**`, ...lines].join('\n');
}

function groupIds(pairs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const reasons = new Set(pairs.map(([why]) => why));
  return new Map([...reasons].map((why) => [why, pairs.filter(([each]) => each === why).map(([, id]) => id)]));
}

/** The strongest thing that keeps the item from more: an answer that counts but leaves all open comes before one that does not. */
function whyNoMore(crosswalk: Crosswalk, suggestion: Suggestion, other: string): string {
  // A questionnaire may ask about further instruments, in which something corresponds; here one pair alone is shown.
  if (suggestion.class === 'NONE' && isWithoutCounterpart(crosswalk, suggestion.item, other)) return `NONE, ${REASONS.NO_COUNTERPART}`;
  if (suggestion.class === 'NONE') return `NONE, ${REASONS[suggestion.reason ?? 'NOT_REVIEWED']}`;
  const caps = new Set(suggestion.cappedBy.map(({ why }) => why));
  const told = CAPS.find(([why]) => caps.has(why))?.[1];
  const counts = suggestion.sources.some(({ grade }) => grade !== 'C');
  return `CONTEXT, ${counts || told === undefined ? 'what is shared leaves every answer possible, or is for reading by its kind' : told}`;
}

function isWithoutCounterpart(crosswalk: Crosswalk, item: string, other: string): boolean {
  const provisions = crosswalk.items.get(item)?.provisions ?? [];
  return provisions.length > 0 && provisions.every((provision) => noCounterpartRow(crosswalk, provision, other) !== undefined);
}

const CAPS = [
  ['legal_act', 'an act done under one treaty alone'],
  ['related', 'compared for reading only: nothing is claimed to be shared'],
  ['facet', 'asked about another side of the matter'],
] as const;

const REASONS: Readonly<Record<NoneReason, string>> = {
  NOT_PARTY: 'not a party',
  POSSIBLY_DISJOINT: 'what corresponds may have nothing in common with this question',
  SOURCE_NOT_APPLICABLE: 'not applicable',
  SOURCE_UNANSWERED: 'something corresponds, but no question of the other review asks about it',
  NO_COMMON_FACET: 'asked about another side of the matter',
  NO_COUNTERPART: 'reviewed, and nothing corresponds',
  NOT_REVIEWED: 'no comparison of its own',
};

function shortTitle({ instruments }: Crosswalk, instrument: string): string {
  return textIn('en', instruments.get(instrument)?.form.short_title) || instrument;
}
