/** Answer files in JSON, as programs write them. `answer-json/answer-json-form.ts` is the form; `write-answer-json.ts` writes it. */

import { z } from 'zod';
import { parseForm } from '../crosswalk/parse-form.ts';
import { type ExpectedHead, NO_INSTRUMENT } from './answer-form/head.ts';
import { joinCitation, joinParts, quoteIfNeeded } from './answer-form/lists.ts';
import { type AnswerProblem, Problems, WHOLE_FILE } from './answer-form/problems.ts';
import { type AnswerCatalogue, type ReadForm, readForm, refused } from './answer-form/read-form.ts';
import { type AnswerRow, answerRow, type Column } from './answer-form/rows.ts';
import { type AnswerJsonForm, answerJsonAnswer, answerJsonForm, answerJsonLaw } from './answer-json/answer-json-form.ts';
import { linesOf, scanJson } from './answer-json/scan-json.ts';
import { checkText, decodeText } from './decode-text.ts';

/** What one file may be; a filled questionnaire has some 300 kB and 10,000 values. */
const JSON_LIMITS = {
  /** UTF-16 code units */
  length: 8_000_000,
  values: 200_000,
  /** lists and objects within each other */
  depth: 32,
} as const;

/**
 * Reads an answer file. Never throws because of what it holds.
 * @returns what the form says, or every problem with its line and the way to the value
 */
export function parseAnswerJson(content: string | Uint8Array, catalogue: AnswerCatalogue, expected: ExpectedHead = {}): ReadForm {
  const decoded = typeof content === 'string' ? checkText(content) : decodeText(content);
  if ('fault' in decoded) return refused([{ ...WHOLE_FILE, message: decoded.fault, hint: decoded.hint }]);
  const text = decoded.text.replace(/^\uFEFF/, '');
  const parsed = parse(text);
  if ('fault' in parsed) return refused([parsed.fault]);
  const problems = new Problems();
  const rows = readEntries(parsed.value, problems);
  const read = problems.found.length > 0 ? refused(problems.sorted()) : readForm(rows, expected, catalogue, problems, []);
  return read.form === null ? { ...read, problems: withLines(text, read.problems) } : read;
}

function parse(text: string): { readonly value: unknown } | { readonly fault: AnswerProblem } {
  if (text.length > JSON_LIMITS.length) return { fault: fault(1, '', `the file has more than ${JSON_LIMITS.length} characters`, SPLIT) };
  const { excess, repeated } = measure(text);
  if (excess !== undefined) return { fault: excess };
  try {
    const value: unknown = JSON.parse(text);
    return repeated === undefined ? { value } : { fault: repeated };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const position = Number(/at position (\d+)/.exec(error.message)?.[1] ?? text.length);
    return { fault: fault(text.slice(0, position).split('\n').length, '', 'the file is not JSON', describe(error)) };
  }
}

const SPLIT = 'split it into several files';

