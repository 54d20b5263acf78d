/** From where an accepted answer was taken, as a person would write it: "from UNCAC, cycle 1, 2014, article 23 paragraph 1". */

import type { AcceptedSource } from '../domain/acceptance.ts';
import { isMessageKey, listOf, message, textIn } from './messages/message.ts';
import type { Speaker } from './messages/speaker.ts';

/** In which language, with the catalogue at hand. */
type Citing = Pick<Speaker, 'crosswalk' | 'language'>;

/** Sources that are alike but for the provision are named together; empty where there are none. */
export function quotationMark(speaker: Citing, sources: readonly Pick<AcceptedSource, 'item' | 'asOf'>[]): string {
  const provisionsByPlace = new Map<string, Set<string>>();
  for (const source of sources) {
    const place = placeOf(speaker, source);
    const provisions = provisionsByPlace.get(place) ?? new Set();
    for (const each of provisionsOf(speaker, source.item)) provisions.add(each);
    provisionsByPlace.set(place, provisions);
  }
  if (provisionsByPlace.size === 0) return '';
  const places = [...provisionsByPlace].map(([place, provisions]) =>
    provisions.size === 0 ? place : `${place}, ${listOf(speaker.language, [...provisions], 'conjunction')}`,
  );
  return message(speaker.language, 'quotation.from', { places: places.join(message(speaker.language, 'word.separator')) });
}

/** "UNCAC, cycle 1, 2014"; the part of the questionnaire and the year where they are known. */
function placeOf({ crosswalk, language }: Citing, { item, asOf }: Pick<AcceptedSource, 'item' | 'asOf'>): string {
  const compiled = crosswalk.items.get(item);
  const instrument = textIn(language, crosswalk.instruments.get(compiled?.section.instrument ?? '')?.form.short_title);
  return [instrument || item, partOf(language, item), asOf?.slice(0, 4) ?? ''].filter((each) => each !== '').join(', ');
}

/** "uncac-irm/cycle-1@2010#…" → "cycle 1"; empty where a questionnaire is not one of several. */
function partOf(language: Citing['language'], item: string): string {
  const [, part = ''] = (item.split('@')[0] ?? '').split('/');
  const [kind = '', number = ''] = part.split('-');
  const key = `quotation.${kind}`;
  return isMessageKey(key) && number !== '' ? message(language, key, { number }) : part;
}

/** "article 23 paragraph 1 (a) (i)", or the section where an item names no provision. */
function provisionsOf({ crosswalk, language }: Citing, item: string): string[] {
  const compiled = crosswalk.items.get(item);
  if (compiled === undefined) return [];
  if (compiled.provisions.length === 0) return [textIn(language, compiled.section.title)];
  return compiled.provisions.map((provision) => {
    const [article = '', ...parts] = provision
      .slice(provision.indexOf(':') + 1)
      .split(/[()]+/)
      .filter((each) => each !== '');
    const paragraph = /^\d/.test(parts[0] ?? '') ? parts.shift() : undefined;
    const place = message(language, paragraph === undefined ? 'quotation.article' : 'quotation.paragraph', {
      article,
      paragraph: paragraph ?? '',
    });
    return [place, ...parts.map((part) => `(${part})`)].join(' ');
  });
}
