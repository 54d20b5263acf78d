import { Field, ObjectType } from 'type-graphql';
import type { ListedCorrespondence } from '../../application/list-correspondences.ts';
import type { BaseRelation as BaseRelationWord } from '../../domain/relation.ts';
import { BaseRelation } from './catalogue-enumerations.ts';

@ObjectType({ description: 'What corresponds to a provision in another instrument, written or derived – or that nothing does.' })
export class Correspondence {
  readonly source: ListedCorrespondence;

  constructor(source: ListedCorrespondence) {
    this.source = source;
  }

  @Field(() => [BaseRelation], {
    description:
      'What the two may be to each other, each for its own offences, read from the provision asked about; one entry: certain; none: nothing is known, or nothing corresponds.',
  })
  get relations(): readonly BaseRelationWord[] {
    return this.source.found?.own ?? [];
  }

  @Field(() => [BaseRelation], {
    description:
      'The same for the measures alone, leaving aside for which offences they are in place; it carries an answer only where a State’s measures are in place for every offence.',
  })
  get measureRelations(): readonly BaseRelationWord[] {
    return this.source.found?.measures ?? [];
  }
}
