/** A pre-fill in a few sentences: how many questions there are, and how many of each class. */

import { countMessage } from './messages/count-message.ts';
import type { Language } from './messages/message-key.ts';
import type { Suggestion } from './suggestion.ts';

/** Strongest first; contradictions before nothing, as they need work. */
const ORDER = ['FULL', 'CONDITIONAL', 'PARTIAL', 'CONTEXT', 'CONFLICT', 'NONE'] as const;

/** @returns one sentence for all, and one for each class of which there is something */
export function summarizePrefill(language: Language, suggestions: readonly Suggestion[]): string[] {
  const counts = ORDER.map((kind) => ({ kind, count: suggestions.filter((each) => each.class === kind).length }));
  return [
    countMessage(language, 'questions', suggestions.length),
    ...counts.filter(({ count }) => count > 0).map(({ kind, count }) => countMessage(language, `class.${kind}`, count)),
  ];
}
