/** The language in which texts are printed. */

import { Option } from 'commander';
import { LANGUAGES } from '../../crosswalk/forms/common.ts';

/** What `--language` gives. */
export interface LanguageOption {
  readonly language: (typeof LANGUAGES)[number];
}

/** `--language en`; texts that are missing in a language are printed in English and marked so. */
export function languageOption(of: string): Option {
  return new Option('--language <language>', `language ${of}`).choices(LANGUAGES).default('en');
}
