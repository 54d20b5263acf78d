/** What is written by mutations: answers and laws. */

import { GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { AppliesTo as AppliesToWord } from '../../domain/applies-to.ts';
import { AppliesTo } from '../types/answer-enumerations.ts';
import { CLIENT_MUTATION_KEY } from './submission-inputs.ts';

@InputType({ description: 'A law, as an answer cites it.' })
export class CitationInput {
  @Field(() => ID, { description: 'The law, by name or key. `recordLaw` records one that is not known yet.' })
  readonly law!: string;
  @Field(() => String, { nullable: true, description: 'The provisions of the law, as written: `sections 4-9`.' })
  readonly pinpoint?: string;
}

@InputType({ description: 'The whole answer as it is to be: what is left out is not kept from before.' })
export class AnswerInput {
  @Field(() => String, {
    nullable: true,
    description: 'A token of the scale of the item, `not_applicable` or `unknown`.',
  })
  readonly value?: string;
  @Field(() => AppliesTo, { nullable: true, description: 'For which offences it holds; unknown when left out.' })
  readonly appliesTo?: AppliesToWord;
  @Field(() => String, { nullable: true, description: 'The text.' })
  readonly text?: string;
  @Field(() => String, { nullable: true, description: 'Language tag of the text, such as `fr`.' })
  readonly language?: string;
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The day as of which it holds, where it is not that of the whole submission.',
  })
  readonly asOf?: string;
  @Field(() => [CitationInput], { nullable: true, description: 'The laws that it cites.' })
  readonly citations?: readonly CitationInput[];
  @Field(() => [String], { nullable: true, description: 'Addresses on the web where more can be read.' })
  readonly links?: readonly string[];
  @Field(() => [ID], { nullable: true, description: 'The options chosen, on items of type list.' })
  readonly options?: readonly string[];
  @Field(() => [String], { nullable: true, description: 'Names of authorities, on items of type authority; new ones are recorded.' })
  readonly authorities?: readonly string[];
  @Field(() => [String], { nullable: true, description: 'Cases and good practices, one each.' })
  readonly examples?: readonly string[];
  @Field(() => Float, { nullable: true, description: 'The number, on items of type number.' })
  readonly quantity?: number;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day, on items of type date.' })
  readonly date?: string;
  @Field(() => GraphQLJSONObject, { nullable: true, description: 'The table of figures, on items of type statistics.' })
  readonly table?: Record<string, unknown>;
  @Field(() => String, { nullable: true, description: 'For colleagues of the State; not part of the answer.' })
  readonly note?: string;
}

@InputType({ description: 'An item of a submission, and its answer.' })
export class RecordResponseInput {
  @Field(() => ID, { description: 'Code of the State, such as `XAR`.' })
  readonly state!: string;
  @Field(() => ID, { description: 'Id of the submission; `openSubmission` gives it.' })
  readonly submission!: string;
  @Field(() => ID, { description: 'Full id of the item.' })
  readonly item!: string;
  @Field(() => Int, {
    description:
      'Number of the revision that you have seen, 0 where there was none. Where another is current by now, nothing is stored and you are shown both.',
  })
  readonly expectedRevision!: number;
  @Field(() => AnswerInput, { description: 'The answer.' })
  readonly answer!: AnswerInput;
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}

@InputType({ description: 'A law of a State; what is left out stays as it is.' })
export class RecordLawInput {
  @Field(() => ID, { description: 'Code of the State, such as `XAR`.' })
  readonly state!: string;
  @Field(() => String, { description: 'Its name, as it is cited. Capitals and blanks make no difference.' })
  readonly law!: string;
  @Field(() => AppliesTo, { nullable: true, description: 'What the law itself is limited to.' })
  readonly appliesTo?: AppliesToWord;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day of its last change: what cites it is to be looked at again.' })
  readonly changedOn?: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether it was repealed: what cites it is to be looked at again.' })
  readonly repealed?: boolean;
  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  readonly link?: string;
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}
