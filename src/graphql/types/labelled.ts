/** Entries of the vocabulary. */

import { Field, ID, ObjectType } from 'type-graphql';
import type { LanguageMap } from '../../crosswalk/forms/common.ts';
import { textIn } from '../../prefill/messages/message.ts';
import { InLanguage, type LanguageTag, Text, textOf } from './language.ts';

@ObjectType({ description: 'A subject matter, across instruments.' })
export class Theme {
  @Field(() => ID, { description: 'Such as `extradition`.' })
  readonly id: string;
  readonly #label: LanguageMap | undefined;

  constructor(id: string, label: LanguageMap | undefined) {
    this.id = id;
    this.#label = label;
  }

  @Field(() => String, { description: 'Its name.' })
  label(@InLanguage() language: LanguageTag): string {
    return textIn(language, this.#label) || this.id;
  }

  @Field(() => Text, { nullable: true, description: 'Its name with its language and direction.' })
  labelText(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.#label);
  }
}

@ObjectType({ description: 'What must be so in a State for a provision to apply to it.' })
export class Condition {
  @Field(() => ID, { description: 'Such as `extradition-by-treaty`.' })
  readonly id: string;
  readonly #text: LanguageMap | undefined;

  constructor(id: string, text: LanguageMap | undefined) {
    this.id = id;
    this.#text = text;
  }

  @Field(() => String, { description: 'The condition as a sentence.' })
  text(@InLanguage() language: LanguageTag): string {
    return textIn(language, this.#text);
  }

  @Field(() => Text, { nullable: true, description: 'The condition as a sentence with its language and direction.' })
  sentence(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.#text);
  }
}

@ObjectType({ description: 'One option of a list, or one part of a provision.' })
export class LabelledPart {
  @Field(() => ID, { description: 'Unique within the list or provision.' })
  readonly id: string;
  readonly #label: LanguageMap;

  constructor(id: string, label: LanguageMap) {
    this.id = id;
    this.#label = label;
  }

  @Field(() => String, { description: 'What it is, in words.' })
  label(@InLanguage() language: LanguageTag): string {
    return textIn(language, this.#label);
  }

  @Field(() => Text, { description: 'What it is, with its language and direction.' })
  labelText(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.#label);
  }
}
