import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, InputType } from 'type-graphql';

@InputType({ description: 'A depositary’s list of participants.' })
export class ImportStatesInput {
  @Field(() => String, { description: 'The bytes of the file (CSV or XLSX) in Base64, at most some 750 kilobytes.' })
  readonly contentBase64!: string;
  @Field(() => ID, { nullable: true, description: 'The instrument of all rows that do not name another.' })
  readonly instrument?: string;
  @Field(() => String, { nullable: true, description: 'Where the list was read, for rows that do not say so themselves.' })
  readonly source?: string;
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day on which it was read, for rows that do not say so themselves.' })
  readonly readOn?: string;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'It names every participant: the States that it does not name have neither signed nor joined.',
  })
  readonly complete!: boolean;
  @Field(() => Boolean, { defaultValue: false, description: 'Only says what would become of it; stores nothing.' })
  readonly dryRun!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Made up by you, another for each thing you want done: a request that is repeated under it is done once.',
  })
  readonly clientMutationKey?: string;
}
