/** An approved `equal` of scope same, or a detour over a third provision that is equal to both: the same values and classes. */

import fc from 'fast-check';
import type { CatalogueSource, InstrumentSource, MappingSetSource } from '../../../src/crosswalk/catalogue-source.ts';
import type { Row } from '../../../src/crosswalk/forms/mapping-set.ts';
import { buildWorld } from '../worlds/build-world.ts';
import { readWorld } from '../worlds/read-world.ts';
import { anyWorldSpec, withoutDoubt } from '../worlds/world-spec.ts';
import { claimSame } from './verdicts.ts';

export const aPivotChangesNothing = fc.property(anyWorldSpec, fc.boolean(), (spec, keepDirect) => {
  const world = buildWorld({ ...spec, rows: spec.rows.map((row) => ({ ...withoutDoubt(row), mutatisMutandis: false })) });
  const detoured = { ...world, catalogue: insertPivots(world.catalogue, keepDirect) };
  claimSame(world, readWorld(world), readWorld(detoured));
});

function insertPivots(source: CatalogueSource, keepDirect: boolean): CatalogueSource {
  const pivots: string[] = [];
  const mappingSets = source.mappingSets.map((set): MappingSetSource => {
    const rows = set.rows.flatMap(({ form, place }) => {
      if (!isPlainEqual(form)) return [{ form, place }];
      const pivot = `pivot:${pivots.length + 1}`;
      pivots.push(pivot);
      const legs = [
        { form: { ...form, id: `${form.id}-to`, object: pivot }, place },
        { form: { ...form, id: `${form.id}-from`, subject: pivot }, place },
      ];
      return keepDirect ? [{ form, place }, ...legs] : legs;
    });
    return { ...set, form: { ...set.form, rows: rows.map(({ form }) => form) }, rows };
  });
  return { ...source, instruments: [...source.instruments, instrumentOf(pivots, source)], mappingSets };
}

function isPlainEqual({ relation, scope, status, level, condition, subject, object }: Row): boolean {
  const isWhole = subject !== undefined && object !== undefined;
  return (
    relation === 'equal' &&
    (scope ?? 'same') === 'same' &&
    status === 'approved' &&
    level === undefined &&
    condition === undefined &&
    isWhole
  );
}

/** Nothing asks about the pivots. */
function instrumentOf(pivots: readonly string[], { instruments }: CatalogueSource): InstrumentSource {
  const [first] = instruments;
  if (first === undefined) throw new Error('a world has instruments');
  return {
    ...first,
    id: 'pivot',
    form: { ...first.form, instrument: 'pivot', provisions: [] },
    provisions: pivots.map((id) => ({ form: { id, level: 'mandatory' }, place: first.place })),
  };
}
