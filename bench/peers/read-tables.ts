/** One statement for each type and list of keys: what resolvers, loaders of Mercurius and dataloaders call. */

import { STANDING_FIELDS } from '../world/operations.ts';
import { openPool } from './serve.ts';

type Row = Record<string, unknown>;
/** Asks for the rows of many parents at once. @returns in the order of the parents */
export type ReadMany = (parents: readonly Row[]) => Promise<Row[][]>;

const pool = openPool();

async function query(name: string, text: string, values: readonly unknown[]): Promise<Row[]> {
  const { rows } = await pool.query<Row>({ name, text, values: [...values] });
  return rows;
}

const standings = (composite: string) =>
  `json_build_object(${STANDING_FIELDS.split(' ')
    .map((word) => `'${word}', (${composite})."${word === 'noCounterpart' ? 'no_counterpart' : word}"`)
    .join(', ')})`;

export async function readOverlap({ from, to }: Row): Promise<Row | undefined> {
  const [row] = await query(
    'overlap',
    `select from_id, to_id, ${standings('totals')} as totals from bench.overlap where from_id = $1 and to_id = $2`,
    [from, to],
  );
  return row;
}

export async function readPrefill({ state, to }: Row): Promise<Row | undefined> {
  const [row] = await query('prefill', 'select state, questionnaire from bench.prefill where state = $1 and questionnaire = $2', [
    state,
    to,
  ]);
  return row;
}

export async function readCoverage({ to }: Row): Promise<Row | undefined> {
  const [row] = await query('coverage', 'select questionnaire, state_count as "stateCount" from bench.coverage where questionnaire = $1', [
    to,
  ]);
  return row;
}

export async function readCorrespondences({ of, to }: Row): Promise<Row[]> {
  return query(
    'correspondence',
    'select of_id, to_id, place, relations, to_json(provision) as provision from bench.correspondence where of_id = $1 and to_id = $2 order by place',
    [of, to],
  );
}

/** Rows whose key is one of those of the parents, brought back to them. */
function children(name: string, sql: string, columns: readonly string[]): ReadMany {
  const keyOf = (row: Row) => columns.map((column) => row[column]).join('\n');
  const keys = columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  const text = `select * from (${sql}) as child where (${columns.map((column) => `${column}::text`).join(', ')}) in (select * from unnest(${keys})) order by ${columns.join(', ')}, place`;
  return async (parents) => {
    const rows = await query(
      name,
      text,
      columns.map((column) => parents.map((parent) => String(parent[column]))),
    );
    const byParent = Map.groupBy(rows, keyOf);
    return parents.map((parent) => byParent.get(keyOf(parent)) ?? []);
  };
}

export const readLevels = children(
  'levels',
  `select from_id, to_id, place, level, ${standings('totals')} as totals from bench.overlap_level`,
  ['from_id', 'to_id'],
);
export const readCells = children(
  'cells',
  `select from_id, to_id, place, to_json("from") as "from", to_json("to") as "to", to_json(rows) as rows, mutatis_mutandis as "mutatisMutandis" from bench.overlap_cell`,
  ['from_id', 'to_id'],
);
export const readSuggestions = children(
  'suggestions',
  'select state, questionnaire, place, id, class, value, to_json(item) as item, to_json(explain) as explain from bench.suggestion',
  ['state', 'questionnaire'],
);
export const readSections = children(
  'sections',
  'select questionnaire, place, to_json(section) as section, items, to_json(classes) as classes from bench.coverage_section',
  ['questionnaire'],
);
export const readStates = children(
  'states',
  'select questionnaire, code, 0 as place, to_json(state) as state from bench.coverage_state order by code',
  ['questionnaire'],
);
export const readStateSections = children(
  'state_sections',
  'select questionnaire, code, place, to_json(section) as section, to_json(classes) as classes from bench.coverage_state_section',
  ['questionnaire', 'code'],
);
export const readMappings = children(
  'mappings',
  'select of_id, to_id, place as parent, row_place as place, id, kind, relation, scope, rationale from bench.correspondence_row',
  ['of_id', 'to_id', 'parent'],
);
