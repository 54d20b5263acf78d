/** How sure the authors and readers of the rows are. Shown and used for order only; it never changes a class. */

import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import type { Row } from '../crosswalk/forms/mapping-set.ts';

/** Several paths: the best. A path with an unrated row is unrated; null when every path is. */
export function scorePath({ rows }: Crosswalk, paths: readonly (readonly string[])[]): number | null {
  const scores = paths.flatMap((path) => {
    const scored = path.map((id) => scoreRow(rows.get(id)?.form));
    return scored.length === 0 || scored.includes(null) ? [] : [scored.reduce<number>((product, score) => product * (score ?? 1), 1)];
  });
  return scores.length === 0 ? null : Math.max(...scores);
}

/** (1 − |r|)·c + |r|·(r + 1)/2, with c the confidence and r the mean agreement of the readers; null without confidence. */
export function scoreRow(row: Row | undefined): number | null {
  if (row?.confidence === undefined) return null;
  const votes = row.reviewers ?? [];
  const agreement = votes.length === 0 ? 0 : votes.reduce((sum, vote) => sum + vote.agreement, 0) / votes.length;
  const weight = Math.abs(agreement);
  return (1 - weight) * row.confidence + (weight * (agreement + 1)) / 2;
}

/** Readers who disagree: some for, some against. */
export function isDisputed(row: Row): boolean {
  const votes = row.reviewers ?? [];
  return votes.some(({ agreement }) => agreement > 0) && votes.some(({ agreement }) => agreement < 0);
}
