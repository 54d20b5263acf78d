/** Apollo Server, as we use it: limits, masked errors and our log; nothing that talks to anyone else. */

import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { codeOf, formatError, isOurs } from '../errors/format-error.ts';
import type { CallerBudget } from '../limits/caller-budget.ts';
import { LIMITS } from '../limits/limits.ts';
import { measureOperation } from '../limits/measure-operation.ts';
import { refuseOversize } from '../limits/refuse-oversize.ts';
import { refuseUnreadable } from '../limits/refuse-unreadable.ts';
import type { RequestContext } from '../request-context.ts';
import { compiledQueriesPlugin } from './compiled-queries.ts';
import type { Logger } from './logger.ts';
import { requestScope } from './request-scope.ts';
import { trailPlugin } from './trail-plugin.ts';

export interface ApolloParts {
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  readonly budget: CallerBudget;
}

export async function startApollo({ schema, logger, budget }: ApolloParts): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    // Whatever NODE_ENV says, callers are answered alike.
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: LIMITS.tokens },
    formatError: (formatted, error) => formatError(formatted, error, requestScope.getStore()?.requestId ?? ''),
    logger,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      limitsPlugin(budget),
      logPlugin(logger),
      trailPlugin(logger),
      compiledQueriesPlugin(),
    ],
  });
  await apollo.start();
  return apollo;
}

function limitsPlugin(budget: CallerBudget): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request, contextValue }) {
          if (operation?.operation !== OperationTypeNode.QUERY) contextValue.reads?.forget();
          if (operation === undefined) return;
          refuseUnknownKind(schema, operation);
          const variables = request.variables ?? {};
          refuseUnreadable(document, variables);
          const named = document.definitions.flatMap((each) =>
            each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
          );
          const measure = measureOperation({ schema, operation, fragments: new Map(named), variables });
          refuseOversize(measure);
          budget.spend(contextValue.caller, measure.cost, performance.now());
        },
      };
    },
  };
}

/** Validation lets an operation through whose kind the schema does not have, such as a subscription. */
function refuseUnknownKind(schema: GraphQLSchema, { operation }: OperationDefinitionNode): void {
  if (schema.getRootType(operation)) return;
  throw new GraphQLError(`There is no ${operation} here: ask with a query, change with a mutation.`, {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });
}

function logPlugin(logger: Logger): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart({ contextValue: { requestId } }) {
      const began = performance.now();
      return {
        async didEncounterErrors({ errors, operationName }) {
          for (const error of errors)
            if (isOurs(error))
              logger.error({ requestId, operationName, path: error.path, err: error.originalError ?? error }, 'masked an error');
            else logger.info({ requestId, operationName, code: codeOf(error) }, 'refused a request');
        },
        async willSendResponse({ operationName, response }) {
          logger.debug(
            { requestId, operationName, status: response.http.status ?? 200, ms: Math.round(performance.now() - began) },
            'answered a request',
          );
        },
      };
    },
  };
}
