/** Whether a provision has been compared with another instrument, and how. No row means not reviewed, never "nothing". */

import type { CompiledRow, Crosswalk, ProvisionNode } from './crosswalk.ts';
import { instrumentOf, parentOf } from './provision-id.ts';

/** `children`: it adds nothing of its own, and all below it have been reviewed. */
export type ReviewState = 'row' | 'no_counterpart' | 'children' | 'unreviewed';

export function reviewState(crosswalk: Crosswalk, provision: ProvisionNode, instrument: string): ReviewState {
  if (rowsTo(crosswalk, provision.id, instrument).length > 0) return 'row';
  if (noCounterpartRow(crosswalk, provision.id, instrument) !== undefined) return 'no_counterpart';
  const { children, form } = provision;
  const addsNothing = children.length > 0 && (form.own_obligation === false || form.children !== 'all');
  const below = children.map((index) => crosswalk.provisions.get(crosswalk.nodes[index]?.id ?? ''));
  const allReviewed = below.every((child) => child !== undefined && reviewState(crosswalk, child, instrument) !== 'unreviewed');
  return addsNothing && allReviewed ? 'children' : 'unreviewed';
}

/** The rows that relate a provision to an instrument, whatever they claim. */
export function rowsTo(crosswalk: Crosswalk, provision: string, instrument: string): CompiledRow[] {
  return (crosswalk.rowsAt.get(provision) ?? []).filter(({ form }) =>
    [form.subject, form.object, ...(form.all_of ?? [])].some((id) => id !== undefined && instrumentOf(id) === instrument),
  );
}

/** The row that says so, on the provision itself or on the nearest one above it. */
export function noCounterpartRow(crosswalk: Crosswalk, provision: string, instrument: string): string | undefined {
  for (let at: string | undefined = provision; at !== undefined; at = parentOf(at)) {
    const found = (crosswalk.rowsAt.get(at) ?? []).find(({ form }) => form.no_counterpart === at && form.in === instrument);
    if (found !== undefined) return found.id;
  }
  return undefined;
}
