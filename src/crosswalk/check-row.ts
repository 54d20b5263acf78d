/** The three shapes of a row, told apart once for all rules. */

import type { RowRelation } from '../domain/relation.ts';
import type { RowEntry } from './check-index.ts';
import type { Row } from './forms/mapping-set.ts';

export interface PairRow {
  readonly subject: string;
  readonly object: string;
  readonly relation: RowRelation;
}

export interface JointRow {
  readonly parts: readonly string[];
  /** The one node on the other side. */
  readonly whole: string;
  /** The union of the parts UNION the whole, on whichever side the parts stand. */
  readonly union: NonNullable<Row['union']>;
  /** On which side the one node stands. */
  readonly wholeSide: 'subject' | 'object';
}

export interface NoCounterpartRow {
  readonly node: string;
  readonly instrument: string;
}

/** The row as a pair; undefined for another shape, or a broken one. */
export function asPair({ subject, object, relation, all_of, no_counterpart }: Row): PairRow | undefined {
  if (subject === undefined || object === undefined || relation === undefined) return undefined;
  return all_of === undefined && no_counterpart === undefined ? { subject, object, relation } : undefined;
}

/** The row as a joint row; undefined for another shape, or a broken one. */
export function asJoint({ subject, object, all_of, union, no_counterpart }: Row): JointRow | undefined {
  const whole = subject ?? object;
  if (all_of === undefined || union === undefined || whole === undefined || no_counterpart !== undefined) return undefined;
  if (subject !== undefined && object !== undefined) return undefined;
  return { parts: all_of, whole, union, wholeSide: subject === undefined ? 'object' : 'subject' };
}

/** The row as a claim that nothing corresponds; undefined for another shape, or a broken one. */
export function asNoCounterpart({ no_counterpart, in: instrument }: Row): NoCounterpartRow | undefined {
  return no_counterpart === undefined || instrument === undefined ? undefined : { node: no_counterpart, instrument };
}

const INVERSE: Partial<Record<RowRelation, RowRelation>> = { subset: 'superset', superset: 'subset' };

/** The same claim read from the other side. */
export function inverseRelation(relation: RowRelation): RowRelation {
  return INVERSE[relation] ?? relation;
}

/** A row that counts: deprecated rows are kept for the record only. */
export function isInForce({ form }: RowEntry): boolean {
  return form.status !== 'deprecated';
}
