/** One suggestion in full: the question, what follows, why, what is open, what may be taken over. */

import { explainSuggestion } from '../../prefill/explain-suggestion.ts';
import type { PayloadDraft, Suggestion } from '../../prefill/suggestion.ts';
import type { Terminal } from '../terminal.ts';
import type { PrefillResult } from './prefill-result.ts';
import { shortConfirmation, tokenWords } from './short-reason.ts';
import { wrapText } from './wrap-text.ts';

type Screen = Pick<Terminal, 'columns' | 'paint'>;

export function renderSuggestionInFull(result: PrefillResult, suggestion: Suggestion, screen: Screen): string {
  const { crosswalk, state, language } = result;
  const form = crosswalk.items.get(suggestion.item)?.form;
  const explained = explainSuggestion(crosswalk, state, suggestion, { language });
  const names = { crosswalk, laws: state.laws };
  const outcome = suggestion.value === null ? suggestion.class : `${suggestion.class}: ${tokenWords(suggestion.value)}`;
  const sections: [title: string, lines: readonly string[]][] = [
    ['', [explained.headline]],
    ['What was said', explained.said],
    ['How it relates', explained.related],
    ['What is not covered', explained.open],
    ['To confirm', explained.confirm.map((line, index) => `${line}\n${idLine(suggestion, index)}`)],
    ['What may be taken over', suggestion.payloads.map(describePayload)],
    [
      'What keeps it from more',
      suggestion.class === 'CONDITIONAL'
        ? []
        : suggestion.cappedBy.map(({ why, confirmation, item }) =>
            confirmation === undefined ? `${why.replaceAll('_', ' ')}: ${item}` : `unless ${shortConfirmation(names, confirmation)}`,
          ),
    ],
    ['', explained.closing],
  ];
  return [
    `${screen.paint('bold', suggestion.item)}\n${screen.paint('bold', outcome)}\n`,
    paragraph(form?.prompt[language] ?? form?.prompt.en ?? '', '  ', screen),
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

const USE_WORDS: Readonly<Record<PayloadDraft['use'], string>> = {
  draft: 'Draft',
  link: 'Same record',
  list: 'To choose from',
  reading: 'For reading',
};
const CAVEAT_WORDS: Readonly<Record<NonNullable<PayloadDraft['caveat']>, string>> = {
  goes_beyond: 'goes beyond the question',
  covers_only: 'covers only a part of the question',
  confirm_relevance: 'confirm that it is relevant here',
  designated_here: 'also designated under this treaty?',
};

function describePayload({ kind, use, content, language, caveat, from }: PayloadDraft): string {
  const notes = [
    from.slice(from.indexOf('#') + 1),
    ...(language === undefined ? [] : [language]),
    ...(caveat === undefined ? [] : [CAVEAT_WORDS[caveat]]),
  ];
  return `${USE_WORDS[use]}, ${kind} (${notes.join('; ')}): ${kind === 'narrative' ? `“${content}”` : content}`;
}
