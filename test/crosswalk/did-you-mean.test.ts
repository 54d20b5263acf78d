/** The name that was probably meant. */

import { describe, expect, it } from 'vitest';
import { didYouMean, nearestName } from '../../src/crosswalk/did-you-mean.ts';

const NAMES = ['uncac:52(1)', 'uncac:52(2)', 'uncac:25(1)', 'untoc:52(1)', 'equal', 'subset', 'superset'];

describe('nearestName', () => {
  it.each([
    ['a letter too few', 'equl', 'equal'],
    ['a letter too many', 'equall', 'equal'],
    ['two letters changed about', 'sbuset', 'subset'],
    ['capitals', 'SUPERSET', 'superset'],
    ['a wrong digit, by the longest common beginning', 'uncac:52(9)', 'uncac:52(1)'],
    ['digits changed about', 'uncac:25(2)', 'uncac:25(1)'],
  ])('finds the name through %s', (_, written, meant) => {
    expect(nearestName(written, NAMES)).toBe(meant);
  });

  it.each(['', 'xyzzy', 'intersects', 'uncac:111(4)(a)'])('finds nothing near %j', (written) => {
    expect(nearestName(written, NAMES)).toBeUndefined();
  });

  it('asks in words', () => {
    expect(didYouMean('equl', NAMES)).toBe('did you mean "equal"?');
    expect(didYouMean('xyzzy', NAMES)).toBeUndefined();
  });
});
