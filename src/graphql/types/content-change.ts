import { GraphQLJSON } from 'graphql-scalars';
import { Field, ObjectType } from 'type-graphql';
import type { RevisionComparison as Compared } from '../../application/compare-revisions.ts';
import { ResponseRevision } from './response.ts';

/** A field of an answer or of a record of law that differs. */
interface Change {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

@ObjectType({ description: 'One thing that differs.' })
export class ContentChange {
  @Field(() => String, { description: 'What it is, such as `value` or `appliesTo`.' })
  readonly field: string;
  @Field(() => GraphQLJSON, { nullable: true, description: 'As it was; null where nothing was said.' })
  readonly before: unknown;
  @Field(() => GraphQLJSON, { nullable: true, description: 'As it is, or would be; null where nothing is said.' })
  readonly after: unknown;

  constructor({ field, before, after }: Change) {
    this.field = field;
    this.before = before;
    this.after = after;
  }
}

@ObjectType({ description: 'Two revisions of one answer, and what differs between them.' })
export class RevisionComparison {
  @Field(() => ResponseRevision, { description: 'The one.' })
  readonly before: ResponseRevision;
  @Field(() => ResponseRevision, { description: 'The other.' })
  readonly after: ResponseRevision;
  @Field(() => [ContentChange], { description: 'None where both say the same.' })
  readonly changes: readonly ContentChange[];

  constructor({ before, after, changes }: Compared) {
    this.before = new ResponseRevision(before);
    this.after = new ResponseRevision(after);
    this.changes = changes.map((change) => new ContentChange(change));
  }
}
