/** A row read from the other side says the same: subject and object change places, the relation and the level turn round. */

import fc from 'fast-check';
import type { CatalogueSource } from '../../../src/crosswalk/catalogue-source.ts';
import type { Row } from '../../../src/crosswalk/forms/mapping-set.ts';
import type { RowRelation } from '../../../src/domain/relation.ts';
import { buildWorld } from '../worlds/build-world.ts';
import { readWorld } from '../worlds/read-world.ts';
import { anyWorldSpec } from '../worlds/world-spec.ts';
import { claimSame } from './verdicts.ts';

export const swappedSidesSayTheSame = fc.property(anyWorldSpec, (spec) => {
  const world = buildWorld(spec);
  const swapped = readWorld({ ...world, catalogue: swapSides(world.catalogue) });
  // The id of a suggestion hashes the rows as they are written.
  claimSame(world, readWorld(world), swapped, ({ id: _, ...rest }) => rest);
});

function swapSides(source: CatalogueSource): CatalogueSource {
  return {
    ...source,
    mappingSets: source.mappingSets.map((set) => {
      const rows = set.rows.map(({ form, place }) => ({ form: swapRow(form), place }));
      const { subject, object } = set.form;
      return { ...set, form: { ...set.form, subject: object, object: subject, rows: rows.map(({ form }) => form) }, rows };
    }),
  };
}

/** `union` stays: it reads the union of the parts against the one node, wherever the parts stand. */
function swapRow({ subject, object, relation, level, ...rest }: Row): Row {
  return {
    ...rest,
    ...(object === undefined ? {} : { subject: object }),
    ...(subject === undefined ? {} : { object: subject }),
    ...(relation === undefined ? {} : { relation: TURNED[relation] }),
    ...(level === undefined ? {} : { level: level === 'stricter' ? 'weaker' : 'stricter' }),
  };
}

const TURNED: Readonly<Record<RowRelation, RowRelation>> = {
  equal: 'equal',
  subset: 'superset',
  superset: 'subset',
  intersects: 'intersects',
  overlaps: 'overlaps',
  disjoint: 'disjoint',
  related: 'related',
};
