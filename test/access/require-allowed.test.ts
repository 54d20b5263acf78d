import { describe, expect, it } from 'vitest';
import { isAllowed, requireAllowed } from '../../src/access/policy.ts';
import type { Actor } from '../../src/domain/actor.ts';
import { DomainError } from '../../src/domain/errors.ts';

const FOCAL_POINT: Actor = { id: 'f', role: 'focal_point', state: 'XAR' };
const OBSERVER: Actor = { id: 'o', role: 'observer', state: 'XAR' };

describe('what no row allows is refused', () => {
  it('a person writes for the own State and for no other', () => {
    expect(isAllowed(FOCAL_POINT, 'import_answers', { state: 'XAR' })).toBe(true);
    expect(isAllowed(FOCAL_POINT, 'import_answers', { state: 'XRU' })).toBe(false);
    expect(isAllowed(FOCAL_POINT, 'import_answers')).toBe(false);
  });

  it('a person without a State has none in common with a resource without one', () => {
    expect(isAllowed({ id: 'f', role: 'focal_point' }, 'import_answers', {})).toBe(false);
  });

  it('an observer looks at a preview and never writes', () => {
    expect(isAllowed(OBSERVER, 'preview_import', { state: 'XAR' })).toBe(true);
    expect(isAllowed(OBSERVER, 'import_answers', { state: 'XAR' })).toBe(false);
  });

  it('a service performs the actions among its scopes', () => {
    const service: Actor = { id: 'nightly', role: 'service', scopes: ['reload_catalogue'] };
    expect(isAllowed(service, 'reload_catalogue')).toBe(true);
    expect(isAllowed({ ...service, scopes: [] }, 'reload_catalogue')).toBe(false);
    expect(isAllowed(service, 'import_answers', { state: 'XAR' })).toBe(false);
  });

  it('says as whom one asked, what was refused and who may', () => {
    const refused = () => requireAllowed(OBSERVER, 'import_answers', { state: 'XAR' });
    expect(refused).toThrow(DomainError);
    expect(refused).toThrow(
      'You ask as observer of XAR, and may not do this (import_answers). Allowed are: focal_point (for the own State), governmental_expert (for the own State).',
    );
  });
});
