/** Runs one command line and says how it ended. */

import { createHash } from 'node:crypto';
import { Command, CommanderError } from 'commander';
import { DomainError } from '../domain/errors.ts';
import type { CommandContext, RunAction } from './command.ts';
import { COMMANDS } from './commands/commands.ts';
import { CommandFailure, describeFailure, EXIT } from './failure.ts';
import type { Terminal } from './terminal.ts';

/**
 * @param args the words after `bridge`
 * @returns the exit code: 0 ok, 1 content, 2 usage, 3 refused, 4 our bug
 */
export async function runCommandLine(args: readonly string[], context: CommandContext): Promise<number> {
  const { terminal, settings } = context;
  let exitCode: number = EXIT.ok;
  try {
    const program = buildProgram(context, async (action) => {
      exitCode = (await action()) ?? EXIT.ok;
    });
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    return explainEnd(error, terminal, settings.debug);
  } finally {
    terminal.finish();
  }
}

/** The program with all its commands, as help and documentation need it too. */
export function buildProgram(given: CommandContext, run: RunAction): Command {
  const { terminal } = given;
  const program = new Command('bridge')
    .description(
      'Links the overlapping provisions and questionnaire items of UNCAC and UNTOC, so that a State’s answers to one can be reused for the other.',
    )
    .usage('COMMAND [OPTIONS]    (run as: npm run -s bridge -- COMMAND …)')
    .option('--as <person>', 'as which person of the demonstration to ask; "bridge login" remembers it')
    .helpCommand('help [COMMAND]', 'show the help of a command')
    .addHelpText(
      'after',
      '\nData goes to standard output, everything else to standard error.\nExit codes: 0 ok, 1 something in the files is wrong, 2 wrong usage, 3 refused, 4 a bug of ours.\nEnvironment: BRIDGE_CATALOGUE=FOLDER replaces the shipped catalogue.',
    )
    .exitOverride()
    .configureHelp({ styleUsage: (text) => text, helpWidth: terminal.columns })
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
    });
  const context: CommandContext = {
    ...given,
    get person() {
      return program.opts<{ as?: string }>().as;
    },
  };
  for (const add of COMMANDS) add(program, context, run);
  return program;
}

function explainEnd(error: unknown, terminal: Terminal, debug: boolean): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof CommandFailure) {
    terminal.err(describeFailure(error));
    return error.exitCode;
  }
  if (error instanceof DomainError) {
    terminal.err(describeFailure({ message: error.message, hint: undefined }));
    return error.code === 'CATALOGUE_UNSOUND' ? EXIT.content : EXIT.refused;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const id = createHash('sha256').update(stack).digest('hex').slice(0, 8);
  terminal.err(`This is a bug of ours, number ${id}: please report it with the command you ran; BRIDGE_DEBUG=1 shows more.\n`);
  if (debug) terminal.err(`${stack}\n`);
  return EXIT.bug;
}
