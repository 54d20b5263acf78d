/** A form in JSON. `answer-json.ts` reads it back. */

import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import { readTableNotation } from '../crosswalk/tables/table-notation.ts';
import { NO_INSTRUMENT } from './answer-form/head.ts';
import { splitCitation, splitParts, unquote } from './answer-form/lists.ts';
import type { FormRow, QuestionRow, WrittenForm } from './answer-form/write-form.ts';
import type { AnswerJsonForm } from './answer-json/answer-json-form.ts';
import { choicesOf } from './write-answer-csv.ts';

/** Two spaces, a line break at the end. Questions and choices are there for people, and not read. */
export function writeAnswerJson({ settings, laws, questions }: WrittenForm, { vocabulary }: Pick<Crosswalk, 'vocabulary'>): string {
  const setting = (key: string) => settings.find(({ item }) => item === `@${key}`);
  const party = setting('party')?.value ?? '';
  const form = {
    questionnaire: setting('questionnaire')?.value,
    state: setting('state')?.value ?? '',
    status: setting('status')?.value,
    as_of: setting('as_of')?.value,
    language: setting('language')?.value,
    party: party === '' ? undefined : party === NO_INSTRUMENT ? [] : list(party),
    confirmations: list(setting('confirmations')?.confirmations),
    laws: laws.map(toLaw),
    answers: questions.map((question) => toAnswer(question, vocabulary)),
  };
  return `${JSON.stringify(withoutEmpty(form), null, 2)}\n`;
}

function toLaw({ legislation = '', applies_to, as_of, value, link = '', confirmations }: FormRow) {
  return withoutEmpty({
    name: unquote(legislation),
    applies_to,
    changed_on: as_of,
    standing: value,
    link: unquote(link),
    confirmations: list(confirmations),
  });
}

function toAnswer({ item, cells }: QuestionRow, vocabulary: Crosswalk['vocabulary']): AnswerJsonForm['answers'][number] {
  const { prompt, text, applies_to, as_of, language, note, table = '' } = cells;
  const citations = splitParts(cells.legislation ?? '').flatMap((part) => splitCitation(part) ?? []);
  return withoutEmpty({
    item: cells.item ?? '',
    prompt,
    choices: choicesOf(item, vocabulary),
    value: toValue(item.form.type, cells.value ?? ''),
    text,
    applies_to,
    as_of,
    legislation: citations.map(({ name, pinpoint }) => withoutEmpty({ law: name, pinpoint })),
    link: list(cells.link),
    confirmations: list(cells.confirmations),
    examples: list(cells.examples),
    language,
    note,
    table: tableOf(item, table, vocabulary),
  }) as AnswerJsonForm['answers'][number];
}

/** Figures in lines become the rows that they are stored as. */
function tableOf({ form }: QuestionRow['item'], text: string, vocabulary: Crosswalk['vocabulary']): unknown {
  if (text === '') return undefined;
  const read = form.table === undefined ? undefined : readTableNotation(form.table, vocabulary, text);
  return read === undefined ? (JSON.parse(text) as unknown) : read.table;
}

function toValue(type: QuestionRow['item']['form']['type'], value: string): string | number | string[] {
  if (type === 'list') return list(value);
  return type === 'number' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : value;
}

function list(cell = ''): string[] {
  return splitParts(cell).map(unquote);
}

/** Without what was not said. The State is asked for even where it is not yet known. */
function withoutEmpty<T extends object>(value: T): T {
  const isSaid = ([key, each]: [string, unknown]) =>
    key === 'state' ||
    !(each === undefined || each === '' || (Array.isArray(each) && each.length === 0 && key !== 'party' && key !== 'answers'));
  return Object.fromEntries(Object.entries(value).filter(isSaid)) as T;
}
