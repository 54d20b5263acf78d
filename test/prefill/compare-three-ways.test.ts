import { expect, it } from 'vitest';
import type { ResponseContent } from '../../src/domain/response.ts';
import { compareThreeWays } from '../../src/prefill/compare-three-ways.ts';

const content = (more: Partial<ResponseContent> = {}): ResponseContent => ({ appliesTo: 'unknown', citations: [], links: [], ...more });
const asAccepted = content({ value: 'yes', text: 'As accepted.', language: 'en' });

it('says of each field which side has moved, in the order of reading', () => {
  const sourceNow = content({ value: 'no', text: 'As the source says now.', language: 'fr', asOf: '2026-01-01' });
  const answerNow = content({ value: 'yes', text: 'As we say now.', language: 'fr', note: 'Ask the Ministry.' });
  expect(compareThreeWays({ asAccepted, sourceNow, answerNow })).toEqual([
    { field: 'value', moved: 'source', asAccepted: 'yes', sourceNow: 'no', answerNow: 'yes' },
    {
      field: 'text',
      moved: 'both_differently',
      asAccepted: 'As accepted.',
      sourceNow: 'As the source says now.',
      answerNow: 'As we say now.',
    },
    { field: 'asOf', moved: 'source', sourceNow: '2026-01-01' },
    { field: 'language', moved: 'both_alike', asAccepted: 'en', sourceNow: 'fr', answerNow: 'fr' },
    { field: 'note', moved: 'answer', answerNow: 'Ask the Ministry.' },
  ]);
});

it('says nothing where all three are the same', () => {
  expect(compareThreeWays({ asAccepted, sourceNow: { ...asAccepted }, answerNow: { ...asAccepted } })).toEqual([]);
});
