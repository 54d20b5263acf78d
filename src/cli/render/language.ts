/** The language in which texts are printed. */

import { Option } from 'commander';
import { LANGUAGES } from '../../crosswalk/forms/common.ts';
import { languageOfLocale } from '../../prefill/messages/choose-language.ts';
import type { Settings } from '../../settings.ts';

/** What `--language` gives. */
export interface LanguageOption {
  readonly language: (typeof LANGUAGES)[number];
}

/** What `--language` gives where it has no default. */
export type WantedLanguage = Partial<LanguageOption>;

/**
 * `--language en`; texts that are missing in a language are printed in English and marked so.
 * @param settings where given, the language of the terminal when it is left out; else English, for what other programs read
 */
export function languageOption(of: string, settings?: Pick<Settings, 'locale'>): Option {
  const option = new Option('--language <language>', `language ${of}`).choices(LANGUAGES);
  return settings === undefined
    ? option.default('en')
    : option.default(languageOfLocale(settings.locale), 'that of LC_ALL, LC_MESSAGES or LANG, else en');
}

/** `--language fr` for what is written for a State: when it is left out, whoever writes it takes the language of the State. */
export function stateLanguageOption(of: string): Option {
  return new Option(
    '--language <language>',
    `language ${of} (default: the one in which the State corresponds, as "bridge states" tells it; else that of LC_ALL, LC_MESSAGES or LANG, else en)`,
  ).choices(LANGUAGES);
}
