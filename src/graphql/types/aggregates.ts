import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import type { AggregateStep } from '../../application/aggregates.ts';
import type { FrozenFigure, FrozenItemFigures } from '../../domain/frozen-figures.ts';
import { UserError } from './user-error.ts';

@ObjectType({ description: 'How many States gave one answer.' })
export class AnswerCount {
  @Field(() => String, { description: 'The answer: a token of the scale of the item, `not_applicable` or `unknown`.' })
  readonly value: string;
  @Field(() => Int, { description: 'How many States.' })
  readonly states: number;

  constructor(value: string, states: number) {
    this.value = value;
    this.states = states;
  }
}

@ObjectType({ description: 'The States of one cell of a fixed grouping.' })
export class AggregateFigure {
  readonly #figure: FrozenFigure;

  constructor(figure: FrozenFigure) {
    this.#figure = figure;
  }

  @Field(() => String, { description: '`all`, `regional_group`, or `party:` and the id of an instrument.' })
  get grouping(): string {
    return this.#figure.grouping;
  }

  @Field(() => String, { description: 'A regional group or `none`; `party` or `other`; empty for all States together.' })
  get cell(): string {
    return this.#figure.cell;
  }

  @Field(() => [AnswerCount], { description: 'Published answers.' })
  get published(): AnswerCount[] {
    return toCounts(this.#figure.published);
  }

  @Field(() => [AnswerCount], {
    nullable: true,
    description: 'Answers that are not published and may be counted. Null where they are suppressed: too few States, or all of one answer.',
  })
  get counted(): AnswerCount[] | undefined {
    return this.#figure.counted === undefined ? undefined : toCounts(this.#figure.counted);
  }

  @Field(() => Boolean, { description: 'Whether `counted` is suppressed (SUPPRESSED), here or because this could be computed from it.' })
  get suppressed(): boolean {
    return this.#figure.counted === undefined;
  }
}

@ObjectType({ description: 'The figures on one item.' })
export class ItemAggregate {
  @Field(() => ID, { description: 'Full id of the item, also where the catalogue no longer has it.' })
  readonly itemId: string;
  @Field(() => [AggregateFigure], { description: 'All States together, then cell by cell.' })
  readonly figures: readonly AggregateFigure[];

  constructor({ item, figures }: FrozenItemFigures) {
    this.itemId = item;
    this.figures = figures.map((figure) => new AggregateFigure(figure));
  }
}

@ObjectType({ description: 'Figures on a questionnaire, as they were frozen at one publication step.' })
export class Aggregates {
  @Field(() => ID, { description: 'The questionnaire.' })
  readonly questionnaireId: string;
  @Field(() => Int, { description: 'The step; counts from 1.' })
  readonly step: number;
  @Field(() => GraphQLISODateTime, { description: 'When it was taken. Nothing in it has changed since.' })
  readonly takenAt: Date;
  @Field(() => [ItemAggregate], { description: 'The items that somebody answered.' })
  readonly items: readonly ItemAggregate[];

  constructor({ questionnaire, number, takenAt, figures }: AggregateStep) {
    this.questionnaireId = questionnaire;
    this.step = number;
    this.takenAt = takenAt;
    this.items = figures.map((each) => new ItemAggregate(each));
  }
}

@ObjectType({ description: 'What became of taking a step.' })
export class PublishAggregatesPayload {
  @Field(() => Aggregates, { nullable: true, description: 'The figures of the step; null where nothing was done.' })
  readonly aggregates: Aggregates | undefined;
  @Field(() => [UserError], { description: 'Why nothing was done; none where it was.' })
  readonly errors: readonly UserError[];

  constructor(step: AggregateStep | undefined, errors: readonly UserError[]) {
    this.aggregates = step && new Aggregates(step);
    this.errors = errors;
  }
}

function toCounts(counts: Readonly<Record<string, number>>): AnswerCount[] {
  return Object.entries(counts).map(([value, states]) => new AnswerCount(value, states));
}
