/** The rows of a form, empty or completed, whatever file format they go into. `read-form.ts` reads them back. */

import type { CompiledItem, CompiledQuestionnaire, Crosswalk } from '../../crosswalk/crosswalk.ts';
import { readStoredTable, writeTableNotation } from '../../crosswalk/tables/table-notation.ts';
import type { CompletedForm, FormLaw, FormResponse } from '../../domain/completed-form.ts';
import type { ConfirmationKind } from '../../domain/given-confirmation.ts';
import type { ResponseContent } from '../../domain/response.ts';
import { textOrEnglish } from '../../prefill/messages/message.ts';
import { type FormLanguage, type FormWordKey, formWord } from '../form-words/form-words.ts';
import { SUBJECT } from './confirmations.ts';
import { NO_INSTRUMENT } from './head.ts';
import { joinCitation, joinParts, quoteIfNeeded } from './lists.ts';
import { type Column, EXPORT_COLUMNS } from './rows.ts';

/** A row by column; tokens as they are, whatever a drop-down will show for them. */
export type FormRow = Readonly<Partial<Record<Column, string>>>;

/** A row that asks for an answer. */
export interface QuestionRow {
  readonly item: CompiledItem;
  readonly cells: FormRow;
}

export interface WrittenForm {
  /** What holds for the whole form, one row each: @state, @status, … */
  readonly settings: readonly FormRow[];
  /** One row for each law. */
  readonly laws: readonly FormRow[];
  readonly questions: readonly QuestionRow[];
  /** Columns beside those of the template in which something stands. */
  readonly further: readonly Column[];
}

/** What is written into a form; of an empty one only the language is known. */
export type FormContent = Partial<CompletedForm>;

/**
 * The form with all items of a questionnaire, or with the items answered where none is given.
 * @param content items that the catalogue does not have are passed over
 * @param language of questions and explanations; a text that is missing in it is written in English
 */
export function writeForm(
  questionnaire: CompiledQuestionnaire | undefined,
  content: FormContent,
  { items, vocabulary }: Pick<Crosswalk, 'items' | 'vocabulary'>,
  language: FormLanguage,
): WrittenForm {
  const { responses = [], laws = [] } = content;
  const records = gatherRecords(content);
  const textLanguage = content.responses === undefined ? language : languageOfTexts(responses);
  const answers = new Map(responses.map((response) => [response.item, response]));
  const others = responses.flatMap(({ item }) => items.get(item) ?? []).filter((item) => item.questionnaire !== questionnaire?.id);
  const questions = [...(questionnaire?.items ?? []), ...others].map((item): QuestionRow => {
    const id = item.questionnaire === questionnaire?.id ? item.form.id : item.id;
    const answer = answers.get(item.id);
    const cells = answer === undefined ? {} : answerCells(answer, records, textLanguage, tableCell(item, answer.content, vocabulary));
    return { item, cells: { item: id, prompt: textOrEnglish(language, item.form.prompt), ...cells } };
  });
  return {
    settings: settingRows(questionnaire, content, { textLanguage, language, confirmations: records.confirmations.get(HEAD) ?? [] }),
    laws: laws.map((law) => lawRow(law, records.confirmations.get(law.key) ?? [])),
    questions,
    further: EXPORT_COLUMNS.filter((column) => questions.some(({ item, cells }) => (cells[column] ?? '') !== '' || takes(item, column))),
  };
}

/** Whether there is something to write there for the item, before anything is. */
function takes({ form }: CompiledItem, column: Column): boolean {
  return column === 'table' && form.table !== undefined;
}

/** In lines, as the item declares it; in JSON where it declares none, or another one by now. */
function tableCell({ form }: CompiledItem, { table }: ResponseContent, vocabulary: Crosswalk['vocabulary']): string {
  const read = form.table === undefined ? undefined : readStoredTable(form.table, vocabulary, table);
  if (form.table !== undefined && read !== undefined) return writeTableNotation(form.table, read);
  return table === undefined ? '' : JSON.stringify(table);
}

/** What answers refer to by key, and the confirmations by the row in which they are written. */
interface Records {
  readonly laws: ReadonlyMap<string, string>;
  readonly authorities: ReadonlyMap<string, string>;
  /** By key of the law, id of the item, or `HEAD`. */
  readonly confirmations: ReadonlyMap<string, readonly string[]>;
}

const HEAD = '@confirmations';

const SETTINGS = ['questionnaire', 'state', 'status', 'as_of', 'language', 'party', 'confirmations'] as const;

