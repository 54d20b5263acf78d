/** Pages of responses, which the database cuts. */

import { listResponses, type ResponseList, type ResponseSearch } from '../application/list-responses.ts';
import type { PageArguments } from './arguments/page-arguments.ts';
import { userInputError } from './errors/user-input-error.ts';
import { decodeCursor, encodeCursor, refuseSize } from './page-of.ts';
import type { RequestContext } from './request-context.ts';
import type { Page } from './types/connection.ts';
import { Response } from './types/response.ts';

/** @throws GraphQLError BAD_USER_INPUT for a size out of range or a cursor of another list */
export async function pageOfResponses(
  { actor, bridge }: RequestContext,
  search: ResponseSearch,
  { first, after }: PageArguments,
): Promise<Page<Response>> {
  refuseSize(first);
  const key = after === undefined ? undefined : readCursor(after);
  return toPage(await listResponses(actor, bridge, search, { limit: first + 1, after: key }), first, key !== undefined);
}

/**
 * The page of one State among others of the same request: all their first pages are loaded together.
 * @throws GraphQLError BAD_USER_INPUT, also for a cursor of another State
 */
export async function pageOfStateResponses(
  context: RequestContext,
  state: string,
  search: ResponseSearch,
  { first, after }: PageArguments,
): Promise<Page<Response>> {
  refuseSize(first);
  if (after === undefined) {
    const list = await context.loaders.firstResponses(search, first + 1).load(state);
    return toPage(list ?? { responses: [], totalCount: 0 }, first, false);
  }
  if (readCursor(after).state !== state)
    throw userInputError(`"after" is not a cursor of the answers of ${state}. Ask for further pages State by State.`);
  return pageOfResponses(context, { ...search, state }, { first, after });
}

function toPage({ responses, totalCount }: ResponseList, first: number, hasPreviousPage: boolean): Page<Response> {
  const entries = responses.slice(0, first).map((stored) => ({
    node: new Response(stored),
    cursor: encodeCursor([stored.state, stored.item, stored.id]),
  }));
  return { entries, hasNextPage: responses.length > first, hasPreviousPage, totalCount };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function readCursor(after: string): { state: string; item: string; id: string } {
  const [state = '', item = '', id = ''] = decodeCursor(after, 3);
  if (!UUID.test(id)) throw userInputError('"after" is not a cursor of responses. Use the "endCursor" of a page of them.');
  return { state, item, id };
}
