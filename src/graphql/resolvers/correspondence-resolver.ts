import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { requireKnown } from '../../application/require-known.ts';
import type { RequestContext } from '../request-context.ts';
import { Correspondence } from '../types/correspondence.ts';
import { Instrument } from '../types/instrument.ts';
import { Mapping } from '../types/mapping.ts';
import { Provision } from '../types/provision.ts';

@Resolver(() => Correspondence)
export class CorrespondenceResolver {
  @FieldResolver(() => Provision, { description: 'The provision that was asked about.' })
  of(@Root() { source }: Correspondence): Provision {
    return new Provision(source.of);
  }

  @FieldResolver(() => Instrument, { description: 'The other instrument.' })
  instrument(@Root() { source }: Correspondence, @Ctx() { bridge }: RequestContext): Instrument {
    return new Instrument(requireKnown('instrument', source.instrument, bridge.catalogue.crosswalk.instruments));
  }

  @FieldResolver(() => Provision, { nullable: true, description: 'What corresponds there; null where a row says that nothing does.' })
  provision(@Root() { source }: Correspondence): Provision | undefined {
    return source.found === undefined ? undefined : new Provision(source.found.provision);
  }

  @FieldResolver(() => [Mapping], { description: 'The rows that name both, or the one that says that nothing corresponds.' })
  rows(@Root() { source }: Correspondence): Mapping[] {
    return (source.found?.written ?? [source.noCounterpart]).flatMap((row) => (row === undefined ? [] : [new Mapping(row)]));
  }

  @FieldResolver(() => [Mapping], { description: 'All rows from which the relations follow.' })
  witness(@Root() { source }: Correspondence, @Ctx() { bridge }: RequestContext): Mapping[] {
    const { rows } = bridge.catalogue.crosswalk;
    return (source.found?.witness ?? []).flatMap((id) => {
      const row = rows.get(id);
      return row === undefined ? [] : [new Mapping(row)];
    });
  }
}
