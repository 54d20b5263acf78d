/** Refuses operations that ask for too much, with what the limit is and what to do. */

import { GraphQLError } from 'graphql';
import { LIMITS } from './limits.ts';
import type { Measure } from './measure-operation.ts';

const OVERSIZE: readonly { readonly what: keyof Measure; readonly code: string; readonly says: (found: number) => string }[] = [
  {
    what: 'depth',
    code: 'TOO_DEEP',
    says: (found) =>
      `The operation nests fields ${found} deep; ${LIMITS.depth} are allowed. Ask for the inner part in an operation of its own.`,
  },
  {
    what: 'introspectionDepth',
    code: 'TOO_DEEP',
    says: (found) => `The operation nests fields of the schema ${found} deep; ${LIMITS.introspectionDepth} are allowed.`,
  },
  {
    what: 'aliases',
    code: 'TOO_MANY_ALIASES',
    says: (found) => `The operation renames ${found} fields; ${LIMITS.aliases} are allowed. Send several operations.`,
  },
  {
    what: 'cost',
    code: 'TOO_COSTLY',
    says: (found) =>
      `The operation would cost ${found}; ${LIMITS.cost} is allowed. Ask for fewer fields, for smaller pages ("first"), or for fewer States at a time.`,
  },
];

/** @throws GraphQLError TOO_DEEP, TOO_MANY_ALIASES or TOO_COSTLY, answered with status 400 */
export function refuseOversize(measure: Measure): void {
  for (const { what, code, says } of OVERSIZE)
    if (measure[what] > LIMITS[what]) throw new GraphQLError(says(measure[what]), { extensions: { code, http: { status: 400 } } });
}
