import { Field, ObjectType } from 'type-graphql';
import type { OpenedSubmission } from '../../application/open-submission.ts';
import type { Review as ReviewNoun } from '../../domain/review.ts';
import type { Submission as SubmissionNoun } from '../../domain/submission.ts';
import type { Outcome } from '../errors/or-user-errors.ts';
import { Review } from './review.ts';
import { Submission } from './submission.ts';
import { UserError } from './user-error.ts';

const SUBMISSION = { nullable: true, description: 'The submission as it is now; null where nothing was done.' };
const ERRORS = { description: 'Why nothing was done; none where it was.' };

@ObjectType({ description: 'What became of opening a submission.' })
export class OpenSubmissionPayload {
  @Field(() => Submission, SUBMISSION)
  readonly submission: Submission | undefined;
  @Field(() => Boolean, { nullable: true, description: 'False where it was there before, and is as it was; null where nothing was done.' })
  readonly isNew: boolean | undefined;
  @Field(() => [UserError], ERRORS)
  readonly errors: readonly UserError[];

  constructor({ done, errors }: Outcome<OpenedSubmission>) {
    this.submission = done && new Submission(done.submission);
    this.isNew = done?.isNew;
    this.errors = errors;
  }
}

@ObjectType({ description: 'What became of moving a submission on.' })
export class AdvanceSubmissionPayload {
  @Field(() => Submission, SUBMISSION)
  readonly submission: Submission | undefined;
  @Field(() => [UserError], ERRORS)
  readonly errors: readonly UserError[];

  constructor({ done, errors }: Outcome<SubmissionNoun>) {
    this.submission = done && new Submission(done);
    this.errors = errors;
  }
}

@ObjectType({ description: 'What became of a consent.' })
export class ConsentPayload {
  @Field(() => Submission, SUBMISSION)
  readonly submission: Submission | undefined;
  @Field(() => [UserError], ERRORS)
  readonly errors: readonly UserError[];

  constructor({ done, errors }: Outcome<SubmissionNoun>) {
    this.submission = done && new Submission(done);
    this.errors = errors;
  }
}

@ObjectType({ description: 'What became of opening a review.' })
export class OpenReviewPayload {
  @Field(() => Review, { nullable: true, description: 'The review; null where nothing was done.' })
  readonly review: Review | undefined;
  @Field(() => [UserError], ERRORS)
  readonly errors: readonly UserError[];

  constructor({ done, errors }: Outcome<ReviewNoun>) {
    this.review = done && new Review(done);
    this.errors = errors;
  }
}
