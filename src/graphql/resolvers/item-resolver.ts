import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { findItems, provisionsAsked } from '../../application/find-items.ts';
import { listCorrespondences } from '../../application/list-correspondences.ts';
import { requireKnown } from '../../application/require-known.ts';
import { fullItemId } from '../../crosswalk/catalogue-source.ts';
import { ItemArguments, ItemsArguments } from '../arguments/catalogue-arguments.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { userInputError } from '../errors/user-input-error.ts';
import { Costs, PAGE } from '../limits/costs.ts';
import { pageOf } from '../page-of.ts';
import type { RequestContext } from '../request-context.ts';
import { ItemConnection } from '../types/connections.ts';
import { Correspondence } from '../types/correspondence.ts';
import { EnablingAnswer } from '../types/enabling-answer.ts';
import { ItemTable } from '../types/figures-table.ts';
import { Item } from '../types/item.ts';
import { LabelledPart } from '../types/labelled.ts';
import { Mapping } from '../types/mapping.ts';
import { Provision } from '../types/provision.ts';
import { Questionnaire, Section } from '../types/questionnaire.ts';

@Resolver(() => Item)
export class ItemResolver {
  @Query(() => Item, {
    nullable: true,
    description: 'One item, by its id, or by its official number in a questionnaire; null where the catalogue does not have it.',
  })
  item(@Ctx() { bridge }: RequestContext, @Args(() => ItemArguments) args: ItemArguments): Item | undefined {
    const { id, officialNumber, questionnaire } = withoutNulls(args);
    const { crosswalk } = bridge.catalogue;
    if (id !== undefined && officialNumber === undefined && questionnaire === undefined) {
      const found = crosswalk.items.get(id);
      return found === undefined ? undefined : new Item(found);
    }
    if (id !== undefined || officialNumber === undefined || questionnaire === undefined)
      throw userInputError('Name an item either by "id", or by "officialNumber" and "questionnaire" together.');
    requireKnown('questionnaire', questionnaire, crosswalk.questionnaires);
    const [found] = findItems(crosswalk, { questionnaire, officialNumber });
    return found === undefined ? undefined : new Item(found);
  }

  @Costs(PAGE)
  @Query(() => ItemConnection, { description: 'Items of all questionnaires, in their order.' })
  items(@Ctx() { bridge }: RequestContext, @Args(() => ItemsArguments) args: ItemsArguments): object {
    const wanted = withoutNulls(args);
    const found = findItems(bridge.catalogue.crosswalk, wanted);
    return new ItemConnection(
      pageOf(
        found,
        (item) => item.id,
        wanted,
        (item) => new Item(item),
      ),
    );
  }

  @FieldResolver(() => Questionnaire, { description: 'The questionnaire it belongs to.' })
  questionnaire(@Root() { compiled }: Item, @Ctx() { bridge }: RequestContext): Questionnaire {
    return new Questionnaire(requireKnown('questionnaire', compiled.questionnaire, bridge.catalogue.crosswalk.questionnaires));
  }

  @FieldResolver(() => Section, { description: 'The section it belongs to.' })
  section(@Root() item: Item, @Ctx() context: RequestContext): Section {
    return new Section(this.questionnaire(item, context).compiled, item.compiled.section);
  }

  @FieldResolver(() => [Provision], { description: 'The provisions it asks about; none where it asks about a whole section.' })
  provisions(@Root() { compiled }: Item, @Ctx() { bridge }: RequestContext): Provision[] {
    return provisionsAsked(bridge.catalogue.crosswalk, compiled).map((node) => new Provision(node));
  }

  @FieldResolver(() => [LabelledPart], { description: 'The options to choose from, where it takes some.' })
  options(@Root() { compiled }: Item, @Ctx() { bridge }: RequestContext): LabelledPart[] {
    const { lists = [] } = bridge.catalogue.crosswalk.vocabulary;
    const options = lists.find(({ id }) => id === compiled.form.list)?.options ?? [];
    return options.map(({ id, label }) => new LabelledPart(id, label));
  }

  @FieldResolver(() => ItemTable, {
    nullable: true,
    description: 'The table that it takes; null where it takes none, or figures as they come.',
  })
  table(@Root() { compiled }: Item, @Ctx() { bridge }: RequestContext): ItemTable | undefined {
    const { table } = compiled.form;
    return table === undefined ? undefined : new ItemTable(table, bridge.catalogue.crosswalk.vocabulary);
  }

  @FieldResolver(() => EnablingAnswer, {
    nullable: true,
    description: 'The answer under which alone it is asked; null where it is always asked.',
  })
  enabledBy(@Root() { compiled }: Item): EnablingAnswer | undefined {
    const { enable_when } = compiled.form;
    return enable_when === undefined ? undefined : new EnablingAnswer(fullItemId(compiled.questionnaire, enable_when.item), enable_when.is);
  }

  @FieldResolver(() => [Mapping], { description: 'The mapping rows that name it: those between its questionnaire and another.' })
  mappings(@Root() { compiled }: Item, @Ctx() { bridge }: RequestContext): Mapping[] {
    return (bridge.catalogue.crosswalk.rowsAt.get(compiled.id) ?? []).map((row) => new Mapping(row));
  }

  @FieldResolver(() => [Correspondence], { description: 'What corresponds in other instruments to the provisions that it asks about.' })
  correspondences(
    @Root() { compiled }: Item,
    @Ctx() { bridge }: RequestContext,
    @Arg('to', () => ID, { nullable: true, description: 'Only in this instrument; in all others when left out.' }) to: string | null,
  ): Correspondence[] {
    if (compiled.provisions.length === 0) return [];
    return listCorrespondences(bridge.catalogue.crosswalk, compiled.id, to ?? undefined).map((each) => new Correspondence(each));
  }
}
