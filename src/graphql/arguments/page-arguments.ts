import { ArgsType, Field, Int } from 'type-graphql';

const DEFAULT_PAGE = 100;
export const LARGEST_PAGE = 1000;

@ArgsType()
export class PageArguments {
  @Field(() => Int, { defaultValue: DEFAULT_PAGE, description: `How many entries, from 0 to ${LARGEST_PAGE}.` })
  readonly first: number = DEFAULT_PAGE;
  @Field(() => String, { nullable: true, description: 'Cursor of the entry before the first one wanted.' })
  readonly after?: string;
}
