import { Field, Int, ObjectType } from 'type-graphql';
import type { ReloadOutcome } from '../../application/running-bridge.ts';
import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import { CatalogueProblem } from './catalogue-problem.ts';

@ObjectType({ description: 'Instruments, questionnaires and mapping sets as the server has read them from their files.' })
export class Catalogue {
  readonly #crosswalk: Crosswalk;

  constructor(crosswalk: Crosswalk) {
    this.#crosswalk = crosswalk;
  }

  @Field(() => String, { description: 'SHA-256 of all of it; another one after any change.' })
  get contentHash(): string {
    return this.#crosswalk.hash;
  }

  @Field(() => Int, { description: 'How many instruments it has.' })
  get instrumentCount(): number {
    return this.#crosswalk.instruments.size;
  }

  @Field(() => Int, { description: 'How many provisions these have.' })
  get provisionCount(): number {
    return this.#crosswalk.provisions.size;
  }

  @Field(() => Int, { description: 'How many questionnaires it has.' })
  get questionnaireCount(): number {
    return this.#crosswalk.questionnaires.size;
  }

  @Field(() => Int, { description: 'How many items these have.' })
  get itemCount(): number {
    return this.#crosswalk.items.size;
  }

  @Field(() => Int, { description: 'How many mapping rows are in use.' })
  get mappingCount(): number {
    return this.#crosswalk.rows.size;
  }

  @Field(() => [String], { description: 'Ids of draft rows that were left out because they contradict the rest.' })
  get droppedDrafts(): readonly string[] {
    return this.#crosswalk.droppedDrafts;
  }
}

@ObjectType({ description: 'What became of reading the catalogue again.' })
export class ReloadCataloguePayload {
  @Field(() => Catalogue, { description: 'The catalogue that is served from now on: the one before where its files have errors.' })
  readonly catalogue: Catalogue;
  @Field(() => Boolean, { description: 'Whether it is another one than before.' })
  readonly changed: boolean;
  @Field(() => [CatalogueProblem], { description: 'The errors because of which nothing was changed.' })
  readonly errors: readonly CatalogueProblem[];

  constructor({ catalogue, changed, errors }: ReloadOutcome) {
    this.catalogue = new Catalogue(catalogue.crosswalk);
    this.changed = changed;
    this.errors = errors.map((error) => new CatalogueProblem(error));
  }
}
