import { Field, ObjectType } from 'type-graphql';
import type { AcceptedState } from '../../application/read-staleness.ts';
import { Acknowledgement } from './staleness.ts';
import { UserError } from './user-error.ts';

@ObjectType({ description: 'What was let stand.' })
export class AcknowledgeStalenessPayload {
  @Field(() => Acknowledgement, { nullable: true, description: 'The acknowledgement; null where nothing was done.' })
  readonly acknowledgement: Acknowledgement | undefined;
  @Field(() => [UserError], { description: 'Why nothing was done.' })
  readonly errors: readonly UserError[];

  constructor(acknowledged: AcceptedState['acknowledged'], errors: readonly UserError[]) {
    this.acknowledgement = acknowledged === undefined ? undefined : new Acknowledgement(acknowledged);
    this.errors = errors;
  }
}
