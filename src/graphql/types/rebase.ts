import { Field, ObjectType } from 'type-graphql';
import type { RebasePreview as PreviewFound } from '../../application/rebase.ts';
import type { Outcome } from '../errors/or-user-errors.ts';
import { FileChange, ItemChanges, RowChanges, SuggestionChange } from './catalogue-changes.ts';
import { Submission } from './submission.ts';
import { UserError } from './user-error.ts';

@ObjectType({
  description:
    'What the catalogue in use means for a submission that was opened with another one. Answers stay in any case: only what is offered, and what is marked, may change.',
})
export class RebasePreview {
  @Field(() => Submission, { description: 'The submission.' })
  readonly submission: Submission;
  @Field(() => Boolean, { description: 'Whether it is computed from the catalogue in use already.' })
  readonly isCurrent: boolean;
  @Field(() => [FileChange], { description: 'Files whose content is another.' })
  readonly files: readonly FileChange[];
  @Field(() => RowChanges, { description: 'Mapping rows that are others.' })
  readonly rows: RowChanges;
  @Field(() => ItemChanges, { description: 'Items of its questionnaire that are others.' })
  readonly items: ItemChanges;
  @Field(() => [SuggestionChange], { description: 'Suggestions that appear, vanish, or are others, in the order of the items.' })
  readonly suggestions: readonly SuggestionChange[];

  constructor({ submission, isCurrent, files, rows, items, suggestions }: PreviewFound) {
    this.submission = new Submission(submission);
    this.isCurrent = isCurrent;
    this.files = files.map((change) => new FileChange(change));
    this.rows = new RowChanges(rows);
    this.items = new ItemChanges(items);
    this.suggestions = suggestions.map((change) => new SuggestionChange(change));
  }
}

@ObjectType({ description: 'What became of taking the catalogue in use for a submission.' })
export class RebaseSubmissionPayload {
  @Field(() => RebasePreview, { nullable: true, description: 'What it meant; null where nothing was done.' })
  readonly rebase: RebasePreview | undefined;
  @Field(() => [UserError], { description: 'Why nothing was done; none where it was.' })
  readonly errors: readonly UserError[];

  constructor({ done, errors }: Outcome<PreviewFound>) {
    this.rebase = done && new RebasePreview(done);
    this.errors = errors;
  }
}
