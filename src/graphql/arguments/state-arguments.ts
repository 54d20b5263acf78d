/** What is asked about States and their answers. Required fields are filled in by type-graphql, which refuses a request without them. */

import { ArgsType, Field, ID } from 'type-graphql';
import type { RegionalGroup as GroupWord } from '../../domain/state-party.ts';
import type { SubmissionStatus as SubmissionWord } from '../../domain/submission.ts';
import { RegionalGroup, SubmissionStatus } from '../types/answer-enumerations.ts';
import { ItemsArguments } from './catalogue-arguments.ts';

@ArgsType()
export class StatesArguments {
  @Field(() => [ID], { nullable: true, description: 'Only these; codes that are not stored are passed over.' })
  readonly codes?: readonly string[];
  @Field(() => RegionalGroup, { nullable: true, description: 'Only of this regional group.' })
  readonly group?: GroupWord;
  @Field(() => ID, { nullable: true, description: 'Only parties to this instrument.' })
  readonly partyTo?: string;
}

@ArgsType()
export class ResponsesOfStateArguments extends ItemsArguments {
  @Field(() => ID, { nullable: true, description: 'Only to this item, also one that the catalogue no longer has.' })
  readonly item?: string;
  @Field(() => SubmissionStatus, { nullable: true, description: 'Only from submissions that have come this far.' })
  readonly status?: SubmissionWord;
}

@ArgsType()
export class ResponsesArguments extends ResponsesOfStateArguments {
  @Field(() => ID, { nullable: true, description: 'Only of this State.' })
  readonly state?: string;
}

@ArgsType()
export class PrefillOfStateArguments {
  @Field(() => ID, { description: 'The questionnaire to fill in, such as `untoc-rm/cluster-1@2020`.' })
  readonly to!: string;
  @Field(() => [ID], { nullable: true, description: 'The questionnaires whose answers may be used; all others when left out.' })
  readonly from?: readonly string[];
}

@ArgsType()
export class PrefillArguments {
  @Field(() => ID, { description: 'Code of the State, such as `XAR`.' })
  readonly state!: string;
  @Field(() => ID, { description: 'The questionnaire to fill in, such as `untoc-rm/cluster-1@2020`.' })
  readonly to!: string;
  @Field(() => [ID], { nullable: true, description: 'The questionnaires whose answers may be used; all others when left out.' })
  readonly from?: readonly string[];
}

@ArgsType()
export class CoverageArguments {
  @Field(() => ID, { description: 'The questionnaire to fill in, such as `untoc-rm/cluster-1@2020`.' })
  readonly to!: string;
  @Field(() => [ID], { nullable: true, description: 'Codes of the States; all when left out.' })
  readonly states?: readonly string[];
  @Field(() => RegionalGroup, { nullable: true, description: 'Only of this regional group.' })
  readonly group?: GroupWord;
}
