/** Sentences that count, in French, written by software, in each form that its plural has. */

import type { Counts } from './counts.ts';

export const fr: Counts = {
  questions: {
    one: '{count} question au total.',
    many: '{count} de questions au total.',
    other: '{count} questions au total.',
  },
  'class.FULL': {
    one: '{count} réponse est acquise et peut être acceptée.',
    many: '{count} de réponses sont acquises et peuvent être acceptées.',
    other: '{count} réponses sont acquises et peuvent être acceptées.',
  },
  'class.CONDITIONAL': {
    one: '{count} réponse est acquise sous réserve d’une confirmation.',
    many: '{count} de réponses sont acquises sous réserve d’une confirmation.',
    other: '{count} réponses sont acquises sous réserve d’une confirmation.',
  },
  'class.PARTIAL': {
    one: '{count} question a un éventail de réponses réduit, ou un projet de réponse.',
    many: '{count} de questions ont un éventail de réponses réduit, ou un projet de réponse.',
    other: '{count} questions ont un éventail de réponses réduit, ou un projet de réponse.',
  },
  'class.CONTEXT': {
    one: '{count} question a quelque chose à lire en parallèle.',
    many: '{count} de questions ont quelque chose à lire en parallèle.',
    other: '{count} questions ont quelque chose à lire en parallèle.',
  },
  'class.CONFLICT': {
    one: '{count} contradiction est à lever d’abord.',
    many: '{count} de contradictions sont à lever d’abord.',
    other: '{count} contradictions sont à lever d’abord.',
  },
  'class.NONE': {
    one: '{count} question n’a rien à proposer.',
    many: '{count} de questions n’ont rien à proposer.',
    other: '{count} questions n’ont rien à proposer.',
  },
};
