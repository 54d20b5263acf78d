/** What there is to print of a pre-fill, in whatever format. */

import type { CompiledQuestionnaire, Crosswalk } from '../../crosswalk/crosswalk.ts';
import type { StateAnswers } from '../../prefill/answer.ts';
import type { Suggestion } from '../../prefill/suggestion.ts';
import type { LanguageOption } from './language.ts';

/** Suggestions with what is needed to explain them. */
export interface PrefillResult {
  readonly crosswalk: Crosswalk;
  readonly state: StateAnswers;
  readonly questionnaire: CompiledQuestionnaire;
  readonly suggestions: readonly Suggestion[];
  readonly today: string;
  readonly language: LanguageOption['language'];
  /** Only one item was asked for: the table shows it in full. */
  readonly single: boolean;
}
