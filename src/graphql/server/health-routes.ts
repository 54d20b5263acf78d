/** Health for supervisors: whether the process lives, and whether it can answer. */

import type { Route } from './handle-request.ts';
import { replyJson } from './reply.ts';

/** What `/readyz` says; `ready` decides between status 200 and 503. Which States answered what is told to nobody there. */
export type CheckReadiness = () => Promise<{ readonly ready: boolean; readonly orphanedResponses?: unknown }>;

export function healthRoutes(checkReadiness: CheckReadiness): [string, Route][] {
  return [
    ['/healthz', { methods: ['GET', 'HEAD'], answer: (_, response) => replyJson(response, 200, { alive: true }) }],
    [
      '/readyz',
      {
        methods: ['GET', 'HEAD'],
        async answer(_, response) {
          const { orphanedResponses: _hidden, ...told } = await checkReadiness();
          replyJson(response, told.ready ? 200 : 503, told);
        },
      },
    ],
  ];
}
