/** Lists without a natural end, a page at a time, as the Relay connection specification has them. */

import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { Costs } from '../limits/costs.ts';

/** A page of a list, from which a connection is made. */
export interface Page<T> {
  readonly entries: readonly { readonly node: T; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  readonly hasNextPage: boolean;
  @Field(() => Boolean, { description: 'Whether there is something before this page.' })
  readonly hasPreviousPage: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first entry; null on an empty page.' })
  readonly startCursor: string | undefined;
  @Field(() => String, { nullable: true, description: 'Cursor of the last entry, for `after`; null on an empty page.' })
  readonly endCursor: string | undefined;

  constructor({ entries, hasNextPage, hasPreviousPage }: Page<unknown>) {
    this.hasNextPage = hasNextPage;
    this.hasPreviousPage = hasPreviousPage;
    this.startCursor = entries[0]?.cursor;
    this.endCursor = entries.at(-1)?.cursor;
  }
}

/** The connection type of an object type, with its edge type. @param name of the object type */
export function connectionOf<T extends object>(name: string, nodeType: () => ClassType<T>) {
  @ObjectType(`${name}Edge`, { description: `An entry of a list, with its place.` })
  class Edge {
    @Field(nodeType, { description: 'The entry.' })
    readonly node: T;
    @Field(() => String, { description: 'Its place in the list, for `after`.' })
    readonly cursor: string;

    constructor(node: T, cursor: string) {
      this.node = node;
      this.cursor = cursor;
    }
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of type ${name}.` })
  class Connection {
    readonly #page: Page<T>;

    constructor(page: Page<T>) {
      this.#page = page;
    }

    @Costs({ size: 1 })
    @Field(() => [nodeType()], { description: 'The entries of the page.' })
    get nodes(): T[] {
      return this.#page.entries.map(({ node }) => node);
    }

    @Costs({ size: 1 })
    @Field(() => [Edge], { description: 'The entries of the page, with their cursors.' })
    get edges(): Edge[] {
      return this.#page.entries.map(({ node, cursor }) => new Edge(node, cursor));
    }

    @Field(() => PageInfo, { description: 'Where the page stands in the list.' })
    get pageInfo(): PageInfo {
      return new PageInfo(this.#page);
    }

    @Field(() => Int, { description: 'How many entries the whole list has.' })
    get totalCount(): number {
      return this.#page.totalCount;
    }
  }
  return Connection;
}
