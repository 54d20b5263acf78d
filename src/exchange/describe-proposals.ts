/** What can be reused from elsewhere, as it stands beside the questions of a form: marked as a proposal, never as an answer. */

import { labelOf } from '../prefill/labels/label.ts';
import { listOf } from '../prefill/messages/message.ts';
import type { PayloadDraft, Suggestion } from '../prefill/suggestion.ts';
import { type FormLanguage, formWord, tokenWord } from './form-words/form-words.ts';

/**
 * FULL suggestions, and texts, laws and lists to start from.
 * @param answered full ids of items that need no proposal
 * @param language of the form
 * @returns by full id of the item; an item for which nothing is proposed is not there
 */
export function describeProposals(
  suggestions: readonly Suggestion[],
  answered: ReadonlySet<string>,
  language: FormLanguage,
): Map<string, string> {
  const proposed = suggestions.filter(({ item }) => !answered.has(item)).map((each) => [each.item, describe(each, language)] as const);
  return new Map(proposed.filter(([, text]) => text !== ''));
}

/** Others are kept out of a form: they are read beside the question, with their explanations. */
const TO_START_FROM: readonly PayloadDraft['use'][] = ['draft', 'link', 'list'];

function describe(suggestion: Suggestion, language: FormLanguage): string {
  const payloads = Map.groupBy(suggestion.payloads, ({ use, content }) => JSON.stringify([use, content]));
  const lines = [
    ...describeValue(suggestion, language),
    ...[...payloads.values()].flatMap(([first, ...others]) =>
      first === undefined ? [] : describePayload(first, [first, ...others], language),
    ),
  ];
  return lines.map((line) => `► ${line}`).join('\n');
}

function describeValue({ class: kind, value, sources, rows }: Suggestion, language: FormLanguage): string[] {
  if (kind !== 'FULL' || value === null) return [];
  const word = (token: string) => tokenWord(language, 'token', token);
  const said = sources.flatMap(({ item, value: answer, asOf, grade }) =>
    grade === 'A' && answer !== undefined ? [`${shortId(item)} “${word(answer)}”${asOf === undefined ? '' : ` (${asOf})`}`] : [],
  );
  const values = { value: word(value), said: listOf(language, said, 'conjunction'), rows: rows.join(', ') };
  return [formWord(language, 'proposal.value', values)];
}

/** @param group payloads of the same content, from one item or several */
function describePayload({ use, content, ...first }: PayloadDraft, group: readonly PayloadDraft[], language: FormLanguage): string[] {
  if (!TO_START_FROM.includes(use)) return [];
  const label = (enumeration: string, member: string) => labelOf(language, enumeration, member.toUpperCase()) ?? member;
  const items = [...new Set(group.map(({ from }) => shortId(from)))].join(', ');
  const notes = [
    formWord(language, 'proposal.from', { items }),
    ...(use === 'draft' && first.language !== undefined ? [first.language] : []),
    ...(first.caveat === undefined ? [] : [label('PayloadCaveat', first.caveat)]),
  ];
  return [formWord(language, 'proposal.line', { what: `${label('PayloadUse', use)} (${notes.join('; ')})`, content })];
}

/** Its id within the questionnaire, which names the instrument. */
function shortId(item: string): string {
  return item.slice(item.indexOf('#') + 1);
}
