import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType({ description: 'The answer to one item under which another is asked.' })
export class EnablingAnswer {
  @Field(() => ID, { description: 'Id of the item that decides.' })
  readonly itemId: string;
  @Field(() => [String], { description: 'The tokens under which the other is asked.' })
  readonly tokens: readonly string[];

  constructor(itemId: string, tokens: readonly string[]) {
    this.itemId = itemId;
    this.tokens = tokens;
  }
}
