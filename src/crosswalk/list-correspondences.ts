/** What corresponds to a provision in other instruments: written and derived relations, each with the rows it rests on. */

import { ANY, type BaseRelation, DISJOINT, listRelations } from '../domain/relation.ts';
import type { CompiledRow, Crosswalk, ProvisionNode } from './crosswalk.ts';
import { noCounterpartRow } from './review-state.ts';

export interface Correspondence {
  /** The provision on the other side. */
  readonly provision: ProvisionNode;
  /** What the two may be to each other as measures × offences, read from the provision asked about; empty: nothing known. */
  readonly own: readonly BaseRelation[];
  /** The same of the measures alone, each instrument for its own offences; empty: nothing known. */
  readonly measures: readonly BaseRelation[];
  /** Rows that name both provisions. */
  readonly written: readonly CompiledRow[];
  /** Ids of the rows from which the relations follow. */
  readonly witness: readonly string[];
}

export interface Correspondences {
  readonly found: readonly Correspondence[];
  /** Rows that say nothing in an instrument corresponds to the provision or to one above it, by instrument. */
  readonly noCounterpart: readonly { readonly instrument: string; readonly row: CompiledRow }[];
}

/**
 * @param to only this instrument; all others when absent
 * @returns those with a row of their own first, then by the order of provisions; only relations that are certain to
 *   share something are derived
 */
export function listCorrespondences(crosswalk: Crosswalk, of: ProvisionNode, to?: string): Correspondences {
  const wanted = (node: ProvisionNode) => node.instrument !== of.instrument && (to === undefined || node.instrument === to);
  const written = writtenBeside(crosswalk, of);
  const found = [...new Set([...written.keys(), ...certainNeighbours(crosswalk, of)])]
    .flatMap((index) => toProvision(crosswalk, index) ?? [])
    .filter(wanted)
    .map((provision) => describe(crosswalk, of, provision, written.get(provision.index) ?? []));
  return { found: found.sort(byRowsThenOrder), noCounterpart: saidToHaveNone(crosswalk, of, to) };
}

function describe(crosswalk: Crosswalk, of: ProvisionNode, provision: ProvisionNode, written: readonly CompiledRow[]): Correspondence {
  const { own, measures } = crosswalk.approved;
  const known = (relations: number) => (relations === ANY ? [] : listRelations(relations));
  const witness = new Set([...own.witness(of.index, provision.index), ...measures.witness(of.index, provision.index)]);
  return {
    provision,
    own: known(own.relation(of.index, provision.index)),
    measures: known(measures.relation(of.index, provision.index)),
    written,
    witness: [...witness].sort(),
  };
}

function certainNeighbours({ approved }: Crosswalk, of: ProvisionNode): number[] {
  return [approved.own, approved.measures].flatMap((network) =>
    [...network.neighbours(of.index)].filter(([, relations]) => !(relations & DISJOINT)).map(([other]) => other),
  );
}

/** Rows that name the provision, by the provisions they name on the other side. */
function writtenBeside(crosswalk: Crosswalk, of: ProvisionNode): Map<number, CompiledRow[]> {
  const beside = new Map<number, CompiledRow[]>();
  for (const row of crosswalk.rowsAt.get(of.id) ?? [])
    for (const id of [row.form.subject, row.form.object, ...(row.form.all_of ?? [])]) {
      const node = crosswalk.provisions.get(id ?? '');
      if (node !== undefined && node.instrument !== of.instrument) beside.set(node.index, [...(beside.get(node.index) ?? []), row]);
    }
  return beside;
}

function saidToHaveNone(crosswalk: Crosswalk, of: ProvisionNode, to: string | undefined): Correspondences['noCounterpart'] {
  const instruments = to === undefined ? [...crosswalk.instruments.keys()] : [to];
  return instruments.flatMap((instrument) => {
    const row = crosswalk.rows.get(noCounterpartRow(crosswalk, of.id, instrument) ?? '');
    return row === undefined ? [] : [{ instrument, row }];
  });
}

function toProvision({ nodes, provisions }: Crosswalk, index: number): ProvisionNode | undefined {
  return provisions.get(nodes[index]?.id ?? '');
}

function byRowsThenOrder(a: Correspondence, b: Correspondence): number {
  return Number(a.written.length === 0) - Number(b.written.length === 0) || a.provision.index - b.provision.index;
}
