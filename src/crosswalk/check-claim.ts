/** What a row claims, in a form in which two rows can be compared whichever way they are written. */

import type { RowEntry } from './check-index.ts';
import { asJoint, asNoCounterpart, asPair, inverseRelation } from './check-row.ts';

export interface Claim {
  /** Equal for two rows that speak of the same nodes, in the same scope and under the same condition. */
  readonly about: string;
  /** Equal for two rows that also say the same. */
  readonly says: string;
}

/** @returns undefined for a row whose shape is broken */
export function claimOf({ form }: RowEntry): Claim | undefined {
  const context = `${form.scope ?? 'same'} ${JSON.stringify(form.condition ?? null)}`;
  const pair = asPair(form);
  if (pair !== undefined) {
    const turned = pair.subject > pair.object;
    const nodes = turned ? `${pair.object} ${pair.subject}` : `${pair.subject} ${pair.object}`;
    const level = turned && form.level !== undefined ? INVERSE_LEVEL[form.level] : (form.level ?? '');
    return { about: `${nodes} ${context}`, says: `${turned ? inverseRelation(pair.relation) : pair.relation} ${level}` };
  }
  const joint = asJoint(form);
  if (joint !== undefined) return { about: `${joint.parts.toSorted().join('+')} ${joint.whole} ${context}`, says: joint.union };
  const none = asNoCounterpart(form);
  return none && { about: `${none.node} in ${none.instrument}`, says: 'no counterpart' };
}

const INVERSE_LEVEL = { stricter: 'weaker', weaker: 'stricter' } as const;
