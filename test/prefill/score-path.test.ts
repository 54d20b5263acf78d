import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/crosswalk/forms/mapping-set.ts';
import { isDisputed, scorePath, scoreRow } from '../../src/prefill/score-path.ts';
import { relationsOf } from '../support/relations-of-sketch.ts';

/** A row with a confidence and the votes of its readers. */
function row(confidence: number | undefined, ...agreements: number[]): Row {
  const reviewers = agreements.map((agreement) => ({ kind: 'person' as const, id: 'reader', agreement, date: '2026-11-22' }));
  return {
    id: 'row',
    status: 'approved',
    authors: [{ kind: 'software', id: 'test' }],
    ...(confidence === undefined ? {} : { confidence }),
    reviewers,
  };
}

describe('the score of a row', () => {
  it.each<[string, Row, number | null]>([
    ['is unknown without a confidence, whatever its readers say', row(undefined, 1), null],
    ['is its confidence, as long as nobody has read it', row(0.8), 0.8],
    ['is its confidence where readers cancel each other out', row(0.8, 1, -1), 0.8],
    ['is 1 where all readers agree', row(0.2, 1, 1), 1],
    ['is 0 where all readers are opposed', row(0.9, -1), 0],
    ['leans to the readers the more they agree', row(0.6, 0.5), 0.5 * 0.6 + 0.5 * 0.75],
    ['takes the mean of its readers', row(0.6, 1, 0), 0.5 * 0.6 + 0.5 * 0.75],
    ['leans away the more they are opposed', row(0.6, -0.5), 0.5 * 0.6 + 0.5 * 0.25],
  ])('%s', (_, form, score) => {
    if (score === null) expect(scoreRow(form)).toBeNull();
    else expect(scoreRow(form)).toBeCloseTo(score, 10);
  });

  it('is its confidence where its file lists no readers at all', () => {
    const { reviewers: _, ...form } = row(0.4);
    expect(scoreRow(form)).toBe(0.4);
  });

  it('is unknown for a row that is not there', () => expect(scoreRow(undefined)).toBeNull());
});

describe('the score of paths', () => {
  const { crosswalk } = relationsOf({
    provisions: { 'uncac:1': {}, 'untoc:1': {} },
    rows: [
      { id: 'half', subject: 'uncac:1', relation: 'related', object: 'untoc:1', confidence: 0.5 },
      { id: 'fair', subject: 'uncac:1', relation: 'related', object: 'untoc:1', confidence: 0.8 },
      { id: 'unrated', subject: 'uncac:1', relation: 'related', object: 'untoc:1' },
    ],
  });

  it.each<[string, string[][], number | null]>([
    ['is the product of its rows', [['half', 'fair']], 0.4],
    ['is that of the best of several', [['half', 'fair'], ['fair']], 0.8],
    ['passes over a path with an unrated row', [['unrated', 'fair'], ['half']], 0.5],
    ['passes over a path without rows', [[], ['half']], 0.5],
    ['is unknown where every path is', [['unrated'], ['lost'], []], null],
    ['is unknown without paths', [], null],
  ])('%s', (_, paths, score) => expect(scorePath(crosswalk, paths)).toBe(score));
});

describe('a disputed row', () => {
  it('has readers for it and readers against it', () => {
    expect(isDisputed(row(0.5, 1, -0.1))).toBe(true);
    for (const votes of [[1, 0.5], [-1], [0, 1], [0, -1], []]) expect(isDisputed(row(0.5, ...votes))).toBe(false);
    const { reviewers: _, ...unread } = row(0.5);
    expect(isDisputed(unread)).toBe(false);
  });
});
