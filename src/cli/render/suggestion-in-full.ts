/** One suggestion in full: the question, what follows, why, what is open, what may be taken over. */

import { explainConfirmation } from '../../prefill/explain-confirmation.ts';
import { explainSuggestion } from '../../prefill/explain-suggestion.ts';
import { labelOf } from '../../prefill/labels/label.ts';
import { textOrEnglish } from '../../prefill/messages/message.ts';
import type { Suggestion } from '../../prefill/suggestion.ts';
import type { Terminal } from '../terminal.ts';
import { describePayloads } from './describe-payloads.ts';
import type { PrefillResult } from './prefill-result.ts';
import { tokenWords } from './short-reason.ts';
import { wrapText } from './wrap-text.ts';

type Screen = Pick<Terminal, 'columns' | 'paint'>;

/** @returns several sections, separated by empty lines; those without content are left out */
export function renderSuggestionInFull(result: PrefillResult, suggestion: Suggestion, screen: Screen): string {
  const { crosswalk, state, language } = result;
  const form = crosswalk.items.get(suggestion.item)?.form;
  const explained = explainSuggestion(crosswalk, state, suggestion, { language });
  const outcome = suggestion.value === null ? suggestion.class : `${suggestion.class}: ${tokenWords(suggestion.value)}`;
  const title = (part: string) => labelOf(language, 'ExplanationPart', part) ?? part;
  const sections: [title: string, lines: readonly string[]][] = [
    ['', [explained.headline]],
    [title('SAID'), explained.said],
    [title('RELATED'), explained.related],
    [title('OPEN'), explained.open],
    [title('CONFIRM'), explained.confirm.map((line, index) => `${line}\n${idLine(suggestion, index)}`)],
    [title('PAYLOADS'), describePayloads(suggestion.payloads, language)],
    [title('FURTHER'), furtherConfirmations(result, suggestion)],
    ['', explained.closing],
  ];
  return [
    `${screen.paint('bold', suggestion.item)}\n${screen.paint('bold', outcome)}\n`,
    paragraph(textOrEnglish(language, form?.prompt), '  ', screen),
    ...sections.filter(([, lines]) => lines.length > 0).map(([title, lines]) => section(title, lines, screen)),
  ].join('\n');
}

function section(title: string, lines: readonly string[], screen: Screen): string {
  const head = title === '' ? '' : `${screen.paint('bold', title)}\n`;
  return head + lines.map((line) => paragraph(line, title === '' ? '' : '  ', screen)).join('');
}

function idLine({ confirmations }: Suggestion, index: number): string {
  return `  ${confirmations[index]?.id ?? ''}`;
}

function paragraph(text: string, indent: string, { columns }: Screen): string {
  return wrapText(text, columns - indent.length)
    .map((line) => `${indent}${line}\n`)
    .join('');
}

/** Where no value follows yet: what stands between the sources and one, each confirmation once. */
function furtherConfirmations({ crosswalk, state, language }: PrefillResult, { class: kind, cappedBy }: Suggestion): string[] {
  if (kind !== 'PARTIAL' && kind !== 'CONTEXT') return [];
  const asked = new Map(cappedBy.flatMap(({ confirmation }) => (confirmation === undefined ? [] : [[confirmation.id, confirmation]])));
  const speaker = { crosswalk, language, state: state.state };
  return [...asked.values()].map((confirmation) => explainConfirmation(speaker, state, confirmation));
}
