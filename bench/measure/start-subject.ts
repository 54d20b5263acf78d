/** A subject is a server process of its own, as it would run anywhere, with no more than this machine to reach it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SUBJECTS = ['bridge', 'sql', 'postgraphile', 'mercurius', 'yoga', 'http'] as const;
export type SubjectName = (typeof SUBJECTS)[number];

export interface Subject {
  /** E.g. "http://127.0.0.1:4000". */
  readonly address: string;
  /** Milliseconds of processor time that it has used so far; undefined where the system does not tell (only Linux does). */
  cpu(): number | undefined;
  /** Bytes of memory that it holds now; undefined likewise. */
  memory(): number | undefined;
  /** Bytes of the most memory that it has held; undefined likewise. */
  peak(): number | undefined;
  stop(): Promise<void>;
}

const ROOT = join(import.meta.dirname, '../..');
/** Compiled code is kept, as `npm run bridge` does; for every subject alike. */
const NODE_COMPILE_CACHE = join(ROOT, 'node_modules/.cache/convention-bridge');
const LIMIT_NOTHING = String(Number.MAX_SAFE_INTEGER);

/** The bridge as users run it, but for the budget of one caller. @param settings e.g. whether answers are kept */
export function startBridge(databaseUrl: string, settings: Readonly<Record<string, string>>): Promise<Subject> {
  return start([join(ROOT, 'src/cli/main.ts'), 'serve'], {
    ...{ DATABASE_URL: databaseUrl, BRIDGE_DEMO: '0', PORT: '0', BRIDGE_COST_PER_MINUTE: LIMIT_NOTHING, BRIDGE_LOG: 'error' },
    ...settings,
  });
}

/** @param argument what the peer is told beside the database */
export function startPeer(name: Exclude<SubjectName, 'bridge'>, databaseUrl: string, ...argument: readonly string[]): Promise<Subject> {
  return start([join(ROOT, 'bench/peers', `${name}.ts`), ...argument], { DATABASE_URL: databaseUrl });
}

async function start(script: readonly string[], settings: Readonly<Record<string, string>>): Promise<Subject> {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...script], {
    env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', GRAPHILE_ENV: 'production', NODE_COMPILE_CACHE, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'close');
  const address = await Promise.race([readAddress(child), gone.then(() => undefined)]);
  if (address === undefined) throw new Error(`${script.join(' ')} ended before it answered`);
  return {
    address,
    cpu: () => readProcess(child.pid, 'stat', toMilliseconds),
    memory: () => readProcess(child.pid, 'status', (text) => toBytes(text, 'VmRSS')),
    peak: () => readProcess(child.pid, 'status', (text) => toBytes(text, 'VmHWM')),
    async stop() {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function readAddress({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let printed = '';
    stdout?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+(?=[\s/])/.exec(printed);
      if (found !== null) resolve(found[0]);
    });
  });
}

/** Ticks of a second on every Linux that Node.js runs on in practice. */
const TICKS = 100;

/** Fields 14 and 15 of proc(5) stat; the name of the program, which may hold blanks, ends with the last bracket. */
function toMilliseconds(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
}

/** proc(5) status has a line for each: "VmRSS:   81920 kB". */
function toBytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * 1024;
}

function readProcess(pid: number | undefined, file: string, parse: (text: string) => number): number | undefined {
  try {
    return parse(readFileSync(`/proc/${pid}/${file}`, 'utf8'));
  } catch {
    return undefined;
  }
}
