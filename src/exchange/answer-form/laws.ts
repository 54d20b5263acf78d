/** The laws of an answer file: `@law` rows describe them, cells of the column "legislation" cite them. */

import { APPLIES_TO } from '../../domain/applies-to.ts';
import { lawKey } from '../../domain/law-key.ts';
import type { Citation, Law } from '../../prefill/answer.ts';
import { readDay, readToken } from './cells.ts';
import type { Cell, Problems } from './problems.ts';
import type { AnswerRow } from './rows.ts';

/** A law as a cell names it. */
export interface NamedLaw {
  readonly name: string;
  readonly citation: Citation;
}

/**
 * Reads "Criminal Code 2003 [section 41]; Anti-Money-Laundering Act 2009 [sections 4-9]".
 * A semicolon within brackets belongs to the pinpoint.
 */
export function readCitations(cell: Cell, problems: Problems): NamedLaw[] {
  const parts = (cell.text.match(/(?:\[[^\]]*\]|[^;])+/g) ?? []).map((part) => part.trim()).filter((part) => part !== '');
  return parts.flatMap((part) => readCitation(part, cell, problems) ?? []);
}

/** One `@law` row. */
export function readLaw(row: AnswerRow, problems: Problems): Law | undefined {
  const nameCell = row.cell('legislation');
  const name = foldWhiteSpace(nameCell.text);
  if (name === '') problems.report(nameCell, 'the row @law names no law', 'write its name in the column legislation');
  else if (/[;[\]]/.test(name)) problems.report(nameCell, 'the name of a law cannot contain a semicolon or square brackets');
  const changedOn = readDay(row.cell('as_of'), problems);
  const standing = readToken(row.cell('value'), ['in_force', 'repealed'], problems);
  return {
    id: lawKey(name),
    name,
    appliesTo: readToken(row.cell('applies_to'), APPLIES_TO, problems) ?? 'unknown',
    ...(changedOn === undefined ? {} : { changedOn }),
    ...(standing === 'repealed' ? { repealed: true } : {}),
  };
}

/** A law that is cited and has no row of its own: nothing is known of its offences. */
export function lawWithoutRow({ name, citation }: NamedLaw): Law {
  return { id: citation.law, name, appliesTo: 'unknown' };
}

function readCitation(part: string, cell: Cell, problems: Problems): NamedLaw | undefined {
  const [, written = '', , pinpoint = ''] = /^([^[\]]*)(\[([^[\]]*)\])?$/.exec(part) ?? [];
  const name = foldWhiteSpace(written);
  if (name === '') {
    problems.report(
      cell,
      `"${part}" is not a law`,
      'write its name, then the provisions in square brackets: Criminal Code 2003 [section 41]',
    );
    return undefined;
  }
  const place = foldWhiteSpace(pinpoint);
  return { name, citation: { law: lawKey(name), ...(place === '' ? {} : { pinpoint: place }) } };
}

function foldWhiteSpace(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
