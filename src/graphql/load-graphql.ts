/** The door to this folder for everything that plain Node runs: commands, generators, benchmarks. */

import './register-decorators.ts';

export type { Execute } from './execute.ts';

/** What is behind the door. It is loaded only when it is asked for: most commands need nothing of it. */
export async function loadGraphql() {
  const [{ printBridgeSchema }, { startServer }, { createExecutor }, { createLogger }, { createLoaders }, { LIMITS }, { openIdentity }] =
    await Promise.all([
      import('./schema.ts'),
      import('./server/start-server.ts'),
      import('./execute.ts'),
      import('./server/logger.ts'),
      import('./loaders.ts'),
      import('./limits/limits.ts'),
      import('./identity/open-identity.ts'),
    ]);
  return { printBridgeSchema, startServer, createExecutor, createLogger, createLoaders, LIMITS, openIdentity };
}
