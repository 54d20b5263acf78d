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

export async function readProvisions({ instrument, first }: Row): Promise<{ nodes: Row[] }> {
  const nodes = await query(
    'provisions',
    'select id, heading, to_json(article) as article from bench.provision where instrument = $1 order by place limit $2',
    [instrument, first],
  );
  return { nodes };
}

/** Rows whose key is one of those of the parents, brought back to them. @param keys what the parents call these columns */
function children(name: string, sql: string, columns: readonly string[], keys = columns): ReadMany {
  const keyOf = (row: Row, names: readonly string[]) => names.map((each) => row[each]).join('\n');
  const values = columns.map((_, index) => `$${index + 1}::text[]`).join(', ');
  const text = `select * from (${sql}) as child where (${columns.map((column) => `${column}::text`).join(', ')}) in (select * from unnest(${values})) order by ${columns.join(', ')}, place`;
  return async (parents) => {
    const rows = await query(
      name,
      text,
      keys.map((key) => parents.map((parent) => String(parent[key]))),
    );
    const byParent = Map.groupBy(rows, (row) => keyOf(row, columns));
    return parents.map((parent) => byParent.get(keyOf(parent, keys)) ?? []);
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
  ['of_id', 'to_id', 'place'],
);
export const readChildren = children(
  'children',
  'select parent_id, place, child_id as id from bench.provision_child',
  ['parent_id'],
  ['id'],
);
export const readItems = children(
  'items',
  'select provision_id, place, id, to_json(section) as section from bench.provision_item',
  ['provision_id'],
  ['id'],
);
export const readCorrespondencesOf = children(
  'correspondences_of',
  'select of_id, to_id, place, relations, to_json(provision) as provision from bench.correspondence',
  ['of_id', 'to_id'],
  ['id', 'to'],
);
