/** A suggestion in sentences that a jurist can read: what was said, how it relates and why, what is open, what to confirm. */

import type { CompiledItem, CompiledRow, Crosswalk } from '../crosswalk/crosswalk.ts';
import type { StateAnswers } from './answer.ts';
import { describeAsked } from './describe-asked.ts';
import { explainConfirmation } from './explain-confirmation.ts';
import { describeRow } from './explain-row.ts';
import { dayIn } from './messages/day-in.ts';
import { type Direction, directionOf } from './messages/direction.ts';
import { inSequence, listOf, message, TRANSLATED_BY_SOFTWARE, textIn, textOrEnglish } from './messages/message.ts';
import type { Language } from './messages/message-key.ts';
import { citeItem, quoteTokens, type Speaker, tokenIn } from './messages/speaker.ts';
import type { SourceUse, Suggestion } from './suggestion.ts';

/** Sentences by what they are for; each may be empty. */
export interface Explanation {
  readonly language: Language;
  readonly direction: Direction;
  readonly headline: string;
  readonly said: readonly string[];
  readonly related: readonly string[];
  readonly open: readonly string[];
  readonly confirm: readonly string[];
  readonly closing: readonly string[];
}

export interface ExplainOptions {
  readonly language?: Language;
  /** Name of the State in that language; its code when absent. */
  readonly stateName?: string;
}

export function explainSuggestion(
  crosswalk: Crosswalk,
  state: StateAnswers,
  suggestion: Suggestion,
  { language = 'en', stateName = state.state }: ExplainOptions = {},
): Explanation {
  const speaker: Speaker = { crosswalk, language, state: stateName };
  const target = crosswalk.items.get(suggestion.item);
  const direction = directionOf(language);
  if (target === undefined) return { language, direction, headline: '', said: [], related: [], open: [], confirm: [], closing: [] };
  const rows = suggestion.rows.flatMap((id) => crosswalk.rows.get(id) ?? []);
  return {
    language,
    direction,
    headline: headlineOf(speaker, suggestion, target),
    said: [...new Set(suggestion.sources.filter(isTold(suggestion)).map((source) => whatWasSaid(speaker, source, target)))],
    related: [...facetSentences(speaker, suggestion, target), ...rows.map((row) => describeRow(speaker, row))],
    open: openSentences(speaker, suggestion, target, rows),
    confirm: suggestion.confirmations.map((each) => explainConfirmation(speaker, state, each)),
    closing: [...askedSentences(speaker, state, suggestion, target), ...closingSentences(speaker, suggestion, rows)],
  };
}

/** All sentences, one a line, in the order of reading. */
export function explanationText(explanation: Explanation): string {
  const { headline, said, related, open, confirm, closing } = explanation;
  return [headline, ...said, ...related, ...open, ...confirm, ...closing].filter((line) => line !== '').join('\n');
}

function headlineOf(speaker: Speaker, suggestion: Suggestion, target: CompiledItem): string {
  const { language, state } = speaker;
  const value = tokenIn(language, suggestion.value ?? '');
  const warning = suggestion.warning === null ? '' : message(language, `warning.${suggestion.warning}`);
  if (suggestion.class === 'PARTIAL') return inSequence(language, [partialHeadline(speaker, suggestion, target), warning]);
  if (suggestion.class === 'NONE')
    return inSequence(language, [message(language, 'class.NONE'), noneSentence(speaker, suggestion, target)]);
  return inSequence(language, [message(language, `class.${suggestion.class}`, { value, state }), warning]);
}

function partialHeadline({ language, state }: Speaker, suggestion: Suggestion, target: CompiledItem): string {
  if (suggestion.excluded.length > 0) {
    const left = [...(target.scale?.keys() ?? [])].filter((token) => !suggestion.excluded.includes(token));
    return message(language, 'class.PARTIAL.excluded', {
      excluded: quoteTokens(language, suggestion.excluded),
      left: quoteTokens(language, left),
      state,
    });
  }
  const usable = suggestion.payloads.some(({ use }) => use !== 'reading');
  return message(language, usable ? 'class.PARTIAL.payload' : 'class.PARTIAL.confirmable', { state });
}

function noneSentence(speaker: Speaker, suggestion: Suggestion, target: CompiledItem): string {
  const { crosswalk, language, state } = speaker;
  const unasked = suggestion.reason === 'SOURCE_UNANSWERED' && suggestion.reasonItems.length === 0;
  return message(language, unasked ? 'reason.SOURCE_UNANSWERED.unasked' : `reason.${suggestion.reason ?? 'NOT_REVIEWED'}`, {
    state,
    instrument: textIn(language, crosswalk.instruments.get(target.section.instrument)?.form.short_title),
    items: suggestion.reasonItems.map((item) => citeItem(speaker, item)).join(message(language, 'word.separator')),
  });
}

