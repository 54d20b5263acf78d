/** What mutations on persons are given. */

import { Field, ID, InputType } from 'type-graphql';
import type { AssignableRole as AssignableWord } from '../../domain/actor.ts';
import { AssignableRole } from '../types/assignment.ts';
import { CLIENT_MUTATION_KEY } from './submission-inputs.ts';

const ISSUER = { description: 'The OpenID Connect issuer that knows the person, as its tokens name it (`iss`).' };
const SUBJECT = { description: 'The person, as the issuer names them in its tokens (`sub`).' };

@InputType({ description: 'A person of an issuer, and what they are from now on.' })
export class AssignInput {
  @Field(() => String, ISSUER)
  readonly issuer!: string;
  @Field(() => String, SUBJECT)
  readonly subject!: string;
  @Field(() => AssignableRole, { description: 'What they are from now on, in place of what they were.' })
  readonly role!: AssignableWord;
  @Field(() => ID, { nullable: true, description: 'Code of the State for which they act; on roles of a State alone.' })
  readonly state?: string;
  @Field(() => [ID], { defaultValue: [], description: 'The reviews of a reviewer.' })
  readonly reviews!: string[];
  @Field(() => [String], { defaultValue: [], description: 'What a service may do: actions of docs/POLICY.md.' })
  readonly scopes!: string[];
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}

@InputType({ description: 'A person of an issuer, who is nothing here from now on.' })
export class UnassignInput {
  @Field(() => String, ISSUER)
  readonly issuer!: string;
  @Field(() => String, SUBJECT)
  readonly subject!: string;
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}
