/** The laws of an answer file: `@law` rows describe them, cells of the column "legislation" cite them. */

import { APPLIES_TO, type AppliesTo } from '../../domain/applies-to.ts';
import type { FormLaw } from '../../domain/completed-form.ts';
import { lawKey } from '../../domain/law-key.ts';
import type { Citation } from '../../domain/response.ts';
import { tokensByWord } from '../form-words/form-words.ts';
import { readDay, readLinks, readToken } from './cells.ts';
import { splitCitation, splitParts, unquote } from './lists.ts';
import { type Cell, type Problems, quote } from './problems.ts';
import type { AnswerRow } from './rows.ts';

/** A law as a cell names it. */
export interface NamedLaw {
  readonly name: string;
  readonly citation: Citation;
}

export const STANDINGS = ['in_force', 'repealed'] as const;
export type Standing = (typeof STANDINGS)[number];

/**
 * Reads "Criminal Code 2003 [section 41]; Anti-Money-Laundering Act 2009 [sections 4-9]".
 * A semicolon within brackets belongs to the pinpoint; a name with a semicolon or brackets of its own stands in quotation marks.
 */
export function readCitations(cell: Cell, problems: Problems): NamedLaw[] {
  return splitParts(cell.text).flatMap((part) => readCitation(part, cell, problems) ?? []);
}

/** One `@law` row. */
export function readLaw(row: AnswerRow, problems: Problems): FormLaw {
  const cell = row.cell('legislation');
  const name = unquote(cell.text) === cell.text ? cell.text.replace(/\s+/g, ' ') : unquote(cell.text);
  if (name === '') problems.report(cell, 'the row describes a law and does not name it', 'write its name, or delete the row');
  else if (name === cell.text && /[;[\]]/.test(name))
    problems.report(
      cell,
      `${quote(name)} is not the name of one law`,
      'a name with a semicolon or square brackets stands in quotation marks',
    );
  const appliesTo = readAppliesTo(row.cell('applies_to'), problems);
  const changedOn = readDay(row.cell('as_of'), problems);
  const standing = readToken(row.cell('value'), STANDINGS, problems, tokensByWord('standing') as ReadonlyMap<string, Standing>);
  const [link, another] = readLinks(row.cell('link'), problems);
  if (another !== undefined) problems.report(row.cell('link'), 'a law has one link', 'keep the one where its text can be read');
  return {
    key: lawKey(name),
    name,
    ...(appliesTo === undefined ? {} : { appliesTo }),
    ...(changedOn === undefined ? {} : { changedOn }),
    ...(standing === undefined ? {} : { repealed: standing === 'repealed' }),
    ...(link === undefined ? {} : { link }),
  };
}

/** The column "applies_to". */
export function readAppliesTo(cell: Cell, problems: Problems): AppliesTo | undefined {
  return readToken(cell, APPLIES_TO, problems, tokensByWord('applies_to') as ReadonlyMap<string, AppliesTo>);
}

function readCitation(part: string, cell: Cell, problems: Problems): NamedLaw | undefined {
  const { name, pinpoint } = splitCitation(part) ?? { name: '', pinpoint: '' };
  if (lawKey(name) !== '') return { name, citation: { law: lawKey(name), ...(pinpoint === '' ? {} : { pinpoint }) } };
  problems.report(
    cell,
    `${quote(part)} is not a law`,
    'write its name, then the provisions in square brackets: Criminal Code 2003 [section 41]',
  );
  return undefined;
}
