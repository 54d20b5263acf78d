/** GraphQL Yoga with dataloader: loaders are made anew for each request, as its documentation recommends. */

import DataLoader from 'dataloader';
import { createSchema, createYoga } from 'graphql-yoga';
import {
  type ReadMany,
  readCells,
  readCorrespondences,
  readCoverage,
  readLevels,
  readMappings,
  readOverlap,
  readPrefill,
  readSections,
  readStateSections,
  readStates,
  readSuggestions,
} from './read-tables.ts';
import { listen } from './serve.ts';
import { TYPE_DEFINITIONS } from './type-definitions.ts';

type Row = Record<string, unknown>;
type Loaders = ReturnType<typeof createLoaders>;

const createLoaders = () => ({
  levels: loader(readLevels),
  cells: loader(readCells),
  suggestions: loader(readSuggestions),
  sections: loader(readSections),
  states: loader(readStates),
  stateSections: loader(readStateSections),
  mappings: loader(async (parents) => readMappings(parents.map((each) => ({ ...each, parent: each.place })))),
});

function loader(read: ReadMany): DataLoader<Row, Row[]> {
  return new DataLoader((parents) => read(parents));
}

const from =
  (name: keyof Loaders) =>
  (parent: Row, _: unknown, { loaders }: { readonly loaders: Loaders }) =>
    loaders[name].load(parent);

const yoga = createYoga({
  logging: false,
  graphiql: false,
  landingPage: false,
  context: () => ({ loaders: createLoaders() }),
  schema: createSchema({
    typeDefs: TYPE_DEFINITIONS,
    resolvers: {
      Query: {
        overlap: (_: unknown, args: Row) => readOverlap(args),
        prefill: (_: unknown, args: Row) => readPrefill(args),
        coverage: (_: unknown, args: Row) => readCoverage(args),
        correspondences: (_: unknown, args: Row) => readCorrespondences(args),
      },
      Overlap: { byLevel: from('levels'), cells: from('cells') },
      Prefill: { suggestions: from('suggestions') },
      Coverage: { sections: from('sections'), states: from('states') },
      StateCoverage: { sections: from('stateSections') },
      Correspondence: { rows: from('mappings') },
    },
  }),
});

listen(yoga);
