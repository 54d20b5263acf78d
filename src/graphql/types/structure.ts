import { Field, Int, ObjectType } from 'type-graphql';
import type { StructuralCoverage } from '../../coverage/structural-coverage.ts';
import { type SuggestionClass as ClassWord, SUGGESTION_CLASSES } from '../../prefill/suggestion.ts';
import { SuggestionClass } from './answer-enumerations.ts';
import { ClassCounts, type Counts, RelationCounts } from './counts.ts';

@ObjectType({
  description:
    'What the crosswalk alone promises of a section, compared with one instrument, without any State’s answers. The classes are those that items would have if a State had answered “yes” everywhere in the other mechanism, for every offence, today.',
})
export class SectionStructure {
  readonly found: StructuralCoverage;

  constructor(found: StructuralCoverage) {
    this.found = found;
  }

  @Field(() => Int, { description: 'Provisions of the articles that the section asks about.' })
  get provisions(): number {
    return this.found.nodes;
  }

  @Field(() => RelationCounts, { description: 'Mapping rows between these and the other instrument.' })
  get rows(): object {
    return new RelationCounts(this.found.rowsByRelation);
  }

  @Field(() => Int, { description: 'Provisions that have no counterpart there.' })
  get noCounterpart(): number {
    return this.found.noCounterpart;
  }

  @Field(() => Int, { description: 'Provisions that nobody has compared yet.' })
  get unreviewed(): number {
    return this.found.unreviewed;
  }

  @Field(() => ClassCounts, { description: 'Its items by the best class that they can reach.' })
  get bestClasses(): object {
    return new ClassCounts(countClasses(this.found.bestClasses.map((each) => each.class)));
  }
}

@ObjectType({ description: 'The best class that an item can reach.' })
export class BestClass {
  readonly item: string;
  @Field(() => SuggestionClass, { description: 'The class.' })
  readonly class: ClassWord;

  constructor(best: StructuralCoverage['bestClasses'][number]) {
    this.item = best.item;
    this.class = best.class;
  }
}

function countClasses(found: readonly ClassWord[]): Counts<ClassWord> {
  return Object.fromEntries(SUGGESTION_CLASSES.map((each) => [each, found.filter((one) => one === each).length])) as Counts<ClassWord>;
}
