import { Field, ID, ObjectType } from 'type-graphql';
import type { EffectOnState as EffectFound } from '../../application/effect-on-states.ts';
import type { CataloguePreview as PreviewFound } from '../../application/preview-catalogue.ts';
import { BestClassChange, FileChange, RowChanges, SuggestionChange } from './catalogue-changes.ts';
import { CatalogueProblem } from './catalogue-problem.ts';

@ObjectType({ description: 'What drafted catalogue files would change, before anybody adopts them. Nothing of them is kept.' })
export class CataloguePreview {
  readonly found: PreviewFound;

  constructor(found: PreviewFound) {
    this.found = found;
  }

  @Field(() => [CatalogueProblem], { description: 'The errors because of which nothing was compared; none where it was.' })
  get errors(): readonly CatalogueProblem[] {
    return this.#problems('error');
  }

  @Field(() => [CatalogueProblem], { description: 'What else ought to be looked at in the whole catalogue.' })
  get warnings(): readonly CatalogueProblem[] {
    return this.#problems('warning');
  }

  @Field(() => [FileChange], { description: 'Files whose content is another.' })
  get files(): readonly FileChange[] {
    return (this.found.effect?.files ?? []).map((change) => new FileChange(change));
  }

  @Field(() => RowChanges, { nullable: true, description: 'Mapping rows that are others; null where there are errors.' })
  get rows(): RowChanges | undefined {
    return this.found.effect && new RowChanges(this.found.effect.rows);
  }

  @Field(() => [BestClassChange], { description: 'Where the best class that an item can reach is another.' })
  get structure(): readonly BestClassChange[] {
    return (this.found.effect?.structure ?? []).map((change) => new BestClassChange(change));
  }

  #problems(severity: 'error' | 'warning'): CatalogueProblem[] {
    return this.found.diagnostics.filter((each) => each.severity === severity).map((each) => new CatalogueProblem(each));
  }
}

@ObjectType({ description: 'What would change for one State.' })
export class EffectOnState {
  @Field(() => ID, { description: 'Code of the State.' })
  readonly stateCode: string;
  @Field(() => [SuggestionChange], { description: 'Suggestions that appear, vanish, or are others, in the order of the items.' })
  readonly changes: readonly SuggestionChange[];

  constructor({ state, changes }: EffectFound) {
    this.stateCode = state;
    this.changes = changes.map((change) => new SuggestionChange(change));
  }
}
