import { GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, GraphQLISODateTime, ID, Int, ObjectType } from 'type-graphql';
import type { StoredResponse } from '../../application/list-responses.ts';
import type { StoredRevision } from '../../application/read-revisions.ts';
import type { AppliesTo as AppliesToWord } from '../../domain/applies-to.ts';
import type { SubmissionStatus as SubmissionWord } from '../../domain/submission.ts';
import { AppliesTo, SubmissionStatus } from './answer-enumerations.ts';
import { Citation } from './legal-record.ts';

@ObjectType({ description: 'One version of an answer. It never changes: a new content is a new revision.' })
export class ResponseRevision {
  readonly stored: StoredRevision;

  constructor(stored: StoredRevision) {
    this.stored = stored;
  }

  @Field(() => Int, { description: 'Counts from 1.' })
  get number(): number {
    return this.stored.revision;
  }

  @Field(() => String, {
    nullable: true,
    description: 'A token of the scale of the item, `not_applicable` or `unknown`; null where there is no value.',
  })
  get value(): string | undefined {
    return this.stored.content.value;
  }

  @Field(() => AppliesTo, { description: 'For which offences it holds.' })
  get appliesTo(): AppliesToWord {
    return this.stored.content.appliesTo;
  }

  @Field(() => String, { nullable: true, description: 'The text.' })
  get text(): string | undefined {
    return this.stored.content.text;
  }

  @Field(() => String, { nullable: true, description: 'Language tag of the text.' })
  get language(): string | undefined {
    return this.stored.content.language;
  }

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The day as of which it holds, where it is not that of the whole submission.',
  })
  get asOf(): string | undefined {
    return this.stored.content.asOf;
  }

  @Field(() => [Citation], { description: 'The laws that it cites.' })
  get citations(): Citation[] {
    return this.stored.content.citations.map((citation) => new Citation(this.stored.state, citation));
  }

  @Field(() => [String], { description: 'Where more can be read.' })
  get links(): readonly string[] {
    return this.stored.content.links;
  }

  @Field(() => [ID], { description: 'The options chosen, where the item takes some.' })
  get options(): readonly string[] {
    return this.stored.content.options ?? [];
  }

  @Field(() => [String], { description: 'Cases and good practices, one each.' })
  get examples(): readonly string[] {
    return this.stored.content.examples ?? [];
  }

  @Field(() => Float, { nullable: true, description: 'The number, where the item takes one.' })
  get quantity(): number | undefined {
    return this.stored.content.number;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day, where the item takes one.' })
  get date(): string | undefined {
    return this.stored.content.date;
  }

  @Field(() => GraphQLJSONObject, { nullable: true, description: 'The table of figures, where the item takes one.' })
  get table(): object | undefined {
    return this.stored.content.table;
  }

  @Field(() => [ID], {
    description: 'Ids of the items whose answers it was accepted from; none where it was written here. Told to persons of the State only.',
  })
  get derivedFrom(): readonly string[] {
    return this.stored.derivedFrom ?? [];
  }

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'How it came about, as far as that is recorded. Told to persons of the State only.',
  })
  get provenance(): object | undefined {
    return this.stored.provenance;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Id of the person or program that wrote it. Told to persons of the State only; null to others.',
  })
  get author(): string | undefined {
    return this.stored.author;
  }

  @Field(() => GraphQLISODateTime, { description: 'When it was written.' })
  get writtenAt(): Date {
    return this.stored.createdAt;
  }

  @Field(() => String, { description: 'SHA-256 of its content as you see it; the same for the same content.' })
  get contentHash(): string {
    return this.stored.contentHash;
  }
}

@ObjectType({ description: 'What a State answered to one item.' })
export class Response {
  readonly stored: StoredResponse;

  constructor(stored: StoredResponse) {
    this.stored = stored;
  }

  @Field(() => ID, { description: 'Its id.' })
  get id(): string {
    return this.stored.id;
  }

  @Field(() => ID, { description: 'Id of the item, also where the catalogue no longer has it.' })
  get itemId(): string {
    return this.stored.item;
  }

  @Field(() => SubmissionStatus, { description: 'How far its submission has come.' })
  get status(): SubmissionWord {
    return this.stored.status;
  }

  @Field(() => ResponseRevision, { description: 'What it says now.' })
  get current(): ResponseRevision {
    return new ResponseRevision(this.stored);
  }

  @Field(() => String, { nullable: true, description: 'The value it has now; null where there is none.' })
  get value(): string | undefined {
    return this.stored.content.value;
  }

  @Field(() => String, { nullable: true, description: 'The text it has now.' })
  get text(): string | undefined {
    return this.stored.content.text;
  }
}
