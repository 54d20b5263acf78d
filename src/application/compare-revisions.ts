import type { Actor } from '../domain/actor.ts';
import { compareContents, type FieldChange } from '../domain/compare-contents.ts';
import { DomainError } from '../domain/errors.ts';
import type { Bridge } from './bridge.ts';
import { readRevisions, type StoredRevision } from './read-revisions.ts';

export interface RevisionComparison {
  readonly before: StoredRevision;
  readonly after: StoredRevision;
  /** None where both say the same. */
  readonly changes: readonly FieldChange[];
}

/** What changed in an answer between two of its revisions. @throws DomainError UNKNOWN_RESPONSE, UNKNOWN_REVISION */
export async function compareRevisions(
  actor: Actor,
  bridge: Pick<Bridge, 'database'>,
  { response, before, after }: { readonly response: string; readonly before: number; readonly after: number },
): Promise<RevisionComparison> {
  const revisions = UUID.test(response) ? await readRevisions(actor, bridge, [response]) : [];
  if (revisions.length === 0)
    throw new DomainError('UNKNOWN_RESPONSE', `No answer has the id "${response}". The field "responses" lists them.`, { response });
  const find = (number: number): StoredRevision => {
    const found = revisions.find(({ revision }) => revision === number);
    if (found !== undefined) return found;
    const numbers = revisions.map(({ revision }) => revision).join(', ');
    throw new DomainError('UNKNOWN_REVISION', `The answer has no revision ${number}. It has ${numbers}.`, { response, revision: number });
  };
  const [was, is] = [find(before), find(after)];
  return { before: was, after: is, changes: compareContents(was.content, is.content) };
}

/** What is no id at all would be an error of the database. */
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
