import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { findMappings } from '../../application/find-mappings.ts';
import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import { invariant } from '../../domain/errors.ts';
import { MappingsArguments, MappingsOfSetArguments } from '../arguments/catalogue-arguments.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { Costs, PAGE } from '../limits/costs.ts';
import { pageOf } from '../page-of.ts';
import type { RequestContext } from '../request-context.ts';
import { MappingConnection } from '../types/connections.ts';
import { Instrument } from '../types/instrument.ts';
import { Item } from '../types/item.ts';
import { Mapping } from '../types/mapping.ts';
import { MappingSet } from '../types/mapping-set.ts';
import { Provision } from '../types/provision.ts';

@Resolver(() => MappingSet)
export class MappingSetResolver {
  @Query(() => [MappingSet], { description: 'Every mapping set of the catalogue.' })
  mappingSets(@Ctx() { bridge }: RequestContext): MappingSet[] {
    return [...bridge.catalogue.crosswalk.mappingSets.values()].map((each) => new MappingSet(each));
  }

  @Costs(PAGE)
  @FieldResolver(() => MappingConnection, { description: 'Its rows in use, in its order.' })
  mappings(
    @Root() { id }: MappingSet,
    @Args(() => MappingsOfSetArguments) args: MappingsOfSetArguments,
    @Ctx() { bridge }: RequestContext,
  ): object {
    return page(bridge.catalogue.crosswalk, { ...withoutNulls(args), set: id });
  }
}

@Resolver(() => Mapping)
export class MappingResolver {
  @Costs(PAGE)
  @Query(() => MappingConnection, { description: 'Mapping rows in use, set by set.' })
  mappings(@Ctx() { bridge }: RequestContext, @Args(() => MappingsArguments) args: MappingsArguments): object {
    return page(bridge.catalogue.crosswalk, withoutNulls(args));
  }

  @FieldResolver(() => MappingSet, { description: 'The set it belongs to.' })
  set(@Root() { row }: Mapping, @Ctx() { bridge }: RequestContext): MappingSet {
    const set = bridge.catalogue.crosswalk.mappingSets.get(row.set);
    invariant(set, 'a row belongs to a set of its catalogue');
    return new MappingSet(set);
  }

  @FieldResolver(() => Provision, {
    nullable: true,
    description:
      'The provision on the left, or the one that has no counterpart; null where the parts of a joint row stand there, and between items.',
  })
  subject(@Root() { row }: Mapping, @Ctx() { bridge }: RequestContext): Provision | undefined {
    return toProvision(bridge.catalogue.crosswalk, row.form.subject ?? row.form.no_counterpart);
  }

  @FieldResolver(() => Provision, {
    nullable: true,
    description:
      'The provision on the right; null where the parts of a joint row stand there, where there is no counterpart, and between items.',
  })
  object(@Root() { row }: Mapping, @Ctx() { bridge }: RequestContext): Provision | undefined {
    return toProvision(bridge.catalogue.crosswalk, row.form.object);
  }

  @FieldResolver(() => [Provision], { description: 'The provisions that a joint row takes together; none in other rows.' })
  parts(@Root() { row }: Mapping, @Ctx() { bridge }: RequestContext): Provision[] {
    return (row.form.all_of ?? []).flatMap((id) => toProvision(bridge.catalogue.crosswalk, id) ?? []);
  }

  @FieldResolver(() => Item, {
    nullable: true,
    description: 'The item on the left, in a set between questionnaires; null where the parts of a joint row stand there.',
  })
  subjectItem(@Root() { row }: Mapping, @Ctx() { bridge }: RequestContext): Item | undefined {
    return toItem(bridge.catalogue.crosswalk, row.form.subject);
  }

  @FieldResolver(() => Item, {
    nullable: true,
    description: 'The item on the right, in a set between questionnaires; null where the parts of a joint row stand there.',
  })
  objectItem(@Root() { row }: Mapping, @Ctx() { bridge }: RequestContext): Item | undefined {
    return toItem(bridge.catalogue.crosswalk, row.form.object);
  }

  @FieldResolver(() => [Item], { description: 'The items that a joint row takes together; none in other rows.' })
  itemParts(@Root() { row }: Mapping, @Ctx() { bridge }: RequestContext): Item[] {
    return (row.form.all_of ?? []).flatMap((id) => toItem(bridge.catalogue.crosswalk, id) ?? []);
  }

  @FieldResolver(() => Instrument, { nullable: true, description: 'The instrument that has no counterpart to the subject.' })
  absentFrom(@Root() { row }: Mapping, @Ctx() { bridge }: RequestContext): Instrument | undefined {
    const found = bridge.catalogue.crosswalk.instruments.get(row.form.in ?? '');
    return found === undefined ? undefined : new Instrument(found);
  }
}

function page(crosswalk: Crosswalk, args: MappingsArguments): object {
  const found = findMappings(crosswalk, args);
  return new MappingConnection(
    pageOf(
      found,
      (row) => row.id,
      args,
      (row) => new Mapping(row),
    ),
  );
}

function toItem({ items }: Crosswalk, id: string | undefined): Item | undefined {
  const item = items.get(id ?? '');
  return item === undefined ? undefined : new Item(item);
}

function toProvision({ provisions }: Crosswalk, id: string | undefined): Provision | undefined {
  const node = provisions.get(id ?? '');
  return node === undefined ? undefined : new Provision(node);
}
