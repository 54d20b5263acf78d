/** Every command, in the order of the help. */

import type { AddCommand } from '../run-command-line.ts';
import { addProvisions } from './provisions.ts';

export const COMMANDS: readonly AddCommand[] = [addProvisions];
