import { Field, ID, ObjectType } from 'type-graphql';
import type { CompiledItem } from '../../crosswalk/crosswalk.ts';
import type { Item as ItemForm } from '../../crosswalk/forms/questionnaire.ts';
import { listValues, type Value as ValueWord } from '../../domain/answer-values.ts';
import type { Facet as FacetWord } from '../../domain/facet.ts';
import type { RowRelation } from '../../domain/relation.ts';
import { textIn } from '../../prefill/messages/message.ts';
import { Facet, ItemType, Relation } from './catalogue-enumerations.ts';
import { enumeration } from './enumeration.ts';
import { InLanguage, type LanguageTag, Text, textOf } from './language.ts';

const Value = enumeration<ValueWord>('Value', 'What may be true of a provision in a State.', {
  yes: 'All that it asks is in place.',
  in_part: 'A part of what it asks is in place.',
  no: 'Nothing of what it asks is in place.',
});

@ObjectType({ description: 'A token of a scale, with what it may mean.' })
export class ScaleToken {
  @Field(() => String, { description: 'The token as it is answered, such as `in_part`.' })
  readonly token: string;
  @Field(() => [Value], { description: 'The values it may stand for: on a scale without “in part”, “no” stands for two.' })
  readonly values: readonly ValueWord[];

  constructor(token: string, values: readonly ValueWord[]) {
    this.token = token;
    this.values = values;
  }
}

@ObjectType({ description: 'A question of a questionnaire.' })
export class Item {
  readonly compiled: CompiledItem;

  constructor(compiled: CompiledItem) {
    this.compiled = compiled;
  }

  @Field(() => ID, { description: 'Questionnaire, provision and facet, such as `untoc-rm/cluster-1@2020#untoc:5(1)(a).law`.' })
  get id(): string {
    return this.compiled.id;
  }

  @Field(() => String, { description: 'The question.' })
  prompt(@InLanguage() language: LanguageTag): string {
    return textIn(language, this.compiled.form.prompt);
  }

  @Field(() => Text, { description: 'The question with its language and direction.' })
  promptText(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.compiled.form.prompt);
  }

  @Field(() => String, { nullable: true, description: 'How to answer it.' })
  help(@InLanguage() language: LanguageTag): string | undefined {
    return textIn(language, this.compiled.form.help) || undefined;
  }

  @Field(() => Text, { nullable: true, description: 'How to answer it, with its language and direction.' })
  helpText(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.compiled.form.help);
  }

  @Field(() => Facet, { description: 'What side of the provision it asks about.' })
  get facet(): FacetWord {
    return this.compiled.facet;
  }

  @Field(() => ItemType, { description: 'What kind of answer it takes.' })
  get type(): ItemForm['type'] {
    return this.compiled.form.type;
  }

  @Field(() => Relation, {
    nullable: true,
    description: 'How what it asks relates to its one provision; null where it asks about several together or about a whole section.',
  })
  get relation(): RowRelation | undefined {
    const { asks } = this.compiled.form;
    return asks !== undefined && 'provision' in asks ? asks.relation : undefined;
  }

  @Field(() => [ScaleToken], { nullable: true, description: 'The tokens it may be answered with; null where it takes no value.' })
  get scale(): ScaleToken[] | undefined {
    const { scale } = this.compiled;
    return scale === undefined ? undefined : [...scale].map(([token, values]) => new ScaleToken(token, listValues(values)));
  }

  @Field(() => String, { nullable: true, description: 'Its number in the official edition, once that is known.' })
  get officialNumber(): string | undefined {
    return this.compiled.form.official?.number;
  }

  @Field(() => String, {
    nullable: true,
    description: 'The question as the official edition words it; null where that was not imported in the language.',
  })
  officialWording(@InLanguage() language: LanguageTag): string | undefined {
    return this.compiled.form.official?.wording?.[language];
  }

  @Field(() => String, { nullable: true, description: 'Which official edition number and wording were taken from.' })
  get officialSource(): string | undefined {
    return this.compiled.form.official?.source;
  }

  @Field(() => String, { description: 'SHA-256 of what is asked; the same as long as the question is.' })
  get textHash(): string {
    return this.compiled.textHash;
  }
}
