/** Numbers by the words of a closed list, as objects with one field a word. */

import { Field, Int, ObjectType } from 'type-graphql';
import { STANDINGS, type Standing } from '../../coverage/overlap.ts';
import { ROW_RELATIONS, type RowRelation } from '../../domain/relation.ts';
import { NONE_REASONS, type NoneReason, SUGGESTION_CLASSES, type SuggestionClass } from '../../prefill/suggestion.ts';

/** How many there are of each word. */
export type Counts<Word extends string> = Readonly<Record<Word, number>>;

type CountsClass<Word extends string> = new (counts: Counts<Word>) => object;

/** `NO_COUNTERPART` and `no_counterpart` become the field `noCounterpart`. */
function countsOf<Word extends string>(name: string, description: string, words: readonly Word[]): CountsClass<Word> {
  const fields = words.map((word) => ({ word, field: fieldName(word) }));

  @ObjectType(name, { description })
  class CountsObject {
    constructor(counts: Counts<Word>) {
      const own: Record<string, number> = Object(this);
      for (const { word, field } of fields) own[field] = counts[word];
    }
  }
  for (const { word, field } of fields) Field(() => Int, { description: `How many are ${word}.` })(CountsObject.prototype, field);
  return CountsObject;
}

function fieldName(word: string): string {
  return word.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

export const RelationCounts = countsOf<RowRelation>('RelationCounts', 'Mapping rows by what they claim.', ROW_RELATIONS);
export const StandingCounts = countsOf<Standing>(
  'StandingCounts',
  'Provisions by the closest thing that they have in another instrument; see `Standing`.',
  STANDINGS,
);
export const ClassCounts = countsOf<SuggestionClass>(
  'ClassCounts',
  'Items by the class of their suggestion; see `SuggestionClass`.',
  SUGGESTION_CLASSES,
);
export const ReasonCounts = countsOf<NoneReason>(
  'ReasonCounts',
  'Items without a suggestion, by the first reason that holds; see `NoneReason`.',
  NONE_REASONS,
);
