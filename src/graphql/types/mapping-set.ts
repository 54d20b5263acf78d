import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import type { InstrumentPin as PinForm } from '../../crosswalk/forms/common.ts';
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

@ObjectType({ description: 'A file of mapping rows between two instruments, written for given versions of both.' })
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

  @Field(() => InstrumentPin, { description: 'The version of the instrument on the left that it was written for.' })
  get subject(): InstrumentPin {
    return new InstrumentPin(this.compiled.source.form.subject);
  }

  @Field(() => InstrumentPin, { description: 'The version of the instrument on the right that it was written for.' })
  get object(): InstrumentPin {
    return new InstrumentPin(this.compiled.source.form.object);
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
