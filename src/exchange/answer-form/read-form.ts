/**
 * From the rows of a form to what it says, whatever file format the rows come from.
 *
 * Nothing is half read: either every cell is understood, or there are problems and what is sound is only good for a preview.
 */

import type { CompiledItem, Crosswalk } from '../../crosswalk/crosswalk.ts';
import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import { authorityKey } from '../../domain/authority-key.ts';
import type { CompletedForm, FormLaw, FormResponse } from '../../domain/completed-form.ts';
import { type ReadAnswerRow, readAnswerRow } from './answer-row.ts';
import { type ConfirmationContext, readConfirmations } from './confirmations.ts';
import { type ExpectedHead, type FileHead, readHead } from './head.ts';
import { type AnswerProblem, describeRow, type Problems, quote } from './problems.ts';
import { type AnswerRow, checkCells, isAnswered } from './rows.ts';

/** What the columns of an answer file refer to. */
export type AnswerCatalogue = Pick<Crosswalk, 'questionnaires' | 'instruments' | 'items' | 'rows' | 'vocabulary'>;

export type ReadForm =
  | { readonly form: CompletedForm; readonly problems: readonly []; readonly unread: readonly string[] }
  | {
      readonly form: null;
      /** What stands in rows without a problem: for a preview, never to be stored; null where not even the head is sound. */
      readonly sound: CompletedForm | null;
      readonly problems: readonly AnswerProblem[];
      /** Columns and sheets that mean nothing here. */
      readonly unread: readonly string[];
    };

/** The marks of rows that are there for people: the titles of columns, and the headings between questions. */
export const TITLES = '@titles';
export const SECTION = '@section';

/** A file of which nothing could be read. */
export function refused(problems: readonly AnswerProblem[], unread: readonly string[] = []): ReadForm {
  return { form: null, sound: null, problems, unread };
}

/** @param problems what is already known to be wrong; what is found is added */
export function readForm(
  rows: readonly AnswerRow[],
  expected: ExpectedHead,
  catalogue: AnswerCatalogue,
  problems: Problems,
  unread: readonly string[],
): ReadForm {
  for (const row of rows) checkCells(row, problems);
  const [headRows, answerRows] = sortRows(rows, problems);
  const head = readHead(headRows, expected, catalogue, problems);
  const headIsSound = headRows.every((row) => row.cell('item').text === '@law' || !problems.isIn(row.place));
  const read = readAnswerRows(answerRows, head, expected, catalogue, problems);
  const form = toForm(head, read, catalogue, problems);
  if (problems.found.length === 0) return { form, problems: [], unread };
  return {
    form: null,
    sound: head.state === '' || !headIsSound ? null : withoutProblems(form, read, problems),
    problems: problems.sorted(),
    unread,
  };
}

/** The rows of the head and those of answers; a heading in which something is answered belongs to neither. */
function sortRows(rows: readonly AnswerRow[], problems: Problems): [head: AnswerRow[], answers: AnswerRow[]] {
  const [head, answers]: [AnswerRow[], AnswerRow[]] = [[], []];
  for (const row of rows) {
    const key = row.cell('item').text.toLowerCase();
    if (key === TITLES) continue;
    if (key !== SECTION) (key.startsWith('@') ? head : answers).push(row);
    else if (isAnswered(row))
      problems.report(row.cell('item'), 'something is answered in the row of a heading', 'write it in the row of a question');
  }
  return [head, answers];
}

function readAnswerRows(
  rows: readonly AnswerRow[],
  head: FileHead,
  expected: ExpectedHead,
  catalogue: AnswerCatalogue,
  problems: Problems,
): ReadAnswerRow[] {
  const first = new Map<string, AnswerRow>();
  const read: ReadAnswerRow[] = [];
  for (const row of rows) {
    if (problems.isFull) break;
    const item = findItem(row, head, expected, catalogue, problems);
    if (item === undefined) continue;
    const before = first.get(item.id);
    if (before === undefined) first.set(item.id, row);
    else
      problems.report(
        row.cell('item'),
        `the item ${quote(row.cell('item').text)} stands here a second time`,
        `the first is ${describeRow(before.place)}`,
      );
    if (isAnswered(row)) read.push(readAnswerRow(row, head, item, catalogue.vocabulary, problems));
  }
  return read;
}

