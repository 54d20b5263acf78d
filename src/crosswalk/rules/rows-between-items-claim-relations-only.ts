import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import type { Row } from '../forms/mapping-set.ts';
import { questionnairesOf } from '../sides-of-set.ts';

export const rowsBetweenItemsClaimRelationsOnly: Rule = {
  law: {
    code: 'CB415',
    name: 'rows-between-items-claim-relations-only',
    severity: 'error',
    title: 'A row between items that says what only provisions have',
    law: 'A row between the items of two questionnaires is a pair row or a joint row of scope "same", without a level, elements or no_counterpart.',
    why: 'Offences, strictness and elements belong to the duty: said once more of a question about it, the two could differ.',
    source: 'mappings/README.md: between two questionnaires; docs/adr/0021',
    explanation:
      'Such a row compares what the two items ask about, and nothing else. How the provisions behind them relate – for the same offences or each for its own, more or less strictly, element by element, or not at all – is said by the mapping sets between instruments, and is carried on from there.\n\nAn item of the older edition that the newer one does not ask needs no row.',
  },
  *find({ rows }) {
    for (const { form, place, set } of rows) {
      if (questionnairesOf(set.form) === undefined) continue;
      for (const [key, hint] of Object.entries(REFUSED) as [keyof typeof REFUSED, string][])
        if (form[key] !== undefined) yield { place: within(place, key), part: 'key', message: `a row between items has no "${key}"`, hint };
      if (form.scope === 'mutatis_mutandis')
        yield {
          place: within(place, 'scope'),
          message: 'a row between items is of scope "same"',
          hint: 'delete it, or write the row between the provisions',
        };
    }
  },
};

const REFUSED = {
  level: 'write it on the row between the provisions',
  elements: 'write them on the row between the provisions',
  no_counterpart: 'delete the row: an item without one carries nothing',
  in: 'delete it',
} as const satisfies Partial<Record<keyof Row, string>>;
