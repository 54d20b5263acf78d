/** What mutations on submissions and reviews are given. */

import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { ConsentKind as KindWord } from '../../domain/consent.ts';
import type { SubmissionEvent as EventWord } from '../../domain/submission.ts';
import { ConsentKind, SubmissionEvent } from '../types/submission-enumerations.ts';

const STATE = { description: 'Code of the State, such as `XAR`.' };
const SUBMISSION = { description: 'Id of the submission.' };

/** The field `clientMutationKey` of every input. */
export const CLIENT_MUTATION_KEY = {
  nullable: true,
  description:
    'Made up by you, another for each thing you want done. Asking again under the same key gives the same reply and does nothing twice; another request under it is refused.',
};

@InputType({ description: 'What a State answers, and for which review.' })
export class OpenSubmissionInput {
  @Field(() => ID, STATE)
  readonly state!: string;
  @Field(() => ID, { description: 'The questionnaire, such as `untoc-rm/cluster-1@2020`.' })
  readonly questionnaire!: string;
  @Field(() => ID, { nullable: true, description: 'Id of the review that it answers for; left out outside any.' })
  readonly review?: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day as of which it answers, where an answer has no day of its own.' })
  readonly asOf?: string;
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}

@InputType({ description: 'A submission, and what moves it on.' })
export class AdvanceSubmissionInput {
  @Field(() => ID, STATE)
  readonly state!: string;
  @Field(() => ID, SUBMISSION)
  readonly submission!: string;
  @Field(() => SubmissionEvent, { description: 'What moves it; its field `possibleEvents` says what may.' })
  readonly event!: EventWord;
  @Field(() => String, {
    nullable: true,
    description: 'For the persons of the State, kept with the move: why it is returned, for example.',
  })
  readonly note?: string;
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}

@InputType({ description: 'What a State consents to, or takes back.' })
export class ConsentInput {
  @Field(() => ID, STATE)
  readonly state!: string;
  @Field(() => ID, SUBMISSION)
  readonly submission!: string;
  @Field(() => ConsentKind, { description: 'To what.' })
  readonly kind!: KindWord;
  @Field(() => ID, { nullable: true, description: 'Id of the section that it is limited to; left out for the whole submission.' })
  readonly section?: string;
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}

@InputType({ description: 'A review, as it is to be.' })
export class OpenReviewInput {
  @Field(() => ID, { description: 'Its id: lower-case words joined by hyphens, such as `untoc-2027-group-1`.' })
  readonly id!: string;
  @Field(() => String, { description: 'What people are to call it.' })
  readonly title!: string;
  @Field(() => ID, { description: 'The review mechanism, such as `untoc-rm`; questionnaires name theirs.' })
  readonly mechanism!: string;
  @Field(() => String, { description: 'The phase of the mechanism, in its own words.' })
  readonly phase!: string;
  @Field(() => String, { nullable: true, description: 'The group of States that are reviewed together.' })
  readonly group?: string;
  @Field(() => GraphQLLocalDate, { description: 'The day on which it opens.' })
  readonly opens!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day by which answers are due.' })
  readonly due?: string;
  @Field(() => [ID], { defaultValue: [], description: 'Codes of the States under it; none where it is open to all.' })
  readonly states!: readonly string[];
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}
