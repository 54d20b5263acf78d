/** Opens catalogue and database, answers requests, and ends in order. */

import { setFlagsFromString } from 'node:v8';
import { THE_BRIDGE } from '../../application/actors.ts';
import { checkReadiness } from '../../application/check-readiness.ts';
import type { RunningBridge } from '../../application/running-bridge.ts';
import { loadGraphql } from '../../graphql/load-graphql.ts';
import type { CommandContext } from '../command.ts';
import { CommandFailure } from '../failure.ts';
import { openStore } from './open-store.ts';
import {
  hasDemonstration,
  type IssuerSettings,
  type ServerSettings,
  type StorageSettings,
  serverSettings,
  storageOf,
} from './server-settings.ts';

type Graphql = Awaited<ReturnType<typeof loadGraphql>>;

/** Left to itself, V8 lets the heap grow to a multiple where a machine has much memory, and answers no faster for it. */
const HEAP_GROWTH = '--heap-growing-percent=80';

/** Resolves when the server has ended. @throws CommandFailure, DomainError when it cannot start */
export async function serve(context: CommandContext): Promise<number> {
  setFlagsFromString(HEAP_GROWTH);
  const settings = serverSettings(context.settings);
  const storage = storageOf(context.settings);
  const ended = untilEnded();
  const bridge = await openStore(context, storage);
  try {
    const graphql = await loadGraphql();
    const logger = graphql.createLogger(settings.logLevel);
    const withDemonstration = hasDemonstration(context.settings);
    const identity = await graphql.openIdentity({ bridge, logger, issuer: settings.issuer, withDemonstration });
    const server = await listen(graphql, bridge, settings, logger, identity);
    bridge.database.announce(server.address);
    context.terminal.finish();
    context.terminal.out(welcome(server.address, storage, whoMayAsk(settings.issuer, withDemonstration)));
    await ended;
    await server.stop();
    identity.close();
  } finally {
    await bridge.close();
  }
  return 0;
}

async function listen(
  { startServer, createLoaders, LIMITS }: Graphql,
  bridge: RunningBridge,
  settings: ServerSettings,
  logger: ReturnType<Graphql['createLogger']>,
  { identify, demonstration }: Awaited<ReturnType<Graphql['openIdentity']>>,
) {
  try {
    return await startServer({
      host: settings.host,
      port: settings.port,
      keepsAnswers: settings.keepsAnswers,
      logger,
      costPerMinute: settings.costPerMinute ?? LIMITS.costPerMinute,
      identify,
      demonstration,
      createContext: ({ actor, caller }, requestId) => {
        const current = bridge.current();
        return { requestId, caller, actor, bridge: current, loaders: createLoaders(actor, current), reload: bridge.reload };
      },
      checkReadiness: () => checkReadiness(THE_BRIDGE, bridge.current(), (err) => logger.error({ err }, 'the database does not answer')),
    });
  } catch (error) {
    const reason = REASONS[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    throw new CommandFailure(
      'refused',
      `cannot answer at ${settings.host}, port ${settings.port}: ${reason}`,
      'set HOST and PORT to others',
    );
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program does already',
  EACCES: 'permission is denied',
  EADDRNOTAVAIL: 'this machine does not have that address',
  ENOTFOUND: 'there is no such host',
};

/** A further signal changes nothing: Ctrl+C may reach a process twice, and what is open must be closed. */
function untilEnded(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => resolve());
  });
}

const FIRST_QUESTION = '{ overlap(from: "untoc-rm/cluster-1@2020", to: "uncac") { provisions totals { equal noCounterpart } } }';

function whoMayAsk(issuer: IssuerSettings | undefined, withDemonstration: boolean): string {
  const persons = issuer === undefined ? 'no issuer is set up, so that everybody is the public' : `tokens of ${issuer.issuer}`;
  return withDemonstration ? `ANYBODY MAY ACT AS ANYBODY: this is a demonstration with invented States (BRIDGE_DEMO=0 ends it)` : persons;
}

function welcome(address: string, storage: StorageSettings, persons: string): string {
  const data = storage.url === undefined ? `${storage.folder} (embedded database)` : 'PostgreSQL';
  return `The bridge answers after ${(process.uptime()).toFixed(1)} seconds.

  GraphiQL, in a browser    ${address}/graphql
  GraphQL, by POST          ${address}/graphql
  Health                    ${address}/readyz
  Data                      ${data}
  Persons                   ${persons}

How much of UNTOC cluster I has an UNCAC counterpart?

  curl ${address}/graphql -H 'content-type: application/json' \\
    -d '${JSON.stringify({ query: FIRST_QUESTION })}'

Ctrl+C ends it.
`;
}
