/** What every peer is given: a port that is free, the database, and a line on standard output once it answers. */

import type { RequestListener } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';

/** As many connections as the bridge has. */
const CONNECTIONS = 10;

export const databaseUrl = process.env.DATABASE_URL ?? '';

export function openPool(): Pool {
  return new Pool({ connectionString: databaseUrl, max: CONNECTIONS });
}

export function listen(answer: RequestListener): void {
  const server = createServer(answer);
  server.listen(0, '127.0.0.1', () => announce(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
}

export function announce(address: string): void {
  process.stdout.write(`${address}\n`);
}
