import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ConfirmedLaw } from '../../application/confirm.ts';
import type { StateParty } from '../../domain/state-party.ts';
import type { Outcome } from '../errors/or-user-errors.ts';
import { Legislation } from './legal-record.ts';
import { State } from './state.ts';
import { UserError } from './user-error.ts';

const STATE = {
  nullable: true,
  description: 'The State; what it can reuse is computed with the confirmation. Null where nothing was confirmed.',
};
const CONFIRMATIONS = { description: 'What is confirmed, as `kind:about`.' };
const ERRORS = { description: 'Why nothing was confirmed; none where it was.' };

@ObjectType({ description: 'What is confirmed now of a law, once for all answers that cite it.' })
export class ConfirmLawPayload {
  @Field(() => State, STATE)
  readonly state: State | undefined;
  @Field(() => Legislation, { nullable: true, description: 'The law; null where nothing was confirmed.' })
  readonly law: Legislation | undefined;
  @Field(() => [ID], CONFIRMATIONS)
  readonly confirmations: readonly string[];
  @Field(() => Int, { nullable: true, description: 'How many answers of the State cite the law; null where nothing was confirmed.' })
  readonly citedBy: number | undefined;
  @Field(() => [UserError], ERRORS)
  readonly errors: readonly UserError[];

  /** @param state absent where nothing was confirmed */
  constructor({ done, errors }: Outcome<ConfirmedLaw>, state: StateParty | undefined) {
    this.state = state && new State(state);
    this.law = done && new Legislation(done.law);
    this.confirmations = done?.confirmations ?? [];
    this.citedBy = done?.citedBy;
    this.errors = errors;
  }
}

@ObjectType({ description: 'What is confirmed now of an answer.' })
export class ConfirmStillSoPayload {
  @Field(() => State, STATE)
  readonly state: State | undefined;
  @Field(() => [ID], CONFIRMATIONS)
  readonly confirmations: readonly string[];
  @Field(() => [UserError], ERRORS)
  readonly errors: readonly UserError[];

  /** @param state absent where nothing was confirmed */
  constructor({ done, errors }: Outcome<string>, state: StateParty | undefined) {
    this.state = state && new State(state);
    this.confirmations = done === undefined ? [] : [done];
    this.errors = errors;
  }
}
