/** Whether a condition holds in a State, as far as its answers and confirmations tell. */

import type { CompiledRow, Crosswalk } from '../crosswalk/crosswalk.ts';
import { confirmation } from './confirmation.ts';
import type { GatheredEvidence } from './gather-evidence.ts';
import type { Confirmation } from './suggestion.ts';

export type ConditionState = { readonly state: 'met' | 'not_met' } | { readonly state: 'unknown'; readonly needs: Confirmation };

const MET: ConditionState = { state: 'met' };

/** The condition of a mapping row: told by the answer to its item when it names one, else by a person. */
export function conditionOfRow(row: CompiledRow, { byItem, given }: Pick<GatheredEvidence, 'byItem' | 'given'>): ConditionState {
  const { condition } = row.form;
  if (condition === undefined) return MET;
  const needs = confirmation('condition', row.id);
  if (given.has(needs.id)) return MET;
  const told = byItem.get(condition.item ?? '');
  if (told?.answer.value === undefined || told.answer.value === 'unknown') return { state: 'unknown', needs };
  if (!(condition.is ?? []).includes(told.answer.value)) return { state: 'not_met' };
  return told.confirmations.length === 0 ? MET : { state: 'unknown', needs };
}

/** The condition of a provision, seen from where a value comes from: the same condition there settles it. */
export function conditionOfNode(
  { nodes }: Crosswalk,
  { given }: Pick<GatheredEvidence, 'given'>,
  from: number,
  to: number,
): ConditionState {
  const condition = nodes[to]?.condition;
  if (condition === undefined || nodes[from]?.condition === condition) return MET;
  const needs = confirmation('condition', condition);
  return given.has(needs.id) ? MET : { state: 'unknown', needs };
}
