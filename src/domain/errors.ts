/** The two kinds of error: what a user can cause or mend, and what is our own bug. */

/** Codes are promises: programs branch on them, so none changes its meaning. */
export const DOMAIN_ERROR_CODES = [
  'ALREADY_DECIDED',
  'ANSWERED_ALREADY',
  'BACKUP_UNREADABLE',
  'CATALOGUE_UNSOUND',
  'CONFIRMATIONS_MISSING',
  'CONFLICT',
  'CONFLICT_UNSETTLED',
  'DATABASE_NEWER',
  'DATABASE_NOT_EMPTY',
  'DATABASE_ROLE_UNUSABLE',
  'DATABASE_TOO_OLD',
  'DATABASE_UNREACHABLE',
  'DATA_FOLDER_IN_USE',
  'DATA_FOLDER_LOCK_UNREADABLE',
  'FORBIDDEN',
  'INVALID_INPUT',
  'NOTHING_OFFERED',
  'NOTHING_TAKEN',
  'NOTHING_TO_ACKNOWLEDGE',
  'NOT_ASKED_TO_CONFIRM',
  'NOT_A_TOKEN',
  'NOT_OFFERED_FOR_USE',
  'NOT_POSSIBLE',
  'NOT_WRITABLE',
  'ONLY_ONE_BY_ONE',
  'REASON_MISSING',
  'SUGGESTION_CHANGED',
  'UNKNOWN_AUTHORITY',
  'UNKNOWN_INSTRUMENT',
  'UNKNOWN_ITEM',
  'UNKNOWN_LAW',
  'UNKNOWN_PROVISION',
  'UNKNOWN_QUESTIONNAIRE',
  'UNKNOWN_RESPONSE',
  'UNKNOWN_REVIEW',
  'UNKNOWN_REVISION',
  'UNKNOWN_STATE',
  'UNKNOWN_SUBMISSION',
  'UNKNOWN_VERSION',
  'VERSION_UNREADABLE',
] as const;
export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];

/**
 * Something a user can cause or mend. The message says what happened, where, why and what to do, for jurists too;
 * `details` repeats the facts for programs and holds nothing that the message may not say.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: DomainErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: DomainErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.details = details;
  }
}

/** A promise of our own code that does not hold. Its message is for the log; clients see that something went wrong. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/** States what must hold here. @throws InvariantError when it does not */
export function invariant(holds: unknown, message: string): asserts holds {
  if (!holds) throw new InvariantError(message);
}
