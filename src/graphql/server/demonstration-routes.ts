/** The persons of the demonstration, and a token for whoever wants to act as one of them. Served in a demonstration alone. */

import { DEMONSTRATION_PERSONS } from '../../application/demonstration-persons.ts';
import type { DemonstrationTokens } from '../identity/demonstration-tokens.ts';
import type { Route } from './handle-request.ts';
import { readJsonBody } from './read-body.ts';
import { RefusedRequest, replyJson } from './reply.ts';

export function demonstrationRoutes(tokens: DemonstrationTokens): [string, Route][] {
  return [
    [
      '/demonstration/persons',
      {
        methods: ['GET', 'HEAD'],
        answer: (_, response) => replyJson(response, 200, { persons: DEMONSTRATION_PERSONS.map(({ name, title }) => ({ name, title })) }),
      },
    ],
    [
      '/demonstration/token',
      {
        methods: ['POST'],
        async answer(request, response) {
          const body = (await readJsonBody(request)) as { readonly person?: unknown } | null;
          const person = DEMONSTRATION_PERSONS.find(({ name }) => name === body?.person);
          if (person === undefined)
            throw new RefusedRequest(
              400,
              'BAD_REQUEST',
              `"person" is none of ${DEMONSTRATION_PERSONS.map(({ name }) => name).join(', ')}.`,
            );
          replyJson(response, 200, { token: tokens.issue(person) });
        },
      },
    ],
  ];
}
