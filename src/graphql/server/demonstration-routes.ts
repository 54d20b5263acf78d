/** The persons of the demonstration, and a token for whoever wants to act as one of them. */

import { DEMONSTRATION_PERSONS } from '../../application/demonstration-persons.ts';
import type { DemonstrationTokens } from '../identity/demonstration-tokens.ts';
import type { Route } from './handle-request.ts';
import { readJsonBody } from './read-body.ts';
import { RefusedRequest, replyJson } from './reply.ts';

/** @param tokens absent outside a demonstration: then there is nobody to choose, and no token */
export function demonstrationRoutes(tokens: DemonstrationTokens | undefined): [string, Route][] {
  const persons = tokens === undefined ? [] : DEMONSTRATION_PERSONS.map(({ name, title }) => ({ name, title }));
  return [
    [
      '/demonstration/persons',
      {
        methods: ['GET', 'HEAD'],
        answer: (_, response) => replyJson(response, 200, { persons }),
      },
    ],
    ...(tokens === undefined ? [] : [tokenRoute(tokens)]),
  ];
}

function tokenRoute(tokens: DemonstrationTokens): [string, Route] {
  const answer: Route['answer'] = async (request, response) => {
    const body = (await readJsonBody(request)) as { readonly person?: unknown } | null;
    const person = DEMONSTRATION_PERSONS.find(({ name }) => name === body?.person);
    if (person === undefined)
      throw new RefusedRequest(400, 'BAD_REQUEST', `"person" is none of ${DEMONSTRATION_PERSONS.map(({ name }) => name).join(', ')}.`);
    replyJson(response, 200, { token: tokens.issue(person) });
  };
  return ['/demonstration/token', { methods: ['POST'], answer }];
}
