import { Field, ID, InputType } from 'type-graphql';
import { CLIENT_MUTATION_KEY } from './submission-inputs.ts';

@InputType({ description: 'A catalogue file that somebody drafts.' })
export class CatalogueFileInput {
  @Field(() => String, {
    description: 'Its place in a catalogue folder, such as `mappings/uncac-untoc/jurisdiction.yaml`. A file of that name is replaced.',
  })
  readonly path!: string;
  @Field(() => String, { description: 'Its whole text.' })
  readonly content!: string;
}

@InputType({ description: 'The submission that is to be computed from the catalogue in use.' })
export class RebaseSubmissionInput {
  @Field(() => ID, { description: 'Code of the State, such as `XAR`.' })
  readonly state!: string;
  @Field(() => ID, { description: 'Id of the submission.' })
  readonly submission!: string;
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}
