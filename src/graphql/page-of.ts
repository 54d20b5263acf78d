/** Cuts a page out of a list that is in memory. */

import { LARGEST_PAGE, type PageArguments } from './arguments/page-arguments.ts';
import { userInputError } from './errors/user-input-error.ts';
import type { Page } from './types/connection.ts';

/**
 * @param idOf an id that is unique in the list; cursors are made of it, so that they stay good when the list changes
 * @throws GraphQLError BAD_USER_INPUT for a size out of range or a cursor of another list
 */
export function pageOf<T, Node>(
  list: readonly T[],
  idOf: (entry: T) => string,
  { first, after }: PageArguments,
  toNode: (entry: T) => Node,
): Page<Node> {
  refuseSize(first);
  const start = after === undefined ? 0 : placeAfter(list, idOf, after);
  return {
    entries: list.slice(start, start + first).map((entry) => ({ node: toNode(entry), cursor: encodeCursor([idOf(entry)]) })),
    hasPreviousPage: start > 0,
    hasNextPage: start + first < list.length,
    totalCount: list.length,
  };
}

/** @throws GraphQLError BAD_USER_INPUT */
export function refuseSize(first: number): void {
  if (first < 0 || first > LARGEST_PAGE)
    throw userInputError(`"first" is ${first}; it must be from 0 to ${LARGEST_PAGE}. Ask for further pages with "after".`);
}

/** A cursor says after which entry a page begins; to callers it is opaque. */
export function encodeCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/** @param length of the key that such a cursor was made of. @throws GraphQLError BAD_USER_INPUT for anything we did not make */
export function decodeCursor(cursor: string, length: number): string[] {
  const key = parseJson(Buffer.from(cursor, 'base64url').toString());
  if (Array.isArray(key) && key.length === length && key.every((part) => typeof part === 'string') && encodeCursor(key) === cursor)
    return key;
  throw foreignCursor();
}

function placeAfter<T>(list: readonly T[], idOf: (entry: T) => string, after: string): number {
  const [id] = decodeCursor(after, 1);
  const place = list.findIndex((entry) => idOf(entry) === id);
  if (place < 0) throw foreignCursor();
  return place + 1;
}

function foreignCursor() {
  return userInputError('"after" is not a cursor of this list. Use the "endCursor" or a "cursor" of a page with the same filters.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
