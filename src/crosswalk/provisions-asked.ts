import type { Item } from './forms/questionnaire.ts';

/** The provisions an item asks about; none for an item about a whole section. */
export function provisionsAsked({ asks }: Pick<Item, 'asks'>): readonly string[] {
  if (asks === undefined) return [];
  return 'provision' in asks ? [asks.provision] : asks.all_of;
}
