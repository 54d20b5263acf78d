/** What another catalogue changes: of files, rows and items, and of what a State is offered. */

import { Field, ID, ObjectType } from 'type-graphql';
import type { SuggestionClass as ClassWord } from '../../prefill/suggestion.ts';
import type {
  FileChange as FileChangeFound,
  FileVersion as FileVersionFound,
  ItemChanges as ItemChangesFound,
  SuggestionChangeKind as KindWord,
  Offer as OfferFound,
  RowChanges as RowChangesFound,
  SuggestionChange as SuggestionChangeFound,
} from '../../review/compare-catalogues.ts';
import type { BestClassChange as BestClassChangeFound } from '../../review/compare-structure.ts';
import { SuggestionClass } from './answer-enumerations.ts';
import { enumeration } from './enumeration.ts';

const SuggestionChangeKind = enumeration<KindWord>('SuggestionChangeKind', 'How what is offered for an item changes.', {
  appears: 'There was nothing to offer, and there will be.',
  vanishes: 'There was something to offer, and there will be nothing.',
  changes_class: 'It says more, or less, than before.',
  changes_value: 'It suggests another value.',
  rests_on_other: 'It offers the same for other reasons: what was decided of it is asked anew.',
});

const CatalogueFileKind = enumeration<FileChangeFound['kind']>('CatalogueFileKind', 'What a catalogue file holds.', {
  instrument: 'The provisions of an instrument.',
  questionnaire: 'The items of a questionnaire, in one edition.',
  mapping_set: 'Rows that relate the provisions of two instruments.',
});

@ObjectType({ description: 'A version of a catalogue file.' })
export class FileVersion {
  @Field(() => String, { description: 'As the file numbers it.' })
  readonly version: string;
  @Field(() => String, { description: 'SHA-256 of its content.' })
  readonly contentHash: string;

  constructor({ version, hash }: FileVersionFound) {
    this.version = version;
    this.contentHash = hash;
  }
}

@ObjectType({ description: 'A catalogue file whose content is another.' })
export class FileChange {
  @Field(() => CatalogueFileKind, { description: 'What it holds.' })
  readonly kind: FileChangeFound['kind'];
  @Field(() => ID, { description: 'Id of the instrument, questionnaire or mapping set.' })
  readonly name: string;
  @Field(() => FileVersion, { nullable: true, description: 'Now; null where it is new.' })
  readonly now: FileVersion | undefined;
  @Field(() => FileVersion, { nullable: true, description: 'Then; null where it is gone.' })
  readonly next: FileVersion | undefined;

  constructor({ kind, name, now, next }: FileChangeFound) {
    this.kind = kind;
    this.name = name;
    this.now = now && new FileVersion(now);
    this.next = next && new FileVersion(next);
  }
}

@ObjectType({ description: 'Mapping rows that are others. A corrected rationale is no change.' })
export class RowChanges {
  @Field(() => [ID], { description: 'Ids of rows that are new, sorted.' })
  readonly added: readonly string[];
  @Field(() => [ID], { description: 'Ids of rows that are gone, sorted.' })
  readonly removed: readonly string[];
  @Field(() => [ID], { description: 'Ids of rows that say something else, sorted.' })
  readonly changed: readonly string[];

  constructor({ added, removed, changed }: RowChangesFound) {
    this.added = added;
    this.removed = removed;
    this.changed = changed;
  }
}

@ObjectType({ description: 'Items of a questionnaire that are others, in its order.' })
export class ItemChanges {
  @Field(() => [ID], { description: 'Items that are new.' })
  readonly added: readonly string[];
  @Field(() => [ID], { description: 'Items that are gone; answers to them are kept.' })
  readonly removed: readonly string[];
  @Field(() => [ID], { description: 'Items that are asked in other words.' })
  readonly reworded: readonly string[];

  constructor({ added, removed, reworded }: ItemChangesFound) {
    this.added = added;
    this.removed = removed;
    this.reworded = reworded;
  }
}

@ObjectType({ description: 'What is offered for an item.' })
export class Offer {
  @Field(() => ID, { description: 'Id of the suggestion, under which decisions are kept.' })
  readonly suggestion: string;
  @Field(() => SuggestionClass, { description: 'How much it says.' })
  readonly class: ClassWord;
  @Field(() => String, { nullable: true, description: 'The value that it suggests.' })
  readonly value: string | null;

  constructor({ id, class: found, value }: OfferFound) {
    this.suggestion = id;
    this.class = found;
    this.value = value;
  }
}

@ObjectType({ description: 'What changes for one item.' })
export class SuggestionChange {
  @Field(() => ID, { description: 'Full id of the item, which either catalogue may not have.' })
  readonly itemId: string;
  @Field(() => SuggestionChangeKind, { description: 'How it changes.' })
  readonly kind: KindWord;
  @Field(() => Offer, { nullable: true, description: 'Now; null where the item is new.' })
  readonly now: Offer | undefined;
  @Field(() => Offer, { nullable: true, description: 'Then; null where the item is gone.' })
  readonly next: Offer | undefined;

  constructor({ item, kind, now, next }: SuggestionChangeFound) {
    this.itemId = item;
    this.kind = kind;
    this.now = now && new Offer(now);
    this.next = next && new Offer(next);
  }
}

@ObjectType({ description: 'The best class that an item can reach, where it is another. No State’s answers are read for it.' })
export class BestClassChange {
  @Field(() => ID, { description: 'Id of the questionnaire.' })
  readonly questionnaireId: string;
  @Field(() => ID, { description: 'Full id of the item.' })
  readonly itemId: string;
  @Field(() => ID, { description: 'Id of the instrument from whose answers it would be reached.' })
  readonly otherId: string;
  @Field(() => SuggestionClass, { nullable: true, description: 'Now; null where the item is new.' })
  readonly now: ClassWord | undefined;
  @Field(() => SuggestionClass, { nullable: true, description: 'Then; null where the item is gone.' })
  readonly next: ClassWord | undefined;

  constructor({ questionnaire, item, other, now, next }: BestClassChangeFound) {
    this.questionnaireId = questionnaire;
    this.itemId = item;
    this.otherId = other;
    this.now = now;
    this.next = next;
  }
}
