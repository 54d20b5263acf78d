/**
 * What a State of the demonstration has in place, provision by provision, before it answers anything. Provisions that correspond
 * share it and parents follow from their children, so that answers drawn from it rarely contradict each other.
 */

import type { Crosswalk, ProvisionNode } from '../../src/crosswalk/crosswalk.ts';
import type { Value } from '../../src/domain/answer-values.ts';
import type { Facet } from '../../src/domain/facet.ts';
import { draw } from './draw.ts';

/** @returns what holds of a provision by its id, for one side of the matter */
export function whatIsInPlace(
  crosswalk: Crosswalk,
  groups: ReadonlyMap<string, readonly string[]>,
  state: string,
  strength: number,
): (provision: string, facet: Facet) => Value {
  const known = new Map<string, Value>();
  const inPlace = (provision: string): Value => {
    const group = groups.get(provision) ?? [provision];
    const [name = provision] = group;
    const before = known.get(name);
    if (before !== undefined) return before;
    known.set(name, drawValue(state, strength, name));
    const parent = group.flatMap((id) => crosswalk.provisions.get(id) ?? []).find((node) => requiredChildren(crosswalk, node).length > 0);
    if (parent !== undefined) known.set(name, ofChildren(parent, requiredChildren(crosswalk, parent).map(inPlace)));
    return known.get(name) ?? 'no';
  };
  return (provision, facet) => {
    const whole = inPlace(provision);
    // A law may be complete where the whole is not: practice lags behind.
    return whole === 'in_part' && facet === 'law' && draw(state, provision, facet) < 0.3 ? 'yes' : whole;
  };
}

/** Provisions that some row makes equal, each with all of its group; a provision of no such row is in none. */
export function groupEquals({ rows }: Crosswalk): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, readonly string[]>();
  for (const { form } of rows.values()) {
    const { subject, object, relation, level } = form;
    if (subject === undefined || object === undefined || relation !== 'equal' || level !== undefined) continue;
    const joined = [...new Set([...(groups.get(subject) ?? [subject]), ...(groups.get(object) ?? [object])])];
    for (const member of joined) groups.set(member, joined);
  }
  return groups;
}

function requiredChildren({ nodes }: Crosswalk, { form, children }: ProvisionNode): string[] {
  if (form.children === 'optional' || form.children === 'examples') return [];
  return children.flatMap((index) => {
    const child = nodes[index];
    if (child?.kind !== 'provision') return [];
    const { role } = (child as ProvisionNode).form;
    return role === undefined || role === 'required' ? [child.id] : [];
  });
}

function ofChildren({ form }: ProvisionNode, children: readonly Value[]): Value {
  if (form.children === 'any') return (['yes', 'in_part'] as const).find((value) => children.includes(value)) ?? 'no';
  const [first = 'no'] = children;
  return children.every((value) => value === first) ? first : 'in_part';
}

function drawValue(state: string, strength: number, name: string): Value {
  const drawn = draw(state, 'in place', name);
  return drawn < strength ? 'yes' : drawn < strength + (1 - strength) * 0.6 ? 'in_part' : 'no';
}
