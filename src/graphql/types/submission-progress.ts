import { Field, GraphQLISODateTime, Int, ObjectType } from 'type-graphql';
import type { StoredConsent, StoredMove } from '../../application/read-progress.ts';
import type { ConsentKind as KindWord } from '../../domain/consent.ts';
import type { SubmissionEvent as EventWord, SubmissionStatus as StatusWord } from '../../domain/submission.ts';
import { SubmissionStatus } from './answer-enumerations.ts';
import { ConsentKind, SubmissionEvent } from './submission-enumerations.ts';

@ObjectType({ description: 'One step of a submission: who moved it, when, and what they said to it.' })
export class SubmissionMove {
  readonly #stored: StoredMove;

  constructor(stored: StoredMove) {
    this.#stored = stored;
  }

  @Field(() => Int, { description: 'Counts from 1.' })
  get number(): number {
    return this.#stored.number;
  }

  @Field(() => SubmissionEvent, { description: 'What moved it.' })
  get event(): EventWord {
    return this.#stored.event;
  }

  @Field(() => SubmissionStatus, { description: 'Where it was.' })
  get from(): StatusWord {
    return this.#stored.from;
  }

  @Field(() => SubmissionStatus, { description: 'Where it came.' })
  get to(): StatusWord {
    return this.#stored.to;
  }

  @Field(() => String, { nullable: true, description: 'What was said to it; null where nothing was.' })
  get note(): string | undefined {
    return this.#stored.note;
  }

  @Field(() => String, { description: 'Id of the person or program that moved it.' })
  get movedBy(): string {
    return this.#stored.movedBy;
  }

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  get movedAt(): Date {
    return this.#stored.movedAt;
  }
}

@ObjectType({ description: 'What the State consents to now. It may be taken back at any time.' })
export class Consent {
  readonly #stored: StoredConsent;

  constructor(stored: StoredConsent) {
    this.#stored = stored;
  }

  @Field(() => ConsentKind, { description: 'To what.' })
  get kind(): KindWord {
    return this.#stored.kind;
  }

  @Field(() => String, { nullable: true, description: 'Id of the section that it is limited to; null for the whole submission.' })
  get section(): string | undefined {
    return this.#stored.section || undefined;
  }

  @Field(() => String, { description: 'Id of the person who consented.' })
  get givenBy(): string {
    return this.#stored.givenBy;
  }

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  get givenAt(): Date {
    return this.#stored.givenAt;
  }
}
