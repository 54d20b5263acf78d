/** The items that a reader of the catalogue looks for. Open to all, and read from memory. */

import type { CompiledItem, Crosswalk, ProvisionNode } from '../crosswalk/crosswalk.ts';
import type { Item } from '../crosswalk/forms/questionnaire.ts';
import type { Facet } from '../domain/facet.ts';
import { matchesProvision, type ProvisionFilter } from './find-provisions.ts';
import { textMatcher } from './text-matcher.ts';

/** Which items; what is absent does not narrow. Article, level and theme are those of a provision they ask about. */
export interface ItemFilter extends Omit<ProvisionFilter, 'instrument'> {
  readonly questionnaire?: string | undefined;
  /** Id of a section, within whichever questionnaire. */
  readonly section?: string | undefined;
  readonly facet?: Facet | undefined;
  readonly type?: Item['type'] | undefined;
  /** As the official edition prints it. */
  readonly officialNumber?: string | undefined;
}

/** In the order of questionnaires and of their items. */
export function findItems(crosswalk: Crosswalk, filter: ItemFilter): CompiledItem[] {
  const { questionnaire, section, facet, type, officialNumber } = filter;
  const holds = textMatcher(filter.text);
  return [...crosswalk.items.values()].filter(
    (item) =>
      (questionnaire === undefined || item.questionnaire === questionnaire) &&
      (section === undefined || item.section.id === section) &&
      (facet === undefined || item.facet === facet) &&
      (type === undefined || item.form.type === type) &&
      (officialNumber === undefined || item.form.official?.number === officialNumber) &&
      asksAbout(crosswalk, item, filter) &&
      holds([item.id, item.form.prompt, item.form.help]),
  );
}

function asksAbout(crosswalk: Crosswalk, item: CompiledItem, { article, level, theme }: ItemFilter): boolean {
  if (article === undefined && level === undefined && theme === undefined) return true;
  return provisionsAsked(crosswalk, item).some((node) => matchesProvision(crosswalk, node, { article, level, theme }));
}

/** The provisions that an item asks about. */
export function provisionsAsked({ provisions }: Crosswalk, item: CompiledItem): ProvisionNode[] {
  return item.provisions.flatMap((id) => provisions.get(id) ?? []);
}

const { compare } = new Intl.Collator('en', { numeric: true });

/** The items that ask about one provision, in the same order. @param facet only about this side of it; any when absent */
export function itemsAbout(crosswalk: Crosswalk, provision: string, facet?: Facet): readonly CompiledItem[] {
  const byProvision = indexed.get(crosswalk) ?? indexByProvision(crosswalk);
  indexed.set(crosswalk, byProvision);
  const items = byProvision.get(provision) ?? [];
  return facet === undefined ? items : items.filter((item) => item.facet === facet);
}

/** A page of provisions asks for the items of each, and a compiled catalogue never changes. */
const indexed = new WeakMap<Crosswalk, ReadonlyMap<string, readonly CompiledItem[]>>();

function indexByProvision({ items }: Crosswalk): Map<string, CompiledItem[]> {
  const byProvision = new Map<string, CompiledItem[]>();
  for (const item of items.values())
    for (const provision of new Set(item.provisions)) byProvision.set(provision, [...(byProvision.get(provision) ?? []), item]);
  return byProvision;
}

/** In the order of their official numbers, 2 before 10; those without one follow, in the order in which they were. */
export function byOfficialNumber(items: readonly CompiledItem[]): CompiledItem[] {
  const numberOf = ({ form }: CompiledItem) => form.official?.number;
  return items.toSorted((a, b) => {
    const [one, other] = [numberOf(a), numberOf(b)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
    return compare(one, other);
  });
}
