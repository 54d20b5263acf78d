/** Over which relations evidence is carried: what is approved, with what the State itself has confirmed, or drafts too. */

import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import { DISJOINT } from '../domain/relation.ts';
import { confirmation } from './confirmation.ts';
import type { InferencePlan, Reach, System } from './inference-plan.ts';
import type { Confirmation } from './suggestion.ts';

/** `A` uses evidence that counts as it is; `B` uses all, as if everything were confirmed. */
export type Grade = 'A' | 'B';

/** @param given ids of the confirmations that the State has given */
export function reachAtGrade(plan: InferencePlan, given: ReadonlySet<string>, grade: Grade, system: System): Reach {
  if (grade === 'B') return plan.drafted[system];
  return hasConfirmedDrafts(plan.crosswalk, given) ? withConfirmed(plan, given, system) : plan.approved[system];
}

/** Whether a person of the State has confirmed the correspondence of any row that is not approved. */
function hasConfirmedDrafts({ approved, drafted, rows }: Crosswalk, given: ReadonlySet<string>): boolean {
  if (approved === drafted) return false;
  return [...rows.values()].some((row) => !row.settled && given.has(confirmation('correspondence', row.id).id));
}

/** The confirmations that the unapproved among some rows need. */
export function draftNeeds({ rows }: Pick<Crosswalk, 'rows'>, witness: readonly string[]): Confirmation[] {
  return witness.filter((id) => rows.get(id)?.settled === false).map((id) => confirmation('correspondence', id));
}

/** What drafts say of a pair counts where every draft it follows from is confirmed; else what is approved alone. */
function withConfirmed({ crosswalk, drafted }: InferencePlan, given: ReadonlySet<string>, system: System): Reach {
  const { start, target, relations } = drafted[system];
  const kept = { start: new Int32Array(start.length), target: [] as number[], relations: [] as number[] };
  for (let node = 0; node + 1 < start.length; node++) {
    kept.start[node] = kept.target.length;
    for (let at = start[node] as number; at < (start[node + 1] as number); at++) {
      const other = target[at] as number;
      const approved = crosswalk.approved[system].relation(node, other);
      const isConfirmed = () => draftNeeds(crosswalk, crosswalk.drafted[system].witness(node, other)).every(({ id }) => given.has(id));
      const relation = relations[at] === approved || !isConfirmed() ? approved : (relations[at] as number);
      if (relation & DISJOINT) continue;
      kept.target.push(other);
      kept.relations.push(relation);
    }
  }
  kept.start[start.length - 1] = kept.target.length;
  return { start: kept.start, target: Int32Array.from(kept.target), relations: Uint8Array.from(kept.relations) };
}
