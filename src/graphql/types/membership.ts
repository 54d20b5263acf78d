/** What a State is to an instrument, as the depositary records it. */

import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type {
  JoiningAct as ActWord,
  NoticeKind as KindWord,
  Membership as MembershipNoun,
  MembershipStatus as MembershipWord,
  DepositaryNotice as NoticeNoun,
} from '../../domain/state-party.ts';
import { MembershipStatus } from './answer-enumerations.ts';
import { enumeration } from './enumeration.ts';

const JoiningAct = enumeration<ActWord>('JoiningAct', 'How a State became bound by an instrument.', {
  ratification: 'By ratification, after it had signed.',
  acceptance: 'By acceptance.',
  approval: 'By approval.',
  accession: 'By accession, without having signed.',
  formal_confirmation: 'By formal confirmation, as international organizations do.',
  succession: 'By succession to a State that was bound.',
});

const NoticeKind = enumeration<KindWord>('NoticeKind', 'What a State told the depositary.', {
  declaration: 'A declaration.',
  reservation: 'A reservation.',
  notification: 'A notification, such as of a central authority.',
  objection: 'An objection to what another State declared or reserved.',
});

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

  @Field(() => JoiningAct, { nullable: true, description: 'By which of these, where it is a party and that is recorded.' })
  get joinedBy(): ActWord | undefined {
    return this.noun.joinedBy;
  }

  @Field(() => String, { nullable: true, description: 'Where this is recorded.' })
  get source(): string | undefined {
    return this.noun.source;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day on which that source was read.' })
  get readOn(): string | undefined {
    return this.noun.readOn;
  }

  @Field(() => [DepositaryNotice], { description: 'What it told the depositary, in the order of the list.' })
  get notices(): DepositaryNotice[] {
    return (this.noun.notices ?? []).map((notice) => new DepositaryNotice(notice));
  }
}

@ObjectType({ description: 'A declaration, reservation, notification or objection, as the list of a depositary words it.' })
export class DepositaryNotice {
  readonly noun: NoticeNoun;

  constructor(noun: NoticeNoun) {
    this.noun = noun;
  }

  @Field(() => NoticeKind, { description: 'What it is.' })
  get kind(): KindWord {
    return this.noun.kind;
  }

  @Field(() => ID, { nullable: true, description: 'Id of the provision that it concerns; null where it concerns the whole.' })
  get provisionId(): string | undefined {
    return this.noun.provision;
  }

  @Field(() => String, { description: 'Its words.' })
  get text(): string {
    return this.noun.text;
  }
}
