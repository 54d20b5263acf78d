import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import type { InstrumentPin as PinForm, QuestionnairePin as QuestionnairePinForm } from '../../crosswalk/forms/common.ts';
import { instrumentsOf, questionnairesOf } from '../../crosswalk/sides-of-set.ts';
import { textIn } from '../../prefill/messages/message.ts';
import { InLanguage, type LanguageTag, Text, textOf } from './language.ts';

type CompiledSet = NonNullable<ReturnType<Crosswalk['mappingSets']['get']>>;

@ObjectType({ description: 'The version of an instrument that a file was written for.' })
export class InstrumentPin {
  @Field(() => ID, { description: 'Id of the instrument.' })
  readonly instrument: string;
  @Field(() => String, { description: 'The version it was written for.' })
  readonly version: string;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the content it was written for; null where it is not pinned.' })
  readonly contentHash: string | undefined;

  constructor({ instrument, version, hash }: PinForm) {
    this.instrument = instrument;
    this.version = version;
    this.contentHash = hash;
  }
}

@ObjectType({ description: 'The version of a questionnaire that a mapping set was written for.' })
export class QuestionnairePin {
  @Field(() => ID, { description: 'Id of the questionnaire, with its edition.' })
  readonly questionnaire: string;
  @Field(() => String, { description: 'The version it was written for.' })
  readonly version: string;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the content it was written for; null where it is not pinned.' })
  readonly contentHash: string | undefined;

  constructor({ questionnaire, version, hash }: QuestionnairePinForm) {
    this.questionnaire = questionnaire;
    this.version = version;
    this.contentHash = hash;
  }
}

@ObjectType({
  description:
    'A file of mapping rows between two instruments, or between two questionnaires such as two editions of one; written for given versions of both.',
})
export class MappingSet {
  readonly compiled: CompiledSet;

  constructor(compiled: CompiledSet) {
    this.compiled = compiled;
  }

  @Field(() => ID, { description: 'Such as `uncac-untoc.criminalization`.' })
  get id(): string {
    return this.compiled.source.id;
  }

  @Field(() => String, { nullable: true, description: 'Its title.' })
  title(@InLanguage() language: LanguageTag): string | undefined {
    return textIn(language, this.compiled.source.form.title) || undefined;
  }

  @Field(() => Text, { nullable: true, description: 'Its title with its language and direction.' })
  titleText(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.compiled.source.form.title);
  }

  @Field(() => Int, { description: 'How many rows it has, deprecated ones among them.' })
  get rowCount(): number {
    return this.compiled.source.rows.length;
  }

  @Field(() => InstrumentPin, {
    nullable: true,
    description: 'The version of the instrument on the left that it was written for; null where it relates questionnaires.',
  })
  get subject(): InstrumentPin | undefined {
    const [subject] = instrumentsOf(this.compiled.source.form) ?? [];
    return subject && new InstrumentPin(subject);
  }

  @Field(() => InstrumentPin, {
    nullable: true,
    description: 'The version of the instrument on the right that it was written for; null where it relates questionnaires.',
  })
  get object(): InstrumentPin | undefined {
    const [, object] = instrumentsOf(this.compiled.source.form) ?? [];
    return object && new InstrumentPin(object);
  }

  @Field(() => QuestionnairePin, {
    nullable: true,
    description: 'The version of the questionnaire on the left that it was written for; null where it relates instruments.',
  })
  get subjectQuestionnaire(): QuestionnairePin | undefined {
    const [subject] = questionnairesOf(this.compiled.source.form) ?? [];
    return subject && new QuestionnairePin(subject);
  }

  @Field(() => QuestionnairePin, {
    nullable: true,
    description: 'The version of the questionnaire on the right that it was written for; null where it relates instruments.',
  })
  get objectQuestionnaire(): QuestionnairePin | undefined {
    const [, object] = questionnairesOf(this.compiled.source.form) ?? [];
    return object && new QuestionnairePin(object);
  }

  @Field(() => String, { description: 'Licence of its rows, as SPDX names it.' })
  get license(): string {
    return this.compiled.source.form.license;
  }

  @Field(() => String, { description: 'Its version.' })
  get version(): string {
    return this.compiled.source.form.version;
  }

  @Field(() => String, { description: 'SHA-256 of its content, under which it is archived.' })
  get contentHash(): string {
    return this.compiled.hash;
  }
}
