/** The form of an answer file: one row for each item of a questionnaire, to be filled in with a spreadsheet or an editor. */

import type { CompiledItem, CompiledQuestionnaire, Crosswalk } from '../crosswalk/crosswalk.ts';
import type { LanguageMap } from '../crosswalk/forms/common.ts';
import { OUTSIDE_SCALE } from '../crosswalk/scales.ts';
import { APPLIES_TO } from '../domain/applies-to.ts';
import { SUBMISSION_STATUSES } from '../domain/submission.ts';
import { HEAD_ROWS } from './answer-form/head.ts';
import { TEMPLATE_COLUMNS as COLUMNS, type Column } from './answer-form/rows.ts';
import { writeCsv } from './csv.ts';

/** Languages in which catalogue texts may be written. */
export type TextLanguage = Exclude<keyof LanguageMap, 'software'>;

type TemplateRow = Partial<Record<Column, string>>;

/** A CSV file that `parseAnswerCsv` reads back; prompts in the language asked for, or in English where there is none. */
export function writeAnswerTemplate(
  questionnaire: CompiledQuestionnaire,
  { vocabulary }: Pick<Crosswalk, 'vocabulary'>,
  language: TextLanguage = 'en',
): string {
  const rows: TemplateRow[] = [
    ...headRows(questionnaire.id, language),
    ...questionnaire.items.map((item) => ({ item: item.form.id, prompt: promptOf(item, vocabulary, language) })),
  ];
  return writeCsv([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column] ?? ''))], Object.keys(HEAD_ROWS));
}

function headRows(questionnaire: string, language: TextLanguage): TemplateRow[] {
  return [
    { item: '@questionnaire', prompt: 'The questionnaire to which the items below belong', value: questionnaire },
    { item: '@state', prompt: 'The State that answers: three letters, ISO 3166 alpha-3' },
    { item: '@status', prompt: `Whether the focal point has cleared these answers [${SUBMISSION_STATUSES.join(' | ')}]`, value: 'draft' },
    { item: '@as_of', prompt: 'The day as of which the answers hold, where a row does not say otherwise: YYYY-MM-DD' },
    { item: '@language', prompt: 'The language of the texts: en, fr, ar, …', value: language },
    { item: '@party', prompt: 'The instruments the State is party to, separated by semicolons; empty where you do not want to say' },
    {
      item: '@law',
      prompt: `One row for each law cited below: its name under legislation, the day of its last change under as_of, value [in_force | repealed], applies_to [${APPLIES_TO.join(' | ')}]. Delete this row or fill it in`,
    },
  ];
}

function promptOf({ form, scale }: CompiledItem, vocabulary: Crosswalk['vocabulary'], language: TextLanguage): string {
  const prompt = form.prompt[language] ?? form.prompt.en;
  const options = vocabulary.lists?.find(({ id }) => id === form.list)?.options.map(({ id }) => id);
  const choices = scale === undefined ? (form.type === 'list' ? options : undefined) : [...scale.keys(), ...OUTSIDE_SCALE];
  return choices === undefined ? prompt : `${prompt} [${choices.join(' | ')}]`;
}
