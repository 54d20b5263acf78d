import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { measureOverlap } from '../../application/measure-overlap.ts';
import { requireKnown } from '../../application/require-known.ts';
import { invariant } from '../../domain/errors.ts';
import { OverlapArguments } from '../arguments/comparison-arguments.ts';
import { Costs } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { Instrument } from '../types/instrument.ts';
import { Item } from '../types/item.ts';
import { Overlap } from '../types/overlap.ts';
import { Questionnaire, Section } from '../types/questionnaire.ts';
import { BestClass, SectionStructure } from '../types/structure.ts';

@Resolver(() => Overlap)
export class OverlapResolver {
  @Costs({ own: 5_000 })
  @Query(() => Overlap, {
    description:
      'How much of an instrument or questionnaire corresponds to another instrument, from the mapping rows and what follows from them. No State’s answers are read.',
  })
  overlap(@Ctx() { bridge }: RequestContext, @Args(() => OverlapArguments) { from, to }: OverlapArguments): Overlap {
    const { crosswalk } = bridge.catalogue;
    const sections = new Map(crosswalk.questionnaires.get(from)?.form.sections.map(({ id, title }) => [id, title]));
    return new Overlap(measureOverlap(bridge.catalogue, from, to), (id) => sections.get(id) ?? crosswalk.provisions.get(id)?.form.heading);
  }

  @FieldResolver(() => Instrument, { nullable: true, description: 'The instrument that was compared; null where it was a questionnaire.' })
  fromInstrument(@Root() { found }: Overlap, @Ctx() { bridge }: RequestContext): Instrument | undefined {
    const instrument = bridge.catalogue.crosswalk.instruments.get(found.from);
    return instrument === undefined ? undefined : new Instrument(instrument);
  }

  @FieldResolver(() => Questionnaire, {
    nullable: true,
    description: 'The questionnaire that was compared; null where it was an instrument.',
  })
  fromQuestionnaire(@Root() { found }: Overlap, @Ctx() { bridge }: RequestContext): Questionnaire | undefined {
    const questionnaire = bridge.catalogue.crosswalk.questionnaires.get(found.from);
    return questionnaire === undefined ? undefined : new Questionnaire(questionnaire);
  }

  @FieldResolver(() => Instrument, { description: 'The instrument that it was compared with.' })
  to(@Root() { found }: Overlap, @Ctx() { bridge }: RequestContext): Instrument {
    return new Instrument(requireKnown('instrument', found.to, bridge.catalogue.crosswalk.instruments));
  }
}

@Resolver(() => SectionStructure)
export class SectionStructureResolver {
  @FieldResolver(() => Section, { description: 'The section.' })
  section(@Root() { found }: SectionStructure, @Ctx() { bridge }: RequestContext): Section {
    const questionnaire = requireKnown('questionnaire', found.questionnaire, bridge.catalogue.crosswalk.questionnaires);
    const form = questionnaire.form.sections.find(({ id }) => id === found.section);
    invariant(form, 'what was measured is a section of its questionnaire');
    return new Section(questionnaire, form);
  }

  @FieldResolver(() => Instrument, { description: 'The instrument that it is compared with.' })
  other(@Root() { found }: SectionStructure, @Ctx() { bridge }: RequestContext): Instrument {
    return new Instrument(requireKnown('instrument', found.other, bridge.catalogue.crosswalk.instruments));
  }

  @Costs({ size: 100 })
  @FieldResolver(() => [BestClass], { description: 'Each of its items with the best class that it can reach.' })
  items(@Root() { found }: SectionStructure): BestClass[] {
    return found.bestClasses.map((best) => new BestClass(best));
  }
}

@Resolver(() => BestClass)
export class BestClassResolver {
  @FieldResolver(() => Item, { description: 'The item.' })
  item(@Root() { item }: BestClass, @Ctx() { bridge }: RequestContext): Item {
    const compiled = bridge.catalogue.crosswalk.items.get(item);
    invariant(compiled, 'what was measured is an item of the catalogue');
    return new Item(compiled);
  }
}
