import type fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LAWS, type LawName } from '../support/laws/laws.ts';
import { searchCounterexample } from '../support/property-runs.ts';

describe('in random worlds', () => {
  it.each(Object.keys(LAWS) as LawName[])(
    '%s',
    (name) => {
      const { property, runs } = LAWS[name];
      expect(searchCounterexample(property as fc.IProperty<unknown>, runs)).toBeUndefined();
    },
    120_000,
  );
});
