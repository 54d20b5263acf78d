/** Somebody who has just installed the package: a folder of its own, a shell, and nothing but the README. */

import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = fileURLToPath(new URL('../../..', import.meta.url));

export interface Finished {
  readonly exitCode: number | null;
  /** Everything that appeared on the screen. */
  readonly output: string;
}

export interface Newcomer {
  /** Types one line and waits until it has ended. @param more of the environment, for this line alone */
  type(line: string, more?: Readonly<Record<string, string>>): Promise<Finished>;
  /** Types a line that starts a server, and waits for the address that it tells. */
  start(line: string): Promise<string>;
  /** Ends the server and removes the folder. */
  leave(): Promise<void>;
}

/** @param environment where the data is kept */
export function newcomer(environment: Readonly<Record<string, string>>): Newcomer {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-tour-'));
  for (const copied of ['package.json', 'seeds', 'mappings']) cpSync(join(PACKAGE, copied), join(folder, copied), { recursive: true });
  for (const linked of ['src', 'node_modules']) symlinkSync(join(PACKAGE, linked), join(folder, linked));
  const shell = (line: string, more: Readonly<Record<string, string>> = {}): Started => {
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: '0',
      BRIDGE_LOG: 'error',
      // On PostgreSQL, too: there it is not on by itself.
      BRIDGE_DEMO: '1',
      BRIDGE_DATA: join(folder, 'data'),
      ...environment,
      ...more,
    };
    return watch(spawn('sh', ['-c', line], { cwd: folder, env, detached: true }));
  };
  let server: Started | undefined;
  return {
    type: (line, more) => shell(line, more).finished,
    async start(line) {
      server = shell(line);
      return server.address();
    },
    async leave() {
      // npm passes no signal on: its whole group is told.
      if (server?.child.pid !== undefined && server.child.exitCode === null) process.kill(-server.child.pid, 'SIGTERM');
      await server?.finished;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Started {
  readonly child: ChildProcess;
  readonly finished: Promise<Finished>;
  /** The address that it tells. @throws Error with what it wrote where it ends without */
  address(): Promise<string>;
}

function watch(child: ChildProcess): Started {
  let output = '';
  let tell: (address: string) => void = () => undefined;
  const told = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const listen = (chunk: Buffer) => {
    output += chunk.toString();
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    if (address !== undefined && output.includes('Ctrl+C')) tell(address);
  };
  child.stdout?.on('data', listen);
  child.stderr?.on('data', listen);
  const finished = new Promise<Finished>((resolve) => {
    child.on('close', (exitCode) => resolve({ exitCode, output }));
  });
  const tooEarly = () => finished.then(({ exitCode }) => Promise.reject(new Error(`ended with ${exitCode}: ${output}`)));
  return { child, finished, address: () => Promise.race([told, tooEarly()]) };
}
