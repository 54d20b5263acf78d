/** Holds one law to its samples: what it accepts, and what it refuses at which line and column. */

import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/crosswalk/check-catalogue.ts';
import type { NetworkFindings } from '../../src/crosswalk/check-index.ts';
import type { Diagnostic, Law } from '../../src/crosswalk/diagnostic.ts';
import { parseCatalogue } from '../../src/crosswalk/parse-catalogue.ts';
import { buildCatalogue, type CatalogueSample } from './catalogue-sample.ts';

/** A catalogue that breaks the law exactly at its marks « ». */
interface RefusedSample extends CatalogueSample {
  /** Words of the message, so that the right thing is said at the right place. */
  readonly says: string;
  /** Words of the hint, where there is one worth holding to. */
  readonly hints?: string;
  readonly network?: NetworkFindings;
}

export interface LawSamples {
  readonly law: Law;
  readonly accepts: readonly CatalogueSample[];
  readonly refuses: readonly RefusedSample[];
}

export function expectLaw({ law, accepts, refuses }: LawSamples): void {
  describe(`${law.code} ${law.name}`, () => {
    it.each(accepts)('accepts $title', (sample) => {
      expect(ofLaw(law, sample)).toEqual([]);
    });
    it.each(refuses)('refuses $title', (sample) => {
      const { marks } = buildCatalogue(sample);
      const found = ofLaw(law, sample);
      expect(marks, 'a refused sample marks where it is refused').not.toEqual([]);
      expect(found.map(({ file, span }) => ({ file, line: span.line, column: span.column, endColumn: span.endColumn }))).toEqual(marks);
      for (const { message } of found.slice(0, 1)) expect(message).toContain(sample.says);
      for (const { hint } of found.slice(0, sample.hints === undefined ? 0 : 1)) expect(hint).toContain(sample.hints);
    });
  });
}

/** What the law finds; a sample must be readable, or the law would be held to nothing. */
function ofLaw(law: Law, sample: CatalogueSample & { readonly network?: NetworkFindings }): Diagnostic[] {
  const parsed = parseCatalogue(buildCatalogue(sample).files);
  if (law.code >= 'CB3') expect(parsed.diagnostics).toEqual([]);
  return checkCatalogue(parsed, sample.network).filter(({ code }) => code === law.code);
}
