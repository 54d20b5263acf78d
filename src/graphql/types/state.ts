import { Field, ID, ObjectType } from 'type-graphql';
import { LANGUAGES } from '../../crosswalk/forms/common.ts';
import type { RegionalGroup as GroupWord, UnStanding as StandingWord, StateParty } from '../../domain/state-party.ts';
import { textIn } from '../../prefill/messages/message.ts';
import { RegionalGroup } from './answer-enumerations.ts';
import { enumeration } from './enumeration.ts';
import { InLanguage, Language, type LanguageTag } from './language.ts';

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

  @Field(() => Language, { nullable: true, description: 'The official language in which it corresponds; null where that is not certain.' })
  get correspondenceLanguage(): LanguageTag | undefined {
    return LANGUAGES.find((language) => language === this.noun.correspondence);
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
