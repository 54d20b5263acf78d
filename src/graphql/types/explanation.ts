import { Field, ObjectType } from 'type-graphql';
import { type Explanation as ExplanationFound, explanationText } from '../../prefill/explain-suggestion.ts';
import { Language, type LanguageTag, TextDirection } from './language.ts';

@ObjectType({ description: 'A suggestion in sentences that a jurist can read.' })
export class Explanation {
  @Field(() => Language, { description: 'The language of the sentences.' })
  readonly language: LanguageTag;
  @Field(() => TextDirection, { description: 'In which direction a page sets them.' })
  readonly direction: ExplanationFound['direction'];
  @Field(() => String, { description: 'What is offered, in one sentence.' })
  readonly headline: string;
  @Field(() => [String], { description: 'What the State said, where and when.' })
  readonly said: readonly string[];
  @Field(() => [String], { description: 'How the provisions relate, or the questions, and why.' })
  readonly related: readonly string[];
  @Field(() => [String], { description: 'What is not covered.' })
  readonly open: readonly string[];
  @Field(() => [String], { description: 'What a person is asked to confirm.' })
  readonly confirm: readonly string[];
  @Field(() => [String], { description: 'What to bear in mind.' })
  readonly closing: readonly string[];
  @Field(() => String, { description: 'All of these, one sentence a line. What exists only in English ends with "(en)".' })
  readonly text: string;

  constructor(found: ExplanationFound) {
    this.language = found.language;
    this.direction = found.direction;
    this.headline = found.headline;
    this.said = found.said;
    this.related = found.related;
    this.open = found.open;
    this.confirm = found.confirm;
    this.closing = found.closing;
    this.text = explanationText(found);
  }
}
