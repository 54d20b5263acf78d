import { Field, ObjectType } from 'type-graphql';
import type { OfficialText as OfficialWords } from '../../crosswalk/crosswalk.ts';
import { Language, type LanguageTag } from './language.ts';

@ObjectType({ description: 'The text of a provision as published.' })
export class OfficialText {
  @Field(() => Language, { description: 'Its language.' })
  readonly language: LanguageTag;
  @Field(() => String, { description: 'Its words.' })
  readonly text: string;
  @Field(() => String, { description: 'Where it was published.' })
  readonly source: string;

  constructor(language: LanguageTag, { text, source }: OfficialWords) {
    this.language = language;
    this.text = text;
    this.source = source;
  }
}
