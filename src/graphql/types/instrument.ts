import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import { textIn } from '../../prefill/messages/message.ts';
import { InLanguage, type LanguageTag, Text, textOf } from './language.ts';

export type CompiledInstrument = NonNullable<ReturnType<Crosswalk['instruments']['get']>>;

@ObjectType({ description: 'A treaty: a convention or a protocol to one.' })
export class Instrument {
  readonly compiled: CompiledInstrument;

  constructor(compiled: CompiledInstrument) {
    this.compiled = compiled;
  }

  @Field(() => ID, { description: 'Such as `uncac` or `untoc`.' })
  get id(): string {
    return this.compiled.form.instrument;
  }

  @Field(() => String, { description: 'Its full title.' })
  title(@InLanguage() language: LanguageTag): string {
    return textIn(language, this.compiled.form.title);
  }

  @Field(() => Text, { description: 'Its full title with its language and direction.' })
  titleText(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.compiled.form.title);
  }

  @Field(() => String, { description: 'Its title as used in sentences, such as “UNCAC”.' })
  shortTitle(@InLanguage() language: LanguageTag): string {
    return textIn(language, this.compiled.form.short_title);
  }

  @Field(() => Text, { description: 'Its short title with its language and direction.' })
  shortTitleText(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.compiled.form.short_title);
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day on which it was adopted.' })
  get adopted(): string | undefined {
    return this.compiled.form.adopted;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day on which it entered into force.' })
  get inForce(): string | undefined {
    return this.compiled.form.in_force;
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
