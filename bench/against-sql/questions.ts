/** The same two questions as clients ask them and as one hand-written statement each. Both answer the same JSON. */

import { TO_FILL } from './world.ts';

export interface Question {
  readonly name: string;
  readonly graphql: string;
  /** Gives one row with the column `data`. */
  readonly sql: string;
}

const STANDINGS = [
  'equal',
  'subset',
  'superset',
  'intersects',
  'overlaps',
  'disjoint',
  'related',
  'no_counterpart',
  'children',
  'unreviewed',
];
const RELATIONS = ['equal', 'subset', 'superset', 'intersects', 'overlaps', 'disjoint', 'related'];
const CLASSES = ['conflict', 'full', 'conditional', 'partial', 'context', 'none'];

const field = (word: string) => word.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
const counts = (words: readonly string[], column: string) =>
  `json_build_object(${words.map((word) => `'${field(word)}', count(*) filter (where ${column} = '${word}')`).join(', ')})`;
const sums = `json_build_object(${RELATIONS.map((word) => `'${word}', sum("count") filter (where relation = '${word}')`).join(', ')})`;

export const QUESTIONS: readonly Question[] = [
  {
    name: 'overlap',
    graphql: `{ overlap(from: "uncac", to: "untoc") {
      totals { ${STANDINGS.map(field).join(' ')} } byLevel { level totals { ${STANDINGS.map(field).join(' ')} } }
      cells { from { id } to { id } rows { ${RELATIONS.join(' ')} } mutatisMutandis } } }`,
    sql: `select json_build_object('overlap', json_build_object(
      'totals', (select ${counts(STANDINGS, 'standing')} from summary_standing),
      'byLevel', (select json_agg(json_build_object('level', upper(level), 'totals', totals) order by array_position(array['mandatory','to_consider','optional','definition','institutional','final'], level))
        from (select level, ${counts(STANDINGS, 'standing')} as totals from summary_standing group by level) as by_level),
      'cells', (select json_agg(json_build_object('from', json_build_object('id', "from"), 'to', json_build_object('id', "to"), 'rows', rows, 'mutatisMutandis', mutatis_mutandis) order by place)
        from (select place, "from", "to", mutatis_mutandis, ${sums} as rows from summary_cell group by place, "from", "to", mutatis_mutandis) as cells))) as data`,
  },
  {
    name: 'coverage',
    graphql: `{ coverage(to: "${TO_FILL}") {
      stateCount sections { section { id } items classes { ${CLASSES.join(' ')} } } states { state { code } sections { section { id } classes { ${CLASSES.join(' ')} } } } } }`,
    sql: `select json_build_object('coverage', json_build_object(
      'stateCount', (select count(distinct state) from summary_suggestion),
      'sections', (select json_agg(json_build_object('section', json_build_object('id', section), 'items', items, 'classes', classes) order by place)
        from (select section, place, count(*) as items, ${counts(CLASSES, 'class')} as classes from summary_suggestion group by section, place) as together),
      'states', (select json_agg(json_build_object('state', json_build_object('code', state), 'sections', sections) order by state)
        from (select state, json_agg(json_build_object('section', json_build_object('id', section), 'classes', classes) order by place) as sections
          from (select state, section, place, ${counts(CLASSES, 'class')} as classes from summary_suggestion group by state, section, place) as own group by state) as by_state))) as data`,
  },
];
