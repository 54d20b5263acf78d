import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { itemsAbout } from '../../application/find-items.ts';
import { findProvisions, themesOf } from '../../application/find-provisions.ts';
import { listCorrespondences } from '../../application/list-correspondences.ts';
import { requireKnown } from '../../application/require-known.ts';
import type { Standing as StandingWord } from '../../coverage/overlap.ts';
import { standingOf } from '../../coverage/overlap.ts';
import type { Crosswalk, ProvisionNode } from '../../crosswalk/crosswalk.ts';
import { articleOf } from '../../crosswalk/provision-id.ts';
import type { Facet as FacetWord } from '../../domain/facet.ts';
import { ProvisionsArguments } from '../arguments/catalogue-arguments.ts';
import { CorrespondencesArguments } from '../arguments/comparison-arguments.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { Costs, PAGE } from '../limits/costs.ts';
import { pageOf } from '../page-of.ts';
import type { RequestContext } from '../request-context.ts';
import { Facet, Standing } from '../types/catalogue-enumerations.ts';
import { ProvisionConnection } from '../types/connections.ts';
import { Correspondence } from '../types/correspondence.ts';
import { Instrument } from '../types/instrument.ts';
import { Item } from '../types/item.ts';
import { Condition, Theme } from '../types/labelled.ts';
import { InLanguage, type LanguageTag } from '../types/language.ts';
import { Mapping } from '../types/mapping.ts';
import { OfficialText } from '../types/official-text.ts';
import { Provision } from '../types/provision.ts';

const TO = 'Only in this instrument; in all others when left out.';

@Resolver(() => Provision)
export class ProvisionResolver {
  @Query(() => Provision, { nullable: true, description: 'One provision; null where the catalogue does not have it.' })
  provision(
    @Ctx() { bridge }: RequestContext,
    @Arg('id', () => ID, { description: 'Such as `uncac:23(1)(a)(i)`.' }) id: string,
  ): Provision | undefined {
    return toProvision(bridge.catalogue.crosswalk, id);
  }

  @Costs(PAGE)
  @Query(() => ProvisionConnection, { description: 'Provisions of all instruments, in treaty order.' })
  provisions(@Ctx() { bridge }: RequestContext, @Args(() => ProvisionsArguments) args: ProvisionsArguments): object {
    const wanted = withoutNulls(args);
    const found = findProvisions(bridge.catalogue.crosswalk, wanted);
    return new ProvisionConnection(
      pageOf(
        found,
        (node) => node.id,
        wanted,
        (node) => new Provision(node),
      ),
    );
  }

  @Costs({ own: 200 })
  @Query(() => [Correspondence], {
    description:
      'What corresponds to a provision in other instruments, closest first: what is written, and what follows from it. An empty list: nobody has compared it yet.',
  })
  correspondences(
    @Ctx() { bridge }: RequestContext,
    @Args(() => CorrespondencesArguments) args: CorrespondencesArguments,
  ): Correspondence[] {
    const { of, to } = withoutNulls(args);
    return listCorrespondences(bridge.catalogue.crosswalk, of, to).map((each) => new Correspondence(each));
  }

  @FieldResolver(() => OfficialText, {
    nullable: true,
    description: 'Its text as published; null where that was not imported in the language: no other language stands in for it.',
  })
  officialText(
    @Root() { node }: Provision,
    @Ctx() { bridge }: RequestContext,
    @InLanguage() language: LanguageTag,
  ): OfficialText | undefined {
    const found = bridge.catalogue.crosswalk.officialTexts.get(node.id)?.get(language);
    return found === undefined ? undefined : new OfficialText(language, found);
  }

  @FieldResolver(() => Instrument, { description: 'The instrument it belongs to.' })
  instrument(@Root() { node }: Provision, @Ctx() { bridge }: RequestContext): Instrument {
    return new Instrument(requireKnown('instrument', node.instrument ?? '', bridge.catalogue.crosswalk.instruments));
  }

  @FieldResolver(() => Provision, { description: 'The article it belongs to; itself where it is one.' })
  article(@Root() { node }: Provision, @Ctx() { bridge }: RequestContext): Provision {
    return toProvision(bridge.catalogue.crosswalk, articleOf(node.id)) ?? new Provision(node);
  }

