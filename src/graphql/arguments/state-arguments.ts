/** What is asked about States and their answers. Required fields are filled in by type-graphql, which refuses a request without them. */

import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { RegionalGroup as GroupWord, MembershipStatus as MembershipWord, UnStanding } from '../../domain/state-party.ts';
import type { SubmissionStatus as SubmissionWord } from '../../domain/submission.ts';
import { MembershipStatus, RegionalGroup, SubmissionStatus } from '../types/answer-enumerations.ts';
import { Language, type LanguageTag } from '../types/language.ts';
import { UnitedNationsStanding } from '../types/state.ts';
import { ItemsArguments } from './catalogue-arguments.ts';
import { PageArguments } from './page-arguments.ts';

@InputType({ description: 'What States are to one instrument.' })
export class MembershipFilter {
  @Field(() => ID, { description: 'Id of the instrument.' })
  readonly instrument!: string;
  @Field(() => MembershipStatus, { description: 'What they are to it; `UNKNOWN` finds those of which nothing is recorded.' })
  readonly status!: MembershipWord;
}

@ArgsType()
export class StatesArguments extends PageArguments {
  @Field(() => [ID], { nullable: true, description: 'Only these; codes that are not stored are passed over.' })
  readonly codes?: readonly string[];
  @Field(() => RegionalGroup, { nullable: true, description: 'Only of this regional group.' })
  readonly group?: GroupWord;
  @Field(() => ID, { nullable: true, description: 'Only parties to this instrument.' })
  readonly partyTo?: string;
  @Field(() => MembershipFilter, { nullable: true, description: 'Only those that are this to an instrument.' })
  readonly membership?: MembershipFilter;
  @Field(() => Boolean, { nullable: true, description: 'Only those that were invented for demonstration, or only those that were not.' })
  readonly fictional?: boolean;
  @Field(() => UnitedNationsStanding, { nullable: true, description: 'Only Members of the United Nations, or only others.' })
  readonly unitedNations?: UnStanding;
  @Field(() => Language, {
    nullable: true,
    description: 'The language by whose names they are ordered; when left out, the one that the header Accept-Language asks for.',
  })
  readonly language?: LanguageTag;
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
  @Field(() => [ID], { nullable: true, description: 'Codes of the States; all that have answered something when left out.' })
  readonly states?: readonly string[];
  @Field(() => RegionalGroup, { nullable: true, description: 'Only of this regional group.' })
  readonly group?: GroupWord;
}
