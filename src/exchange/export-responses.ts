/** A completed form as a file that imports back unchanged. */

import type { CompiledQuestionnaire, Crosswalk } from '../crosswalk/crosswalk.ts';
import type { CompletedForm } from '../domain/completed-form.ts';
import { normalizeContent } from '../domain/normalize-content.ts';
import { responseHash } from '../domain/response-hash.ts';
import type { AnswerFormat } from './answer-file.ts';
import { type ConfirmationContext, readConfirmations } from './answer-form/confirmations.ts';
import { quoteIfNeeded } from './answer-form/lists.ts';
import { Problems, WHOLE_FILE } from './answer-form/problems.ts';
import { type AnswerCatalogue, readForm } from './answer-form/read-form.ts';
import { type AnswerRow, answerRow } from './answer-form/rows.ts';
import { type WrittenForm, writeForm } from './answer-form/write-form.ts';
import type { FormLanguage } from './form-words/form-words.ts';
import { markOfficial } from './mark-official.ts';
import { markVoluntary } from './mark-voluntary.ts';
import { writeAnswerCsv } from './write-answer-csv.ts';
import { writeAnswerJson } from './write-answer-json.ts';
import { writeAnswerXlsx } from './write-answer-xlsx.ts';

export interface ExportedForm {
  readonly bytes: Uint8Array;
  /** Full ids of items whose answers the form cannot hold, because the catalogue no longer asks them or no longer so: they are not in the file. */
  readonly leftOut: readonly string[];
}

/**
 * All items of the questionnaire, answered or not, so that work can go on in the file.
 * @param form confirmations of what is not in the form are passed over
 * @param language of titles, questions and labels
 * @param proposals by full id of the item: shown with its question, where nothing is read back as an answer
 */
export function exportResponses(
  form: CompletedForm,
  catalogue: AnswerCatalogue,
  format: AnswerFormat,
  language: FormLanguage = 'en',
  proposals: ReadonlyMap<string, string> = new Map(),
): ExportedForm {
  const questionnaire = form.questionnaire === undefined ? undefined : catalogue.questionnaires.get(form.questionnaire);
  const kept = keepWhatComesBack(keepWhatIsKnown(form, catalogue), questionnaire, catalogue);
  const written = withProposals(
    markVoluntary(markOfficial(writeForm(questionnaire, kept, catalogue, language), language), form.party, catalogue, language),
    proposals,
  );
  const bytes = writeFormAs(format, written, questionnaire, catalogue, language);
  const items = new Set(kept.responses.map(({ item }) => item));
  return { bytes, leftOut: form.responses.flatMap(({ item }) => (items.has(item) ? [] : [item])) };
}

function withProposals(form: WrittenForm, proposals: ReadonlyMap<string, string>): WrittenForm {
  const questions = form.questions.map(({ item, cells }) => {
    const proposal = proposals.get(item.id);
    return { item, cells: proposal === undefined ? cells : { ...cells, prompt: `${cells.prompt ?? ''}\n\n${proposal}` } };
  });
  return { ...form, questions };
}

/** A form in a format. @param questionnaire absent where the questions are of several */
export function writeFormAs(
  format: AnswerFormat,
  form: WrittenForm,
  questionnaire: CompiledQuestionnaire | undefined,
  catalogue: Pick<Crosswalk, 'vocabulary'>,
  language: FormLanguage,
): Uint8Array {
  switch (format) {
    case 'xlsx':
      return writeAnswerXlsx(form, questionnaire, catalogue, language);
    case 'csv':
      return Buffer.from(writeAnswerCsv(form, catalogue));
    case 'json':
      return Buffer.from(writeAnswerJson(form, catalogue));
  }
}

/** Memberships and confirmations that the form can say: it knows no instrument as "unknown", and refuses what nothing is called. */
function keepWhatIsKnown(form: CompletedForm, catalogue: AnswerCatalogue): CompletedForm {
  const { party, ...rest } = form;
  const context: ConfirmationContext = {
    crosswalk: catalogue,
    laws: new Map(form.laws.map(({ key, name }) => [key, name])),
    resolveItem: (id) => (catalogue.items.has(id) ? id : undefined),
    cited: [],
  };
  const isKnown = (id: string) => readConfirmations({ ...WHOLE_FILE, text: quoteIfNeeded(id) }, context, new Problems()).includes(id);
  const saysAll = party !== undefined && [...catalogue.instruments.keys()].every((id) => party[id] !== undefined);
  return {
    ...rest,
    ...(saysAll ? { party } : {}),
    responses: form.responses.map((response) => ({ ...response, confirmations: response.confirmations.filter(isKnown) })),
    confirmations: form.confirmations.filter(isKnown),
  };
}

/** An export that loses something without a word is worse than none: the rows are read again before they become a file. */
function keepWhatComesBack(
  form: CompletedForm,
  questionnaire: CompiledQuestionnaire | undefined,
  catalogue: AnswerCatalogue,
): CompletedForm {
  const rows = toRows(writeForm(questionnaire, form, catalogue, 'en'));
  const read = readForm(rows, {}, catalogue, new Problems(), []);
  const back = new Map((read.form ?? read.sound)?.responses.map(({ item, content }) => [item, responseHash(content)]));
  return { ...form, responses: form.responses.filter(({ item, content }) => back.get(item) === responseHash(normalizeContent(content))) };
}

function toRows({ settings, laws, questions }: WrittenForm): AnswerRow[] {
  return [...settings, ...laws, ...questions.map(({ cells }) => cells)].map((cells, index) =>
    answerRow({ row: index + 2 }, (column) => ({ text: cells[column] ?? '' })),
  );
}
