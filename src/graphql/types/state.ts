import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { LANGUAGES } from '../../crosswalk/forms/common.ts';
import {
  type CorrespondenceBasis as BasisWord,
  type CorrespondenceLanguage,
  correspondenceLanguage,
} from '../../domain/correspondence-language.ts';
import type { RegionalGroup as GroupWord, UnStanding as StandingWord, StateParty } from '../../domain/state-party.ts';
import { textIn } from '../../prefill/messages/message.ts';
import { RegionalGroup } from './answer-enumerations.ts';
import { enumeration } from './enumeration.ts';
import { InLanguage, Language, type LanguageTag, languageTag } from './language.ts';

export const UnitedNationsStanding = enumeration<StandingWord>('UnitedNationsStanding', 'What a State is to the United Nations.', {
  member: 'A Member.',
  other: 'No Member, but able to be a party to treaties.',
});

@ObjectType({ description: 'The name of a State in one language.' })
export class StateName {
  @Field(() => Language, { description: 'The language.' })
  readonly language: LanguageTag;
  @Field(() => String, { description: 'The name.' })
  readonly text: string;
  @Field(() => Boolean, { description: 'Whether it was written by software and not yet read by a person.' })
  readonly bySoftware: boolean;

  constructor(language: LanguageTag, text: string, bySoftware: boolean) {
    this.language = language;
    this.text = text;
    this.bySoftware = bySoftware;
  }
}

const CorrespondenceBasisKind = enumeration<BasisWord>(
  'CorrespondenceBasisKind',
  'What it rests on that a State corresponds in a language.',
  {
    official_language:
      'Presumed: of its official languages, in law or in practice, this one is an official language of the United Nations.',
    list: 'A list of States that was imported says so.',
  },
);

@ObjectType({ description: 'On what it rests that a State corresponds in a language.' })
export class CorrespondenceBasis {
  readonly #found: CorrespondenceLanguage;

  constructor(found: CorrespondenceLanguage) {
    this.#found = found;
  }

  @Field(() => CorrespondenceBasisKind, { description: 'Whether it is presumed, or listed.' })
  get kind(): BasisWord {
    return this.#found.basis;
  }

  @Field(() => String, { nullable: true, description: 'The list that says so; null of what is presumed.' })
  get source(): string | undefined {
    return this.#found.source;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day on which that list was read.' })
  get readOn(): string | undefined {
    return this.#found.readOn;
  }

  @Field(() => Boolean, { description: 'Whether it was presumed by software and not yet looked at by a person.' })
  get bySoftware(): boolean {
    return this.#found.bySoftware;
  }
}

@ObjectType({ description: 'A State.' })
export class State {
  readonly noun: StateParty;

  constructor(noun: StateParty) {
    this.noun = noun;
  }

  @Field(() => ID, {
    description: 'ISO 3166 alpha-3, such as `XAR`; codes from XAA to XZZ are of fictional States and of those that have none there.',
  })
  get code(): string {
    return this.noun.code;
  }

  @Field(() => String, { description: 'Its name.' })
  name(@InLanguage() language: LanguageTag): string {
    return textIn(language, this.noun.names);
  }

  @Field(() => [StateName], { description: 'Its name in each language in which it is recorded.' })
  get names(): StateName[] {
    const { names, namesBySoftware = [] } = this.noun;
    return LANGUAGES.flatMap((language) => {
      const text = names[language];
      return text === undefined ? [] : [new StateName(language, text, namesBySoftware.includes(language))];
    });
  }

  @Field(() => Language, {
    nullable: true,
    description: 'The official language of the United Nations in which it corresponds; null where that is not certain.',
  })
  get correspondenceLanguage(): LanguageTag | undefined {
    return languageTag(correspondenceLanguage(this.noun)?.language);
  }

  @Field(() => CorrespondenceBasis, { nullable: true, description: 'On what that language rests; null where there is none.' })
  get correspondenceBasis(): CorrespondenceBasis | undefined {
    const found = correspondenceLanguage(this.noun);
    return found === undefined ? undefined : new CorrespondenceBasis(found);
  }

  @Field(() => UnitedNationsStanding, { nullable: true, description: 'What it is to the United Nations; null of fictional States.' })
  get unitedNations(): StandingWord | undefined {
    return this.noun.unitedNations;
  }

  @Field(() => RegionalGroup, { nullable: true, description: 'Its regional group.' })
  get regionalGroup(): GroupWord | undefined {
    return this.noun.regionalGroup;
  }

  @Field(() => Boolean, { description: 'Whether it was invented for demonstration.' })
  get fictional(): boolean {
    return this.noun.fictional;
  }
}
