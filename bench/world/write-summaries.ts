/** Fills the summary tables with what the bridge answers, so that every subject has the same to tell. */

import type { MikroORM } from '@mikro-orm/postgresql';
import { PUBLIC } from '../../src/application/actors.ts';
import type { RunningBridge } from '../../src/application/running-bridge.ts';
import { loadGraphql } from '../../src/graphql/load-graphql.ts';
import { ASKED, OPERATIONS } from './operations.ts';
import { TABLES } from './tables.ts';

type Row = Readonly<Record<string, unknown>>;

/** @returns how many suggestions there are */
export async function writeSummaries(bridge: RunningBridge, orm: MikroORM, states: readonly string[]): Promise<number> {
  const connection = orm.em.getConnection();
  for (const statement of TABLES) await connection.execute(statement);
  const { createExecutor, createLogger } = await loadGraphql();
  const execute = await createExecutor(bridge, PUBLIC, createLogger('error'));
  const ask = async (operation: string) => {
    const { data, errors } = await execute(operation);
    if (errors !== undefined) throw new TypeError(`the bridge refuses what the tables are made from: ${errors[0]?.message}`);
    return data as Record<string, Row & Row[]>;
  };
  const write = (table: string, rows: readonly Row[]) =>
    connection.execute(`insert into bench.${table} select * from jsonb_populate_recordset(null::bench.${table}, ?)`, [
      JSON.stringify(rows.map(snakeKeys)),
    ]);
  await writeOverlap((await ask(OPERATIONS.overlap)).overlap as Row, write);
  await writeProvisions((await ask(OPERATIONS.nested)).provisions?.nodes as Row[], write);
  const count = await writeSuggestions(bridge, states, ask, write);
  await connection.execute('analyze');
  return count;
}

type Write = (table: string, rows: readonly Row[]) => Promise<unknown>;

const PAIR = { from_id: ASKED.from, to_id: ASKED.to };

async function writeOverlap(overlap: Row, write: Write): Promise<void> {
  const { byLevel, cells, ...totals } = overlap as Row & Record<'byLevel' | 'cells', Row[]>;
  await write('overlap', [{ ...PAIR, ...totals }]);
  await write(
    'overlap_level',
    byLevel.map((level, place) => ({ ...PAIR, place, ...level })),
  );
  await write(
    'overlap_cell',
    cells.map((cell, place) => ({ ...PAIR, place, ...cell })),
  );
}

async function writeProvisions(provisions: readonly Row[], write: Write): Promise<void> {
  const below = (name: string, rowOf: (each: Row, provision: Row, place: number) => Row) =>
    provisions.flatMap((provision) => (provision[name] as Row[]).map((each, place) => rowOf(each, provision, place)));
  const correspondences = below('correspondences', (each, { id }, place) => ({ of_id: id, to_id: ASKED.to, place, ...each }));
  await write('instrument', [{ id: ASKED.from }]);
  await write(
    'provision',
    provisions.map(({ id, heading, article }, place) => ({ instrument: ASKED.from, place, id, heading, article })),
  );
  await write(
    'provision_child',
    below('children', (child, { id }, place) => ({ parent_id: id, place, child_id: child.id })),
  );
  await write(
    'provision_item',
    below('items', (item, { id }, place) => ({ provision_id: id, place, ...item })),
  );
  await write(
    'correspondence',
    correspondences.map(({ rows: _, ...each }) => each),
  );
  await write(
    'correspondence_row',
    correspondences.flatMap(({ of_id, to_id, place, rows }) =>
      (rows as Row[]).map((row, rowPlace) => ({ of_id, to_id, place, row_place: rowPlace, ...row })),
    ),
  );
}

async function writeSuggestions(
  bridge: RunningBridge,
  states: readonly string[],
  ask: (operation: string) => Promise<Record<string, Row>>,
  write: Write,
): Promise<number> {
  const { items, questionnaires } = bridge.current().catalogue.crosswalk;
  const sections = questionnaires.get(ASKED.questionnaire)?.form.sections.map(({ id }) => id) ?? [];
  let count = 0;
  for (const state of states) {
    const { prefill } = await ask(OPERATIONS.prefill.replace(ASKED.state, state));
    const rows = ((prefill?.suggestions ?? []) as readonly (Row & { readonly item: { readonly id: string } })[]).map(
      (suggestion, place) => {
        const section = items.get(suggestion.item.id)?.section.id ?? '';
        return { state, questionnaire: ASKED.questionnaire, place, section, section_place: sections.indexOf(section), ...suggestion };
      },
    );
    await write('prefill', [{ state, questionnaire: ASKED.questionnaire }]);
    await write('suggestion', rows);
    count += rows.length;
  }
  return count;
}

/** PostgreSQL writes noCounterpart as no_counterpart; fields of composite types too. */
function snakeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), snakeKeys(each)]),
  );
}
