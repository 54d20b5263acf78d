/** Whether an answer is one that its item takes. The same holds for every way in; files say it in words of their own. */

import type { CompiledItem, Crosswalk } from '../crosswalk/crosswalk.ts';
import { didYouMean } from '../crosswalk/did-you-mean.ts';
import { OUTSIDE_SCALE } from '../crosswalk/scales.ts';
import { columnsOf } from '../crosswalk/tables/figures-table.ts';
import { checkTableObject } from '../crosswalk/tables/table-notation.ts';
import type { ResponseContent } from '../domain/response.ts';

/** One thing that keeps an answer from being stored. */
export interface AnswerFault {
  readonly field: keyof ResponseContent;
  readonly message: string;
  /** What was probably meant. */
  readonly hint?: string;
}

/** @returns every fault, in the order of the fields; none where the answer can be stored */
export function checkAnswer(item: CompiledItem, content: ResponseContent, vocabulary: Crosswalk['vocabulary']): AnswerFault[] {
  return [
    ...checkValue(item, content),
    ...checkOptions(item, content, vocabulary),
    ...checkFieldsOfType(item, content),
    ...checkFigures(item, content, vocabulary),
    ...checkLinks(content),
    ...checkLanguage(content),
    ...checkTexts(content),
    ...checkEmpty(content),
  ];
}

function checkValue(item: CompiledItem, { value }: ResponseContent): AnswerFault[] {
  if (value === undefined) return [];
  const tokens = [...(item.scale?.keys() ?? []), ...OUTSIDE_SCALE];
  if (tokens.includes(value)) return [];
  return [fault('value', `"${value}" is not one of ${tokens.join(', ')}.`, didYouMean(value, tokens))];
}

function checkOptions(item: CompiledItem, { options = [] }: ResponseContent, { lists = [] }: Crosswalk['vocabulary']): AnswerFault[] {
  if (item.form.type !== 'list') return options.length === 0 ? [] : [fault('options', 'The item has no options to choose from.')];
  const known = lists.find(({ id }) => id === item.form.list)?.options.map(({ id }) => id) ?? [];
  const unknown = options.find((option) => !known.includes(option));
  if (unknown !== undefined)
    return [fault('options', `"${unknown}" is not an option of the item; they are ${known.join(', ')}.`, didYouMean(unknown, known))];
  return new Set(options).size === options.length ? [] : [fault('options', 'An option is chosen twice.')];
}

/** What only items of one type take. */
const ONLY_ON = {
  number: 'number',
  date: 'date',
  table: 'statistics',
  authority: 'authority',
  authorities: 'authority',
} as const satisfies Partial<Record<keyof ResponseContent, CompiledItem['form']['type']>>;

function checkFieldsOfType({ form: { type } }: CompiledItem, content: ResponseContent): AnswerFault[] {
  return (Object.keys(ONLY_ON) as (keyof typeof ONLY_ON)[]).flatMap((field) =>
    content[field] === undefined || ONLY_ON[field] === type
      ? []
      : [fault(field, `The item is of type "${type}"; only one of type "${ONLY_ON[field]}" takes this.`)],
  );
}

/** Only where the item declares a table; others take figures as they come. */
function checkFigures({ form }: CompiledItem, { table }: ResponseContent, vocabulary: Crosswalk['vocabulary']): AnswerFault[] {
  if (form.table === undefined || table === undefined) return [];
  const checked = checkTableObject(form.table, vocabulary, table);
  if (checked === undefined) return [fault('table', `It is not a table of rows with the columns ${columnsOf(form.table).join(', ')}.`)];
  return checked.faults.map(({ row, column, message, hint }) => fault('table', `Row ${row + 1}, column ${column}: ${message}.`, hint));
}

function checkLinks({ links }: ResponseContent): AnswerFault[] {
  return links
    .filter((link) => !/^https?:\/\/[^/\s][^\s]*$/i.test(link) || !URL.canParse(link))
    .map((link) => fault('links', `"${link}" is not an address on the web. It begins with https:// or http://.`));
}

function checkLanguage({ language }: ResponseContent): AnswerFault[] {
  if (language === undefined || /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) return [];
  return [fault('language', `"${language}" is not a language. Write a code such as en, fr or ar.`)];
}

/** UTF-16 code units: as many as a cell of a form may hold. */
const LONGEST = { text: 200_000, note: 200_000 } as const;

function checkTexts(content: ResponseContent): AnswerFault[] {
  const tooLong = (['text', 'note'] as const).filter((field) => (content[field]?.length ?? 0) > LONGEST[field]);
  const blank = (['examples', 'authorities', 'citations'] as const).filter((field) => isBlankAmong(content[field]));
  return [
    ...tooLong.map((field) => fault(field, `It has more than ${LONGEST[field]} characters. Shorten it, or link to the document.`)),
    ...blank.map((field) => fault(field, 'One of them is empty.')),
  ];
}

function isBlankAmong(entries: ResponseContent['examples'] | ResponseContent['citations']): boolean {
  return (entries ?? []).some((entry) => (typeof entry === 'string' ? entry : entry.law) === '');
}

/** An answer that says nothing would look as if something had been said. */
function checkEmpty({ appliesTo: _, note: __, language: ___, asOf: ____, ...said }: ResponseContent): AnswerFault[] {
  if (Object.values(said).some((each) => each !== undefined && !(Array.isArray(each) && each.length === 0))) return [];
  return [fault('value', 'Nothing is answered. Choose a value or write a text; "unknown" and "not_applicable" are values too.')];
}

function fault(field: AnswerFault['field'], message: string, hint?: string): AnswerFault {
  return { field, message, ...(hint === undefined ? {} : { hint }) };
}
