/** What mutations on suggestions are given. */

import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { AppliesTo as AppliesToWord } from '../../domain/applies-to.ts';
import type { DecisionRequest } from '../../prefill/decide-suggestion.ts';
import { AppliesTo } from '../types/answer-enumerations.ts';
import { DecisionAction } from '../types/decision.ts';
import { CitationInput } from './record-inputs.ts';
import { CLIENT_MUTATION_KEY } from './submission-inputs.ts';

@InputType({ description: 'What a person writes in place of what is offered; what is left out stays as offered.' })
export class SuggestionEditsInput {
  @Field(() => String, { nullable: true, description: 'A token of the scale of the item, `not_applicable` or `unknown`.' })
  readonly value?: string;
  @Field(() => AppliesTo, { nullable: true, description: 'For which offences it holds.' })
  readonly appliesTo?: AppliesToWord;
  @Field(() => String, { nullable: true, description: 'The text.' })
  readonly text?: string;
  @Field(() => String, { nullable: true, description: 'Language tag of the text.' })
  readonly language?: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day as of which it holds.' })
  readonly asOf?: string;
  @Field(() => [CitationInput], { nullable: true, description: 'The laws that it cites.' })
  readonly citations?: readonly CitationInput[];
  @Field(() => [String], { nullable: true, description: 'Where more can be read.' })
  readonly links?: readonly string[];
  @Field(() => [ID], { nullable: true, description: 'The options chosen, where the item takes some.' })
  readonly options?: readonly string[];
  @Field(() => String, { nullable: true, description: 'For colleagues of the State; not part of the answer.' })
  readonly note?: string;
}

@InputType({ description: 'A suggestion as it was seen.' })
export class SeenSuggestionInput {
  @Field(() => ID, { description: 'Full id of the item.' })
  readonly item!: string;
  @Field(() => ID, { description: 'Id of the suggestion. Where the evidence has moved since, it is refused with what it is now.' })
  readonly suggestion!: string;
  @Field(() => String, { nullable: true, description: 'The value that was seen; refused where another one follows by now.' })
  readonly value?: string;
}

@InputType({ description: 'A suggestion, and what is to become of it.' })
export class DecideSuggestionInput extends SeenSuggestionInput {
  @Field(() => ID, { description: 'Code of the State, such as `XAR`.' })
  readonly state!: string;
  @Field(() => ID, { description: 'Id of the submission that is being written.' })
  readonly submission!: string;
  @Field(() => DecisionAction, { description: 'What is to become of it.' })
  readonly action!: DecisionRequest['kind'];
  @Field(() => String, { nullable: true, description: 'Why; needed for a rejection.' })
  readonly reason?: string;
  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of the confirmations given in the same action, as `kind:about`. Given once, each serves every answer that needs it.',
  })
  readonly confirm?: readonly string[];
  @Field(() => [Int], {
    nullable: true,
    description: 'Positions of the payloads that are taken; none when left out, since somebody must have looked at each.',
  })
  readonly take?: readonly number[];
  @Field(() => SuggestionEditsInput, { nullable: true, description: 'What is written in place of what is offered.' })
  readonly edits?: SuggestionEditsInput;
  @Field(() => Int, { nullable: true, description: 'Number of the revision that was seen, where the item has an answer already.' })
  readonly replaces?: number;
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}

@InputType({ description: 'Suggestions that are accepted together: only FULL ones, and never a “no”.' })
export class DecideSuggestionsInput {
  @Field(() => ID, { description: 'Code of the State, such as `XAR`.' })
  readonly state!: string;
  @Field(() => ID, { description: 'Id of the submission that is being written.' })
  readonly submission!: string;
  @Field(() => [SeenSuggestionInput], { description: 'The suggestions, as they were seen.' })
  readonly suggestions!: readonly SeenSuggestionInput[];
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}

@InputType({ description: 'An accepted answer that stands, whatever has changed under it until now.' })
export class AcknowledgeStalenessInput {
  @Field(() => ID, { description: 'Code of the State, such as `XAR`.' })
  readonly state!: string;
  @Field(() => ID, { description: 'Id of the answer.' })
  readonly response!: string;
  @Field(() => String, { description: 'Why it stands.' })
  readonly reason!: string;
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}
