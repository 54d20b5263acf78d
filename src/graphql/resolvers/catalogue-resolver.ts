import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../request-context.ts';
import { Catalogue, ReloadCataloguePayload } from '../types/catalogue.ts';
import { Theme } from '../types/labelled.ts';

@Resolver()
export class CatalogueResolver {
  @Query(() => Catalogue, { description: 'The catalogue as the server has read it.' })
  catalogue(@Ctx() { bridge }: RequestContext): Catalogue {
    return new Catalogue(bridge.catalogue.crosswalk);
  }

  @Mutation(() => ReloadCataloguePayload, {
    description: 'Reads the files of the catalogue again. Where they have errors, the server goes on with what it has.',
  })
  async reloadCatalogue(@Ctx() { actor, reload }: RequestContext): Promise<ReloadCataloguePayload> {
    return new ReloadCataloguePayload(await reload(actor));
  }

  @Query(() => [Theme], { description: 'The themes by which provisions are found.' })
  themes(@Ctx() { bridge }: RequestContext): Theme[] {
    return (bridge.catalogue.crosswalk.vocabulary.themes ?? []).map(({ id, label }) => new Theme(id, label));
  }
}
