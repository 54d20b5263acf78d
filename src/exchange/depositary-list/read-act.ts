/** Days of a depositary's list, with the letters that say by which act a State joined: `14 Feb 2006 a`. */

import type { JoiningAct } from '../../domain/state-party.ts';
import { type Cell, type Problems, quote } from '../answer-form/problems.ts';

/** A day (YYYY-MM-DD) and the act that its mark stands for; a day without a mark has none. */
export interface DatedAct {
  readonly day: string;
  readonly act?: JoiningAct;
}

/** The marks of the United Nations Treaty Collection; small and capital letters differ. */
const MARKS: Readonly<Record<string, JoiningAct>> = {
  a: 'accession',
  A: 'acceptance',
  AA: 'approval',
  c: 'formal_confirmation',
  d: 'succession',
};

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WRITTEN = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[ .-]([a-z]{3,9})\.?[ -](\d{4}))\s*(?:\(?([A-Za-z]{1,2})\)?)?$/i;

/** @returns undefined for an empty cell, and after reporting what is no day */
export function readDatedAct(cell: Cell, problems: Problems): DatedAct | undefined {
  if (cell.text === '') return undefined;
  const [, year, month, day, dayOfMonth, name = '', ofYear, mark] = WRITTEN.exec(cell.text.replace(/\s+/g, ' ')) ?? [];
  const monthOfName = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const written = year === undefined ? [ofYear, pad(monthOfName), pad(Number(dayOfMonth))].join('-') : `${year}-${month}-${day}`;
  if (!isDay(written) || !isMonth(name)) {
    problems.report(
      cell,
      `${quote(cell.text)} is not a day`,
      'write 2006-02-14 or 14 Feb 2006; behind it a, A, AA, c or d, as depositaries do',
    );
    return undefined;
  }
  if (mark === undefined) return { day: written };
  const act = MARKS[mark];
  if (act !== undefined) return { day: written, act };
  problems.report(
    cell,
    `${quote(mark)} is not the mark of an act`,
    'a is accession, A acceptance, AA approval, c formal confirmation, d succession; ratification has none',
  );
  return undefined;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** An English name of a month, whole or shortened; nothing where the month is a number. */
function isMonth(name: string): boolean {
  const whole = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
  return name === '' || whole.some((month) => month.startsWith(name.toLowerCase()));
}

/** Whether the calendar has it. */
function isDay(written: string): boolean {
  const time = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === written;
}