function findItem(
  row: AnswerRow,
  head: FileHead,
  expected: ExpectedHead,
  catalogue: AnswerCatalogue,
  problems: Problems,
): CompiledItem | undefined {
  const cell = row.cell('item');
  const id = cell.text === '' ? undefined : resolveItem(cell.text, head, catalogue);
  const item = id === undefined ? undefined : catalogue.items.get(id);
  if (item === undefined) problems.report(cell, ...unknownItem(cell.text, head, catalogue));
  else if (expected.questionnaire !== undefined && item.questionnaire !== expected.questionnaire)
    problems.report(
      cell,
      `the item ${quote(item.id)} does not belong to ${expected.questionnaire}`,
      'import it with its own questionnaire',
    );
  return item;
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
): [message: string, hint: string | (() => string)] {
  if (written === '') return ['the row names no item', 'write the id of an item, or delete the row'];
  if (questionnaire === undefined && !written.includes('#'))
    return [
      `no item has the id ${quote(written)}`,
      'write the full id, questionnaire#item, or name the questionnaire in the row @questionnaire',
    ];
  const local = (questionnaires.get(questionnaire ?? '')?.items ?? []).map(({ form }) => form.id);
  const listed = `"bridge template ${questionnaire ?? 'QUESTIONNAIRE'}" lists them`;
  return [`no item has the id ${quote(written)}`, () => didYouMean(written, written.includes('#') ? items.keys() : local) ?? listed];
}

function toForm(head: FileHead, read: readonly ReadAnswerRow[], catalogue: AnswerCatalogue, problems: Problems): CompletedForm {
  const laws = gatherLaws(head, read);
  const context: Omit<ConfirmationContext, 'item' | 'cited'> = {
    crosswalk: catalogue,
    laws: new Map(laws.map(({ key, name }) => [key, name])),
    resolveItem: (written) => resolveItem(written, head, catalogue),
  };
  const confirmations = [
    ...readConfirmations(head.confirmations, { ...context, cited: [] }, problems),
    ...head.laws.flatMap(({ law, row }) => readConfirmations(row.cell('confirmations'), { ...context, cited: [law.key] }, problems)),
  ];
  const { state, questionnaire, status, asOf, party } = head;
  return {
    state,
    ...(questionnaire === undefined ? {} : { questionnaire }),
    ...(status === undefined ? {} : { status }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(party === undefined ? {} : { party }),
    responses: read.map((each) => toResponse(each, context, problems)),
    laws,
    authorities: gatherAuthorities(read),
    confirmations: [...new Set(confirmations)],
  };
}

function toResponse(
  { row, item, content, cited }: ReadAnswerRow,
  context: Omit<ConfirmationContext, 'item' | 'cited'>,
  problems: Problems,
): FormResponse {
  const laws = cited.map(({ citation }) => citation.law);
  return { item, content, confirmations: readConfirmations(row.cell('confirmations'), { ...context, item, cited: laws }, problems) };
}

/** Laws with a row of their own first, then those that are only cited; each once. */
function gatherLaws(head: FileHead, read: readonly ReadAnswerRow[]): FormLaw[] {
  const laws = new Map(head.laws.map(({ law }) => [law.key, law]));
  for (const { name, citation } of read.flatMap(({ cited }) => cited))
    if (!laws.has(citation.law)) laws.set(citation.law, { key: citation.law, name });
  return [...laws.values()];
}

function gatherAuthorities(read: readonly ReadAnswerRow[]): CompletedForm['authorities'] {
  const named = new Map<string, string>();
  for (const authority of read.flatMap(({ authorities }) => authorities))
    if (!named.has(authorityKey(authority))) named.set(authorityKey(authority), authority);
  return [...named].map(([key, name]) => ({ key, name }));
}

function withoutProblems(form: CompletedForm, read: readonly ReadAnswerRow[], problems: Problems): CompletedForm {
  const isTroubled = ({ row }: ReadAnswerRow) => problems.isIn(row.place) || (row.figures ?? []).some((line) => problems.isIn(line.place));
  const troubled = new Set(read.filter(isTroubled).map(({ item }) => item));
  return { ...form, responses: form.responses.filter(({ item }) => !troubled.has(item)) };
}
