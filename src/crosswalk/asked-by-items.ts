import { type CatalogueSource, fullItemId } from './catalogue-source.ts';
import { provisionsAsked } from './provisions-asked.ts';

/** The provisions that each item asks about, by its full id. */
export function askedByItems({ questionnaires }: Pick<CatalogueSource, 'questionnaires'>): Map<string, readonly string[]> {
  return new Map(questionnaires.flatMap(({ id, items }) => items.map(({ form }) => [fullItemId(id, form.id), provisionsAsked(form)])));
}
