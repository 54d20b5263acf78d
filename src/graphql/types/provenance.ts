import { GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { Field, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import type { AcceptedSource, OfferedPayload, UsedMappingSet } from '../../domain/acceptance.ts';
import { type AcceptedRevision, provJson } from '../../exchange/prov-json.ts';
import type { SuggestionClass as ClassWord } from '../../prefill/suggestion.ts';
import { SuggestionClass } from './answer-enumerations.ts';

@ObjectType({ description: 'One answer that an accepted answer was taken from, as it was then.' })
export class ProvenanceSource {
  readonly #source: AcceptedSource;

  constructor(source: AcceptedSource) {
    this.#source = source;
  }

  @Field(() => ID, { description: 'Full id of the item.' })
  get itemId(): string {
    return this.#source.item;
  }

  @Field(() => String, { description: 'SHA-256 of what it said.' })
  get contentHash(): string {
    return this.#source.revision;
  }

  @Field(() => String, { nullable: true, description: 'Its value.' })
  get value(): string | undefined {
    return this.#source.value;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day as of which it was given.' })
  get asOf(): string | undefined {
    return this.#source.asOf;
  }

  @Field(() => [ID], { description: 'Ids of the mapping rows over which it was carried.' })
  get rows(): readonly string[] {
    return this.#source.rows;
  }
}

@ObjectType({ description: 'A mapping set in the version that was used.' })
export class ProvenanceMappingSet {
  readonly #set: UsedMappingSet;

  constructor(set: UsedMappingSet) {
    this.#set = set;
  }

  @Field(() => ID, { description: 'Its id.' })
  get id(): string {
    return this.#set.id;
  }

  @Field(() => String, { description: 'Its version.' })
  get version(): string {
    return this.#set.version;
  }

  @Field(() => String, { description: 'SHA-256 of its content, under which it is archived.' })
  get contentHash(): string {
    return this.#set.hash;
  }

  @Field(() => [ID], { description: 'Ids of its rows that were used.' })
  get rows(): readonly string[] {
    return this.#set.rows;
  }
}

@ObjectType({ description: 'A text, law, list or table that was offered for use with a suggestion.' })
export class ProvenancePayload {
  @Field(() => String, { description: 'What it was, such as `narrative` or `legislation`.' })
  readonly kind: string;
  @Field(() => ID, { description: 'Full id of the item whose answer it came from.' })
  readonly from: string;
  @Field(() => Boolean, { description: 'Whether it was taken.' })
  readonly taken: boolean;

  constructor({ kind, from, taken }: OfferedPayload) {
    this.kind = kind;
    this.from = from;
    this.taken = taken;
  }
}

@ObjectType({ description: 'Where an accepted answer came from: kept for ever with the revision that was accepted.' })
export class Provenance {
  readonly accepted: AcceptedRevision;
  @Field(() => Int, { description: 'Number of the revision that was accepted.' })
  readonly revision: number;

  constructor(accepted: AcceptedRevision, revision: number) {
    this.accepted = accepted;
    this.revision = revision;
  }

  @Field(() => ID, { description: 'Id of the suggestion.' })
  get suggestion(): string {
    return this.accepted.acceptance.suggestion;
  }

  @Field(() => SuggestionClass, { description: 'The class by whose rule it was offered.' })
  get rule(): ClassWord {
    return this.accepted.acceptance.rule as ClassWord;
  }

  @Field(() => String, { nullable: true, description: 'The value that was suggested; null where only texts, laws or lists were.' })
  get suggestedValue(): string | null {
    return this.accepted.acceptance.suggestedValue;
  }

  @Field(() => [String], { description: 'What the person wrote in place of what was offered, such as `text`.' })
  get edited(): readonly string[] {
    return this.accepted.acceptance.edited;
  }

  @Field(() => GraphQLJSONObject, { description: 'What had been offered in its place.' })
  get offered(): object {
    return this.accepted.acceptance.offered;
  }

  @Field(() => [ProvenancePayload], { description: 'What else was offered, taken or left.' })
  get payloads(): ProvenancePayload[] {
    return this.accepted.acceptance.payloads.map((payload) => new ProvenancePayload(payload));
  }

  @Field(() => [ProvenanceSource], { description: 'The answers that it was taken from.' })
  get sources(): ProvenanceSource[] {
    return this.accepted.acceptance.sources.map((source) => new ProvenanceSource(source));
  }

  @Field(() => [ProvenanceMappingSet], { description: 'The mapping sets over which they were carried.' })
  get mappingSets(): ProvenanceMappingSet[] {
    return this.accepted.acceptance.mappingSets.map((set) => new ProvenanceMappingSet(set));
  }

  @Field(() => [ID], { description: 'Ids of the confirmations that it rests on, as `kind:about`.' })
  get confirmations(): readonly string[] {
    return this.accepted.acceptance.confirmations;
  }

  @Field(() => String, { description: 'Version of the program that computed it.' })
  get engine(): string {
    return this.accepted.acceptance.engine;
  }

  @Field(() => String, { description: 'SHA-256 of the catalogue from which it was computed.' })
  get catalogue(): string {
    return this.accepted.acceptance.catalogue;
  }

  @Field(() => ID, { description: 'Id of the person who accepted it.' })
  get decidedBy(): string {
    return this.accepted.decidedBy;
  }

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  get decidedAt(): Date {
    return new Date(this.accepted.decidedAt);
  }

  @Field(() => GraphQLJSONObject, { description: 'The same as W3C PROV-JSON.' })
  get provJson(): object {
    return provJson(this.accepted);
  }
}
