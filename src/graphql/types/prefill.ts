import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { Prefilled } from '../../application/prefill-state.ts';
import type { Section as SectionForm } from '../../crosswalk/forms/questionnaire.ts';
import { type Asked as AskedWord, askedOf } from '../../domain/state-party.ts';
import { SUGGESTION_CLASSES, type SuggestionClass } from '../../prefill/suggestion.ts';
import { Asked } from './asked.ts';
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

@ObjectType({
  description: 'One section of a questionnaire in a pre-fill: whether it is asked of the State, and what can be reused for it.',
})
export class PrefillSection {
  readonly prefilled: Prefilled;
  readonly form: SectionForm;
  @Field(() => Asked, { description: 'Whether it is asked of the State.' })
  readonly asked: AskedWord;

  constructor(prefilled: Prefilled, form: SectionForm) {
    this.prefilled = prefilled;
    this.form = form;
    this.asked = askedOf(prefilled.answers.party?.[form.instrument]);
  }

  @Field(() => ClassCounts, {
    description: 'Its suggestions by class: what the State would already fulfil if it joined, where it is no party.',
  })
  get counts(): object {
    const { crosswalk } = this.prefilled.catalogue;
    const suggestions = this.prefilled.suggestions.filter(({ item }) => crosswalk.items.get(item)?.section.id === this.form.id);
    return new ClassCounts(countClasses({ suggestions }));
  }
}

function countClasses({ suggestions }: Pick<Prefilled, 'suggestions'>): Counts<SuggestionClass> {
  const count = (each: SuggestionClass) => suggestions.filter((suggestion) => suggestion.class === each).length;
  return Object.fromEntries(SUGGESTION_CLASSES.map((each) => [each, count(each)])) as Counts<SuggestionClass>;
}