function settingRows(
  questionnaire: CompiledQuestionnaire | undefined,
  { state = '', status = 'draft', asOf = '', party }: FormContent,
  { textLanguage, language, confirmations }: { textLanguage: string; language: FormLanguage; confirmations: readonly string[] },
): FormRow[] {
  const values: Readonly<Record<(typeof SETTINGS)[number], string>> = {
    questionnaire: questionnaire?.id ?? '',
    state,
    status,
    as_of: asOf,
    language: textLanguage,
    party: party === undefined ? '' : joinParts(Object.keys(party).filter((id) => party[id])) || NO_INSTRUMENT,
    confirmations: joinParts(confirmations.map((id) => quoteIfNeeded(id))),
  };
  return SETTINGS.filter((key) => key !== 'confirmations' || values[key] !== '').map((key) => {
    const help: FormWordKey = `setting.${key}.help`;
    return { item: `@${key}`, prompt: formWord(language, help), [key === 'confirmations' ? key : 'value']: values[key] };
  });
}

function lawRow({ name, appliesTo, changedOn = '', repealed, link }: FormLaw, confirmations: readonly string[]): FormRow {
  return {
    item: '@law',
    value: repealed === undefined ? '' : repealed ? 'repealed' : 'in_force',
    applies_to: appliesTo ?? '',
    as_of: changedOn,
    legislation: quoteIfNeeded(name),
    link: link === undefined ? '' : quoteIfNeeded(link, LINK_SEPARATORS),
    confirmations: joinParts(confirmations.map(kindOf)),
  };
}

function answerCells({ item, content, confirmations }: FormResponse, records: Records, textLanguage: string, table: string): FormRow {
  const text = content.text ?? authoritiesCell(content, records);
  const implied = text === '' ? undefined : textLanguage;
  const given = new Set([...confirmations, ...(records.confirmations.get(item) ?? [])]);
  const cells = {
    value: valueCell(content),
    text,
    as_of: content.asOf ?? '',
    legislation: joinParts(
      content.citations.map(({ law, pinpoint = '' }) => joinCitation({ name: records.laws.get(law) ?? law, pinpoint })),
    ),
    link: joinParts(content.links.map((link) => quoteIfNeeded(link, LINK_SEPARATORS))),
    confirmations: joinParts([...given].map((id) => confirmationCell(id, item))),
    language: content.language === undefined || content.language === implied ? '' : content.language,
    examples: joinParts((content.examples ?? []).map((example) => quoteIfNeeded(example))),
    note: content.note ?? '',
    table,
  };
  const isEmpty = Object.values(cells).every((cell) => cell === '');
  return { ...cells, applies_to: content.appliesTo === 'unknown' && !isEmpty ? '' : content.appliesTo };
}

function authoritiesCell({ authority, authorities = [] }: ResponseContent, records: Records): string {
  const keys = authority === undefined ? [] : [authority, ...authorities];
  return joinParts(keys.map((key) => quoteIfNeeded(records.authorities.get(key) ?? key)));
}

/** White space separates links, so that one with white space of its own is quoted. */
const LINK_SEPARATORS = /^"|[;；؛[\]\s]/;

function valueCell({ value, options, number, date }: ResponseContent): string {
  return (
    value ??
    (options === undefined ? undefined : joinParts(options.map((option) => quoteIfNeeded(option)))) ??
    number?.toString() ??
    date ??
    ''
  );
}

/** The language of most texts; none where some text has none, which would otherwise be given one. */
function languageOfTexts(responses: readonly FormResponse[]): string {
  const counts = new Map<string, number>();
  for (const { content } of responses) {
    if (content.text === undefined && content.authority === undefined) continue;
    if (content.language === undefined) return '';
    counts.set(content.language, (counts.get(content.language) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? '';
}

function gatherRecords({ laws = [], authorities = [], responses = [], confirmations = [] }: FormContent): Records {
  const lawNames = new Map(laws.map(({ key, name }) => [key, name]));
  const items = new Set(responses.map(({ item }) => item));
  const placed = new Map<string, string[]>();
  for (const confirmation of confirmations) {
    const about = confirmation.slice(confirmation.indexOf(':') + 1);
    const subject = SUBJECT[kindOf(confirmation) as ConfirmationKind];
    const place = (subject === 'law' && lawNames.has(about)) || (subject === 'item' && items.has(about)) ? about : HEAD;
    placed.set(place, [...(placed.get(place) ?? []), confirmation]);
  }
  return { laws: lawNames, authorities: new Map(authorities.map(({ key, name }) => [key, name])), confirmations: placed };
}

function kindOf(confirmation: string): string {
  return confirmation.split(':', 1)[0] ?? '';
}

/** The kind alone where it is about the item beside which it stands. */
function confirmationCell(confirmation: string, item: string): string {
  const kind = kindOf(confirmation);
  return confirmation === `${kind}:${item}` ? kind : quoteIfNeeded(confirmation);
}
