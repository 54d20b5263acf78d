/** All suggestions for a questionnaire at a glance: how many of each class, what to confirm, then each in one line. */

import { textIn, textOrEnglish } from '../../prefill/messages/message.ts';
import type { Confirmation, Suggestion, SuggestionClass } from '../../prefill/suggestion.ts';
import type { Terminal } from '../terminal.ts';
import type { PrefillResult } from './prefill-result.ts';
import { renderTable } from './render-table.ts';
import { type Names, shortReason, tokenWords } from './short-reason.ts';
import { wrapText } from './wrap-text.ts';

type Screen = Pick<Terminal, 'columns' | 'paint'>;

/** What each class asks of the delegation, strongest first; conflicts last before nothing, as they need work. */
const CLASS_WORDS: Readonly<Record<SuggestionClass, string>> = {
  FULL: 'the answer follows; accept it',
  CONDITIONAL: 'the answer follows once something is confirmed',
  PARTIAL: 'narrowed down, or a draft to work from',
  CONTEXT: 'for reading side by side',
  CONFLICT: 'two answers contradict each other; settle this first',
  NONE: 'nothing to offer',
};
const ORDER = ['FULL', 'CONDITIONAL', 'PARTIAL', 'CONTEXT', 'CONFLICT', 'NONE'] as const satisfies readonly SuggestionClass[];

/** @returns several sections, separated by empty lines, no wider than the screen but for ids */
export function renderSuggestionOverview(result: PrefillResult, screen: Screen): string {
  const { crosswalk, state, suggestions } = result;
  const names: Names = { crosswalk, laws: state.laws };
  const groups = ORDER.map((kind) => suggestions.filter((each) => each.class === kind)).filter((group) => group.length > 0);
  return [
    heading(result, screen),
    counts(suggestions, screen),
    ...groups.map((group) => classGroup(names, group, screen)),
    openSections(result, screen),
    toConfirm(names, suggestions, screen),
    closing(groups[0]?.[0], screen),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function heading({ state, questionnaire, suggestions, today, language }: PrefillResult, { paint, columns }: Screen): string {
  const title = `${state.state}: what can be reused for ${textOrEnglish(language, questionnaire.form.title)}`;
  const facts = `${questionnaire.id} · ${suggestions.length} items · ${state.answers.length} answers read · ages counted from ${today}`;
  return `${wrapText(title, columns)
    .map((line) => paint('bold', line))
    .join('\n')}\n${paint('dim', facts)}\n`;
}

function counts(suggestions: readonly Suggestion[], { paint }: Screen): string {
  return ORDER.map((kind) => {
    const count = suggestions.filter((each) => each.class === kind).length;
    return `  ${String(count).padStart(3)}  ${paint('bold', kind.padEnd(11))}  ${CLASS_WORDS[kind]}\n`;
  }).join('');
}

/** The sections that are not asked of the State, with how much of each it would already fulfil if it joined. */
function openSections({ crosswalk, state, questionnaire, suggestions, language }: PrefillResult, { columns, paint }: Screen): string {
  const open = questionnaire.form.sections.filter(({ instrument }) => state.party?.[instrument] === false);
  if (open.length === 0) return '';
  const counted = open.map(({ id, title }) => {
    const of = suggestions.filter(({ item }) => crosswalk.items.get(item)?.section.id === id);
    const follows = of.filter((each) => each.class === 'FULL' || each.class === 'CONDITIONAL').length;
    return `${textIn(language, title)} ${follows} of ${of.length}`;
  });
  const sentence = `Not asked of ${state.state}, which is no party, but open to it – what it would already fulfil if it joined: ${counted.join(', ')}.`;
  return `${wrapText(sentence, columns)
    .map((line) => paint('dim', line))
    .join('\n')}\n`;
}

function classGroup(names: Names, group: readonly Suggestion[], screen: Screen): string {
  const kind = group[0]?.class ?? 'NONE';
  const title = screen.paint('bold', `${kind} – ${CLASS_WORDS[kind]}`);
  const hasValue = group.some(({ value }) => value !== null);
  const columns = [{ title: 'Item', whole: true }, ...(hasValue ? [{ title: 'Value' }] : []), { title: 'Why' }];
  const rows = group.map((each) => [
    shortId(each.item),
    ...(hasValue ? [tokenWords(each.value ?? '')] : []),
    withMarks(each, shortReason(names, each)),
  ]);
  return `${title}\n${renderTable(columns, rows, screen)}`;
}

function withMarks(suggestion: Suggestion, reason: string): string {
  return suggestion.contradictsOwnAnswer ? `${reason} – contradicts the answer given here` : reason;
}

/** What a person can confirm and where it is written, with how many suggestions wait for it: the most rewarding first. */
function toConfirm(names: Names, suggestions: readonly Suggestion[], screen: Screen): string {
  const waiting = new Map<string, { confirmation: Confirmation; count: number }>();
  for (const confirmation of suggestions.filter((each) => each.class === 'CONDITIONAL').flatMap((each) => each.confirmations))
    waiting.set(confirmation.id, { confirmation, count: (waiting.get(confirmation.id)?.count ?? 0) + 1 });
  if (waiting.size === 0) return '';
  const rows = [...waiting.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ confirmation, count }) => [String(count), ...whereToWrite(names, confirmation)]);
  const title = screen.paint('bold', 'To confirm, in the column “confirmations” of the answer file');
  return `${title}\n${renderTable([{ title: 'For', align: 'right' }, { title: 'Write', whole: true }, { title: 'In the row' }], rows, screen)}`;
}

/** A confirmation about a law or an answer is written in its row, any other with what it is about in any row. */
function whereToWrite({ laws }: Names, { kind, about, id }: Confirmation): [word: string, row: string] {
  if (kind.startsWith('law-')) return [kind, `@law ${laws.find((law) => law.id === about)?.name ?? about}`];
  return kind === 'correspondence' || kind === 'condition' ? [id, 'any'] : [kind, shortId(about)];
}

function shortId(item: string): string {
  return item.slice(item.indexOf('#') + 1);
}

/** How to see more, with an item of the list. */
function closing(example: Suggestion | undefined, { columns, paint }: Screen): string {
  if (example === undefined) return '';
  const sentences = [`To see one in full, add: --item ${JSON.stringify(shortId(example.item))}`, 'For a program, add: --format json'];
  return sentences
    .flatMap((sentence) => wrapText(sentence, columns))
    .map((line) => `${paint('dim', line)}\n`)
    .join('');
}
