/** What a command of the command line is. */

import type { Command } from 'commander';
import type { Settings } from '../settings.ts';
import type { Terminal } from './terminal.ts';

/** What every command is given. */
export interface CommandContext {
  readonly settings: Settings;
  readonly terminal: Terminal;
  /** The person of the demonstration named with `--as`; absent where none is. */
  readonly person?: string | undefined;
}

/** Adds a command to the program. Its action gives the exit code where that is not 0. */
export type AddCommand = (program: Command, context: CommandContext, run: RunAction) => void;

/** Keeps the outcome of an action; commander itself drops it. */
export type RunAction = (action: () => number | undefined | Promise<number | undefined>) => Promise<void>;
