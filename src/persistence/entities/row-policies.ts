/**
 * Who reads and writes a row, decided by the database itself: the second wall behind src/access/may-read.ts. A table that a
 * State owns joins by naming one of these beside `rowLevelSecurity: 'force'`. What the functions say is in the migration.
 * In PostgreSQL's own spelling, which the comparison of entities and tables goes by; what does not depend on the row is
 * asked by `( SELECT …)`, once a statement and not once a row.
 */

import type { PolicyDef } from '@mikro-orm/core';

const BRIDGE = '( SELECT is_bridge() AS is_bridge)';
const OWN_STATE = 'state_id = ( SELECT viewer_state() AS viewer_state)';
const WRITING_STATE = 'state_id = ( SELECT writer_state() AS writer_state)';
const FROM_READABLE = '\n   FROM readable_part(viewer_role(), viewer_reviews()) part(state_id, submission_id, section)';
const PARTS = `SELECT part.state_id,\n    part.submission_id,\n    part.section${FROM_READABLE}`;
const SUBMISSIONS = `SELECT part.state_id,\n    part.submission_id${FROM_READABLE}`;
const SECRETARIAT = `( SELECT viewer_role() AS viewer_role) = 'secretariat'::text`;

/** What others than the persons of the State read of each table; what is not named here, nobody else reads. */
const READ_BY_OTHERS = {
  /** Persons of the State alone. */
  nobody: 'false',
  everybody: 'true',
  /** Its status is everybody's who oversees or reads it; its answers are not. */
  submission: `(${SECRETARIAT}) OR ((state_id, id) IN ( ${SUBMISSIONS}))`,
  part_of_submission: `EXISTS ( SELECT 1 FROM submission WHERE ((submission.state_id = submission_pin.state_id) AND (submission.id = submission_pin.submission_id)))`,
  consent: `(${SECRETARIAT}) OR ((kind = 'publish'::text) AND ((state_id, submission_id) IN ( ${SUBMISSIONS})))`,
  response: `((state_id, submission_id, ''::text) IN ( ${PARTS})) OR ((state_id, submission_id, section) IN ( ${PARTS}))`,
  /** The current revision of a response that is read. */
  response_revision: `EXISTS ( SELECT 1 FROM response WHERE ((response.state_id = response_revision.state_id) AND (response.id = response_revision.response_id) AND (response.revision = response_revision.revision)))`,
  response_citation: `EXISTS ( SELECT 1 FROM response WHERE ((response.state_id = response_citation.state_id) AND (response.id = response_citation.response_id) AND (response.revision = response_citation.revision)))`,
  /** Cited by an answer that is read. */
  legislation: `EXISTS ( SELECT 1 FROM response_citation WHERE ((response_citation.state_id = legislation.state_id) AND (response_citation.kind = 'law'::text) AND (response_citation.key = legislation.key)))`,
  authority: `EXISTS ( SELECT 1 FROM response_citation WHERE ((response_citation.state_id = authority.state_id) AND (response_citation.kind = 'authority'::text) AND (response_citation.key = authority.key)))`,
} as const;

/** The policies of a table whose rows belong to the State in `state_id`: its persons read all, those who may write, write. */
export function stateRowPolicies(table: string, othersRead: keyof typeof READ_BY_OTHERS): PolicyDef[] {
  const others = READ_BY_OTHERS[othersRead];
  const read = others === 'true' ? 'true' : `${BRIDGE} OR (${OWN_STATE})${others === 'false' ? '' : ` OR ${others}`}`;
  const write = `${BRIDGE} OR (${WRITING_STATE})`;
  return policies(table, read, write);
}

/** The policies of a table that everybody reads and the bridge alone writes. */
export function bridgeRowPolicies(table: string): PolicyDef[] {
  return policies(table, 'true', BRIDGE);
}

/** The policies of a table that nobody but the bridge itself reads. */
export function bridgeOnlyPolicies(table: string): PolicyDef[] {
  return policies(table, BRIDGE, BRIDGE);
}

/** The policies of a table whose rows belong to the person in `actor`. */
export function ownRowPolicies(table: string): PolicyDef[] {
  const own = `${BRIDGE} OR (actor = current_setting('bridge.actor'::text, true))`;
  return policies(table, own, own);
}

/**
 * Whoever assigns sees who is assigned already, so that nobody takes a person from another; observers and experts see their
 * State's. Who may give which, the policy table says.
 */
export function assignmentPolicies(table: string): PolicyDef[] {
  const read = `${BRIDGE} OR (( SELECT viewer_role() AS viewer_role) = ANY (ARRAY['secretariat'::text, 'focal_point'::text])) OR (${OWN_STATE})`;
  return policies(table, read, `${BRIDGE} OR (${SECRETARIAT}) OR (${WRITING_STATE})`);
}

/** The trail is read by who oversees; nobody has the right to write to it but the owner, whose function appends. */
export function trailPolicies(table: string): PolicyDef[] {
  const roles = `ARRAY['bridge'::text, 'secretariat'::text, 'service'::text]`;
  return [
    { name: `${table}_is_read`, command: 'select', using: `( SELECT viewer_role() AS viewer_role) = ANY (${roles})` },
    { name: `${table}_is_written`, command: 'insert', check: 'true' },
  ];
}

function policies(table: string, read: string, write: string): PolicyDef[] {
  return [
    { name: `${table}_is_read`, command: 'select', using: read },
    { name: `${table}_is_written`, command: 'all', using: write, check: write },
  ];
}
