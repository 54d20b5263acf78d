/** The way of a submission from draft to publication: states × events as a table. Nothing moves that is not in it. */

import type { Actor } from '../domain/actor.ts';
import { SUBMISSION_EVENTS, SUBMISSION_STATUSES, type SubmissionEvent, type SubmissionStatus } from '../domain/submission.ts';

/** Who of the State may fire an event. The secretariat fires none. */
export const FIRING_ROLES = ['focal_point', 'governmental_expert'] as const;
export type FiringRole = (typeof FIRING_ROLES)[number];

export interface Transition {
  readonly to: SubmissionStatus;
  readonly by: readonly FiringRole[];
}

const FOCAL_POINT: readonly FiringRole[] = ['focal_point'];
const EITHER: readonly FiringRole[] = ['focal_point', 'governmental_expert'];

/** Experts send for clearance, the focal point returns or clears, consent publishes, withdrawal makes unreadable again at once. */
export const WORKFLOW: Readonly<Record<SubmissionStatus, Readonly<Partial<Record<SubmissionEvent, Transition>>>>> = {
  draft: { send_for_clearance: { to: 'for_clearance', by: EITHER } },
  for_clearance: { return: { to: 'returned', by: FOCAL_POINT }, clear: { to: 'cleared', by: FOCAL_POINT } },
  returned: { send_for_clearance: { to: 'for_clearance', by: EITHER } },
  cleared: { reopen: { to: 'returned', by: FOCAL_POINT }, publish: { to: 'published', by: FOCAL_POINT } },
  published: { withdraw: { to: 'cleared', by: FOCAL_POINT } },
};

export type Advance =
  | { readonly ok: true; readonly state: SubmissionStatus }
  | { readonly ok: false; readonly why: 'no_such_step' | 'not_for_this_role'; readonly possible: readonly SubmissionEvent[] };

/** Where an event leads, or why it does not, with what the role could do instead. */
export function advance(state: SubmissionStatus, event: SubmissionEvent, role: FiringRole | undefined): Advance {
  const transition = WORKFLOW[state][event];
  const possible = possibleEvents(state, role);
  if (transition === undefined) return { ok: false, why: 'no_such_step', possible };
  if (role === undefined || !transition.by.includes(role)) return { ok: false, why: 'not_for_this_role', possible };
  return { ok: true, state: transition.to };
}

/** What a role may do with a submission as it stands; nothing for somebody without a role of the State. */
export function possibleEvents(state: SubmissionStatus, role: FiringRole | undefined): SubmissionEvent[] {
  return SUBMISSION_EVENTS.filter((event) => role !== undefined && WORKFLOW[state][event]?.by.includes(role));
}

/**
 * The events by which a role leads a submission from one status to another, the fewest there are; none where it is there.
 * @returns undefined where the role cannot
 */
export function wayTo(from: SubmissionStatus, to: SubmissionStatus, role: FiringRole | undefined): SubmissionEvent[] | undefined {
  const ways = new Map<SubmissionStatus, SubmissionEvent[]>([[from, []]]);
  for (const [status, way] of ways)
    for (const event of possibleEvents(status, role)) {
      const next = WORKFLOW[status][event]?.to;
      if (next !== undefined && !ways.has(next)) ways.set(next, [...way, event]);
    }
  return ways.get(to);
}

/** The role in which an actor moves submissions of a State; the bridge itself may do all that a focal point may. */
export function firingRoleOf({ role, state }: Pick<Actor, 'role' | 'state'>, ofState: string): FiringRole | undefined {
  if (role === 'bridge') return 'focal_point';
  return state === ofState ? FIRING_ROLES.find((each) => each === role) : undefined;
}

/** Every cell of the table, for the docs: state, event, next state, who. */
export function workflowRows(): { state: SubmissionStatus; event: SubmissionEvent; to: SubmissionStatus; by: readonly FiringRole[] }[] {
  return SUBMISSION_STATUSES.flatMap((state) =>
    SUBMISSION_EVENTS.flatMap((event) => {
      const transition = WORKFLOW[state][event];
      return transition === undefined ? [] : [{ state, event, ...transition }];
    }),
  );
}
