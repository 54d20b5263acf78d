import { Field, ID, ObjectType } from 'type-graphql';
import type { ProvisionNode } from '../../crosswalk/crosswalk.ts';
import type { ChildRule as ChildRuleWord, Level as LevelWord, Provision as ProvisionForm } from '../../crosswalk/forms/instrument.ts';
import { textIn } from '../../prefill/messages/message.ts';
import { ChildRole, ChildRule, Level } from './catalogue-enumerations.ts';
import { LabelledPart } from './labelled.ts';
import { InLanguage, type LanguageTag, Text, textOf } from './language.ts';

@ObjectType({ description: 'A provision of an instrument: an article, a paragraph, a letter or a roman numeral.' })
export class Provision {
  readonly node: ProvisionNode;

  constructor(node: ProvisionNode) {
    this.node = node;
  }

  @Field(() => ID, { description: 'Instrument, article, paragraph, letter, roman numeral, such as `uncac:23(1)(a)(i)`. Made to be typed.' })
  get id(): string {
    return this.node.id;
  }

  @Field(() => String, { description: 'Its number within the instrument, such as `23(1)(a)(i)`.' })
  get number(): string {
    return this.node.id.slice(this.node.id.indexOf(':') + 1);
  }

  @Field(() => String, { nullable: true, description: 'A short title; every article has its official one.' })
  heading(@InLanguage() language: LanguageTag): string | undefined {
    return textIn(language, this.node.form.heading) || undefined;
  }

  @Field(() => Text, { nullable: true, description: 'Its heading with its language and direction.' })
  headingText(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.node.form.heading);
  }

  @Field(() => String, { nullable: true, description: 'What it asks, with its qualifiers, in our own words: not the treaty text.' })
  summary(@InLanguage() language: LanguageTag): string | undefined {
    return textIn(language, this.node.form.summary) || undefined;
  }

  @Field(() => Text, { nullable: true, description: 'Its summary with its language and direction.' })
  summaryText(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.node.form.summary);
  }

  @Field(() => Level, { description: 'How strongly it obliges.' })
  get level(): LevelWord {
    return this.node.form.level;
  }

  @Field(() => ChildRule, { nullable: true, description: 'How its children combine; null where it has none.' })
  get childRule(): ChildRuleWord | undefined {
    return this.node.form.children;
  }

  @Field(() => Boolean, { nullable: true, description: 'Whether it asks anything beyond its children; null where that is not said.' })
  get ownObligation(): boolean | undefined {
    return this.node.form.own_obligation;
  }

  @Field(() => ChildRole, { nullable: true, description: 'How it differs from the rule of its parent; null where it follows it.' })
  get role(): ProvisionForm['role'] {
    return this.node.form.role;
  }

  @Field(() => [LabelledPart], { description: 'Its parts, exhaustive and disjoint, where these are told apart; mapping rows pair them.' })
  get elements(): LabelledPart[] {
    return (this.node.form.elements ?? []).map(({ id, words }) => new LabelledPart(id, words));
  }
}
