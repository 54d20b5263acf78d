/** The command line of the package: `npm run -s bridge -- COMMAND`. */

import { readSettings } from '../settings.ts';
import { runCommandLine } from './run-command-line.ts';
import { endQuietlyOnClosedPipe, processTerminal } from './terminal.ts';

const settings = readSettings();
endQuietlyOnClosedPipe(process, (code) => process.exit(code));
process.exitCode = await runCommandLine(process.argv.slice(2), { settings, terminal: processTerminal(process, settings.colours) });