/** What the parser of the language says, without the place, which we give. */
function describe({ message }: SyntaxError): string {
  return message.replace(/ in JSON at position.*$|,? ?\.{0,3}".*is not valid JSON$/s, '');
}

/** Before anything is made of the text: whether it is too much or too deep, and where a key is repeated. */
function measure(text: string): { readonly excess?: AnswerProblem; readonly repeated?: AnswerProblem } {
  let values = 0;
  let repeated: AnswerProblem | undefined;
  for (const { path, line, depth, isRepeated } of scanJson(text)) {
    if (++values > JSON_LIMITS.values) return { excess: fault(line, '', `the file has more than ${JSON_LIMITS.values} values`, SPLIT) };
    if (depth > JSON_LIMITS.depth) return { excess: fault(line, '', 'lists and objects stand too deep within each other') };
    if (isRepeated) repeated ??= fault(line, path, 'the key stands here a second time', 'keep one of them');
  }
  return repeated === undefined ? {} : { repeated };
}

function fault(row: number, path: string, message: string, hint?: string): AnswerProblem {
  return { ...WHOLE_FILE, row, path, message, hint: hint ?? null };
}

const shell = answerJsonForm.extend({ answers: z.array(z.unknown()), laws: z.array(z.unknown()).optional() });

/** Entries are checked one by one, so that reading can stop where nothing more is kept. */
function readEntries(value: unknown, problems: Problems): AnswerRow[] {
  const { laws, answers, ...head } = check(shell, value, '', problems) ?? { laws: [], answers: [] };
  return [
    ...headRows(head),
    ...checkEach('laws', answerJsonLaw, laws ?? [], problems).map(({ entry, path }) => toRow(path, lawCells(entry))),
    ...checkEach('answers', answerJsonAnswer, answers, problems).map(({ entry, path }) => toRow(path, answerCells(entry))),
  ];
}

function checkEach<T>(name: string, form: z.ZodType<T>, entries: readonly unknown[], problems: Problems): { entry: T; path: string }[] {
  return entries.flatMap((value, index) => {
    const path = `${name}[${index}]`;
    const entry = problems.isFull ? undefined : check(form, value, path, problems);
    return entry === undefined ? [] : [{ entry, path }];
  });
}

function check<T>(form: z.ZodType<T>, value: unknown, path: string, problems: Problems): T | undefined {
  const outcome = parseForm(form, value);
  if ('form' in outcome) return outcome.form;
  for (const issue of outcome.issues) {
    const steps = issue.path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
    problems.report({ ...WHOLE_FILE, path: `${path}${steps}`.replace(/^\./, '') }, issue.message, issue.hint);
  }
  return undefined;
}

/** The text of a cell, and the key under which it stands. */
type Cells = Partial<Record<Column, { readonly text: string; readonly key: string }>>;

function toRow(path: string, cells: Cells): AnswerRow {
  return answerRow({ row: 1, path }, (column) => {
    const { text = '', key = column } = cells[column] ?? {};
    return { text, path: path === '' ? key : `${path}.${key}` };
  });
}

function headRows({
  questionnaire,
  state,
  status,
  as_of,
  language,
  party,
  confirmations,
}: Omit<AnswerJsonForm, 'answers' | 'laws'>): AnswerRow[] {
  const values = { questionnaire, state, status, as_of, language, party: party && (list(party) || NO_INSTRUMENT) };
  const rows = Object.entries(values).map(([key, text = '']) => toRow('', { item: { text: `@${key}`, key }, value: { text, key } }));
  const key = 'confirmations';
  return confirmations === undefined
    ? rows
    : [...rows, toRow('', { item: { text: `@${key}`, key }, confirmations: { text: list(confirmations), key } })];
}

function lawCells({ name, applies_to, changed_on = '', standing, link = '', confirmations = [] }: z.infer<typeof answerJsonLaw>): Cells {
  return {
    item: { text: '@law', key: 'name' },
    legislation: { text: quoteIfNeeded(name), key: 'name' },
    applies_to: { text: applies_to ?? '', key: 'applies_to' },
    as_of: { text: changed_on, key: 'changed_on' },
    value: { text: standing ?? '', key: 'standing' },
    link: { text: list(link === '' ? [] : [link]), key: 'link' },
    confirmations: { text: list(confirmations), key: 'confirmations' },
  };
}

function answerCells(answer: z.infer<typeof answerJsonAnswer>): Cells {
  const { value = '', legislation = [], link = [], confirmations = [], table } = answer;
  const texts: Partial<Record<Column, string>> = {
    item: answer.item,
    value: Array.isArray(value) ? list(value) : String(value),
    text: answer.text ?? '',
    applies_to: answer.applies_to ?? '',
    as_of: answer.as_of ?? '',
    legislation: joinParts(legislation.map(({ law, pinpoint = '' }) => joinCitation({ name: law, pinpoint }))),
    link: list(link),
    confirmations: list(confirmations),
    examples: list(answer.examples ?? []),
    language: answer.language ?? '',
    note: answer.note ?? '',
    table: table === undefined ? '' : JSON.stringify(table),
  };
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, { text, key }]));
}

/** White space separates links, so that it is quoted too. */
function list(parts: readonly string[]): string {
  return joinParts(parts.map((part) => quoteIfNeeded(part, /^"|[;；؛[\]\s]/)));
}

/** Problems with the lines of the values they are about. */
function withLines(text: string, problems: readonly AnswerProblem[]): AnswerProblem[] {
  const lines = linesOf(text, new Set(problems.flatMap(({ path }) => path ?? [])));
  return problems
    .map((problem) => ({ ...problem, row: lines.get(problem.path ?? '') ?? problem.row, path: problem.path ?? '' }))
    .sort((a, b) => a.row - b.row);
}
