import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { byOfficialNumber, findItems } from '../../application/find-items.ts';
import { measureStructure } from '../../application/measure-structure.ts';
import { unknownState } from '../../application/prefill-state.ts';
import { requireKnown } from '../../application/require-known.ts';
import { type Asked as AskedWord, askedOf, isParty } from '../../domain/state-party.ts';
import { OrderedItemsArguments } from '../arguments/catalogue-arguments.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { Costs, PAGE } from '../limits/costs.ts';
import { pageOf } from '../page-of.ts';
import type { RequestContext } from '../request-context.ts';
import { Asked } from '../types/asked.ts';
import { ItemConnection } from '../types/connections.ts';
import { Instrument } from '../types/instrument.ts';
import { Item } from '../types/item.ts';
import { Questionnaire, Section } from '../types/questionnaire.ts';
import { SectionStructure } from '../types/structure.ts';

@Resolver(() => Questionnaire)
export class QuestionnaireResolver {
  @Query(() => [Questionnaire], { description: 'Every questionnaire of the catalogue.' })
  questionnaires(@Ctx() { bridge }: RequestContext): Questionnaire[] {
    return [...bridge.catalogue.crosswalk.questionnaires.values()].map((each) => new Questionnaire(each));
  }

  @Query(() => Questionnaire, { nullable: true, description: 'One questionnaire; null where the catalogue does not have it.' })
  questionnaire(
    @Ctx() { bridge }: RequestContext,
    @Arg('id', () => ID, { description: 'Such as `untoc-rm/cluster-1@2020`.' }) id: string,
  ): Questionnaire | undefined {
    const found = bridge.catalogue.crosswalk.questionnaires.get(id);
    return found === undefined ? undefined : new Questionnaire(found);
  }

  @FieldResolver(() => [Instrument], { description: 'The instruments it asks about.' })
  instruments(@Root() { compiled }: Questionnaire, @Ctx() { bridge }: RequestContext): Instrument[] {
    return compiled.form.instruments.flatMap(({ instrument }) => {
      const found = bridge.catalogue.crosswalk.instruments.get(instrument);
      return found === undefined ? [] : [new Instrument(found)];
    });
  }

  @FieldResolver(() => [Section], { description: 'Its parts.' })
  sections(@Root() { compiled }: Questionnaire): Section[] {
    return compiled.form.sections.map((section) => new Section(compiled, section));
  }

  @Costs(PAGE)
  @FieldResolver(() => ItemConnection, { description: 'Its items, in its order.' })
  items(
    @Root() { id }: Questionnaire,
    @Args(() => OrderedItemsArguments) args: OrderedItemsArguments,
    @Ctx() { bridge }: RequestContext,
  ): object {
    const { byOfficialNumber: byNumber, ...wanted } = withoutNulls(args);
    const items = findItems(bridge.catalogue.crosswalk, { ...wanted, questionnaire: id });
    const found = byNumber ? byOfficialNumber(items) : items;
    return new ItemConnection(
      pageOf(
        found,
        (item) => item.id,
        wanted,
        (item) => new Item(item),
      ),
    );
  }

  @Costs({ own: 30_000, size: 4 })
  @FieldResolver(() => [SectionStructure], {
    description: 'What the crosswalk alone promises of each section, compared with each other instrument, without any State’s answers.',
  })
  structure(@Root() { id }: Questionnaire, @Ctx() { bridge }: RequestContext): SectionStructure[] {
    return measureStructure(bridge.catalogue, id).map((each) => new SectionStructure(each));
  }
}

@Resolver(() => Section)
export class SectionResolver {
  @FieldResolver(() => Questionnaire, { description: 'The questionnaire it is a part of.' })
  questionnaire(@Root() { questionnaire }: Section): Questionnaire {
    return new Questionnaire(questionnaire);
  }

  @FieldResolver(() => Instrument, { description: 'The instrument it asks about.' })
  instrument(@Root() { form }: Section, @Ctx() { bridge }: RequestContext): Instrument {
    return new Instrument(requireKnown('instrument', form.instrument, bridge.catalogue.crosswalk.instruments));
  }

  @FieldResolver(() => Asked, {
    description: 'Whether it is asked of a State: of parties to its instrument. Signatories and others may answer it of their own accord.',
  })
  async asked(
    @Root() { form }: Section,
    @Ctx() { loaders }: RequestContext,
    @Arg('state', () => ID, { description: 'Code of the State, such as `XAR`.' }) code: string,
  ): Promise<AskedWord> {
    const state = await loaders.states.load(code);
    if (state === undefined) throw unknownState(code);
    return askedOf(isParty(state.memberships.find(({ instrument }) => instrument === form.instrument)?.status ?? 'unknown'));
  }

  @Costs({ own: 50, size: 100 })
  @FieldResolver(() => [Item], { description: 'Its items, in its order.' })
  items(@Root() { questionnaire, id }: Section): Item[] {
    return questionnaire.items.filter(({ section }) => section.id === id).map((item) => new Item(item));
  }
}
