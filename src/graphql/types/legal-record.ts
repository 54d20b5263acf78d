import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { StateAuthority, StateLegislation } from '../../application/read-legal-records.ts';
import type { AppliesTo as AppliesToWord } from '../../domain/applies-to.ts';
import type { Citation as CitationNoun } from '../../domain/response.ts';
import { AppliesTo } from './answer-enumerations.ts';

@ObjectType({
  description: 'A law of a State, kept once and cited by many answers. What is confirmed of it once holds wherever it is cited.',
})
export class Legislation {
  readonly noun: StateLegislation;

  constructor(noun: StateLegislation) {
    this.noun = noun;
  }

  @Field(() => ID, { description: 'Unique within the State: its name in normal form.' })
  get key(): string {
    return this.noun.key;
  }

  @Field(() => String, { description: 'Its name.' })
  get name(): string {
    return this.noun.name;
  }

  @Field(() => AppliesTo, { description: 'What the law itself is limited to.' })
  get appliesTo(): AppliesToWord {
    return this.noun.appliesTo;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day of its last recorded change.' })
  get changedOn(): string | undefined {
    return this.noun.changedOn;
  }

  @Field(() => Boolean, { description: 'Whether it was repealed.' })
  get repealed(): boolean {
    return this.noun.repealed;
  }

  @Field(() => String, { nullable: true, description: 'Where it can be read.' })
  get link(): string | undefined {
    return this.noun.link;
  }
}

@ObjectType({ description: 'An authority of a State, such as a central authority for mutual legal assistance.' })
export class Authority {
  readonly noun: StateAuthority;

  constructor(noun: StateAuthority) {
    this.noun = noun;
  }

  @Field(() => ID, { description: 'Unique within the State: its name in normal form.' })
  get key(): string {
    return this.noun.key;
  }

  @Field(() => String, { description: 'Its name.' })
  get name(): string {
    return this.noun.name;
  }

  @Field(() => String, { nullable: true, description: 'Address, telephone, e-mail, as written.' })
  get contact(): string | undefined {
    return this.noun.contact;
  }
}

@ObjectType({ description: 'A law as one answer cites it.' })
export class Citation {
  readonly state: string;
  readonly noun: CitationNoun;

  constructor(state: string, noun: CitationNoun) {
    this.state = state;
    this.noun = noun;
  }

  @Field(() => String, { nullable: true, description: 'The provisions of the law, as written, such as “sections 4-9”.' })
  get pinpoint(): string | undefined {
    return this.noun.pinpoint;
  }
}
