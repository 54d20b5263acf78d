/** Runs a command line in this process, on a small invented catalogue, and keeps what it writes. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { runCommandLine } from '../../src/cli/run-command-line.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { Settings } from '../../src/settings.ts';

/** Three invented treaties on lights at sea: the engine knows no treaty by name. */
export const INVENTED = fileURLToPath(new URL('catalogue', import.meta.url));

export interface Ended {
  readonly code: number;
  readonly out: string;
  /** What was written that is no text, where anything was. */
  readonly bytes?: Uint8Array;
  readonly err: string;
}

type Writable = { -readonly [key in keyof Ended]: Ended[key] };

export interface Surroundings {
  readonly settings?: Partial<Settings>;
  readonly terminal?: Partial<Terminal>;
}

export async function runBridge(args: readonly string[], { settings, terminal }: Surroundings = {}): Promise<Ended> {
  const written: Omit<Writable, 'code'> = { out: '', err: '' };
  const code = await runCommandLine(args, {
    settings: { catalogue: INVENTED, requirePersonReview: false, debug: false, colours: false, ...settings },
    terminal: {
      out: (text) => {
        written.out += text;
      },
      outBytes: (data) => {
        written.bytes = data;
        return true;
      },
      err: (text) => {
        written.err += text;
      },
      columns: 100,
      paint: (_, text) => text,
      progress: () => undefined,
      finish: () => undefined,
      ...terminal,
    },
  });
  return { code, ...written };
}

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** A file that is gone after the test. */
export function temporaryFile(name: string, text: string | Uint8Array): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}
