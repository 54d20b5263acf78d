import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import type { Prefilled } from '../../application/prefill-state.ts';
import type { BaseRelation as BaseRelationWord } from '../../domain/relation.ts';
import type {
  Cap as CapFound,
  Confirmation as ConfirmationFound,
  PayloadDraft,
  NoneReason as ReasonWord,
  SourceUse,
  Suggestion as SuggestionFound,
} from '../../prefill/suggestion.ts';
import {
  CapReason,
  ConfirmationKind,
  Grade,
  NoneReason,
  PayloadCaveat,
  PayloadKind,
  PayloadUse,
  SuggestionClass,
} from './answer-enumerations.ts';
import { BaseRelation } from './catalogue-enumerations.ts';

@ObjectType({ description: 'Something that a person of the State is asked to confirm, once, wherever it is needed.' })
export class Confirmation {
  readonly prefilled: Pick<Prefilled, 'catalogue' | 'answers'>;
  readonly found: ConfirmationFound;

  constructor(prefilled: Pick<Prefilled, 'catalogue' | 'answers'>, found: ConfirmationFound) {
    this.prefilled = prefilled;
    this.found = found;
  }

  @Field(() => ID, { description: 'Kind and subject, as `kind:about`.' })
  get id(): string {
    return this.found.id;
  }

  @Field(() => ConfirmationKind, { description: 'What is confirmed.' })
  get kind(): ConfirmationFound['kind'] {
    return this.found.kind;
  }

  @Field(() => ID, { description: 'Of what: the key of a law, the id of an item, of a mapping row or of a condition.' })
  get about(): string {
    return this.found.about;
  }
}

@ObjectType({ description: 'A text, law, list or table of an answer that may be reused.' })
export class Payload {
  readonly found: PayloadDraft;
  @Field(() => Int, { description: 'Its position, from 0: what `decideSuggestion` takes it by.' })
  readonly position: number;

  constructor(found: PayloadDraft, position: number) {
    this.found = found;
    this.position = position;
  }

  @Field(() => PayloadKind, { description: 'What it is.' })
  get kind(): PayloadDraft['kind'] {
    return this.found.kind;
  }

  @Field(() => PayloadUse, { description: 'How it may be reused.' })
  get use(): PayloadDraft['use'] {
    return this.found.use;
  }

  @Field(() => String, {
    description: 'The text, the name of the law with its pinpoint, the option or the address; never rewritten or translated.',
  })
  get content(): string {
    return this.found.content;
  }

  @Field(() => String, { nullable: true, description: 'Language tag of the content.' })
  get language(): string | undefined {
    return this.found.language;
  }

  @Field(() => PayloadCaveat, { nullable: true, description: 'What must be known when it is reused.' })
  get caveat(): PayloadDraft['caveat'] {
    return this.found.caveat;
  }
}

@ObjectType({ description: 'An answer that speaks for an item, or stands beside it.' })
export class SuggestionSource {
  readonly prefilled: Prefilled;
  readonly found: SourceUse;

  constructor(prefilled: Prefilled, found: SourceUse) {
    this.prefilled = prefilled;
    this.found = found;
  }

  @Field(() => String, { nullable: true, description: 'What was answered, as a token of its own scale.' })
  get value(): string | undefined {
    return this.found.value;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day as of which it was answered.' })
  get asOf(): string | undefined {
    return this.found.asOf;
  }

  @Field(() => Grade, { description: 'How far it counts.' })
  get grade(): SourceUse['grade'] {
    return this.found.grade;
  }

  @Field(() => [BaseRelation], { description: 'How what was asked there may relate to what is asked here.' })
  get relation(): readonly BaseRelationWord[] {
    return Object.values(BaseRelation).filter((each) => this.found.relation.includes(each));
  }

  @Field(() => [String], { description: 'The tokens of the item that it leaves possible; none where it says nothing of the value.' })
  get leaves(): readonly string[] {
    return this.found.leaves;
  }
}

@ObjectType({ description: 'What keeps the best lower path from counting as it is.' })
export class Cap {
  readonly prefilled: Prefilled;
  readonly found: CapFound;

  constructor(prefilled: Prefilled, found: CapFound) {
    this.prefilled = prefilled;
    this.found = found;
  }

  @Field(() => CapReason, { description: 'Why.' })
  get why(): CapFound['why'] {
    return this.found.why;
  }

  @Field(() => Confirmation, { nullable: true, description: 'The confirmation that would lift it; null where none would.' })
  get confirmation(): Confirmation | undefined {
    return this.found.confirmation === undefined ? undefined : new Confirmation(this.prefilled, this.found.confirmation);
  }
}

@ObjectType({
  description: 'What the bridge offers for one item: computed from the State’s own answers, never stored, never applied by itself.',
})
export class Suggestion {
  readonly prefilled: Prefilled;
  readonly found: SuggestionFound;

  constructor(prefilled: Prefilled, found: SuggestionFound) {
    this.prefilled = prefilled;
    this.found = found;
  }

  @Field(() => ID, { description: 'The same as long as the question and the evidence are the same.' })
  get id(): string {
    return this.found.id;
  }

  @Field(() => SuggestionClass, { description: 'How much follows.' })
  get class(): SuggestionFound['class'] {
    return this.found.class;
  }

  @Field(() => String, { nullable: true, description: 'The token that follows, where the class is FULL or CONDITIONAL.' })
  get value(): string | null {
    return this.found.value;
  }

  @Field(() => [String], { description: 'The tokens that the answer cannot be, without any confirmation.' })
  get excluded(): readonly string[] {
    return this.found.excluded;
  }

  @Field(() => [Confirmation], { description: 'What to confirm: the smallest set that makes it FULL.' })
  get confirmations(): Confirmation[] {
    return this.found.confirmations.map((each) => new Confirmation(this.prefilled, each));
  }

  @Field(() => [Payload], { description: 'What may be reused besides the value.' })
  get payloads(): Payload[] {
    return this.found.payloads.map((each, position) => new Payload(each, position));
  }

  @Field(() => [SuggestionSource], { description: 'The answers it rests on, and those beside it.' })
  get sources(): SuggestionSource[] {
    return this.found.sources.map((each) => new SuggestionSource(this.prefilled, each));
  }

  @Field(() => [Cap], { description: 'What keeps it from more.' })
  get cappedBy(): Cap[] {
    return this.found.cappedBy.map((each) => new Cap(this.prefilled, each));
  }

  @Field(() => NoneReason, { nullable: true, description: 'Why there is nothing, where the class is NONE.' })
  get reason(): ReasonWord | null {
    return this.found.reason;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'How sure authors and readers are of the mapping rows, from 0 to 1; for order only. Null where one is unrated.',
  })
  get confidence(): number | null {
    return this.found.confidence;
  }

  @Field(() => Boolean, { description: 'Whether what the State has answered to this item itself contradicts the evidence.' })
  get contradictsOwnAnswer(): boolean {
    return this.found.contradictsOwnAnswer;
  }

  @Field(() => Boolean, { description: 'Whether giving all confirmations would make the evidence contradict itself.' })
  get confirmationsWouldConflict(): boolean {
    return this.found.warning === 'confirmations_would_conflict';
  }
}
