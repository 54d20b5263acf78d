/** Runs the project's own gates on sample files in a folder of their own. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the package. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Files by path relative to the folder, with their text. */
export type Sample = Readonly<Record<string, string>>;

export interface ToolResult {
  readonly status: number | null;
  readonly stdout: string;
  /** Standard output and error, one after the other. */
  readonly output: string;
}

/** Writes the sample, runs `use` in its folder, removes the folder. */
export async function withSample<T>(sample: Sample, use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-sample-'));
  try {
    for (const [path, text] of Object.entries(sample)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a program with Node.js in a folder; `script` is relative to the root of the package. */
export function runScript(folder: string, script: string, args: readonly string[]): ToolResult {
  return runProgram(folder, process.execPath, [join(ROOT, script), ...args]);
}

/** Runs any program in a folder; what npm itself put into the environment is taken out, as if a shell had started it. */
export function runProgram(
  folder: string,
  program: string,
  args: readonly string[],
  further: Readonly<Record<string, string>> = {},
): ToolResult {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const env = { ...Object.fromEntries(own), ...further };
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', env });
  return { status, stdout, output: stdout + stderr };
}
