/**
 * Answer files: what a State answered, as a spreadsheet saves it.
 *
 * Nothing is half read: either every cell is understood, or there are only problems. `answer-template.ts` writes the form.
 */

import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import { didYouMean } from '../crosswalk/did-you-mean.ts';
import { characterName, indexOfControlCharacter } from '../crosswalk/guard-bytes.ts';
import { responseHash } from '../domain/response-hash.ts';
import type { Answer, Law, StateAnswers } from '../prefill/answer.ts';
import { type ReadAnswerRow, readAnswerRow } from './answer-form/answer-row.ts';
import { type ConfirmationContext, readConfirmations } from './answer-form/confirmations.ts';
import { type FileHead, readHead } from './answer-form/head.ts';
import { lawWithoutRow } from './answer-form/laws.ts';
import { type AnswerProblem, Problems } from './answer-form/problems.ts';
import { type AnswerRow, COLUMNS, readRows } from './answer-form/rows.ts';
import { readCsv } from './csv.ts';
import { checkText, decodeText } from './decode-text.ts';

export type { AnswerProblem } from './answer-form/problems.ts';

/** What the columns of an answer file refer to. */
export type AnswerCatalogue = Pick<Crosswalk, 'questionnaires' | 'instruments' | 'items' | 'rows' | 'vocabulary'>;

export type ReadAnswers =
  | { readonly stateAnswers: StateAnswers; readonly problems: readonly []; readonly unread: readonly string[] }
  | { readonly stateAnswers: null; readonly problems: readonly AnswerProblem[]; readonly unread: readonly string[] };

/**
 * Reads an answer file. Never throws.
 * @returns the answers, or every problem with its row and column; `unread` names columns that mean nothing here
 */
export function parseAnswerCsv(content: string | Uint8Array, catalogue: AnswerCatalogue): ReadAnswers {
  const decoded = typeof content === 'string' ? checkText(content) : decodeText(content);
  if ('fault' in decoded) return refused([{ row: 1, column: null, letters: null, message: decoded.fault, hint: decoded.hint }]);
  const { rows: records, fault } = readCsv(decoded.text);
  if (fault !== undefined) return refused([{ ...fault, column: null, letters: null, hint: fault.hint ?? null }]);
  const problems = new Problems();
  const { rows, unread } = readRows(records, problems);
  if (problems.found.length > 0) return refused(problems.sorted(), unread);
  for (const row of rows) checkCharacters(row, problems);
  const isHead = (row: AnswerRow) => row.cell('item').text.startsWith('@');
  const head = readHead(rows.filter(isHead), catalogue, problems);
  const read = readAnswerRows(
    rows.filter((row) => !isHead(row)),
    head,
    catalogue,
    problems,
  );
  const stateAnswers = toStateAnswers(head, read, catalogue, problems);
  return problems.found.length > 0 ? refused(problems.sorted(), unread) : { stateAnswers, problems: [], unread };
}

function checkCharacters(row: AnswerRow, problems: Problems): void {
  for (const cell of COLUMNS.map((column) => row.cell(column))) {
    const at = indexOfControlCharacter(cell.text);
    if (at >= 0) problems.report(cell, `${characterName(cell.text.charCodeAt(at))} stands in the cell`, 'delete it');
  }
}

function refused(problems: readonly AnswerProblem[], unread: readonly string[] = []): ReadAnswers {
  return { stateAnswers: null, problems, unread };
}

function readAnswerRows(rows: readonly AnswerRow[], head: FileHead, catalogue: AnswerCatalogue, problems: Problems): ReadAnswerRow[] {
  const firstRow = new Map<string, number>();
  return rows.flatMap((row) => {
    const cell = row.cell('item');
    const id = cell.text === '' ? undefined : resolveItem(cell.text, head, catalogue);
    const item = id === undefined ? undefined : catalogue.items.get(id);
    if (item === undefined) {
      problems.report(cell, ...unknownItem(cell.text, head, catalogue));
      return [];
    }
    const first = firstRow.get(item.id);
    if (first !== undefined) problems.report(cell, `the item "${cell.text}" stands here a second time`, `the first is row ${first}`);
    firstRow.set(item.id, first ?? row.row);
    return readAnswerRow(row, head, item, catalogue.vocabulary, problems) ?? [];
  });
}

/** Accepts the full id, and the id within the questionnaire that the head of the file names. */
function resolveItem(written: string, { questionnaire }: Pick<FileHead, 'questionnaire'>, { items }: AnswerCatalogue): string | undefined {
  if (items.has(written)) return written;
  const full = `${questionnaire}#${written}`;
  return items.has(full) ? full : undefined;
}

function unknownItem(
  written: string,
  { questionnaire }: FileHead,
  { items, questionnaires }: AnswerCatalogue,
): [message: string, hint: string] {
  if (written === '') return ['the row names no item', 'write the id of an item, or delete the row'];
  const local = [...(questionnaires.get(questionnaire ?? '')?.items ?? [])].map(({ form }) => form.id);
  const hint = didYouMean(written, written.includes('#') ? items.keys() : local);
  if (hint !== undefined || questionnaire !== undefined)
    return [`no item has the id "${written}"`, hint ?? `"bridge template ${questionnaire}" lists them`];
  return [`no item has the id "${written}"`, 'write the full id, questionnaire#item, or name the questionnaire in the row @questionnaire'];
}

function toStateAnswers(head: FileHead, read: readonly ReadAnswerRow[], catalogue: AnswerCatalogue, problems: Problems): StateAnswers {
  const laws = gatherLaws(head, read);
  const context: Omit<ConfirmationContext, 'item' | 'cited'> = {
    crosswalk: catalogue,
    laws: new Map(laws.map(({ id, name }) => [id, name])),
    resolveItem: (written) => resolveItem(written, head, catalogue),
  };
  const ofLaws = head.lawRows.flatMap(({ law, row }) =>
    readConfirmations(row.cell('confirmations'), { ...context, cited: [law.id] }, problems),
  );
  return {
    state: head.state,
    laws,
    answers: read.map((each) => toAnswer(each, head, context, problems)),
    ...(ofLaws.length === 0 ? {} : { confirmations: ofLaws }),
    ...(head.party === undefined ? {} : { party: head.party }),
  };
}

function toAnswer(
  { row, item, content, cited }: ReadAnswerRow,
  head: FileHead,
  context: Omit<ConfirmationContext, 'item' | 'cited'>,
  problems: Problems,
): Answer {
  const laws = cited.map(({ citation }) => citation.law);
  return {
    item: item.id,
    revision: responseHash(content),
    ...content,
    cleared: head.status !== 'draft',
    confirmations: readConfirmations(row.cell('confirmations'), { ...context, item: item.id, cited: laws }, problems),
  };
}

/** Laws with a row of their own first, then those that are only cited; each once. */
function gatherLaws(head: FileHead, read: readonly ReadAnswerRow[]): Law[] {
  const laws = new Map(head.laws.map((law) => [law.id, law]));
  for (const law of read.flatMap(({ cited }) => cited.map(lawWithoutRow))) if (!laws.has(law.id)) laws.set(law.id, law);
  return [...laws.values()];
}
