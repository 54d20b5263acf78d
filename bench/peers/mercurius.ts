/** Mercurius with its just-in-time compiler and its loaders, as its documentation recommends. */

import Fastify from 'fastify';
import mercurius from 'mercurius';
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
import { announce } from './serve.ts';
import { TYPE_DEFINITIONS } from './type-definitions.ts';

type Row = Record<string, unknown>;

/** Not cached: peers and bridge are measured without a cache of answers. */
const loader = (read: ReadMany) => ({
  loader: (queries: readonly { readonly obj: Row; readonly params: Row }[]) =>
    read(queries.map(({ obj, params }) => ({ ...obj, ...params }))),
  opts: { cache: false },
});

const app = Fastify();
app.register(mercurius, {
  schema: TYPE_DEFINITIONS,
  jit: 1,
  graphiql: false,
  resolvers: {
    Query: {
      overlap: (_: unknown, args: Row) => readOverlap(args),
      prefill: (_: unknown, args: Row) => readPrefill(args),
      coverage: (_: unknown, args: Row) => readCoverage(args),
      correspondences: (_: unknown, args: Row) => readCorrespondences(args),
      provisions: (_: unknown, args: Row) => readProvisions(args),
    },
  },
  loaders: {
    Overlap: { byLevel: loader(readLevels), cells: loader(readCells) },
    Prefill: { suggestions: loader(readSuggestions) },
    Coverage: { sections: loader(readSections), states: loader(readStates) },
    StateCoverage: { sections: loader(readStateSections) },
    Correspondence: { rows: loader(readMappings) },
    Provision: { children: loader(readChildren), items: loader(readItems), correspondences: loader(readCorrespondencesOf) },
  },
});
announce(await app.listen({ port: 0, host: '127.0.0.1' }));
