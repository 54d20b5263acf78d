/** Every command, in the order of the help. */

import type { AddCommand } from '../command.ts';
import { addCorrespond } from './correspond.ts';
import { addCoverage } from './coverage.ts';
import { addCrosswalkExport } from './crosswalk-export.ts';
import { addExplain } from './explain.ts';
import { addLint } from './lint.ts';
import { addPin } from './pin.ts';
import { addPrefill } from './prefill.ts';
import { addProvisions } from './provisions.ts';
import { addSchema } from './schema.ts';
import { addServe } from './serve.ts';
import { addTemplate } from './template.ts';

export const COMMANDS: readonly AddCommand[] = [
  addPrefill,
  addTemplate,
  addProvisions,
  addCorrespond,
  addCoverage,
  addCrosswalkExport,
  addLint,
  addExplain,
  addPin,
  addServe,
  addSchema,
];
