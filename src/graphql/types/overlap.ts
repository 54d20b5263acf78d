import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { OverlapCell as CellFound, Overlap as OverlapFound } from '../../coverage/overlap.ts';
import type { LanguageMap } from '../../crosswalk/forms/common.ts';
import type { Level as LevelWord } from '../../crosswalk/forms/instrument.ts';
import { textIn } from '../../prefill/messages/message.ts';
import { Costs } from '../limits/costs.ts';
import { Level } from './catalogue-enumerations.ts';
import { type Counts, RelationCounts, StandingCounts } from './counts.ts';
import { InLanguage, type LanguageTag } from './language.ts';

@ObjectType({ description: 'A line or a column of an overlap: an article, or a section of a questionnaire.' })
export class OverlapLine {
  @Field(() => ID, { description: 'Id of the article, or of the section within its questionnaire.' })
  readonly id: string;
  readonly #title: LanguageMap | undefined;

  constructor(id: string, title: LanguageMap | undefined) {
    this.id = id;
    this.#title = title;
  }

  @Field(() => String, { description: 'Heading of the article or title of the section.' })
  title(@InLanguage() language: LanguageTag): string {
    return textIn(language, this.#title) || this.id;
  }
}

@ObjectType({ description: 'The mapping rows between provisions of two articles, or of a section and an article.' })
export class OverlapCell {
  @Field(() => OverlapLine, { description: 'The line.' })
  readonly from: OverlapLine;
  @Field(() => OverlapLine, { description: 'The column: always an article.' })
  readonly to: OverlapLine;
  @Field(() => RelationCounts, { description: 'Rows by what they claim, read from the line.' })
  readonly rows: object;
  @Field(() => Int, { description: 'How many of them hold each instrument for its own offences.' })
  readonly mutatisMutandis: number;

  constructor({ from, to, rows, mutatisMutandis }: CellFound, titleOf: (id: string) => LanguageMap | undefined) {
    this.from = new OverlapLine(from, titleOf(from));
    this.to = new OverlapLine(to, titleOf(to));
    this.rows = new RelationCounts(rows);
    this.mutatisMutandis = mutatisMutandis;
  }
}

@ObjectType({ description: 'The provisions of one level of obligation, by the closest thing that they have.' })
export class LevelOverlap {
  @Field(() => Level, { description: 'The level of obligation.' })
  readonly level: LevelWord;
  @Field(() => StandingCounts, { description: 'Its provisions by the closest thing that they have.' })
  readonly totals: object;

  constructor(level: LevelWord, totals: ConstructorParameters<typeof StandingCounts>[0]) {
    this.level = level;
    this.totals = new StandingCounts(totals);
  }
}

@ObjectType({ description: 'How much of an instrument or questionnaire corresponds to another instrument. No State’s answers are read.' })
export class Overlap {
  readonly found: OverlapFound;
  readonly #titleOf: (id: string) => LanguageMap | undefined;

  constructor(found: OverlapFound, titleOf: (id: string) => LanguageMap | undefined) {
    this.found = found;
    this.#titleOf = titleOf;
  }

  @Field(() => Int, { description: 'How many provisions were counted: of the instrument, or those that the questionnaire asks about.' })
  get provisions(): number {
    return sum(this.found.totals);
  }

  @Field(() => StandingCounts, { description: 'All of them by the closest thing that they have.' })
  get totals(): object {
    return new StandingCounts(this.found.totals);
  }

  @Field(() => [LevelOverlap], { description: 'The same by level of obligation.' })
  get byLevel(): LevelOverlap[] {
    return Object.values(Level).flatMap((level) => {
      const totals = this.found.byLevel[level];
      return totals === undefined ? [] : [new LevelOverlap(level, totals)];
    });
  }

  @Costs({ size: 100 })
  @Field(() => [OverlapCell], { description: 'The matrix by article, or by section and article; cells without rows are left out.' })
  get cells(): OverlapCell[] {
    return this.found.cells.map((cell) => new OverlapCell(cell, this.#titleOf));
  }
}

function sum(counts: Counts<string>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
