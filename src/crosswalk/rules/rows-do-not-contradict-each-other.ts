import { claimOf } from '../check-claim.ts';
import { type RowEntry, within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';

export const rowsDoNotContradictEachOther: Rule = {
  law: {
    code: 'CB405',
    name: 'rows-do-not-contradict-each-other',
    severity: 'error',
    title: 'Two approved rows that say different things of the same pair',
    law: 'Of the same provisions or items, in the same scope and under the same condition, approved rows say one thing.',
    why: 'Both cannot be meant, and what is inferred would depend on neither author.',
    source: 'docs/adr/0001: the base relations exclude each other',
    explanation:
      'Decide which row is right; set the other one to deprecated. A different opinion is a draft or proposed row beside the approved one, or a vote on it.\n\nTwo rows of one pair may differ where one has scope "same" and the other "mutatis_mutandis", or where they hold under different conditions.',
  },
  *find({ rows }) {
    const first = new Map<string, { row: RowEntry; says: string }>();
    for (const row of rows.filter(({ form }) => form.status === 'approved')) {
      const claim = claimOf(row);
      if (claim === undefined) continue;
      const before = first.get(claim.about);
      if (before === undefined) first.set(claim.about, { row, says: claim.says });
      else if (before.says !== claim.says)
        yield {
          place: within(row.place, row.form.all_of === undefined ? 'relation' : 'union'),
          message: `row "${row.form.id}" contradicts row "${before.row.form.id}" on the same provisions`,
          hint: 'keep one, set the other to deprecated',
          related: [
            { place: within(before.row.place, before.row.form.all_of === undefined ? 'relation' : 'union'), message: 'the other row' },
          ],
        };
    }
  },
};
