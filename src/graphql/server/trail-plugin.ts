/** Tells the trail what callers were refused, before they are told. */

import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { auditRefusals } from '../../application/audit.ts';
import { DomainError } from '../../domain/errors.ts';
import type { RequestContext } from '../request-context.ts';
import type { Logger } from './logger.ts';

/** What the trail cannot be told is in the log: the caller was refused either way. */
export function trailPlugin(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { actor, bridge, requestId } }) {
          const actions = errors.flatMap((error) => {
            const cause = unwrapResolverError(error);
            return cause instanceof DomainError && cause.code === 'FORBIDDEN' ? [String(cause.details.action)] : [];
          });
          if (actions.length === 0) return;
          await auditRefusals(actor, bridge, actions).catch((err: unknown) =>
            logger.error({ requestId, err }, 'the trail was not told of a refusal'),
          );
        },
      };
    },
  };
}
