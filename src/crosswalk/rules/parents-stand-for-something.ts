import { type CatalogueIndex, type ProvisionEntry, within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';

export const parentsStandForSomething: Rule = {
  law: {
    code: 'CB306',
    name: 'parents-stand-for-something',
    severity: 'error',
    title: 'A parent that stands for nothing',
    law: 'A parent of "all" children that adds nothing has a required child; a choice has at least two alternatives.',
    why: 'A provision stands for what must be in place: the union of nothing would be answered "yes" by every State.',
    source: 'docs/adr/0001: relations hold between non-empty sets',
    explanation:
      'Children with the role optional or example are left out of the union and of the choice. If none is left, the parent itself asks something ("own_obligation: true"), or its children are not required ("children: optional" or "examples").',
  },
  needsEveryFile: true,
  *find(catalogue) {
    for (const entry of catalogue.provisions.values()) {
      const least = leastChildren(entry);
      const counted = entry.children.filter(({ form }) => form.role === undefined || form.role === 'required').length;
      if (counted < least && counted + leftOutBelow(entry, catalogue) < least)
        yield {
          place: within(entry.place, 'children'),
          message: `"${entry.id}" has ${counted} of the at least ${least} children it needs`,
          hint: 'children with the role optional or example do not count',
        };
    }
  },
};

function leastChildren({ form, children }: ProvisionEntry): number {
  if (children.length === 0) return 0;
  if (form.children === 'any') return 2;
  return form.children === 'all' && form.own_obligation === false ? 1 : 0;
}

function leftOutBelow({ id }: ProvisionEntry, { parsed }: CatalogueIndex): number {
  return [...parsed.leftOut.keys()].filter((other) => other.startsWith(`${id}(`)).length;
}
