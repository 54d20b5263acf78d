import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ConfirmedLaw } from '../../application/confirm.ts';
import type { StateParty } from '../../domain/state-party.ts';
import { Legislation } from './legal-record.ts';
import { State } from './state.ts';

@ObjectType({ description: 'What is confirmed now of a law, once for all answers that cite it.' })
export class ConfirmLawPayload {
  @Field(() => State, { description: 'The State; what it can reuse is computed with the confirmation.' })
  readonly state: State;
  @Field(() => Legislation, { description: 'The law.' })
  readonly law: Legislation;
  @Field(() => [ID], { description: 'What is confirmed, as `kind:about`.' })
  readonly confirmations: readonly string[];
  @Field(() => Int, { description: 'How many answers of the State cite the law.' })
  readonly citedBy: number;

  constructor(state: StateParty, { law, confirmations, citedBy }: ConfirmedLaw) {
    this.state = new State(state);
    this.law = new Legislation(law);
    this.confirmations = confirmations;
    this.citedBy = citedBy;
  }
}

@ObjectType({ description: 'What is confirmed now of an answer.' })
export class ConfirmStillSoPayload {
  @Field(() => State, { description: 'The State; what it can reuse is computed with the confirmation.' })
  readonly state: State;
  @Field(() => [ID], { description: 'What is confirmed, as `kind:about`.' })
  readonly confirmations: readonly string[];

  constructor(state: StateParty, confirmations: readonly string[]) {
    this.state = new State(state);
    this.confirmations = confirmations;
  }
}
