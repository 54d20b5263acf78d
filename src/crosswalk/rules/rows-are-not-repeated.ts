import { claimOf } from '../check-claim.ts';
import { type RowEntry, within } from '../check-index.ts';
import { isInForce } from '../check-row.ts';
import type { Rule } from '../check-rule.ts';

export const rowsAreNotRepeated: Rule = {
  law: {
    code: 'CB404',
    name: 'rows-are-not-repeated',
    severity: 'error',
    title: 'The same row twice',
    law: 'No two rows say the same of the same provisions or items, in whatever direction they are written; deprecated rows do not count.',
    why: 'Of two equal rows one will be corrected some day, and the other will still say the opposite.',
    source: 'mappings/README.md, relation',
    explanation:
      'Keep the row with the better rationale. "A subset B" and "B superset A" are the same row. Rows of different scope, or under different conditions, are different rows.',
  },
  *find({ rows }) {
    const first = new Map<string, RowEntry>();
    for (const row of rows.filter(isInForce)) {
      const claim = claimOf(row);
      if (claim === undefined) continue;
      const key = `${claim.about} ${claim.says}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, row);
      else
        yield {
          place: within(row.place, 'id'),
          message: `row "${row.form.id}" says the same as row "${before.form.id}"`,
          hint: 'keep one of them',
          related: [{ place: within(before.place, 'id'), message: 'the other row' }],
        };
    }
  },
};
