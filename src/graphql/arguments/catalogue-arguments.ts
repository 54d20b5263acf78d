/** The filters of the lists of the catalogue. What is left out does not narrow. */

import { ArgsType, Field, ID } from 'type-graphql';
import type { Level as LevelWord } from '../../crosswalk/forms/instrument.ts';
import type { Row } from '../../crosswalk/forms/mapping-set.ts';
import type { Item } from '../../crosswalk/forms/questionnaire.ts';
import type { Facet as FacetWord } from '../../domain/facet.ts';
import type { RowRelation } from '../../domain/relation.ts';
import { Facet, ItemType, Level, MappingStatus, Relation, Scope } from '../types/catalogue-enumerations.ts';
import { PageArguments } from './page-arguments.ts';

@ArgsType()
class ProvisionFilterArguments extends PageArguments {
  @Field(() => ID, { nullable: true, description: 'An article, such as `untoc:18`, or any other provision: it and all below it.' })
  readonly article?: string;
  @Field(() => Level, { nullable: true, description: 'Only of this level of obligation.' })
  readonly level?: LevelWord;
  @Field(() => ID, { nullable: true, description: 'Only of this theme, such as `extradition`.' })
  readonly theme?: string;
  @Field(() => String, { nullable: true, description: 'Only with all of these words, in any language.' })
  readonly text?: string;
}

@ArgsType()
export class ProvisionsOfInstrumentArguments extends ProvisionFilterArguments {}

@ArgsType()
export class ProvisionsArguments extends ProvisionFilterArguments {
  @Field(() => ID, { nullable: true, description: 'Only of this instrument.' })
  readonly instrument?: string;
}

@ArgsType()
class ItemsOfQuestionnaireArguments extends ProvisionFilterArguments {
  @Field(() => ID, { nullable: true, description: 'Only of this section.' })
  readonly section?: string;
  @Field(() => Facet, { nullable: true, description: 'Only about this side of a provision.' })
  readonly facet?: FacetWord;
  @Field(() => ItemType, { nullable: true, description: 'Only those that take this kind of answer.' })
  readonly type?: Item['type'];
  @Field(() => String, { nullable: true, description: 'Only with this number in the official edition.' })
  readonly officialNumber?: string;
}

@ArgsType()
export class OrderedItemsArguments extends ItemsOfQuestionnaireArguments {
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'In the order of their official numbers; those without one follow. Else in the order of the questionnaire.',
  })
  readonly byOfficialNumber: boolean = false;
}

@ArgsType()
export class ItemArguments {
  @Field(() => ID, { nullable: true, description: 'Such as `untoc-rm/cluster-1@2020#untoc:5(1)(a)(i).law`.' })
  readonly id?: string;
  @Field(() => String, { nullable: true, description: 'In place of the id: the number in the official edition, such as `12`.' })
  readonly officialNumber?: string;
  @Field(() => ID, { nullable: true, description: 'The questionnaire in which that is its number.' })
  readonly questionnaire?: string;
}

@ArgsType()
export class ItemsArguments extends ItemsOfQuestionnaireArguments {
  @Field(() => ID, { nullable: true, description: 'Only of this questionnaire.' })
  readonly questionnaire?: string;
}

@ArgsType()
export class MappingsOfSetArguments extends ProvisionFilterArguments {
  @Field(() => ID, { nullable: true, description: 'Only those that name this provision, or an item that asks about it.' })
  readonly provision?: string;
  @Field(() => ID, { nullable: true, description: 'Only those that name this item, by its full id.' })
  readonly item?: string;
  @Field(() => Relation, { nullable: true, description: 'Only those that claim this.' })
  readonly relation?: RowRelation;
  @Field(() => Scope, { nullable: true, description: 'Only of this scope.' })
  readonly scope?: NonNullable<Row['scope']>;
  @Field(() => MappingStatus, { nullable: true, description: 'Only of this status.' })
  readonly status?: Row['status'];
  @Field(() => Boolean, { nullable: true, description: 'Only those that say that there is no counterpart, or only the others.' })
  readonly noCounterpart?: boolean;
}

@ArgsType()
export class MappingsArguments extends MappingsOfSetArguments {
  @Field(() => ID, { nullable: true, description: 'Only of this mapping set.' })
  readonly set?: string;
  @Field(() => ID, { nullable: true, description: 'Only those that relate this instrument to another, or items that ask about it.' })
  readonly instrument?: string;
}
