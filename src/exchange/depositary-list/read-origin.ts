/** Where and when a row of a list was read: without both, nothing of it is taken in. */

import { readDay } from '../answer-form/cells.ts';
import type { Problems } from '../answer-form/problems.ts';
import type { DepositaryListContext, ListLine } from './list-line.ts';

export interface ListOrigin {
  readonly source?: string | undefined;
  /** YYYY-MM-DD. */
  readonly readOn?: string | undefined;
}

/** Reports what is missing. */
export function readOrigin(line: ListLine, context: DepositaryListContext, problems: Problems): ListOrigin {
  const source = line.cell('source').text || context.source;
  const readOn = readDay(line.cell('read_on'), problems) ?? context.readOn;
  if (source === undefined)
    problems.report(
      line.cell('source'),
      'the row does not say where this is recorded',
      'add a column "source", or name it once for all rows',
    );
  if (readOn === undefined)
    problems.report(
      line.cell('read_on'),
      'the row does not say when the list was read',
      'add a column "read_on" (YYYY-MM-DD), or name the day once for all rows',
    );
  return { source, readOn };
}
