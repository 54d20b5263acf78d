/** Answers operations in this process, as a server would: for commands that find no server to ask. */

import type { FormattedExecutionResult } from 'graphql';
import type { RunningBridge } from '../application/running-bridge.ts';
import type { Actor } from '../domain/actor.ts';
import { InvariantError } from '../domain/errors.ts';
import { callerBudget } from './limits/caller-budget.ts';
import { createLoaders } from './loaders.ts';
import { requestLanguages } from './request-context.ts';
import { buildBridgeSchema } from './schema.ts';
import { startApollo } from './server/create-apollo.ts';
import type { Logger } from './server/logger.ts';

/** Sends one operation. */
export type Execute = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<FormattedExecutionResult>;

/** Whoever may run commands on this machine spends nobody else's time: there is no budget. */
export async function createExecutor(bridge: RunningBridge, actor: Actor, logger: Logger): Promise<Execute> {
  const apollo = await startApollo({ schema: buildBridgeSchema(), logger, budget: callerBudget(Number.MAX_SAFE_INTEGER) });
  return async (query, variables = {}) => {
    const current = bridge.current();
    const contextValue = {
      requestId: 'command',
      caller: actor.id,
      actor,
      bridge: current,
      loaders: createLoaders(actor, current),
      languages: requestLanguages(),
      reload: bridge.reload,
    };
    const { body } = await apollo.executeOperation({ query, variables: { ...variables } }, { contextValue });
    if (body.kind === 'single') return body.singleResult;
    throw new InvariantError('the schema has no @defer, so an answer comes in one piece');
  };
}
