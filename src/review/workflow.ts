/** The way of a submission from draft to publication: states × events as a table. Nothing moves that is not in it. */

export const SUBMISSION_STATES = ['draft', 'for_clearance', 'returned', 'cleared', 'published'] as const;
export type SubmissionState = (typeof SUBMISSION_STATES)[number];

export const SUBMISSION_EVENTS = ['send_for_clearance', 'return', 'clear', 'reopen', 'publish', 'withdraw'] as const;
export type SubmissionEvent = (typeof SUBMISSION_EVENTS)[number];

/** Who of the State may fire an event. The secretariat fires none. */
export const FIRING_ROLES = ['focal_point', 'governmental_expert'] as const;
export type FiringRole = (typeof FIRING_ROLES)[number];

export interface Transition {
  readonly to: SubmissionState;
  readonly by: readonly FiringRole[];
}

const FOCAL_POINT: readonly FiringRole[] = ['focal_point'];
const EITHER: readonly FiringRole[] = ['focal_point', 'governmental_expert'];

/** Experts send for clearance, the focal point returns or clears, consent publishes, withdrawal makes unreadable again at once. */
export const WORKFLOW: Readonly<Record<SubmissionState, Readonly<Partial<Record<SubmissionEvent, Transition>>>>> = {
  draft: { send_for_clearance: { to: 'for_clearance', by: EITHER } },
  for_clearance: { return: { to: 'returned', by: FOCAL_POINT }, clear: { to: 'cleared', by: FOCAL_POINT } },
  returned: { send_for_clearance: { to: 'for_clearance', by: EITHER } },
  cleared: { reopen: { to: 'returned', by: FOCAL_POINT }, publish: { to: 'published', by: FOCAL_POINT } },
  published: { withdraw: { to: 'cleared', by: FOCAL_POINT } },
};

/** States in which answers may be written. */
export const WRITABLE_STATES: readonly SubmissionState[] = ['draft', 'returned'];

export type Advance =
  | { readonly ok: true; readonly state: SubmissionState }
  | { readonly ok: false; readonly why: 'no_such_step' | 'not_for_this_role'; readonly possible: readonly SubmissionEvent[] };

/** Where an event leads, or why it does not, with what the role could do instead. */
export function advance(state: SubmissionState, event: SubmissionEvent, role: FiringRole | undefined): Advance {
  const transition = WORKFLOW[state][event];
  const possible = SUBMISSION_EVENTS.filter((each) => role !== undefined && WORKFLOW[state][each]?.by.includes(role));
  if (transition === undefined) return { ok: false, why: 'no_such_step', possible };
  if (role === undefined || !transition.by.includes(role)) return { ok: false, why: 'not_for_this_role', possible };
  return { ok: true, state: transition.to };
}

/** Every cell of the table, for the docs: state, event, next state, who. */
export function workflowRows(): { state: SubmissionState; event: SubmissionEvent; to: SubmissionState; by: readonly FiringRole[] }[] {
  return SUBMISSION_STATES.flatMap((state) =>
    SUBMISSION_EVENTS.flatMap((event) => {
      const transition = WORKFLOW[state][event];
      return transition === undefined ? [] : [{ state, event, ...transition }];
    }),
  );
}
