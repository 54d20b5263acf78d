import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CompiledQuestionnaire } from '../../crosswalk/crosswalk.ts';
import type { Questionnaire as QuestionnaireForm, Section as SectionForm } from '../../crosswalk/forms/questionnaire.ts';
import { textIn } from '../../prefill/messages/message.ts';
import { enumeration } from './enumeration.ts';
import { InLanguage, type LanguageTag, Text, textOf } from './language.ts';

const Wording = enumeration<QuestionnaireForm['wording']>('Wording', 'Whose words the questions are.', {
  working_paraphrase: 'Ours: the sense of the questions, not the official text.',
  official: 'Those of an official edition.',
});

@ObjectType({ description: 'An edition of the questionnaire of a review mechanism.' })
export class Questionnaire {
  readonly compiled: CompiledQuestionnaire;

  constructor(compiled: CompiledQuestionnaire) {
    this.compiled = compiled;
  }

  @Field(() => ID, { description: 'Name and year, such as `untoc-rm/cluster-1@2020`.' })
  get id(): string {
    return this.compiled.id;
  }

  @Field(() => String, { description: 'Its title.' })
  title(@InLanguage() language: LanguageTag): string {
    return textIn(language, this.compiled.form.title);
  }

  @Field(() => Text, { description: 'Its title with its language and direction.' })
  titleText(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.compiled.form.title);
  }

  @Field(() => String, { description: 'The review mechanism, such as `untoc-rm`.' })
  get mechanism(): string {
    return this.compiled.form.mechanism;
  }

  @Field(() => Wording, { description: 'Whose words the questions are.' })
  get wording(): QuestionnaireForm['wording'] {
    return this.compiled.form.wording;
  }

  @Field(() => Int, { description: 'How many items it has.' })
  get itemCount(): number {
    return this.compiled.items.length;
  }

  @Field(() => String, { description: 'Version of its description in the catalogue.' })
  get version(): string {
    return this.compiled.form.version;
  }

  @Field(() => String, { description: 'SHA-256 of its description in the catalogue, under which it is archived.' })
  get contentHash(): string {
    return this.compiled.hash;
  }
}

@ObjectType({ description: 'A part of a questionnaire that asks about one instrument.' })
export class Section {
  readonly questionnaire: CompiledQuestionnaire;
  readonly form: SectionForm;

  constructor(questionnaire: CompiledQuestionnaire, form: SectionForm) {
    this.questionnaire = questionnaire;
    this.form = form;
  }

  @Field(() => ID, { description: 'Unique within the questionnaire.' })
  get id(): string {
    return this.form.id;
  }

  @Field(() => String, { description: 'Its title.' })
  title(@InLanguage() language: LanguageTag): string {
    return textIn(language, this.form.title);
  }

  @Field(() => Text, { description: 'Its title with its language and direction.' })
  titleText(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.form.title);
  }
}
