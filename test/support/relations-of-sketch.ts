/** The derived relations of a catalogue in a few lines, by ids of nodes. */

import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import type { Networks } from '../../src/crosswalk/crosswalk.ts';
import { type BaseRelation, listRelations } from '../../src/domain/relation.ts';
import { buildCatalogue, type CatalogueSketch } from './build-catalogue.ts';

/** A catalogue without questionnaires unless some are given. */
export type RelationSketch = Omit<CatalogueSketch, 'questionnaires'> & Partial<Pick<CatalogueSketch, 'questionnaires'>>;

export function relationsOf(sketch: RelationSketch) {
  const crosswalk = compileCrosswalk(buildCatalogue({ questionnaires: {}, ...sketch }));
  const indexOf = new Map(crosswalk.nodes.map(({ id, index }) => [id, index]));
  const at = (id: string): number => {
    const index = indexOf.get(id);
    if (index === undefined) throw new Error(`the sketch has no node ${id}`);
    return index;
  };
  const read = (networks: Networks) => (system: keyof Networks, left: string, right: string) => {
    const network = networks[system];
    return { relations: listRelations(network.relation(at(left), at(right))), rows: network.witness(at(left), at(right)) };
  };
  return { crosswalk, approved: read(crosswalk.approved), drafted: read(crosswalk.drafted), isOpen };
}

/** Whether every base relation is possible. */
function isOpen({ relations }: { readonly relations: readonly BaseRelation[] }): boolean {
  return relations.length === 5;
}
