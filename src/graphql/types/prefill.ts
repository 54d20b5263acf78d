import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { Prefilled } from '../../application/prefill-state.ts';
import { SUGGESTION_CLASSES, type SuggestionClass } from '../../prefill/suggestion.ts';
import { ClassCounts, type Counts } from './counts.ts';

@ObjectType({ description: 'What one State can reuse for a questionnaire from what it has answered elsewhere.' })
export class Prefill {
  readonly prefilled: Prefilled;
  @Field(() => GraphQLLocalDate, { description: 'The day from which the age of answers is counted.' })
  readonly today: string;

  constructor(prefilled: Prefilled, today: string) {
    this.prefilled = prefilled;
    this.today = today;
  }

  @Field(() => ClassCounts, { description: 'Its suggestions by class.' })
  get counts(): object {
    return new ClassCounts(countClasses(this.prefilled));
  }
}

function countClasses({ suggestions }: Prefilled): Counts<SuggestionClass> {
  const count = (each: SuggestionClass) => suggestions.filter((suggestion) => suggestion.class === each).length;
  return Object.fromEntries(SUGGESTION_CLASSES.map((each) => [each, count(each)])) as Counts<SuggestionClass>;
}
