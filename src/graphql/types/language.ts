import { createParameterDecorator, Field, ObjectType } from 'type-graphql';
import { LANGUAGES, type LanguageMap } from '../../crosswalk/forms/common.ts';
import type { Direction } from '../../prefill/messages/direction.ts';
import { type LocalText, localText } from '../../prefill/messages/local-text.ts';
import type { RequestContext } from '../request-context.ts';
import { enumeration } from './enumeration.ts';

/** The tag of one of the six official languages. */
export type LanguageTag = (typeof LANGUAGES)[number];

export const Language = enumeration<LanguageTag>('Language', 'The six official languages of the United Nations.', {
  ar: 'Arabic',
  zh: 'Chinese',
  en: 'English',
  fr: 'French',
  ru: 'Russian',
  es: 'Spanish',
});

/** @returns undefined for what is none of the six, and for nothing */
export function languageTag(word: string | undefined): LanguageTag | undefined {
  return LANGUAGES.find((language) => language === word);
}

export const TextDirection = enumeration<Direction>('TextDirection', 'The direction in which a page sets a text.', {
  ltr: 'From left to right',
  rtl: 'From right to left, as Arabic',
});

/** The argument `language` of a field that is a text; where it is left out, the language that the request asks for. */
export function InLanguage(): ReturnType<typeof createParameterDecorator> {
  return createParameterDecorator<RequestContext>(
    ({ args, context }) => {
      const wanted = (args.language as LanguageTag | null | undefined) ?? context.languages.wanted;
      context.languages.used.add(wanted);
      return wanted;
    },
    {
      arg: {
        name: 'language',
        typeFunc: () => Language,
        options: {
          nullable: true,
          description:
            'The language wanted; when left out, the one that the header Accept-Language asks for. A text that does not have it is given in English.',
        },
      },
    },
  );
}

@ObjectType({ description: 'A text of the catalogue with what must be known to show it.' })
export class Text {
  @Field(() => String, { description: 'The text.' })
  readonly text: string;
  @Field(() => Language, { description: 'The language it is in: the one wanted, or English where it has none in that language.' })
  readonly language: LanguageTag;
  @Field(() => TextDirection, { description: 'In which direction a page sets it.' })
  readonly direction: Direction;
  @Field(() => Boolean, { description: 'False where software wrote it and no person has read it yet.' })
  readonly reviewed: boolean;

  constructor({ text, language, direction, reviewed }: LocalText) {
    this.text = text;
    this.language = language;
    this.direction = direction;
    this.reviewed = reviewed;
  }
}

/** @returns undefined where there is no text at all */
export function textOf(language: LanguageTag, map: LanguageMap | undefined): Text | undefined {
  const found = localText(language, map);
  return found === undefined ? undefined : new Text(found);
}
