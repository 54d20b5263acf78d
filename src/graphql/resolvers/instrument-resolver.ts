import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { findProvisions } from '../../application/find-provisions.ts';
import { instrumentsOf } from '../../crosswalk/sides-of-set.ts';
import { ProvisionsOfInstrumentArguments } from '../arguments/catalogue-arguments.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { Costs, PAGE } from '../limits/costs.ts';
import { pageOf } from '../page-of.ts';
import type { RequestContext } from '../request-context.ts';
import { ProvisionConnection } from '../types/connections.ts';
import { Instrument } from '../types/instrument.ts';
import { MappingSet } from '../types/mapping-set.ts';
import { Provision } from '../types/provision.ts';
import { Questionnaire } from '../types/questionnaire.ts';

@Resolver(() => Instrument)
export class InstrumentResolver {
  @Query(() => [Instrument], { description: 'Every instrument of the catalogue.' })
  instruments(@Ctx() { bridge }: RequestContext): Instrument[] {
    return [...bridge.catalogue.crosswalk.instruments.values()].map((each) => new Instrument(each));
  }

  @Query(() => Instrument, { nullable: true, description: 'One instrument; null where the catalogue does not have it.' })
  instrument(
    @Ctx() { bridge }: RequestContext,
    @Arg('id', () => ID, { description: 'Such as `untoc`.' }) id: string,
  ): Instrument | undefined {
    const found = bridge.catalogue.crosswalk.instruments.get(id);
    return found === undefined ? undefined : new Instrument(found);
  }

  @FieldResolver(() => Instrument, { nullable: true, description: 'The convention to which it is a protocol.' })
  supplements(@Root() { compiled }: Instrument, @Ctx() context: RequestContext): Instrument | undefined {
    return this.instrument(context, compiled.form.supplements ?? '');
  }

  @Costs({ own: 200, size: 80 })
  @FieldResolver(() => [Provision], { description: 'Its articles.' })
  articles(@Root() { id }: Instrument, @Ctx() { bridge }: RequestContext): Provision[] {
    return findProvisions(bridge.catalogue.crosswalk, { instrument: id })
      .filter((node) => node.parent === undefined)
      .map((node) => new Provision(node));
  }

  @Costs(PAGE)
  @FieldResolver(() => ProvisionConnection, { description: 'Its provisions, in treaty order.' })
  provisions(
    @Root() { id }: Instrument,
    @Args(() => ProvisionsOfInstrumentArguments) args: ProvisionsOfInstrumentArguments,
    @Ctx() { bridge }: RequestContext,
  ): object {
    const wanted = withoutNulls(args);
    const found = findProvisions(bridge.catalogue.crosswalk, { ...wanted, instrument: id });
    return new ProvisionConnection(
      pageOf(
        found,
        (node) => node.id,
        wanted,
        (node) => new Provision(node),
      ),
    );
  }

  @FieldResolver(() => [Questionnaire], { description: 'The questionnaires that ask about it.' })
  questionnaires(@Root() { id }: Instrument, @Ctx() { bridge }: RequestContext): Questionnaire[] {
    return [...bridge.catalogue.crosswalk.questionnaires.values()]
      .filter(({ form }) => form.instruments.some(({ instrument }) => instrument === id))
      .map((each) => new Questionnaire(each));
  }

  @FieldResolver(() => [MappingSet], { description: 'The mapping sets that relate it to another instrument.' })
  mappingSets(@Root() { id }: Instrument, @Ctx() { bridge }: RequestContext): MappingSet[] {
    return [...bridge.catalogue.crosswalk.mappingSets.values()]
      .filter(({ source }) => instrumentsOf(source.form)?.some(({ instrument }) => instrument === id))
      .map((each) => new MappingSet(each));
  }
}
