/** Tables of figures: what an item declares, and what was answered. */

import { Field, Float, ID, ObjectType } from 'type-graphql';
import type { PERIODS, TableForm } from '../../crosswalk/forms/questionnaire.ts';
import type { Breakdown as BreakdownForm, Vocabulary } from '../../crosswalk/forms/vocabulary.ts';
import { columnsOf, type FiguresRow, type FiguresTable, figureKey, statisticsOf } from '../../crosswalk/tables/figures-table.ts';
import { enumeration } from './enumeration.ts';
import { LabelledPart } from './labelled.ts';

type PeriodWord = (typeof PERIODS)[number];

const Period = enumeration<PeriodWord>('Period', 'What one row of a table of figures stands for.', {
  calendar_year: 'A year from January to December.',
  fiscal_year: 'A year as the State counts it for its budget.',
});

@ObjectType({ description: 'A column of figures: what is counted, and in what.' })
export class FigureColumn {
  @Field(() => ID, { description: 'Measure and unit, such as `arrests:natural-persons`: the name of the column in files.' })
  readonly key: string;
  @Field(() => LabelledPart, { description: 'What is counted.' })
  readonly measure: LabelledPart;
  @Field(() => LabelledPart, { description: 'In what it is counted.' })
  readonly unit: LabelledPart;

  constructor(figure: TableForm['figures'][number], vocabulary: Vocabulary) {
    const { measures, units } = statisticsOf(vocabulary);
    this.key = figureKey(figure);
    this.measure = named(figure.measure, measures);
    this.unit = named(figure.unit, units);
  }
}

@ObjectType({ description: 'What tells the rows of one period apart.' })
export class Breakdown {
  @Field(() => ID, { description: 'Such as `offence`: the name of the column in files.' })
  readonly id: string;
  @Field(() => LabelledPart, { description: 'What it is called.' })
  readonly name: LabelledPart;
  @Field(() => [LabelledPart], { description: 'The only answers there are; none where it is said in words.' })
  readonly options: readonly LabelledPart[];

  constructor(id: string, form: BreakdownForm | undefined) {
    this.id = id;
    this.name = named(id, form === undefined ? [] : [form]);
    this.options = (form?.options ?? []).map((option) => new LabelledPart(option.id, option.label));
  }
}

@ObjectType({ description: 'The table that an item of statistics takes.' })
export class ItemTable {
  @Field(() => [FigureColumn], { description: 'Its columns of figures.' })
  readonly figures: readonly FigureColumn[];
  @Field(() => LabelledPart, { description: 'Of which whole.' })
  readonly population: LabelledPart;
  @Field(() => Period, { description: 'What one row stands for.' })
  readonly period: PeriodWord;
  @Field(() => [Breakdown], { description: 'What tells the rows of one period apart; none where there is one row for each.' })
  readonly by: readonly Breakdown[];
  @Field(() => [String], { description: 'The names of all columns in files, in order.' })
  readonly columns: readonly string[];

  constructor(form: TableForm, vocabulary: Vocabulary) {
    const { populations, breakdowns } = statisticsOf(vocabulary);
    this.figures = form.figures.map((figure) => new FigureColumn(figure, vocabulary));
    this.population = named(form.population, populations);
    this.period = form.period;
    this.by = (form.by ?? []).map(
      (id) =>
        new Breakdown(
          id,
          breakdowns.find((each) => each.id === id),
        ),
    );
    this.columns = columnsOf(form);
  }
}

@ObjectType({ description: 'What tells a row apart from others of its period.' })
export class BreakdownValue {
  @Field(() => ID, { description: 'The breakdown.' })
  readonly breakdown: string;
  @Field(() => String, { description: 'The id of the option, the code of the currency, or words as the State wrote them.' })
  readonly value: string;

  constructor(breakdown: string, value: string) {
    this.breakdown = breakdown;
    this.value = value;
  }
}

@ObjectType({ description: 'One figure.' })
export class Figure {
  @Field(() => ID, { description: 'The column: measure and unit.' })
  readonly key: string;
  @Field(() => Float, { nullable: true, description: 'The figure; null where it is not available, which is not zero.' })
  readonly value: number | undefined;

  constructor(key: string, value: number | undefined) {
    this.key = key;
    this.value = value;
  }
}

@ObjectType({ description: 'A row of figures.' })
export class TableRow {
  @Field(() => String, { description: 'The period, such as `2021` or `2021/22`.' })
  readonly period: string;
  @Field(() => [BreakdownValue], { description: 'What tells it apart from other rows of the period.' })
  readonly by: readonly BreakdownValue[];
  @Field(() => [Figure], { description: 'Its figures, one for each column.' })
  readonly figures: readonly Figure[];

  constructor(form: TableForm, { period, by, figures }: FiguresRow) {
    this.period = period;
    this.by = Object.entries(by).map(([breakdown, value]) => new BreakdownValue(breakdown, value));
    this.figures = form.figures.map((column) => new Figure(figureKey(column), figures[figureKey(column)]));
  }
}

@ObjectType({ description: 'A table of figures as a State answered it. Nothing is summed over rows, and States are never compared by it.' })
export class ResponseTable {
  @Field(() => ItemTable, { description: 'What its columns are.' })
  readonly declared: ItemTable;
  @Field(() => [TableRow], { description: 'Its rows.' })
  readonly rows: readonly TableRow[];

  constructor(form: TableForm, vocabulary: Vocabulary, { rows }: FiguresTable) {
    this.declared = new ItemTable(form, vocabulary);
    this.rows = rows.map((row) => new TableRow(form, row));
  }
}

/** An entry of the vocabulary by its id; called by it where the vocabulary does not have it, which the linter refuses. */
function named(id: string, entries: readonly { readonly id: string; readonly label: { readonly en: string } }[]): LabelledPart {
  return new LabelledPart(id, entries.find((each) => each.id === id)?.label ?? { en: id });
}
