/** One entry of the trail: who did what, when. Each entry holds the hash of the one before, so that none can be changed, dropped or swapped unseen. */

/** `unchanged`: it was asked for and there was nothing to do. `refused`: the policy does not allow it. */
export const AUDIT_OUTCOMES = ['done', 'unchanged', 'refused'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** An id, a number or several ids: never a text that somebody wrote. */
export type AuditedId = string | number | readonly string[];

/** What is told to the trail of an act; who and when, the database adds. */
export interface AuditedAct {
  /** The action of the policy table, such as `import_answers`. */
  readonly action: string;
  readonly outcome: AuditOutcome;
  /** Ids and numbers of what it was done to, by kind, e.g. `{ state: 'XAR', submission: '…' }`. */
  readonly ids: Readonly<Record<string, AuditedId>>;
  /** Hashes of public texts alone: from the hash of an answer one can guess whether it said yes. */
  readonly hashes: Readonly<Record<string, string | readonly string[]>>;
}

/** An entry as it is stored. */
export interface AuditEntry {
  /** Counts from 1, without gaps. Decimal. */
  readonly sequence: string;
  /** Hash of the entry before; 64 zeros in the first. */
  readonly previousHash: string;
  readonly hash: string;
  /** When (ISO 8601, UTC, microseconds). */
  readonly at: string;
  /** Id of the actor. */
  readonly actor: string;
  readonly role: string;
  /** Code of the State for which the actor acts. */
  readonly state: string | null;
  readonly action: string;
  readonly outcome: string;
  /** JSON as the database writes it. */
  readonly ids: string;
  /** JSON as the database writes it. */
  readonly hashes: string;
}
