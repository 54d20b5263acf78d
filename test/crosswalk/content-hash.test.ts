/** What hashes cover, and what they do not. */

import { describe, expect, it } from 'vitest';
import { contentHash, instrumentHash, rowFingerprint, voteHash } from '../../src/crosswalk/content-hash.ts';
import type { LanguageMap } from '../../src/crosswalk/forms/common.ts';
import type { Provision } from '../../src/crosswalk/forms/instrument.ts';
import type { Row } from '../../src/crosswalk/forms/mapping-set.ts';

const ROW: Row = {
  id: 'r',
  subject: 'aa:1',
  object: 'bb:1',
  relation: 'equal',
  rationale: { en: 'Why.' },
  confidence: 0.9,
  status: 'approved',
  authors: [{ kind: 'software', id: 'test' }],
};

describe('contentHash', () => {
  it('is the SHA-256 of a normal form', () => {
    expect(contentHash('a')).toBe('ac8d8342bbb2362d13f0a559a3621bb407011368895164b628a54f7fc33fc43c');
  });

  it.each([
    ['the order of keys', { a: 1, b: 2 }, { b: 2, a: 1 }],
    ['white space', { text: ' a  b\n c ' }, { text: 'a b c' }],
    ['the composition of letters', 'Cafe\u0301', 'Caf\u00e9'],
    ['what is undefined', { a: 1, b: undefined }, { a: 1 }],
  ])('does not change with %s', (_, one, other) => {
    expect(contentHash(one)).toBe(contentHash(other));
  });

  it.each([
    ['the order of a list', [1, 2], [2, 1]],
    ['the type of a value', 1, '1'],
    ['null and absence', { a: null }, {}],
    ['nesting', [['a'], 'b'], ['a', ['b']]],
    ['letters', 'a', 'A'],
  ])('changes with %s', (_, one, other) => {
    expect(contentHash(one)).not.toBe(contentHash(other));
  });
});

describe('rowFingerprint', () => {
  it.each<[string, Partial<Row>]>([
    ['its id', { id: 's' }],
    ['its rationale', { rationale: { en: 'Because.' } }],
    ['its confidence', { confidence: 0.1 }],
    ['its basis', { basis: 'semantic' }],
    [
      'its authors and votes',
      { authors: [{ kind: 'person', id: 'jane' }], reviewers: [{ kind: 'person', id: 'jane', agreement: 1, date: '2026-01-01' }] },
    ],
    ['the scope "same" being written', { scope: 'same' }],
  ])('does not change with %s', (_, change) => {
    expect(rowFingerprint({ ...ROW, ...change })).toBe(rowFingerprint(ROW));
  });

  it('does not change with a translation of its condition, but with the condition', () => {
    const fingerprint = (text: LanguageMap) => rowFingerprint({ ...ROW, condition: { text } });
    expect(fingerprint({ en: 'If.', fr: 'Si.', es: 'Si.', software: ['fr', 'es'] })).toBe(fingerprint({ en: 'If.' }));
    expect(fingerprint({ en: 'If so.', fr: 'Si.' })).not.toBe(fingerprint({ en: 'If.', fr: 'Si.' }));
  });

  it.each<[string, Partial<Row>]>([
    ['its nodes', { object: 'bb:2' }],
    ['its relation', { relation: 'subset' }],
    ['its scope', { scope: 'mutatis_mutandis' }],
    ['its level', { level: 'weaker' }],
    ['its condition', { condition: { text: { en: 'If.' } } }],
    ['its status', { status: 'draft' }],
    ['its transforms', { transforms: [{ payload: 'text', use: 'none' }] }],
    ['its union', { union: 'equal' }],
    ['its parts', { all_of: ['aa:1', 'aa:2'] }],
    ['the provision without counterpart', { no_counterpart: 'aa:1', in: 'bb' }],
  ])('changes with %s', (_, change) => {
    expect(rowFingerprint({ ...ROW, ...change })).not.toBe(rowFingerprint(ROW));
  });

  it('takes the parts of a joint row as a set', () => {
    expect(rowFingerprint({ ...ROW, all_of: ['aa:2', 'aa:1'] })).toBe(rowFingerprint({ ...ROW, all_of: ['aa:1', 'aa:2'] }));
  });
});

describe('voteHash', () => {
  it('changes with the rationale, and with all that the fingerprint covers', () => {
    expect(voteHash({ ...ROW, rationale: { en: 'Because.' } })).not.toBe(voteHash(ROW));
    expect(voteHash({ ...ROW, relation: 'subset' })).not.toBe(voteHash(ROW));
  });

  it('does not change with the confidence', () => {
    expect(voteHash({ ...ROW, confidence: 0.1 })).toBe(voteHash(ROW));
  });

  it('covers the words of a shared rationale, not its name', () => {
    const { rationale: _, ...bare } = ROW;
    const shared = { ...bare, rationale_ref: 'why' };
    expect(voteHash(shared, { why: { en: 'Why.' } })).toBe(voteHash(ROW));
    expect(voteHash(shared, { why: { en: 'Because.' } })).not.toBe(voteHash(ROW));
  });
});

describe('instrumentHash', () => {
  const provision = (change: Partial<Provision> = {}): Provision => ({
    id: 'aa:1',
    level: 'mandatory',
    summary: { en: 'Do it.' },
    ...change,
  });
  const hashOf = (...forms: Provision[]) =>
    instrumentHash({ id: 'aa', provisions: forms.map((form) => ({ form, place: { file: '', path: [] } })) });

  it.each<[string, Partial<Provision>]>([
    ['a translation', { summary: { en: 'Do it.', fr: 'Faites-le.' } }],
    ['themes', { themes: ['trade'] }],
    ['the chapter', { chapter: 'III' }],
  ])('does not change with %s', (_, change) => {
    expect(hashOf(provision(change))).toBe(hashOf(provision()));
  });

  it.each<[string, Partial<Provision>]>([
    ['the id', { id: 'aa:2' }],
    ['the level', { level: 'optional' }],
    ['the English summary', { summary: { en: 'Consider it.' } }],
    ['the heading', { heading: { en: 'It' } }],
    ['how the children combine', { children: 'any' }],
    ['the own obligation', { own_obligation: true }],
    ['the role', { role: 'optional' }],
    ['the condition', { conditional: 'by-treaty' }],
    ['the elements', { elements: [{ id: 'a', words: { en: 'a' } }] }],
  ])('changes with %s', (_, change) => {
    expect(hashOf(provision(change))).not.toBe(hashOf(provision()));
  });

  it('does not change when provisions move to another file', () => {
    const [first, second] = [provision(), provision({ id: 'aa:2' })];
    expect(hashOf(second, first)).toBe(hashOf(first, second));
  });
});
