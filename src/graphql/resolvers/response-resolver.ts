import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { isOfState } from '../../access/may-read.ts';
import { readStoredTable } from '../../crosswalk/tables/table-notation.ts';
import { invariant } from '../../domain/errors.ts';
import { ResponsesArguments } from '../arguments/state-arguments.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { Costs, PAGE } from '../limits/costs.ts';
import { pageOfResponses } from '../page-of-responses.ts';
import type { RequestContext } from '../request-context.ts';
import { ResponseConnection } from '../types/connections.ts';
import { ResponseTable } from '../types/figures-table.ts';
import { Item } from '../types/item.ts';
import { Authority, Citation, Legislation } from '../types/legal-record.ts';
import { Response, ResponseRevision } from '../types/response.ts';
import { State } from '../types/state.ts';
import { Submission } from '../types/submission.ts';

@Resolver(() => Response)
export class ResponseResolver {
  @Costs(PAGE)
  @Query(() => ResponseConnection, { description: 'Answers, by State and item.' })
  async responses(@Ctx() context: RequestContext, @Args(() => ResponsesArguments) args: ResponsesArguments): Promise<object> {
    const wanted = withoutNulls(args);
    return new ResponseConnection(await pageOfResponses(context, wanted, wanted));
  }

  @FieldResolver(() => State, { description: 'The State that answered.' })
  async state(@Root() { stored }: Response, @Ctx() { loaders }: RequestContext): Promise<State> {
    const found = await loaders.states.load(stored.state);
    invariant(found, 'a stored answer is of a stored State');
    return new State(found);
  }

  @FieldResolver(() => Item, {
    nullable: true,
    description: 'The item; null where the catalogue no longer has it: then the answer is kept and used for nothing.',
  })
  item(@Root() { itemId }: Response, @Ctx() { bridge }: RequestContext): Item | undefined {
    const found = bridge.catalogue.crosswalk.items.get(itemId);
    return found === undefined ? undefined : new Item(found);
  }

  @FieldResolver(() => ResponseTable, {
    nullable: true,
    description: 'The figures it has now, read as its item declares them; null where the item declares no table, or another one by now.',
  })
  table(@Root() { stored, itemId }: Response, @Ctx() { bridge }: RequestContext): ResponseTable | undefined {
    const { items, vocabulary } = bridge.catalogue.crosswalk;
    const form = items.get(itemId)?.form.table;
    const table = form === undefined ? undefined : readStoredTable(form, vocabulary, stored.content.table);
    return form === undefined || table === undefined ? undefined : new ResponseTable(form, vocabulary, table);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the catalogue no longer has its item.' })
  orphaned(@Root() { itemId }: Response, @Ctx() { bridge }: RequestContext): boolean {
    return !bridge.catalogue.crosswalk.items.has(itemId);
  }

  @FieldResolver(() => Submission, { description: 'The submission it belongs to.' })
  async submission(@Root() { stored }: Response, @Ctx() { loaders }: RequestContext): Promise<Submission> {
    const found = (await loaders.submissions.load(stored.state)).find(({ id }) => id === stored.submission);
    invariant(found, 'a stored answer belongs to a submission of its State');
    return new Submission(found);
  }

  @FieldResolver(() => [ResponseRevision], {
    description: 'Everything it ever said, oldest first; to others than persons of the State, what it says now.',
  })
  async revisions(@Root() { id }: Response, @Ctx() { loaders }: RequestContext): Promise<ResponseRevision[]> {
    return (await loaders.revisions.load(id)).map((revision) => new ResponseRevision(revision));
  }
}

@Resolver(() => ResponseRevision)
export class ResponseRevisionResolver {
  @FieldResolver(() => Authority, { nullable: true, description: 'The authority named, where the item takes one.' })
  async authority(@Root() { stored }: ResponseRevision, @Ctx() { loaders }: RequestContext): Promise<Authority | undefined> {
    const named = stored.content.authority;
    if (named === undefined) return undefined;
    const found = (await loaders.authorities.load(stored.state)).find(({ key }) => key === named);
    return found === undefined ? undefined : new Authority(found);
  }

  @FieldResolver(() => [Authority], { description: 'All authorities named, the first one first.' })
  async authorities(@Root() { stored }: ResponseRevision, @Ctx() { loaders }: RequestContext): Promise<Authority[]> {
    const named = [stored.content.authority ?? [], stored.content.authorities ?? []].flat();
    if (named.length === 0) return [];
    const known = new Map((await loaders.authorities.load(stored.state)).map((authority) => [authority.key, authority]));
    return named.flatMap((key) => {
      const found = known.get(key);
      return found === undefined ? [] : new Authority(found);
    });
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'For colleagues of the State and told to them alone; not part of the answer.',
  })
  note(@Root() { stored }: ResponseRevision, @Ctx() { actor }: RequestContext): string | undefined {
    return actor.role === 'bridge' || isOfState(actor, stored.state) ? stored.content.note : undefined;
  }
}

@Resolver(() => Citation)
export class CitationResolver {
  @FieldResolver(() => Legislation, { description: 'The law.' })
  async law(@Root() { state, noun }: Citation, @Ctx() { loaders }: RequestContext): Promise<Legislation> {
    const found = (await loaders.legislation.load(state)).find(({ key }) => key === noun.law);
    invariant(found, 'a law that is cited is stored');
    return new Legislation(found);
  }
}
