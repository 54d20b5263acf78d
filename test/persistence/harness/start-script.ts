import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A script of this folder, running as a process of its own. */
export interface RunningScript {
  readonly process: ChildProcess;
  /** The first line that it printed. */
  readonly says: string;
  /** Ends it and waits until it is gone. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Starts a script and waits for its first line. */
export async function startScript(script: string, ...args: readonly string[]): Promise<RunningScript> {
  const file = join(import.meta.dirname, script);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', file, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const gone = once(child, 'close');
  const [says] = (await Promise.race([once(createInterface(child.stdout), 'line'), gone.then(() => ['ended'])])) as [string];
  return {
    process: child,
    says,
    async end(signal) {
      child.kill(signal);
      await gone;
    },
  };
}