/** Sources that carry a value come first and alone; without any, those for reading. */
function isTold(suggestion: Suggestion): (source: SourceUse) => boolean {
  const carrying = suggestion.sources.some((source) => source.leaves.length > 0);
  return (source) => !carrying || source.leaves.length > 0;
}

function whatWasSaid(speaker: Speaker, source: SourceUse, target: CompiledItem): string {
  const { crosswalk, language, state } = speaker;
  const item = crosswalk.items.get(source.item);
  const values = {
    state,
    value: tokenIn(language, source.value ?? ''),
    questionnaire: textOrEnglish(language, crosswalk.questionnaires.get(item?.questionnaire ?? '')?.form.title),
    provisions: citeItem(speaker, source.item),
    day: dayIn(language, source.asOf ?? ''),
  };
  const kind = item?.scale === undefined || source.value === undefined ? 'said.text' : 'said.value';
  const said = message(language, source.asOf === undefined ? `${kind}.undated` : kind, values);
  const narrowed = source.leaves.length > 0 && source.leaves.length < (target.scale?.size ?? 0);
  if (!narrowed) return said;
  return inSequence(language, [said, message(language, 'said.leaves', { left: quoteTokens(language, source.leaves) })]);
}

/** Where a source asks about another side of the matter, or about the same provision. */
function facetSentences(speaker: Speaker, suggestion: Suggestion, target: CompiledItem): string[] {
  const { crosswalk, language } = speaker;
  const told = suggestion.sources.filter(isTold(suggestion)).flatMap((source) => crosswalk.items.get(source.item) ?? []);
  return [...new Set(told.flatMap((item) => facetSentence(language, item, target)))];
}

function facetSentence(language: Language, item: CompiledItem, target: CompiledItem): string[] {
  if (item.facet === target.facet) return [];
  const word = (facet: CompiledItem['facet']) => message(language, `facet.${facet}`);
  if (item.facet === 'compliance') return [message(language, 'relation.facet.broader', { facet: word(target.facet) })];
  if (target.facet === 'compliance') return [message(language, 'relation.facet.narrower', { facet: word(item.facet) })];
  return [message(language, 'relation.facet.other', { from: word(item.facet), to: word(target.facet) })];
}

function openSentences(speaker: Speaker, suggestion: Suggestion, target: CompiledItem, rows: readonly CompiledRow[]): string[] {
  const { crosswalk, language } = speaker;
  if (suggestion.class === 'NONE') return [];
  if (suggestion.class === 'FULL') return [message(language, 'open.nothing')];
  const limited = suggestion.cappedBy
    .filter(({ why }) => why === 'limited_offences')
    .map(({ item }) =>
      message(language, 'open.limited', {
        item: citeItem(speaker, item),
        instrument: textIn(language, crosswalk.instruments.get(target.section.instrument)?.form.short_title),
      }),
    );
  const ofRows = rows.flatMap((row) => [
    ...(row.form.not_covered === undefined
      ? []
      : [message(language, 'open.row', { row: row.id, text: textOrEnglish(language, row.form.not_covered) })]),
    ...openElements(speaker, row, target),
  ]);
  return suggestion.class === 'PARTIAL' || suggestion.class === 'CONTEXT' ? [...limited, ...ofRows] : limited;
}

/** Elements of the target's provision that a row does not pair. */
function openElements({ crosswalk, language }: Speaker, { form }: CompiledRow, target: CompiledItem): string[] {
  const provision = target.provisions.find((id) => id === form.subject || id === form.object);
  const elements = crosswalk.provisions.get(provision ?? '')?.form.elements ?? [];
  if (form.elements === undefined || elements.length === 0) return [];
  const paired = new Set(form.elements.map(([subject, object]) => (provision === form.subject ? subject : object)));
  const open = elements.filter(({ id }) => !paired.has(id)).map(({ words }) => textOrEnglish(language, words));
  return open.length === 0 ? [] : [message(language, 'open.elements', { elements: listOf(language, open, 'conjunction') })];
}

/** For a State that is no party, what a suggestion is good for; where there is none, the reason has said it. */
function askedSentences(speaker: Speaker, state: StateAnswers, suggestion: Suggestion, { section }: CompiledItem): string[] {
  return suggestion.class === 'NONE' || state.party?.[section.instrument] !== false ? [] : [describeAsked(speaker, section, 'voluntary')];
}

function closingSentences({ language, state }: Speaker, suggestion: Suggestion, rows: readonly CompiledRow[]): string[] {
  const translated = TRANSLATED_BY_SOFTWARE.includes(language) ? [message(language, 'close.translated')] : [];
  if (suggestion.class === 'NONE') return translated;
  const software = rows.some(({ form }) => !(form.reviewers ?? []).some((vote) => vote.kind === 'person' && vote.agreement > 0));
  const reviewed = software ? [message(language, 'close.not_reviewed')] : [];
  return [...reviewed, message(language, 'close.nothing_entered', { state }), ...translated];
}
