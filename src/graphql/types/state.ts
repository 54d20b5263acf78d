import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type {
  RegionalGroup as GroupWord,
  Membership as MembershipNoun,
  MembershipStatus as MembershipWord,
  StateParty,
} from '../../domain/state-party.ts';
import { MembershipStatus, RegionalGroup } from './answer-enumerations.ts';
import { InLanguage, type LanguageTag } from './language.ts';

@ObjectType({ description: 'A State.' })
export class State {
  readonly noun: StateParty;

  constructor(noun: StateParty) {
    this.noun = noun;
  }

  @Field(() => ID, { description: 'ISO 3166 alpha-3, such as `XAR`; codes from XAA to XZZ are of fictional States.' })
  get code(): string {
    return this.noun.code;
  }

  @Field(() => String, { description: 'Its name.' })
  name(@InLanguage() language: LanguageTag): string {
    return this.noun.names[language] ?? this.noun.names.en;
  }

  @Field(() => RegionalGroup, { nullable: true, description: 'Its regional group.' })
  get regionalGroup(): GroupWord | undefined {
    return this.noun.regionalGroup;
  }

  @Field(() => Boolean, { description: 'Whether it was invented for demonstration.' })
  get fictional(): boolean {
    return this.noun.fictional;
  }
}

@ObjectType({ description: 'What a State is to one instrument.' })
export class Membership {
  readonly noun: MembershipNoun;

  constructor(noun: MembershipNoun) {
    this.noun = noun;
  }

  @Field(() => ID, { description: 'Id of the instrument.' })
  get instrumentId(): string {
    return this.noun.instrument;
  }

  @Field(() => MembershipStatus, { description: 'What the State is to it.' })
  get status(): MembershipWord {
    return this.noun.status;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day of signature.' })
  get signedOn(): string | undefined {
    return this.noun.signedOn;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day of ratification, acceptance, approval, accession or succession.' })
  get joinedOn(): string | undefined {
    return this.noun.joinedOn;
  }

  @Field(() => String, { nullable: true, description: 'Where this is recorded.' })
  get source(): string | undefined {
    return this.noun.source;
  }
}
