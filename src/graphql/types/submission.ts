import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Submission as SubmissionNoun, SubmissionStatus as SubmissionWord } from '../../domain/submission.ts';
import { SubmissionStatus } from './answer-enumerations.ts';

@ObjectType({ description: 'What one State answers to one edition of a questionnaire.' })
export class Submission {
  readonly noun: SubmissionNoun;

  constructor(noun: SubmissionNoun) {
    this.noun = noun;
  }

  @Field(() => ID, { description: 'Its id.' })
  get id(): string {
    return this.noun.id;
  }

  @Field(() => ID, { description: 'Id of the questionnaire, also where the catalogue no longer has it.' })
  get questionnaireId(): string {
    return this.noun.questionnaire;
  }

  @Field(() => ID, { nullable: true, description: 'Id of the review it belongs to; null outside any review.' })
  get reviewId(): string | undefined {
    return this.noun.review;
  }

  @Field(() => SubmissionStatus, { description: 'How far it has come.' })
  get status(): SubmissionWord {
    return this.noun.status;
  }

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The day as of which it is answered, where an answer has no day of its own.',
  })
  get asOf(): string | undefined {
    return this.noun.asOf;
  }

  @Field(() => [String], { description: 'Content hashes of the questionnaire and mapping sets that it was opened with.' })
  get pins(): readonly string[] {
    return this.noun.pins;
  }
}
