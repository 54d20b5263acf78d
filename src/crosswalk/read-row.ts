/** A mapping row as it reads from one of its two sides: the same row serves both directions. */

import type { RowRelation } from '../domain/relation.ts';
import type { CompiledRow } from './crosswalk.ts';
import { instrumentOf } from './provision-id.ts';

/** Read strictly: left CLAIM right. */
export interface RowReading {
  readonly row: CompiledRow;
  /** Provision ids of the instrument read from; several on a joint row, of which the union is meant. */
  readonly left: readonly string[];
  readonly claim: RowRelation | 'no_counterpart';
  /** Provision ids of the other instrument; empty where nothing corresponds. */
  readonly right: readonly string[];
  /** The instrument that obliges more strongly; absent where both do alike. */
  readonly stricter?: string;
}

/** @returns nothing where the row does not name a provision of `from` and, unless nothing corresponds there, one of `to`; so for rows between items */
export function readRow(row: CompiledRow, from: string, to: string): RowReading | undefined {
  const { form } = row;
  if (form.no_counterpart !== undefined)
    return instrumentOf(form.no_counterpart) === from && form.in === to
      ? { row, left: [form.no_counterpart], claim: 'no_counterpart', right: [] }
      : undefined;
  const subject = form.subject === undefined ? (form.all_of ?? []) : [form.subject];
  const object = form.object === undefined ? (form.all_of ?? []) : [form.object];
  const [ofSubject, ofObject] = [instrumentOf(subject[0] ?? ''), instrumentOf(object[0] ?? '')];
  const level = form.level === undefined ? {} : { stricter: form.level === 'stricter' ? ofSubject : ofObject };
  // `union` reads union-of-the-parts RELATION node, whichever side the parts stand on.
  const written = form.union !== undefined && form.subject !== undefined ? INVERSE[form.union] : (form.union ?? form.relation ?? 'related');
  if (ofSubject === from && ofObject === to) return { row, left: subject, claim: written, right: object, ...level };
  if (ofObject === from && ofSubject === to) return { row, left: object, claim: INVERSE[written], right: subject, ...level };
  return undefined;
}

const INVERSE: Readonly<Record<RowRelation, RowRelation>> = {
  equal: 'equal',
  subset: 'superset',
  superset: 'subset',
  intersects: 'intersects',
  overlaps: 'overlaps',
  disjoint: 'disjoint',
  related: 'related',
};
