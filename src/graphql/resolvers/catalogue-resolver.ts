import { Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import { Catalogue } from '../types/catalogue.ts';
import { Theme } from '../types/labelled.ts';

@Resolver()
export class CatalogueResolver {
  @Query(() => Catalogue, { description: 'The catalogue as the server has read it.' })
  catalogue(@Ctx() { bridge }: RequestContext): Catalogue {
    return new Catalogue(bridge.catalogue.crosswalk);
  }

  @Query(() => [Theme], { description: 'The themes by which provisions are found.' })
  themes(@Ctx() { bridge }: RequestContext): Theme[] {
    return (bridge.catalogue.crosswalk.vocabulary.themes ?? []).map(({ id, label }) => new Theme(id, label));
  }
}
