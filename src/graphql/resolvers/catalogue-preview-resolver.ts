import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { readEffectOnStates } from '../../application/effect-on-states.ts';
import { previewCatalogue } from '../../application/preview-catalogue.ts';
import { CatalogueFileInput } from '../arguments/catalogue-file-input.ts';
import { Costs, MANY_STATES, PREFILL } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { CataloguePreview, EffectOnState } from '../types/catalogue-preview.ts';

/** A whole catalogue is checked and compiled. */
const COMPILE = 2_000_000;

@Resolver(() => CataloguePreview)
export class CataloguePreviewResolver {
  @Costs({ own: COMPILE })
  @Query(() => CataloguePreview, {
    description: 'Checks drafted catalogue files beside those in use, and says what they would change. For whoever has a role here.',
  })
  async previewCatalogue(
    @Ctx() { actor, bridge }: RequestContext,
    @Arg('files', () => [CatalogueFileInput], { description: 'The files; those of the catalogue in use are taken for all others.' })
    files: CatalogueFileInput[],
    @Arg('to', () => ID, { nullable: true, description: 'Compare only this questionnaire; all when left out.' }) to: string | null,
  ): Promise<CataloguePreview> {
    const drafted = files.map(({ path, content }) => ({ path, content: Buffer.from(content) }));
    return new CataloguePreview(await previewCatalogue(actor, bridge, drafted, to ?? undefined));
  }

  @Costs({ own: (2 * PREFILL * MANY_STATES) / 10 })
  @FieldResolver(() => [EffectOnState], {
    description: 'What would change for each State whose answers you may read, by its code; States for which nothing changes are left out.',
  })
  async states(
    @Root() { found }: CataloguePreview,
    @Ctx() { actor, bridge }: RequestContext,
    @Arg('to', () => ID, { description: 'The questionnaire to fill in.' }) to: string,
    @Arg('states', () => [ID], { nullable: true, description: 'Only these States.' }) states: string[] | null,
  ): Promise<EffectOnState[]> {
    if (found.candidate === undefined) return [];
    const effects = await readEffectOnStates(actor, bridge, found.candidate, { to, states: states ?? undefined });
    return effects.map((effect) => new EffectOnState(effect));
  }
}
