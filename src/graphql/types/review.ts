import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Review as ReviewNoun } from '../../domain/review.ts';

@ObjectType({ description: 'Why States are asked, and by when.' })
export class Review {
  readonly noun: ReviewNoun;

  constructor(noun: ReviewNoun) {
    this.noun = noun;
  }

  @Field(() => ID, { description: 'Its id, such as `untoc-2027-group-1`.' })
  get id(): string {
    return this.noun.id;
  }

  @Field(() => String, { description: 'What people call it.' })
  get title(): string {
    return this.noun.title;
  }

  @Field(() => ID, { description: 'The review mechanism, such as `untoc-rm`; questionnaires name theirs.' })
  get mechanism(): string {
    return this.noun.mechanism;
  }

  @Field(() => String, { description: 'The phase of the mechanism, in its own words.' })
  get phase(): string {
    return this.noun.phase;
  }

  @Field(() => String, { nullable: true, description: 'The group of States that are reviewed together; null where there are no groups.' })
  get group(): string | undefined {
    return this.noun.group;
  }

  @Field(() => GraphQLLocalDate, { description: 'The day on which it opens.' })
  get opens(): string {
    return this.noun.opens;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day by which answers are due; null where none is set.' })
  get due(): string | undefined {
    return this.noun.due;
  }

  @Field(() => [ID], { description: 'Codes of the States under it; none where it is open to all.' })
  get stateCodes(): readonly string[] {
    return this.noun.states;
  }
}
