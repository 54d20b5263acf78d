/** The floor: one hand-written statement for each operation, prepared once, whose text is the answer. What is posted is recorded. */

import { json } from 'node:stream/consumers';
import { ASKED, CLASS_FIELDS, type OperationName, STANDING_FIELDS } from '../world/operations.ts';
import { type RecordOrder, recordByHand } from './record-by-hand.ts';
import { listen, openPool } from './serve.ts';

const snake = (word: string) => word.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const classCounts = (alias: string) =>
  `json_build_object(${CLASS_FIELDS.split(' ')
    .map((word) => `'${word}', count(*) filter (where ${alias}.class = '${word.toUpperCase()}')`)
    .join(', ')})`;
const fields = (composite: string, words: string) =>
  `json_build_object(${words
    .split(' ')
    .map((word) => `'${word}', (${composite})."${snake(word)}"`)
    .join(', ')})`;

const STATEMENTS: Readonly<Record<OperationName, { readonly sql: string; readonly values: readonly string[] }>> = {
  overlap: {
    sql: `select json_build_object('overlap', json_build_object(
      'totals', ${fields('o.totals', STANDING_FIELDS)},
      'byLevel', (select json_agg(json_build_object('level', l.level, 'totals', ${fields('l.totals', STANDING_FIELDS)}) order by place)
        from bench.overlap_level l where l.from_id = o.from_id and l.to_id = o.to_id),
      'cells', (select json_agg(json_build_object('from', c."from", 'to', c."to", 'rows', c.rows, 'mutatisMutandis', mutatis_mutandis) order by place)
        from bench.overlap_cell c where c.from_id = o.from_id and c.to_id = o.to_id)))::text as text
      from bench.overlap o where from_id = $1 and to_id = $2`,
    values: [ASKED.from, ASKED.to],
  },
  prefill: {
    sql: `select json_build_object('prefill', json_build_object('suggestions', json_agg(
        json_build_object('id', id, 'class', class, 'value', value, 'item', item, 'explain', explain) order by place)))::text as text
      from bench.suggestion where state = $1 and questionnaire = $2`,
    values: [ASKED.state, ASKED.questionnaire],
  },
  coverage: {
    sql: `with counted as materialized (
        select state, section, section_place, count(*) as items, ${classCounts('s')} as classes
        from bench.suggestion s where questionnaire = $1 group by state, section, section_place),
      together as (
        select section, section_place, count(*) as items, ${classCounts('s')} as classes
        from bench.suggestion s where questionnaire = $1 group by section, section_place)
      select json_build_object('coverage', json_build_object(
        'stateCount', (select count(distinct state) from counted),
        'sections', (select json_agg(json_build_object('section', json_build_object('id', section), 'items', items, 'classes', classes) order by section_place) from together),
        'states', (select json_agg(json_build_object('state', json_build_object('code', state), 'sections', sections) order by state) from (
          select state, json_agg(json_build_object('section', json_build_object('id', section), 'classes', classes) order by section_place) as sections
          from counted group by state) as own)))::text as text`,
    values: [ASKED.questionnaire],
  },
  correspondences: {
    sql: `select json_build_object('correspondences', json_agg(json_build_object('relations', relations, 'provision', provision, 'rows', (
        select coalesce(json_agg(json_build_object('id', r.id, 'kind', kind, 'relation', relation, 'scope', scope, 'rationale', rationale) order by row_place), '[]')
        from bench.correspondence_row r where r.of_id = c.of_id and r.to_id = c.to_id and r.place = c.place)) order by place))::text as text
      from bench.correspondence c where of_id = $1 and to_id = $2`,
    values: [ASKED.provision, ASKED.to],
  },
  nested: {
    sql: `with mapped as materialized (
        select of_id, to_id, place, json_agg(json_build_object('id', id, 'kind', kind, 'relation', relation, 'scope', scope, 'rationale', rationale) order by row_place) as rows
        from bench.correspondence_row where to_id = $2 group by of_id, to_id, place),
      correspondences as (
        select of_id as id, json_agg(json_build_object('relations', relations, 'provision', provision, 'rows', coalesce(rows, '[]')) order by place) as correspondences
        from bench.correspondence left join mapped using (of_id, to_id, place) where to_id = $2 group by of_id),
      children as (
        select parent_id as id, json_agg(json_build_object('id', child_id) order by place) as children from bench.provision_child group by parent_id),
      items as (
        select provision_id as id, json_agg(json_build_object('id', id, 'section', section) order by place) as items
        from bench.provision_item group by provision_id)
      select json_build_object('provisions', json_build_object('nodes', json_agg(json_build_object(
        'id', id, 'heading', heading, 'article', article, 'children', coalesce(children, '[]'), 'items', coalesce(items, '[]'),
        'correspondences', coalesce(correspondences, '[]')) order by place)))::text as text
      from bench.provision left join children using (id) left join items using (id) left join correspondences using (id) where instrument = $1`,
    values: [ASKED.from, ASKED.to],
  },
};

const pool = openPool();
const statements = new Map(
  Object.entries(STATEMENTS).map(([name, { sql, values }]) => [`/${name}`, { name, text: sql, values: [...values] }]),
);

listen(async (request, response) => {
  const text = request.method === 'POST' ? await write(await json(request)) : await read(request.url ?? '');
  const body = Buffer.from(`{"data":${text}}`);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': body.byteLength }).end(body);
});

async function read(path: string): Promise<string> {
  const statement = statements.get(path);
  const { rows } = await pool.query<{ text: string }>(statement ?? { name: 'nothing', text: `select 'null' as text`, values: [] });
  return rows[0]?.text ?? 'null';
}

async function write(order: unknown): Promise<string> {
  const client = await pool.connect();
  try {
    return JSON.stringify({ recorded: await recordByHand(client, order as RecordOrder) });
  } finally {
    client.release();
  }
}
