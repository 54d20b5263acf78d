import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ImportPreview } from '../../application/preview-import.ts';
import type { ReceivedForm } from '../../application/receive-form.ts';
import type { SubmissionStatus as SubmissionWord } from '../../domain/submission.ts';
import { type AnswerProblem, describePlace } from '../../exchange/answer-form/problems.ts';
import type { Outcome } from '../errors/or-user-errors.ts';
import { SubmissionStatus } from './answer-enumerations.ts';
import { ContentChange } from './content-change.ts';
import { UserError } from './user-error.ts';

type Preview = ImportPreview<AnswerProblem>;

/** Of a form that is not looked at. */
const NOTHING: Preview = {
  ...{ refused: [], added: [], changed: [], unchanged: [], untouched: [], confirmations: [], submission: {} },
  laws: { added: [], changed: [], unchanged: [] },
  authorities: { added: [] },
};

@ObjectType({ description: 'Something in a file that keeps all of it from being stored.' })
export class ImportProblem {
  readonly #problem: AnswerProblem;

  constructor(problem: AnswerProblem) {
    this.#problem = problem;
  }

  @Field(() => String, { description: 'What is wrong.' })
  get message(): string {
    return this.#problem.message;
  }

  @Field(() => String, { nullable: true, description: 'What to do.' })
  get hint(): string | null {
    return this.#problem.hint;
  }

  @Field(() => String, { description: 'Where, in words: `sheet "Answers", row 14, column C (value)`.' })
  get place(): string {
    return describePlace(this.#problem);
  }

  @Field(() => String, { nullable: true, description: 'Name of the sheet, in a workbook.' })
  get sheet(): string | undefined {
    return this.#problem.sheet;
  }

  @Field(() => Int, { description: 'As a spreadsheet counts: the header is row 1. In JSON, the line.' })
  get row(): number {
    return this.#problem.row;
  }

  @Field(() => String, { nullable: true, description: 'Name of the column; null where the whole row is meant.' })
  get column(): string | null {
    return this.#problem.column;
  }

  @Field(() => String, { nullable: true, description: 'The letters of the column, where the file has it.' })
  get letters(): string | null {
    return this.#problem.letters;
  }

  @Field(() => String, { nullable: true, description: 'The way to a value in JSON: `answers[3].value`.' })
  get path(): string | undefined {
    return this.#problem.path;
  }
}

@ObjectType({ description: 'An answer that gets a new revision.' })
export class ChangedResponse {
  @Field(() => ID, { description: 'Full id of the item.' })
  readonly item: string;
  @Field(() => [ContentChange], { description: 'What differs from what is stored.' })
  readonly changes: readonly ContentChange[];

  constructor({ item, changes }: Preview['changed'][number]) {
    this.item = item;
    this.changes = changes.map((change) => new ContentChange(change));
  }
}

@ObjectType({ description: 'A record of law of which a file says something else than before.' })
export class ChangedLaw {
  @Field(() => String, { description: 'The name of the law.' })
  readonly law: string;
  @Field(() => [ContentChange], { description: 'What differs from what is stored.' })
  readonly changes: readonly ContentChange[];

  constructor({ law, changes }: Preview['laws']['changed'][number]) {
    this.law = law.name;
    this.changes = changes.map((change) => new ContentChange(change));
  }
}

@ObjectType({ description: 'What became of a file: all of it was stored, or nothing.' })
export class ImportResponsesPayload {
  readonly #preview: Preview;
  @Field(() => Boolean, { description: 'False where something is refused, and for a dry run.' })
  readonly stored: boolean;
  @Field(() => [String], { description: 'Columns and sheets that mean nothing here and were not read.' })
  readonly unread: readonly string[];

  @Field(() => [UserError], {
    description: 'Why the form as a whole cannot be taken, such as answers that stand; then nothing else is told.',
  })
  readonly errors: readonly UserError[];

  constructor({ done, errors }: Outcome<ReceivedForm<AnswerProblem> & { readonly unread: readonly string[] }>) {
    this.#preview = done?.preview ?? NOTHING;
    this.stored = done?.stored ?? false;
    this.unread = done?.unread ?? [];
    this.errors = errors;
  }

  @Field(() => [ImportProblem], { description: 'Why nothing is stored; the rest is then told of what is sound.' })
  get refused(): ImportProblem[] {
    return this.#preview.refused.map((problem) => new ImportProblem(problem));
  }

  @Field(() => [ID], { description: 'Items answered for the first time.' })
  get added(): readonly string[] {
    return this.#preview.added;
  }

  @Field(() => [ChangedResponse], { description: 'Answers that get a new revision; the old ones are kept.' })
  get changed(): ChangedResponse[] {
    return this.#preview.changed.map((changed) => new ChangedResponse(changed));
  }

  @Field(() => [ID], { description: 'Items answered as before.' })
  get unchanged(): readonly string[] {
    return this.#preview.unchanged;
  }

  @Field(() => [ID], { description: 'Items that were answered and that the file leaves empty: they stay as they are.' })
  get untouched(): readonly string[] {
    return this.#preview.untouched;
  }

  @Field(() => [String], { description: 'Names of laws that were not known.' })
  get lawsAdded(): string[] {
    return this.#preview.laws.added.map(({ name }) => name);
  }

  @Field(() => [ChangedLaw], { description: 'Laws of which the file says something else than before.' })
  get lawsChanged(): ChangedLaw[] {
    return this.#preview.laws.changed.map((changed) => new ChangedLaw(changed));
  }

  @Field(() => [String], { description: 'Names of authorities that were not known.' })
  get authoritiesAdded(): string[] {
    return this.#preview.authorities.added.map(({ name }) => name);
  }

  @Field(() => [ID], { description: 'Confirmations given by the file, as `kind:about`.' })
  get confirmations(): readonly string[] {
    return this.#preview.confirmations;
  }

  @Field(() => SubmissionStatus, { nullable: true, description: 'How far the submission has come now, where that is new.' })
  get status(): SubmissionWord | undefined {
    return this.#preview.submission.status;
  }

  @Field(() => String, { nullable: true, description: 'The day as of which it is answered now (YYYY-MM-DD), where that is new.' })
  get asOf(): string | undefined {
    return this.#preview.submission.asOf;
  }
}
