/** In which language a row of a list says that a State corresponds. */

import { LANGUAGES } from '../../crosswalk/forms/common.ts';
import type { ListedLanguage } from '../../domain/correspondence-language.ts';
import { readToken } from '../answer-form/cells.ts';
import type { Problems } from '../answer-form/problems.ts';
import type { ListLine } from './list-line.ts';
import type { ListOrigin } from './read-origin.ts';

/** What else such lists write for a language: its English name, and the letter that stands for it on documents of the United Nations. */
const WRITTEN: ReadonlyMap<string, (typeof LANGUAGES)[number]> = new Map([
  ['arabic', 'ar'],
  ['a', 'ar'],
  ['chinese', 'zh'],
  ['c', 'zh'],
  ['english', 'en'],
  ['e', 'en'],
  ['french', 'fr'],
  ['f', 'fr'],
  ['russian', 'ru'],
  ['r', 'ru'],
  ['spanish', 'es'],
  ['s', 'es'],
]);

/** @returns undefined where the row says nothing of it, and after what is wrong was reported */
export function readCorrespondence(line: ListLine, { source, readOn }: ListOrigin, problems: Problems): ListedLanguage | undefined {
  const language = readToken(line.cell('correspondence'), LANGUAGES, problems, WRITTEN);
  return language === undefined || source === undefined || readOn === undefined ? undefined : { language, source, readOn };
}