  @FieldResolver(() => Provision, { nullable: true, description: 'The provision above it; null for an article.' })
  parent(@Root() { node }: Provision, @Ctx() { bridge }: RequestContext): Provision | undefined {
    return node.parent === undefined ? undefined : atIndex(bridge.catalogue.crosswalk, node.parent)[0];
  }

  @FieldResolver(() => [Provision], { description: 'The provisions below it, in treaty order.' })
  children(@Root() { node }: Provision, @Ctx() { bridge }: RequestContext): Provision[] {
    return node.children.flatMap((index) => atIndex(bridge.catalogue.crosswalk, index));
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its chapter, such as `III`, where the instrument has chapters.' })
  chapter(@Root() { node }: Provision, @Ctx() { bridge }: RequestContext): string | undefined {
    return bridge.catalogue.crosswalk.provisions.get(articleOf(node.id))?.form.chapter;
  }

  @FieldResolver(() => Condition, { nullable: true, description: 'What must be so in a State for it, or a provision above it, to apply.' })
  condition(@Root() { node }: Provision, @Ctx() { bridge }: RequestContext): Condition | undefined {
    if (node.condition === undefined) return undefined;
    const { conditions = [] } = bridge.catalogue.crosswalk.vocabulary;
    return new Condition(node.condition, conditions.find(({ id }) => id === node.condition)?.text);
  }

  @FieldResolver(() => [Theme], { description: 'Its themes, or those of the nearest provision above it that has some.' })
  themes(@Root() { node }: Provision, @Ctx() { bridge }: RequestContext): Theme[] {
    const { crosswalk } = bridge.catalogue;
    return themesOf(crosswalk, node).map((id) => new Theme(id, crosswalk.vocabulary.themes?.find((theme) => theme.id === id)?.label));
  }

  @Costs({ own: 100 })
  @FieldResolver(() => [Item], { description: 'The items that ask about it.' })
  items(
    @Root() { node }: Provision,
    @Ctx() { bridge }: RequestContext,
    @Arg('facet', () => Facet, { nullable: true, description: 'Only about this side of it.' }) facet: FacetWord | null,
  ): Item[] {
    return itemsAbout(bridge.catalogue.crosswalk, node.id, facet ?? undefined).map((item) => new Item(item));
  }

  @FieldResolver(() => [Mapping], { description: 'The mapping rows that name it, not those between items that ask about it.' })
  mappings(@Root() { node }: Provision, @Ctx() { bridge }: RequestContext): Mapping[] {
    return (bridge.catalogue.crosswalk.rowsAt.get(node.id) ?? []).map((row) => new Mapping(row));
  }

  @Costs({ own: 200 })
  @FieldResolver(() => [Correspondence], {
    name: 'correspondences',
    description: 'What corresponds to it in other instruments, closest first; empty where nobody has compared it yet.',
  })
  correspondencesOfProvision(
    @Root() { node }: Provision,
    @Ctx() { bridge }: RequestContext,
    @Arg('to', () => ID, { nullable: true, description: TO }) to: string | null,
  ): Correspondence[] {
    return listCorrespondences(bridge.catalogue.crosswalk, node.id, to ?? undefined).map((each) => new Correspondence(each));
  }

  @Costs({ own: 20 })
  @FieldResolver(() => Standing, { description: 'The closest thing that it has in another instrument.' })
  standing(
    @Root() { node }: Provision,
    @Ctx() { bridge }: RequestContext,
    @Arg('in', () => ID, { description: 'Id of the other instrument.' }) other: string,
  ): StandingWord {
    const { crosswalk } = bridge.catalogue;
    requireKnown('instrument', other, crosswalk.instruments);
    return standingOf(crosswalk, node, other);
  }
}

function toProvision({ provisions }: Crosswalk, id: string): Provision | undefined {
  const node = provisions.get(id);
  return node === undefined ? undefined : new Provision(node);
}

function atIndex({ nodes, provisions }: Crosswalk, index: number): Provision[] {
  const node: ProvisionNode | undefined = provisions.get(nodes[index]?.id ?? '');
  return node === undefined ? [] : [new Provision(node)];
}
