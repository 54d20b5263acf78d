import { Field, ID, ObjectType } from 'type-graphql';
import type { TakenDecision } from '../../application/decide-suggestions.ts';
import { SuggestionDecision } from './decision.ts';
import { Response } from './response.ts';
import { Suggestion } from './suggestion.ts';
import { UserError } from './user-error.ts';

@ObjectType({ description: 'What became of one suggestion.' })
export class DecideSuggestionPayload {
  @Field(() => SuggestionDecision, { nullable: true, description: 'What was decided; null where nothing was.' })
  readonly decision: SuggestionDecision | undefined;
  @Field(() => Response, { nullable: true, description: 'The answer that it became; null where it became none.' })
  readonly response: Response | undefined;
  @Field(() => [ID], { description: 'Ids of the confirmations that were given with it, as `kind:about`.' })
  readonly confirmations: readonly string[];
  @Field(() => Suggestion, { nullable: true, description: 'Where nothing was decided: the suggestion as it is now.' })
  readonly suggestion: Suggestion | undefined;
  @Field(() => SuggestionDecision, { nullable: true, description: 'What was decided before, where that is why nothing was decided now.' })
  readonly before: SuggestionDecision | undefined;
  @Field(() => [UserError], { description: 'Why nothing was decided.' })
  readonly errors: readonly UserError[];

  constructor(parts: Partial<DecideSuggestionPayload>) {
    this.decision = parts.decision;
    this.response = parts.response;
    this.confirmations = parts.confirmations ?? [];
    this.suggestion = parts.suggestion;
    this.before = parts.before;
    this.errors = parts.errors ?? [];
  }
}

@ObjectType({ description: 'A suggestion that was accepted together with others.' })
export class AcceptedSuggestion {
  @Field(() => ID, { description: 'Full id of the item.' })
  readonly itemId: string;
  @Field(() => SuggestionDecision, { description: 'What was decided.' })
  readonly decision: SuggestionDecision;
  @Field(() => Response, { nullable: true, description: 'The answer that it became.' })
  readonly response: Response | undefined;

  constructor(decision: TakenDecision, isOwn: boolean, response: Response | undefined) {
    this.itemId = decision.item;
    this.decision = new SuggestionDecision(decision, isOwn);
    this.response = response;
  }
}

@ObjectType({ description: 'A suggestion that was left as it is, while others were accepted.' })
export class LeftSuggestion {
  @Field(() => ID, { description: 'Full id of the item.' })
  readonly itemId: string;
  @Field(() => UserError, { description: 'Why.' })
  readonly error: UserError;
  @Field(() => Suggestion, { nullable: true, description: 'The suggestion as it is now.' })
  readonly suggestion: Suggestion | undefined;

  constructor(itemId: string, error: UserError, suggestion: Suggestion | undefined) {
    this.itemId = itemId;
    this.error = error;
    this.suggestion = suggestion;
  }
}

@ObjectType({ description: 'What became of suggestions that were to be accepted together, each for itself.' })
export class DecideSuggestionsPayload {
  @Field(() => [AcceptedSuggestion], { description: 'Those that became answers.' })
  readonly accepted: readonly AcceptedSuggestion[];
  @Field(() => [LeftSuggestion], { description: 'Those that did not.' })
  readonly left: readonly LeftSuggestion[];
  @Field(() => [UserError], { description: 'Why nothing at all was done.' })
  readonly errors: readonly UserError[];

  constructor(parts: Partial<DecideSuggestionsPayload>) {
    this.accepted = parts.accepted ?? [];
    this.left = parts.left ?? [];
    this.errors = parts.errors ?? [];
  }
}
