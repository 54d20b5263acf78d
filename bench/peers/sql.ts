/** The floor: one hand-written statement for each operation, prepared once, whose text is the answer. */

import { ASKED, CLASS_FIELDS, type OperationName, STANDING_FIELDS } from '../world/operations.ts';
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
};

const pool = openPool();
const statements = new Map(
  Object.entries(STATEMENTS).map(([name, { sql, values }]) => [`/${name}`, { name, text: sql, values: [...values] }]),
);

listen(async (request, response) => {
  const statement = statements.get(request.url ?? '');
  const { rows } = await pool.query<{ text: string }>(statement ?? { name: 'nothing', text: `select 'null' as text`, values: [] });
  const text = Buffer.from(`{"data":${rows[0]?.text ?? 'null'}}`);
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': text.byteLength }).end(text);
});
