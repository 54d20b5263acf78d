import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { compareContents } from '../../domain/compare-contents.ts';
import type { DomainError } from '../../domain/errors.ts';
import type { ResponseContent } from '../../domain/response.ts';
import { ContentChange } from './content-change.ts';

/** What the `details` of a DomainError may hold for whoever has to mend it. */
export interface UserErrorDetails {
  /** The way to the field of the input. */
  readonly path?: readonly string[];
  readonly hint?: string;
  /** Two persons wrote at the same time. */
  readonly lostRace?: LostRace;
}

/** What the loser of a race sent, and what stands there by now. */
export interface LostRace {
  readonly expectedRevision: number;
  readonly currentRevision: number;
  readonly yours: ResponseContent;
  /** Absent where the item has no answer any more, or none yet. */
  readonly current?: ResponseContent;
}

@ObjectType({ description: 'Two wrote at the same time: what you sent, and what stands there by now. Decide, and send again.' })
export class RevisionConflict {
  @Field(() => Int, { description: 'The revision you had seen.' })
  readonly expectedRevision: number;
  @Field(() => Int, { description: 'The revision that stands there now; 0 where there is none.' })
  readonly currentRevision: number;
  @Field(() => GraphQLJSONObject, { description: 'What you sent; nothing of it is stored.' })
  readonly yours: object;
  @Field(() => GraphQLJSONObject, { nullable: true, description: 'What stands there now; null where nothing does.' })
  readonly current: object | undefined;
  @Field(() => [ContentChange], { description: 'What differs: before is what stands there, after is yours.' })
  readonly differences: readonly ContentChange[];

  constructor({ expectedRevision, currentRevision, yours, current }: LostRace) {
    this.expectedRevision = expectedRevision;
    this.currentRevision = currentRevision;
    this.yours = yours;
    this.current = current;
    const before = current ?? { appliesTo: 'unknown', citations: [], links: [] };
    this.differences = compareContents(before, yours).map((change) => new ContentChange(change));
  }
}

@ObjectType({ description: 'Why nothing was done, told to whoever can mend it.' })
export class UserError {
  readonly #error: DomainError;
  readonly #details: UserErrorDetails;

  constructor(error: DomainError) {
    this.#error = error;
    this.#details = error.details as UserErrorDetails;
  }

  @Field(() => String, { description: 'For programs: it never changes its meaning.' })
  get code(): string {
    return this.#error.code;
  }

  @Field(() => String, { description: 'What happened, why, and what to do.' })
  get message(): string {
    return this.#error.message;
  }

  @Field(() => [String], { description: 'The way to the field of the input; none where it is about all of it.' })
  get path(): readonly string[] {
    return this.#details.path ?? [];
  }

  @Field(() => String, { nullable: true, description: 'What was probably meant.' })
  get hint(): string | undefined {
    return this.#details.hint;
  }

  @Field(() => RevisionConflict, { nullable: true, description: 'Where somebody else was faster: what both wrote.' })
  get conflict(): RevisionConflict | undefined {
    return this.#details.lostRace === undefined ? undefined : new RevisionConflict(this.#details.lostRace);
  }
}
