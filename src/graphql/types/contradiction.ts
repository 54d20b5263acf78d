import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type {
  ContradictingAnswer as Answer,
  AnswerContradiction,
  ContradictionReason as ReasonWord,
} from '../../coverage/contradictions.ts';
import type { AppliesTo as AppliesToWord } from '../../domain/applies-to.ts';
import type { Facet as FacetWord } from '../../domain/facet.ts';
import { AppliesTo } from './answer-enumerations.ts';
import { Facet } from './catalogue-enumerations.ts';
import { enumeration } from './enumeration.ts';

const ContradictionReason = enumeration<ReasonWord>(
  'ContradictionReason',
  'Why answers may seem to contradict each other, in the order in which to look.',
  {
    DIFFERENT_OFFENCE_SCOPE: 'They may be about different offences.',
    DIFFERENT_DATES: 'They may be about different times.',
    MAPPING_ERROR: 'A mapping row may be wrong.',
    INCONSISTENT_REPORTING: 'One of the answers may be wrong.',
  },
);

@ObjectType({ description: 'One of the answers that cannot all be true.' })
export class ContradictingAnswer {
  readonly #answer: Answer;

  constructor(answer: Answer) {
    this.#answer = answer;
  }

  @Field(() => ID, { description: 'Full id of the item.' })
  get itemId(): string {
    return this.#answer.item;
  }

  @Field(() => String, { nullable: true, description: 'What was answered.' })
  get value(): string | undefined {
    return this.#answer.value;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day as of which it was answered.' })
  get asOf(): string | undefined {
    return this.#answer.asOf;
  }

  @Field(() => AppliesTo, { description: 'For which offences.' })
  get appliesTo(): AppliesToWord {
    return this.#answer.appliesTo;
  }
}

@ObjectType({ description: 'Answers of one State that cannot all be true under the crosswalk. Told to that State alone.' })
export class Contradiction {
  readonly found: AnswerContradiction;

  constructor(found: AnswerContradiction) {
    this.found = found;
  }

  @Field(() => [ContradictingAnswer], { description: 'Two; more only where several together cannot be true.' })
  get answers(): ContradictingAnswer[] {
    return this.found.answers.map((answer) => new ContradictingAnswer(answer));
  }

  @Field(() => ID, { description: 'Where they meet: the id of a provision, or of an item.' })
  get node(): string {
    return this.found.node;
  }

  @Field(() => Facet, { description: 'The side of it that they are about.' })
  get facet(): FacetWord {
    return this.found.facet;
  }

  @Field(() => [ID], {
    description: 'What would have to be confirmed for them to be about the same; none where they contradict as they are.',
  })
  get unless(): string[] {
    return this.found.unless.map(({ id }) => id);
  }

  @Field(() => [ContradictionReason], { description: 'Why that may be, in the order in which to look.' })
  get reasons(): readonly ReasonWord[] {
    return this.found.reasons;
  }
}
