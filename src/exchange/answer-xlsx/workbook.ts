import type { CompiledQuestionnaire, Crosswalk } from '../../crosswalk/crosswalk.ts';
import type { WrittenForm } from '../answer-form/write-form.ts';
import type { FormLanguage } from '../form-words/form-words.ts';
import type { ChoiceLists } from './choice-lists.ts';

/** What the sheets of a form are written from. */
export interface Workbook {
  readonly form: WrittenForm;
  /** Absent where the questions are of several questionnaires. */
  readonly questionnaire: CompiledQuestionnaire | undefined;
  readonly vocabulary: Crosswalk['vocabulary'];
  readonly language: FormLanguage;
  /** Gathers what the drop-downs of all sheets offer. */
  readonly lists: ChoiceLists;
}
