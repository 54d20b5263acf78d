import { Field, Int, ObjectType } from 'type-graphql';
import type { RecordedLaw } from '../../application/record-law.ts';
import type { RecordedResponse } from '../../application/record-response.ts';
import type { Outcome } from '../errors/or-user-errors.ts';
import { Legislation } from './legal-record.ts';
import { Response } from './response.ts';
import { UserError } from './user-error.ts';

const ERRORS = { description: 'Why nothing was stored; none where it was.' };

@ObjectType({ description: 'What became of an answer.' })
export class RecordResponsePayload {
  @Field(() => Response, { nullable: true, description: 'The answer as it is now; null where nothing was stored.' })
  readonly response: Response | undefined;
  @Field(() => Boolean, {
    nullable: true,
    description: 'False where it said the same before: then there is no new revision; null where nothing was stored.',
  })
  readonly isNew: boolean | undefined;
  @Field(() => [UserError], ERRORS)
  readonly errors: readonly UserError[];

  constructor({ done, errors }: Outcome<RecordedResponse>) {
    this.response = done && new Response(done.response);
    this.isNew = done?.isNew;
    this.errors = errors;
  }
}

@ObjectType({ description: 'What became of the record of a law.' })
export class RecordLawPayload {
  @Field(() => Legislation, { nullable: true, description: 'The law as it is recorded now; null where nothing was stored.' })
  readonly law: Legislation | undefined;
  @Field(() => Int, { nullable: true, description: 'How many answers of the State cite it; null where nothing was stored.' })
  readonly citedBy: number | undefined;
  @Field(() => [UserError], ERRORS)
  readonly errors: readonly UserError[];

  constructor({ done, errors }: Outcome<RecordedLaw>) {
    this.law = done && new Legislation(done.law);
    this.citedBy = done?.citedBy;
    this.errors = errors;
  }
}
