/** The real server as a process of its own, on a small invented catalogue: `start-bridge.ts SETTINGS`, as JSON. Prints where it answers. */

import { THE_BRIDGE } from '../../../src/application/actors.ts';
import { checkReadiness } from '../../../src/application/check-readiness.ts';
import { openBridge } from '../../../src/application/running-bridge.ts';
import type { Actor } from '../../../src/domain/actor.ts';
import { loadGraphql } from '../../../src/graphql/load-graphql.ts';
import type { DatabaseSettings } from '../../../src/persistence/opened-orm.ts';
import { INVENTED } from '../../graphql/harness/invented.ts';

const database = JSON.parse(process.argv[2] ?? '{}') as DatabaseSettings;
const bridge = await openBridge(THE_BRIDGE, { catalogue: INVENTED, requirePersonReview: false, database, now: () => new Date() });
const { startServer, createLogger, createLoaders } = await loadGraphql();
const { address } = await startServer({
  host: '127.0.0.1',
  port: 0,
  logger: createLogger('error'),
  costPerMinute: Number.MAX_SAFE_INTEGER,
  // A token is the person: who they are is not what these tests are about.
  identify: (token = '') => JSON.parse(Buffer.from(token, 'base64url').toString()) as Actor,
  createContext: (caller, requestId) => {
    const current = bridge.current();
    return { ...caller, requestId, bridge: current, loaders: createLoaders(caller.actor, current), reload: bridge.reload };
  },
  checkReadiness: () => checkReadiness(THE_BRIDGE, bridge.current(), () => undefined),
});
// It does not outlive the test that started it.
process.stdin.resume().on('end', () => process.exit());
process.stdout.write(`${address}\n`);
