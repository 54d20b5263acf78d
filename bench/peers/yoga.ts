/** GraphQL Yoga with dataloader: loaders are made anew for each request, as its documentation recommends. */

import DataLoader from 'dataloader';
import { createSchema, createYoga } from 'graphql-yoga';
import {
  type ReadMany,
  readCells,
  readChildren,
  readCorrespondences,
  readCorrespondencesOf,
  readCoverage,
  readItems,
  readLevels,
  readMappings,
  readOverlap,
  readPrefill,
  readProvisions,
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
  mappings: loader(readMappings),
  children: loader(readChildren),
  items: loader(readItems),
  correspondences: loader(readCorrespondencesOf),
});

function loader(read: ReadMany): DataLoader<Row, Row[]> {
  return new DataLoader((parents) => read(parents));
}

const from =
  (name: keyof Loaders) =>
  (parent: Row, args: Row, { loaders }: { readonly loaders: Loaders }) =>
    loaders[name].load({ ...parent, ...args });

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
        provisions: (_: unknown, args: Row) => readProvisions(args),
      },
      Overlap: { byLevel: from('levels'), cells: from('cells') },
      Prefill: { suggestions: from('suggestions') },
      Coverage: { sections: from('sections'), states: from('states') },
      StateCoverage: { sections: from('stateSections') },
      Correspondence: { rows: from('mappings') },
      Provision: { children: from('children'), items: from('items'), correspondences: from('correspondences') },
    },
  }),
});

listen(yoga);
