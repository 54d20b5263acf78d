import { GraphQLJSON } from 'graphql-scalars';
import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import type { AcceptedState, StateStaleness } from '../../application/read-staleness.ts';
import type { ResponseContent } from '../../domain/response.ts';
import type { Moved as MovedWord, ThreeWayChange } from '../../prefill/compare-three-ways.ts';
import type { Change, StalenessReason as ReasonWord } from '../../prefill/staleness.ts';
import { enumeration } from './enumeration.ts';

export const StalenessReason = enumeration<ReasonWord>('StalenessReason', 'What has changed under an accepted answer.', {
  SOURCE_CHANGED: 'An answer that it was accepted from says something else.',
  SOURCE_WITHDRAWN: 'An answer that it was accepted from is gone.',
  LAW_CHANGED: 'A law that it or its sources cite was changed or repealed.',
  MAPPING_CHANGED: 'A mapping row over which it was carried says something else, or is gone.',
  INSTRUMENT_CHANGED: 'The text of an instrument was corrected in the catalogue.',
  SUPERSEDED: 'A newer edition of the questionnaire asks it again.',
});

const Moved = enumeration<MovedWord>('Moved', 'Which side has moved away from what was accepted.', {
  source: 'What the sources say.',
  answer: 'What the answer says.',
  both_alike: 'Both, to the same.',
  both_differently: 'Both, to different things.',
});

@ObjectType({ description: 'One thing that an answer rests on and that is no longer as it was.' })
export class StalenessChange {
  @Field(() => StalenessReason, { description: 'What kind of change it is.' })
  readonly reason: ReasonWord;
  @Field(() => ID, { description: 'The thing, as `kind:id`, such as `law:criminal code`.' })
  readonly thing: string;
  @Field(() => ID, { description: 'Full id of the item whose answer rests on it: this one, or one that this was derived from.' })
  readonly through: string;

  constructor({ reason, thing, through }: Change) {
    this.reason = reason;
    this.thing = thing;
    this.through = through;
  }
}

@ObjectType({ description: 'One part of an answer that is no longer as it was accepted. Nothing is overwritten: a person decides.' })
export class ThreeWayComparison {
  readonly #change: ThreeWayChange;

  constructor(change: ThreeWayChange) {
    this.#change = change;
  }

  @Field(() => String, { description: 'What it is, such as `value` or `text`.' })
  get field(): string {
    return this.#change.field;
  }

  @Field(() => Moved, { description: 'Which side has moved.' })
  get moved(): MovedWord {
    return this.#change.moved;
  }

  @Field(() => GraphQLJSON, { nullable: true, description: 'As it was accepted; null where nothing was said.' })
  get asAccepted(): unknown {
    return this.#change.asAccepted;
  }

  @Field(() => GraphQLJSON, { nullable: true, description: 'What accepting would give today; null where that says nothing.' })
  get sourceNow(): unknown {
    return this.#change.sourceNow;
  }

  @Field(() => GraphQLJSON, { nullable: true, description: 'What the answer says today; null where it says nothing.' })
  get answerNow(): unknown {
    return this.#change.answerNow;
  }
}

@ObjectType({ description: 'What a person of the State has let stand.' })
export class Acknowledgement {
  @Field(() => String, { description: 'Why the answer stands.' })
  readonly reason: string;
  @Field(() => ID, { description: 'Id of the person.' })
  readonly by: string;
  @Field(() => GraphQLISODateTime, { description: 'When.' })
  readonly at: Date;

  constructor({ reason, acknowledgedBy, acknowledgedAt }: NonNullable<AcceptedState['acknowledged']>) {
    this.reason = reason;
    this.by = acknowledgedBy;
    this.at = acknowledgedAt;
  }
}

@ObjectType({ description: 'How an accepted answer stands: what has changed since it was accepted, and what that would mean for it.' })
export class Staleness {
  readonly accepted: AcceptedState;
  readonly known: StateStaleness;
  readonly answerNow: ResponseContent;

  constructor(accepted: AcceptedState, known: StateStaleness, answerNow: ResponseContent) {
    this.accepted = accepted;
    this.known = known;
    this.answerNow = answerNow;
  }

  @Field(() => [StalenessReason], { description: 'None while it is fresh, and once what changed was acknowledged.' })
  get reasons(): readonly ReasonWord[] {
    return this.accepted.reasons;
  }

  @Field(() => [StalenessChange], { description: 'What has changed and was not acknowledged.' })
  get changes(): StalenessChange[] {
    return this.accepted.changes.map((change) => new StalenessChange(change));
  }

  @Field(() => Acknowledgement, { nullable: true, description: 'The last acknowledgement since it was accepted.' })
  get acknowledged(): Acknowledgement | undefined {
    return this.accepted.acknowledged === undefined ? undefined : new Acknowledgement(this.accepted.acknowledged);
  }
}
