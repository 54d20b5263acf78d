/** What callers are told of an error: what they can mend as it is, everything else masked. */

import { unwrapResolverError } from '@apollo/server/errors';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import { DomainError } from '../../domain/errors.ts';

/** Codes of errors that a caller causes, besides those of the domain; their messages are written for callers. */
const FOR_CALLERS = new Set<unknown>([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'BUDGET_SPENT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'TOO_COSTLY',
  'TOO_DEEP',
  'TOO_MANY_ALIASES',
]);

/** @param requestId told with what is masked, so that it can be found in the log */
export function formatError(formatted: GraphQLFormattedError, error: unknown, requestId: string): GraphQLFormattedError {
  const { locations, path } = formatted;
  const place = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
  const cause = unwrapResolverError(error);
  if (cause instanceof DomainError) return { message: cause.message, ...place, extensions: { code: cause.code, ...cause.details } };
  if (isForCallers(formatted)) return { message: formatted.message, ...place, extensions: { code: formatted.extensions?.code } };
  return {
    message: `Something went wrong on our side. Please report it with the number ${requestId}.`,
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
  };
}

/** The code under which callers are told of an error. */
export function codeOf(error: GraphQLError): unknown {
  const cause = unwrapResolverError(error);
  return cause instanceof DomainError ? cause.code : error.extensions.code;
}

/** Whether an error is our own bug: then it belongs into the log with all there is. */
export function isOurs(error: GraphQLError): boolean {
  return !(unwrapResolverError(error) instanceof DomainError) && !isForCallers(error);
}

function isForCallers({ extensions }: Pick<GraphQLFormattedError, 'extensions'>): boolean {
  return FOR_CALLERS.has(extensions?.code);
}
