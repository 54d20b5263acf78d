/** What mutations on answers and laws are given. */

import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { SubmissionStatus as SubmissionWord } from '../../domain/submission.ts';
import type { AnswerFormat as FormatWord } from '../../exchange/answer-file.ts';
import { SubmissionStatus } from '../types/answer-enumerations.ts';
import { AnswerFormat } from '../types/answer-file.ts';
import { CLIENT_MUTATION_KEY } from './submission-inputs.ts';

@InputType({ description: 'A completed form, and what it is imported as.' })
export class ImportResponsesInput {
  @Field(() => ID, { description: 'Code of the State, such as `XAR`.' })
  readonly state!: string;
  @Field(() => ID, { description: 'The questionnaire that it answers, such as `uncac-irm/cycle-1@2010`.' })
  readonly questionnaire!: string;
  @Field(() => AnswerFormat, {
    nullable: true,
    description: 'Refused where the file has another; when left out, told by what the file holds.',
  })
  readonly format?: FormatWord;
  @Field(() => String, { description: 'The bytes of the file in Base64, at most some 750 kilobytes.' })
  readonly contentBase64!: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day as of which it answers, where it does not say so itself.' })
  readonly asOf?: string;
  @Field(() => SubmissionStatus, { nullable: true, description: 'How far it has come, where it does not say so itself.' })
  readonly status?: SubmissionWord;
  @Field(() => Boolean, { defaultValue: false, description: 'Only says what would become of it; stores nothing.' })
  readonly dryRun!: boolean;
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}

@InputType({ description: 'A law, and what a person of the State confirms of it.' })
export class ConfirmLawInput {
  @Field(() => ID, { description: 'Code of the State, such as `XAR`.' })
  readonly state!: string;
  @Field(() => ID, { description: 'The law, by name or key.' })
  readonly law!: string;
  @Field(() => Boolean, { defaultValue: true, description: 'It is not limited to the offences of one instrument.' })
  readonly coversAllOffences!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'It says today what it said when it was cited.' })
  readonly stillSo!: boolean;
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}

@InputType({ description: 'An answer that holds today as it did on its day.' })
export class ConfirmStillSoInput {
  @Field(() => ID, { description: 'Code of the State, such as `XAR`.' })
  readonly state!: string;
  @Field(() => ID, { description: 'Full id of the item that was answered.' })
  readonly item!: string;
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}
