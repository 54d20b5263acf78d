import { describe, expect, test } from 'vitest';
import { DOMAIN_ERROR_CODES, DomainError, InvariantError, invariant } from '../../src/domain/errors.ts';
import { CONFIRMATION_KINDS, confirmationId } from '../../src/domain/given-confirmation.ts';
import type { ResponseContent } from '../../src/domain/response.ts';
import { responseHash } from '../../src/domain/response-hash.ts';
import { isParty, MEMBERSHIP_STATUSES } from '../../src/domain/state-party.ts';
import { isCleared, SUBMISSION_STATUSES } from '../../src/domain/submission.ts';
import { parseConfirmation } from '../../src/prefill/confirmation.ts';

const ANSWER: ResponseContent = {
  value: 'yes',
  appliesTo: 'unknown',
  text: 'Défini.',
  citations: [{ law: 'a', pinpoint: '1' }],
  links: [],
};

describe('the hash of a response', () => {
  test.each<[string, ResponseContent]>([
    [
      'in another order of keys',
      { links: [], citations: [{ pinpoint: '1', law: 'a' }], text: 'Défini.', appliesTo: 'unknown', value: 'yes' },
    ],
    ['with letters composed another way', { ...ANSWER, text: 'De\u0301fini.' }],
  ])('is the same %s', (_, same) => {
    expect(responseHash(same)).toBe(responseHash(ANSWER));
  });

  test.each<[string, Partial<ResponseContent>]>([
    ['the value', { value: 'no' }],
    ['the offences', { appliesTo: 'all_offences' }],
    ['a paragraph', { text: 'Défini.\n' }],
    ['the order of the laws cited', { citations: [{ law: 'b' }, { law: 'a', pinpoint: '1' }] }],
    ['a note', { note: 'ask again' }],
  ])('is another one when %s changed', (_, parts) => {
    expect(responseHash({ ...ANSWER, ...parts })).not.toBe(responseHash(ANSWER));
  });

  test('never changes its meaning: hashes are stored', () => {
    expect(responseHash(ANSWER)).toBe('f6c43269043f3f22d9216709e9abbe704721ab0e8cf68c228931a7ca6f0df664');
  });
});

test('a signatory is not a party, and nobody knows of an unknown', () => {
  expect(MEMBERSHIP_STATUSES.map(isParty)).toEqual([true, false, false, undefined]);
});

test('a submission is cleared once the focal point has cleared it, and stays so when published', () => {
  expect(SUBMISSION_STATUSES.filter(isCleared)).toEqual(['cleared', 'published']);
});

test('a given confirmation has the id under which the engine asks for it', () => {
  for (const kind of CONFIRMATION_KINDS)
    expect(parseConfirmation(confirmationId({ kind, about: 'a: b' }))).toEqual({ id: `${kind}:a: b`, kind, about: 'a: b' });
});

describe('an error', () => {
  test('of a user has a code that programs can branch on', () => {
    expect(new DomainError('CONFLICT', 'Read again.', { item: 'a' })).toMatchObject({
      code: 'CONFLICT',
      message: 'Read again.',
      details: { item: 'a' },
    });
  });

  test('of ours says which promise does not hold', () => {
    expect(() => invariant(false, 'one is one')).toThrow(InvariantError);
    expect(() => invariant(true, 'one is one')).not.toThrow();
  });

  test('keeps its code for ever', () => {
    const released = [
      ...['CONFLICT', 'DATABASE_NEWER', 'DATABASE_TOO_OLD', 'DATABASE_UNREACHABLE', 'DATA_FOLDER_IN_USE', 'DATA_FOLDER_LOCK_UNREADABLE'],
      ...['UNKNOWN_AUTHORITY', 'UNKNOWN_LAW', 'UNKNOWN_STATE', 'UNKNOWN_SUBMISSION', 'UNKNOWN_VERSION'],
    ];
    expect(DOMAIN_ERROR_CODES).toEqual(expect.arrayContaining(released));
  });
});
