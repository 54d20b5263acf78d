import { describe, expect, it } from 'vitest';
import { mayRead, type Readable } from '../../src/access/may-read.ts';
import { type Actor, ROLES } from '../../src/domain/actor.ts';
import type { ConsentKind } from '../../src/domain/consent.ts';
import { SUBMISSION_STATUSES } from '../../src/domain/submission.ts';

const PUBLIC: Actor = { id: 'public', role: 'public' };
const SECRETARIAT: Actor = { id: 's', role: 'secretariat' };
const OBSERVER: Actor = { id: 'o', role: 'observer', state: 'XAR' };
const REVIEWER: Actor = { id: 'r', role: 'reviewer', reviews: ['review-1'] };

function submission(parts: Partial<Readable> = {}): Readable {
  return { state: 'XAR', status: 'draft', consents: [], ...parts };
}

function consent(kind: ConsentKind, section = ''): Readable['consents'] {
  return [{ kind, section }];
}

describe('who reads the answers of a submission', () => {
  it.each(SUBMISSION_STATUSES)('the persons of the State, when it is %s', (status) => {
    expect(mayRead(OBSERVER, submission({ status }))).toBe(true);
    expect(mayRead({ ...OBSERVER, state: 'XRU' }, submission({ status }))).toBe(false);
  });

  it.each(ROLES.filter((role) => role !== 'bridge'))('%s, where it is published with consent, and not where either is missing', (role) => {
    const actor: Actor = { id: 'somebody', role };
    expect(mayRead(actor, submission({ status: 'published', consents: consent('publish') }))).toBe(true);
    expect(mayRead(actor, submission({ status: 'published' }))).toBe(false);
    expect(mayRead(actor, submission({ status: 'cleared', consents: consent('publish') }))).toBe(false);
    expect(mayRead(actor, submission({ status: 'published', consents: consent('count') }))).toBe(false);
  });

  it('everybody, of one section only where one section was published', () => {
    const published = submission({ status: 'published', consents: consent('publish', 'criminalization') });
    expect(mayRead(PUBLIC, published, 'criminalization')).toBe(true);
    expect(mayRead(PUBLIC, published, 'jurisdiction')).toBe(false);
    expect(mayRead(PUBLIC, published)).toBe(false);
  });

  it('the secretariat, where the State shares it', () => {
    expect(mayRead(SECRETARIAT, submission({ consents: consent('share') }))).toBe(true);
    expect(mayRead(SECRETARIAT, submission({ consents: consent('count') }))).toBe(false);
    expect(mayRead(PUBLIC, submission({ consents: consent('share') }))).toBe(false);
  });

  it.each(SUBMISSION_STATUSES)('a reviewer of its review, once it is cleared: %s', (status) => {
    const isReadable = status === 'cleared' || status === 'published';
    expect(mayRead(REVIEWER, submission({ status, review: 'review-1' }))).toBe(isReadable);
    expect(mayRead(REVIEWER, submission({ status, review: 'review-2' }))).toBe(false);
    expect(mayRead(REVIEWER, submission({ status }))).toBe(false);
  });
});
