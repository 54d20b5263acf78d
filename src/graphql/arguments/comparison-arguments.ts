/** What is compared with what. Required fields are filled in by type-graphql, which refuses a request without them. */

import { ArgsType, Field, ID } from 'type-graphql';

@ArgsType()
export class OverlapArguments {
  @Field(() => ID, {
    description: 'An instrument, such as `uncac`, or a questionnaire: then the provisions that its items ask about, by section.',
  })
  readonly from!: string;
  @Field(() => ID, { description: 'An instrument, such as `untoc`.' })
  readonly to!: string;
}

@ArgsType()
export class CorrespondencesArguments {
  @Field(() => ID, { description: 'A provision, or an item: then what corresponds to the provisions that it asks about.' })
  readonly of!: string;
  @Field(() => ID, { nullable: true, description: 'Only in this instrument; in all others when left out.' })
  readonly to?: string;
}
