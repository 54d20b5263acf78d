import { type CatalogueIndex, type ItemEntry, within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';
import type { TableForm } from '../forms/questionnaire.ts';

export const tablesCountKnownThings: Rule = {
  law: {
    code: 'CB508',
    name: 'tables-count-known-things',
    severity: 'error',
    title: 'The table of an item of statistics',
    law: 'Only an item of type statistics has a table; its measures, units, population and breakdowns are in the vocabulary, no column stands twice, and money is told apart by currency.',
    why: 'Figures are reused only where measure, unit, population and period are the same: that can be seen only where each has one name. Sums over several currencies mean nothing.',
    source: 'docs/GLOSSARY.md, table of figures',
    explanation: 'Correct the id, or add what is counted under "statistics" of seeds/vocabulary.yaml. For money write "by: [currency]".',
  },
  needsEveryFile: true,
  *find(catalogue) {
    const known = knownOf(catalogue);
    for (const item of catalogue.items.values()) {
      const { table, type } = item.form;
      if (table === undefined) continue;
      if (type === 'statistics') yield* findingsOf(item, table, known);
      else
        yield {
          place: within(item.place, 'table'),
          part: 'key',
          message: `an item of type ${type} takes no table`,
          hint: 'delete it, or write "type: statistics"',
        };
    }
  },
};

interface Known {
  readonly measure: readonly string[];
  readonly unit: readonly string[];
  readonly population: readonly string[];
  readonly breakdown: readonly string[];
}

function knownOf({ parsed }: CatalogueIndex): Known {
  const given = parsed.source.vocabulary.flatMap(({ form }) => form.statistics ?? []);
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  return {
    measure: given.flatMap(({ measures }) => ids(measures)),
    unit: given.flatMap(({ units }) => ids(units)),
    population: given.flatMap(({ populations }) => ids(populations)),
    breakdown: given.flatMap(({ breakdowns }) => ids(breakdowns ?? [])),
  };
}

function* findingsOf(item: ItemEntry, table: TableForm, known: Known): Iterable<Finding> {
  const place = within(item.place, 'table');
  const columns = new Set<string>();
  for (const [index, { measure, unit }] of table.figures.entries()) {
    const here = within(place, 'figures', index);
    yield* unknown('measure', measure, known, within(here, 'measure'));
    yield* unknown('unit', unit, known, within(here, 'unit'));
    if (columns.has(`${measure} ${unit}`)) yield { place: here, message: `the column "${measure}" in "${unit}" stands twice` };
    columns.add(`${measure} ${unit}`);
  }
  yield* unknown('population', table.population, known, within(place, 'population'));
  for (const [index, id] of (table.by ?? []).entries()) yield* unknown('breakdown', id, known, within(place, 'by', index));
  const money = table.figures.findIndex(({ unit }) => unit === 'money');
  if (money >= 0 && !table.by?.includes('currency'))
    yield {
      place: within(place, 'figures', money, 'unit'),
      message: 'money is not told apart by currency',
      hint: 'add "by: [currency]"',
    };
}

function* unknown(kind: keyof Known, id: string, known: Known, place: Finding['place']): Iterable<Finding> {
  if (!known[kind].includes(id)) yield { place, message: `the vocabulary has no ${kind} "${id}"`, hint: didYouMean(id, known[kind]) };
}
