import { describe, expect, it } from 'vitest';
import type { Acceptance } from '../../src/domain/acceptance.ts';
import { parseAcceptance } from '../../src/domain/parse-acceptance.ts';

const ACCEPTANCE: Acceptance = {
  suggestion: 's1',
  rule: 'CONDITIONAL',
  suggestedValue: 'yes',
  edited: ['text'],
  offered: { text: 'As it was offered.' },
  payloads: [{ kind: 'narrative', from: 'source', hash: 'h0', taken: true }],
  sources: [{ item: 'source', revision: 'r1', value: 'yes', asOf: '2014-06-30', rows: ['row'] }],
  mappingSets: [{ id: 'set', version: '1.0.0', hash: 'h1', rows: ['row'] }],
  confirmations: ['law-still-so:code'],
  engine: '0.1.0',
  catalogue: 'c1',
  quotation: 'from UNCAC, cycle 1, 2014, article 23',
  basis: { item: 'target', restsOn: { 'row:row': 'f1' } },
};

describe('the provenance of an accepted answer', () => {
  it('is read back as it was written', () => {
    expect(parseAcceptance(JSON.parse(JSON.stringify(ACCEPTANCE)))).toEqual(ACCEPTANCE);
  });

  it('is read where a later program wrote more, and where an earlier one wrote less', () => {
    expect(parseAcceptance({ ...ACCEPTANCE, weather: 'fine' })).toEqual(ACCEPTANCE);
    const { suggestion, basis } = ACCEPTANCE;
    expect(parseAcceptance({ suggestion, basis })).toMatchObject({
      suggestion,
      basis,
      suggestedValue: null,
      sources: [],
      payloads: [],
      offered: {},
    });
  });

  it('holds nothing that is of another kind than it should be', () => {
    const broken = {
      ...ACCEPTANCE,
      suggestedValue: 7,
      edited: ['text', 'weather'],
      offered: { text: 'As it was offered.', value: 'not edited' },
      payloads: ['narrative'],
      sources: [null, { item: 'source', revision: 3, rows: 'row' }],
      confirmations: 'law-still-so:code',
      basis: { item: 'target', restsOn: { 'row:row': 'f1', 'row:other': 4 } },
    };
    expect(parseAcceptance(broken)).toEqual({
      ...ACCEPTANCE,
      suggestedValue: null,
      payloads: [],
      sources: [{ item: 'source', revision: '', rows: [] }],
      confirmations: [],
    });
  });

  it.each([
    ['a revision without any', undefined],
    ['an imported file', { file: { sha256: 'ab' } }],
    ['a list', [ACCEPTANCE]],
    ['one without its suggestion', { ...ACCEPTANCE, suggestion: null }],
    ['one that rests on nothing known', { ...ACCEPTANCE, basis: { item: 'target' } }],
  ])('is not found in %s', (_, stored) => {
    expect(parseAcceptance(stored)).toBeUndefined();
  });
});
