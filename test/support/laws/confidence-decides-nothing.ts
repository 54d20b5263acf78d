/** How sure the authors of rows are changes no class, no value and nothing else but the confidence that is shown. */

import fc from 'fast-check';
import type { Row } from '../../../src/crosswalk/forms/mapping-set.ts';
import { buildWorld } from '../worlds/build-world.ts';
import { readWorld } from '../worlds/read-world.ts';
import { worldSpec } from '../worlds/world-spec.ts';
import { claimSame } from './verdicts.ts';

const confidences = fc.array(fc.option(fc.constantFrom(0, 0.1, 0.5, 0.9, 1)), { minLength: 1, maxLength: 14 });

export const confidenceDecidesNothing = fc.property(worldSpec(), confidences, (spec, drawn) => {
  const world = buildWorld(spec);
  const mappingSets = world.catalogue.mappingSets.map((set) => {
    const rows = set.rows.map(({ form, place }, index) => ({ form: withConfidence(form, drawn[index % drawn.length] ?? null), place }));
    return { ...set, form: { ...set.form, rows: rows.map(({ form }) => form) }, rows };
  });
  const other = readWorld({ ...world, catalogue: { ...world.catalogue, mappingSets } });
  claimSame(world, readWorld(world), other, ({ confidence: _, ...rest }) => rest);
});

function withConfidence({ confidence: _, ...row }: Row, drawn: number | null): Row {
  if (drawn === null) return row;
  return { ...row, confidence: drawn, reviewers: [{ kind: 'software', id: 'reader', agreement: 2 * drawn - 1, date: '2026-11-22' }] };
}
