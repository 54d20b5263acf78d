/** Runs `bridge serve` as a process of its own, as its users do. */

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const LAUNCHER = fileURLToPath(new URL('../../../src/launch.cjs', import.meta.url));

export interface ServerProcess {
  readonly process: ChildProcess;
  /** Resolves with the address once the server says that it answers. @throws Error with what it wrote when it ends before */
  ready(): Promise<string>;
  /** Resolves when it has ended. */
  ended(): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }>;
  /** The process that holds the data folder: the launcher's child. */
  pid(): number;
}

/** A folder for data, and its lock beside it; both are gone after the test. */
export function dataFolder(): string {
  const parent = mkdtempSync(join(tmpdir(), 'bridge-serve-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return join(parent, 'data');
}

/** What a command says while it takes its time, on a busy machine more than on another. */
const PROGRESS = /^.+ …\n/gm;

/** @param environment added to a bare one: no setting of whoever runs the tests takes part */
export function runServer(
  folder: string,
  environment: Readonly<Record<string, string>> = {},
  args: readonly string[] = ['serve'],
): ServerProcess {
  const child = spawn(process.execPath, [LAUNCHER, ...args], {
    env: { PATH: process.env.PATH, PORT: '0', BRIDGE_DATA: folder, BRIDGE_LOG: 'error', ...environment },
  });
  const written = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (written.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (written.err += chunk.toString()));
  const over = new Promise<number | null>((resolve) => child.on('close', resolve));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await over;
  });
  return {
    process: child,
    ready: () => {
      const address = new Promise<string>((resolve) => {
        child.stdout.on('data', () => {
          const found = /http:\/\/127\.0\.0\.1:\d+/.exec(written.out)?.[0];
          if (found !== undefined && written.out.includes('Ctrl+C')) resolve(found);
        });
      });
      const early = over.then((code) => Promise.reject(new Error(`ended with ${code}: ${written.err}`)));
      return Promise.race([address, early]);
    },
    ended: async () => ({ code: await over, out: written.out, err: written.err.replaceAll(PROGRESS, '') }),
    pid: () => holderOf(folder).pid,
  };
}

/** What the lock of a data folder says. */
export function holderOf(folder: string): { readonly pid: number; readonly address?: string } {
  return JSON.parse(readFileSync(`${folder}.lock`, 'utf8')) as { pid: number; address?: string };
}

export function isLocked(folder: string): boolean {
  return existsSync(`${folder}.lock`);
}
