/** How provisions, items and tokens are named in sentences. */

import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import { instrumentOf } from '../../crosswalk/provision-id.ts';
import { isMessageKey, listOf, message, textIn, textOrEnglish } from './message.ts';
import type { Language } from './message-key.ts';

/** Who is spoken of, in which language, with the catalogue at hand. */
export interface Speaker {
  readonly crosswalk: Crosswalk;
  readonly language: Language;
  /** Name of the State. */
  readonly state: string;
}

/** "UNCAC article 23(1)(a)(i)". */
function citeProvision({ crosswalk, language }: Speaker, provision: string): string {
  const instrument = instrumentOf(provision);
  return message(language, 'word.article', {
    instrument: textIn(language, crosswalk.instruments.get(instrument)?.form.short_title) || instrument,
    number: provision.slice(instrument.length + 1),
  });
}

/** The provisions an item asks about, or its section when it names none. */
export function citeItem(speaker: Speaker, item: string): string {
  const compiled = speaker.crosswalk.items.get(item);
  if (compiled === undefined) return item;
  if (compiled.provisions.length === 0) return textOrEnglish(speaker.language, compiled.section.title);
  return listOf(
    speaker.language,
    compiled.provisions.map((provision) => citeProvision(speaker, provision)),
    'conjunction',
  );
}

/** What a row names: a provision, or a question by its full id with what it asks about. */
export function citeNode(speaker: Speaker, id: string): string {
  if (!speaker.crosswalk.items.has(id)) return citeProvision(speaker, id);
  return message(speaker.language, 'word.question', { item: id, provisions: citeItem(speaker, id) });
}

/** A token in words; as it stands where a questionnaire has tokens of its own. */
export function tokenIn(language: Language, token: string): string {
  const key = `token.${token}`;
  return isMessageKey(key) ? message(language, key) : token;
}

/** "“Yes” or “No”": tokens in words, in the quotation marks of the language. */
export function quoteTokens(language: Language, tokens: readonly string[]): string {
  return listOf(
    language,
    tokens.map((token) => message(language, 'word.quoted', { text: tokenIn(language, token) })),
    'disjunction',
  );
}
