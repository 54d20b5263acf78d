/** How many statements an answer takes. */

import { PUBLIC } from '../../src/application/actors.ts';
import { loadGraphql } from '../../src/graphql/load-graphql.ts';
import { inBridge, type World } from '../world/open-world.ts';
import { FOUR_READS, OPERATIONS, type OperationName } from '../world/operations.ts';

/** Asks the bridge in this process, twice: what it keeps from the first answer, a server has kept long ago. @returns those of the second */
export async function countStatements({ url }: World): Promise<ReadonlyMap<OperationName, number>> {
  const counts = new Map<OperationName, number>();
  let statements = 0;
  await inBridge(
    url,
    async (bridge) => {
      const { createExecutor, createLogger } = await loadGraphql();
      const execute = await createExecutor(bridge, PUBLIC, createLogger('error'));
      for (const operation of FOUR_READS) {
        await execute(OPERATIONS[operation]);
        statements = 0;
        await execute(OPERATIONS[operation]);
        counts.set(operation, statements);
      }
    },
    () => {
      statements += 1;
    },
  );
  return counts;
}
