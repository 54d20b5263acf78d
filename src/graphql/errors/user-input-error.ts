import { GraphQLError } from 'graphql';

/** An argument that cannot be used. @param message says which, why, and what to do */
export function userInputError(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
