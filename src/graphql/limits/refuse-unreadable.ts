/** Refuses characters that no text of a person holds and that no database stores. */

import { type DocumentNode, GraphQLError, Kind, visit } from 'graphql';

/** @throws GraphQLError BAD_USER_INPUT for a NUL or half a character (a lone surrogate) in a literal or variable */
export function refuseUnreadable(document: DocumentNode, variables: unknown): void {
  visit(document, { [Kind.STRING]: ({ value }) => refuseText(value) });
  refuseIn(variables, []);
}

function refuseIn(value: unknown, path: readonly string[]): void {
  if (typeof value === 'string') refuseText(value, path);
  else if (typeof value === 'object' && value !== null) for (const [key, each] of Object.entries(value)) refuseIn(each, [...path, key]);
}

function refuseText(text: string, path: readonly string[] = []): void {
  if (text.isWellFormed() && !text.includes('\0')) return;
  const where = path.length === 0 ? 'A text of the operation' : `The variable "${path.join('.')}"`;
  const what = text.includes('\0') ? 'a NUL character' : 'half a character (a lone surrogate)';
  throw new GraphQLError(`${where} holds ${what}, which cannot be stored or searched for. Take it out.`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
