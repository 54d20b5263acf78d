import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { voteHash } from '../content-hash.ts';

export const votesAreOnTheRowAsItStands: Rule = {
  law: {
    code: 'CB413',
    name: 'votes-are-on-the-row-as-it-stands',
    severity: 'warning',
    title: 'A vote on an earlier form of the row',
    law: 'A vote counts for the row, with its rationale, on which it was cast.',
    why: 'The row was changed since: the reviewer has not agreed to what it says now.',
    source: 'mappings/README.md, reviewers',
    explanation:
      'The vote is kept for the record and not counted. Ask the reviewer to read the row again; the new vote carries the hash named in the message.',
  },
  *find({ rows }) {
    for (const { form, place, rationales } of rows) {
      if (form.reviewers === undefined) continue;
      const now = voteHash(form, rationales);
      for (const [index, vote] of form.reviewers.entries())
        if (vote.row_hash !== undefined && vote.row_hash !== now)
          yield {
            place: within(place, 'reviewers', index, 'row_hash'),
            message: `the vote of "${vote.id}" was cast on another form of row "${form.id}"`,
            hint: `after reading it again: row_hash: ${now}`,
          };
    }
  },
};
