/** Who may do what: action × role → condition. What no row allows is refused. Printed in docs/POLICY.md. */

import type { Actor, Role } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';

/** When a role may perform an action. */
export const CONDITIONS = {
  always: 'always',
  own_state: 'for the own State',
  scope: 'with this action among the scopes',
} as const;
export type Condition = keyof typeof CONDITIONS;

type Row = Readonly<Partial<Record<Role, Condition>>>;

/** The bridge itself may do everything: it is no person, and no assignment gives its role. */
const BRIDGE = { bridge: 'always' } as const satisfies Row;
/** What is told to each is narrowed by what each may read. */
const EVERYBODY = {
  secretariat: 'always',
  focal_point: 'always',
  governmental_expert: 'always',
  observer: 'always',
  reviewer: 'always',
  analyst: 'always',
  service: 'always',
  public: 'always',
  ...BRIDGE,
} as const satisfies Row;
/** Compiling a catalogue takes a second of everybody's time. */
const PERSONS_WITH_A_ROLE = {
  secretariat: 'always',
  focal_point: 'always',
  governmental_expert: 'always',
  observer: 'always',
  reviewer: 'always',
  analyst: 'always',
  service: 'scope',
  ...BRIDGE,
} as const satisfies Row;
const WRITERS_OF_THE_STATE = { focal_point: 'own_state', governmental_expert: 'own_state', ...BRIDGE } as const satisfies Row;
const FOCAL_POINT = { focal_point: 'own_state', ...BRIDGE } as const satisfies Row;
/** No program: one that could assign services could give itself every scope. */
const PERSONS_OF_THE_SECRETARIAT = { secretariat: 'always', ...BRIDGE } as const satisfies Row;
const SECRETARIAT = { secretariat: 'always', service: 'scope', ...BRIDGE } as const satisfies Row;

/** One row an action, in the order of who may perform it. */
export const POLICY = {
  read_catalogue: EVERYBODY,
  read_states: EVERYBODY,
  read_answers: EVERYBODY,
  read_records: EVERYBODY,
  read_reviews: EVERYBODY,
  measure_coverage: EVERYBODY,
  export_answers: EVERYBODY,
  read_aggregates: EVERYBODY,
  preview_import: { ...WRITERS_OF_THE_STATE, observer: 'own_state' },
  import_answers: WRITERS_OF_THE_STATE,
  give_confirmation: WRITERS_OF_THE_STATE,
  record_response: WRITERS_OF_THE_STATE,
  record_law: WRITERS_OF_THE_STATE,
  decide_suggestion: WRITERS_OF_THE_STATE,
  acknowledge_staleness: WRITERS_OF_THE_STATE,
  read_own_work: { ...WRITERS_OF_THE_STATE, observer: 'own_state' },
  open_submission: WRITERS_OF_THE_STATE,
  advance_submission: WRITERS_OF_THE_STATE,
  rebase_submission: WRITERS_OF_THE_STATE,
  preview_catalogue: PERSONS_WITH_A_ROLE,
  give_consent: FOCAL_POINT,
  withdraw_consent: FOCAL_POINT,
  open_review: SECRETARIAT,
  publish_aggregates: SECRETARIAT,
  assign_secretariat: BRIDGE,
  assign_focal_point: PERSONS_OF_THE_SECRETARIAT,
  assign_governmental_expert: FOCAL_POINT,
  assign_observer: FOCAL_POINT,
  assign_reviewer: PERSONS_OF_THE_SECRETARIAT,
  assign_analyst: PERSONS_OF_THE_SECRETARIAT,
  assign_service: PERSONS_OF_THE_SECRETARIAT,
  read_audit: SECRETARIAT,
  read_assignments: { ...FOCAL_POINT, secretariat: 'always' },
  reload_catalogue: SECRETARIAT,
  archive_catalogue: BRIDGE,
  import_states: SECRETARIAT,
  load_state_list: BRIDGE,
  load_demonstration: BRIDGE,
  check_readiness: BRIDGE,
  make_backup: BRIDGE,
  restore_backup: BRIDGE,
  identify_person: BRIDGE,
} as const satisfies Record<string, Row>;
export type Action = keyof typeof POLICY;

/** What an action is about. Absent where it is about no State in particular. */
export interface Resource {
  /** Code of the State. */
  readonly state?: string | undefined;
}

/** Decided by the actor alone, never by what is stored: whether something exists makes no difference. */
export function isAllowed(actor: Actor, action: Action, resource: Resource = {}): boolean {
  const row: Row = POLICY[action];
  const condition = row[actor.role];
  return condition !== undefined && MEETS[condition](actor, action, resource);
}

const MEETS: Readonly<Record<Condition, (actor: Actor, action: Action, resource: Resource) => boolean>> = {
  always: () => true,
  own_state: (actor, _, { state }) => state !== undefined && actor.state === state,
  scope: (actor, action) => (actor.scopes ?? []).includes(action),
};

/** Every use case calls it first. @throws DomainError FORBIDDEN */
export function requireAllowed(actor: Actor, action: Action, resource: Resource = {}): void {
  if (isAllowed(actor, action, resource)) return;
  const row: Row = POLICY[action];
  const allowed = Object.entries(row).flatMap(([role, condition]) => (role === 'bridge' ? [] : [`${role} (${CONDITIONS[condition]})`]));
  const whoMay = allowed.length === 0 ? 'Nobody but the bridge itself may' : `Allowed are: ${allowed.join(', ')}`;
  throw new DomainError(
    'FORBIDDEN',
    `You ask as ${describeActor(actor)}, and may not do this (${action}). ${whoMay}. docs/POLICY.md has the whole table.`,
    { action, role: actor.role },
  );
}

function describeActor({ role, state }: Actor): string {
  return state === undefined ? role : `${role} of ${state}`;
}
