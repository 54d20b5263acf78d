/** Sentences that count, in English, in each form that its plural has. */

import type { Counts } from './counts.ts';

export const en: Counts = {
  questions: {
    one: '{count} question in all.',
    other: '{count} questions in all.',
  },
  'class.FULL': {
    one: '{count} answer follows and can be accepted.',
    other: '{count} answers follow and can be accepted.',
  },
  'class.CONDITIONAL': {
    one: '{count} answer follows once something is confirmed.',
    other: '{count} answers follow once something is confirmed.',
  },
  'class.PARTIAL': {
    one: '{count} question is narrowed down, or has a draft to work from.',
    other: '{count} questions are narrowed down, or have a draft to work from.',
  },
  'class.CONTEXT': {
    one: '{count} question has something to read side by side.',
    other: '{count} questions have something to read side by side.',
  },
  'class.CONFLICT': {
    one: '{count} contradiction is to be settled first.',
    other: '{count} contradictions are to be settled first.',
  },
  'class.NONE': {
    one: '{count} question has nothing to offer.',
    other: '{count} questions have nothing to offer.',
  },
};
