import { DomainError, type DomainErrorCode } from '../../domain/errors.ts';
import { UserError, type UserErrorDetails } from '../types/user-error.ts';

/** What no field of a form can mend: it stays an error of the whole request. */
const NOT_FOR_PAYLOADS: readonly DomainErrorCode[] = [
  'CATALOGUE_UNSOUND',
  'DATABASE_NEWER',
  'DATABASE_TOO_OLD',
  'DATABASE_UNREACHABLE',
  'DATA_FOLDER_IN_USE',
  'DATA_FOLDER_LOCK_UNREADABLE',
  'FORBIDDEN',
];

/** What a mutation did, or why it did nothing. */
export type Outcome<T> = { readonly done: T; readonly errors: readonly [] } | { readonly done: undefined; readonly errors: UserError[] };

/** Runs the work of a mutation; what a user can mend is told in its payload. @throws whatever else goes wrong */
export async function orUserErrors<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { done: await work(), errors: [] };
  } catch (error) {
    if (!(error instanceof DomainError) || NOT_FOR_PAYLOADS.includes(error.code)) throw error;
    return { done: undefined, errors: each(error).map((fault) => new UserError(fault)) };
  }
}

/** Several things may be wrong with one answer: each is told by itself. */
function each(error: DomainError): DomainError[] {
  const { faults } = error.details as { readonly faults?: readonly ({ readonly message: string } & UserErrorDetails)[] };
  return faults === undefined ? [error] : faults.map(({ message, ...details }) => new DomainError(error.code, message, { ...details }));
}
