/** What of a questionnaire the stored answers of States cover, section by section. */

import type { CommandContext } from './command.ts';
import { withConnection } from './connect/connect.ts';
import { type Format, type ListingColumn, printListing } from './render/listing.ts';

export interface CoverageOfStates {
  /** Id of a questionnaire. */
  readonly to: string;
  /** Codes; all States when absent. */
  readonly states?: readonly string[];
  readonly group?: string;
  readonly format: Format;
}

/** One line for all States together, and one for each, in each section. @throws CommandFailure */
export async function printCoverageOfStates({ to, states, group, format }: CoverageOfStates, context: CommandContext): Promise<void> {
  const variables = { to, states: states ?? null, group: group?.toUpperCase() ?? null };
  const { coverage } = await withConnection(context, ({ ask }) => ask<{ coverage: Asked }>(QUERY, variables));
  const entries: Line[] = coverage.sections.flatMap((together) => [
    { states: `all ${coverage.stateCount}`, ...together },
    ...coverage.states.flatMap(({ state, sections }) =>
      sections.filter(({ section }) => section.id === together.section.id).map((own) => ({ states: state.code, ...own })),
    ),
  ]);
  printListing({ name: 'sections', columns: COLUMNS, entries, whenEmpty: 'No State is stored.' }, format, context.terminal);
}

const QUERY = `query Coverage($to: ID!, $states: [ID!], $group: RegionalGroup) {
  coverage(to: $to, states: $states, group: $group) {
    stateCount
    sections { ...Counts }
    states { state { code } sections { ...Counts } }
  }
}
fragment Counts on SectionCoverage {
  section { id } items classes { full conditional partial context conflict none } mappingGaps dataGaps
}`;

interface Counts {
  readonly section: { readonly id: string };
  readonly items: number;
  readonly classes: Readonly<Record<(typeof CLASSES)[number], number>>;
  readonly mappingGaps: number;
  readonly dataGaps: number;
}

interface Asked {
  readonly stateCount: number;
  readonly sections: readonly Counts[];
  readonly states: readonly { readonly state: { readonly code: string }; readonly sections: readonly Counts[] }[];
}

interface Line extends Counts {
  readonly states: string;
}

const CLASSES = ['full', 'conditional', 'partial', 'context', 'conflict', 'none'] as const;

const COLUMNS: readonly ListingColumn<Line>[] = [
  { key: 'section', title: 'Section', value: ({ section }) => section.id },
  { key: 'states', title: 'States', value: ({ states }) => states },
  { key: 'items', title: 'Items', align: 'right', value: ({ items }) => items },
  ...CLASSES.map(
    (kind): ListingColumn<Line> => ({ key: kind, title: kind.toUpperCase(), align: 'right', value: ({ classes }) => classes[kind] }),
  ),
  { key: 'mapping_gaps', title: 'Mapping gaps', align: 'right', value: ({ mappingGaps }) => mappingGaps },
  { key: 'data_gaps', title: 'Data gaps', align: 'right', value: ({ dataGaps }) => dataGaps },
];
