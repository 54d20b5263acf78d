/** Queries that are asked again are compiled to a function of their own: an answer of many small fields takes half the time. */

import { type ApolloServerPlugin, type GraphQLResponse, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { type CompiledQuery as Compiled, compileQuery, isCompiledQuery } from 'graphql-jit';
import type { RequestContext } from '../request-context.ts';

type Variables = Readonly<Record<string, unknown>>;
type Data = Record<string, unknown>;
type CompiledQuery = Compiled<Data, Variables>;

/**
 * What cannot be answered without an error is left to Apollo, which asks again field by field: so there is one way to an
 * error, with its masking and its log. Limits and costs have been looked at before either begins.
 */
export function compiledQueriesPlugin(): ApolloServerPlugin<RequestContext> {
  // Apollo keeps parsed documents for as long as they are asked for; what is compiled goes with them.
  const found = new WeakMap<OperationDefinitionNode, CompiledQuery | 'asked once' | 'not compiled'>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, request: { variables = {} }, contextValue }) {
          if (operation?.operation !== OperationTypeNode.QUERY || !hasAllVariables(operation, variables)) return null;
          const known = found.get(operation);
          const next = known === undefined ? 'asked once' : known === 'asked once' ? compile(schema, document, operation) : known;
          found.set(operation, next);
          return typeof next === 'string' ? null : answer(next, contextValue, variables);
        },
      };
    },
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, { name }: OperationDefinitionNode): CompiledQuery | 'not compiled' {
  const compiled = compileQuery<Data, Variables>(schema, document, name?.value, { disablingCapturingStackErrors: true });
  return isCompiledQuery(compiled) ? compiled : 'not compiled';
}

async function answer(compiled: CompiledQuery, context: RequestContext, variables: Variables): Promise<GraphQLResponse | null> {
  const { data, errors } = await run(compiled, context, variables);
  if (errors !== undefined || data == null) return null;
  return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
}

/** A property that throws ends a compiled query as a whole. */
async function run({ query }: CompiledQuery, context: RequestContext, variables: Variables): Promise<ExecutionResult<Data>> {
  try {
    return await query(undefined, context, variables);
  } catch (error) {
    return { errors: [new GraphQLError(String(error))] };
  }
}

/** One that is left out reaches a compiled resolver as null. */
function hasAllVariables({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): boolean {
  return variableDefinitions.every(({ variable }) => variables[variable.name.value] !== undefined);
}
