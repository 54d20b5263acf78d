/** Two hundred States on a real PostgreSQL server, and summary tables from which one statement can answer. */

import type { MikroORM } from '@mikro-orm/postgresql';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { findProvisions } from '../../src/application/find-provisions.ts';
import { importAnswers } from '../../src/application/import-answers.ts';
import { prefillState, readStateAnswers } from '../../src/application/prefill-state.ts';
import type { RunningBridge } from '../../src/application/running-bridge.ts';
import { overlap, standingOf } from '../../src/coverage/overlap.ts';
import type { FormResponse } from '../../src/domain/completed-form.ts';
import type { StateParty } from '../../src/domain/state-party.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { seededRandom } from '../generate-catalogue.ts';

const ANSWERED = 'uncac-irm/cycle-1@2010';
export const TO_FILL = 'untoc-rm/cluster-1@2020';
const VALUES = ['yes', 'yes', 'yes', 'in_part', 'no'] as const;

/** Codes from XAA on: fictional all of them. */
export async function storeStates({ current, database }: RunningBridge, count: number): Promise<number> {
  const letter = (index: number) => String.fromCharCode(65 + (index % 26));
  const states = Array.from({ length: count }, (_, index): StateParty => {
    const code = `X${letter(Math.floor(index / 26))}${letter(index)}`;
    return { code, names: { en: `State ${code}` }, fictional: true, memberships: [] };
  });
  await database.inTransaction(THE_BRIDGE, (transaction) => saveStates(transaction, states));
  const random = seededRandom(1);
  const pick = () => VALUES[Math.floor(random() * VALUES.length)] ?? 'yes';
  const items = current().catalogue.crosswalk.questionnaires.get(ANSWERED)?.items ?? [];
  for (const { code } of states) {
    const responses = items.map((item): FormResponse => {
      const content = item.scale === undefined ? { text: `What ${code} says of it.` } : { value: pick() };
      return { item: item.id, content: { ...content, appliesTo: 'all_offences', citations: [], links: [] }, confirmations: [] };
    });
    const form = {
      state: code,
      questionnaire: ANSWERED,
      status: 'published',
      asOf: '2025-06-30',
      responses,
      laws: [],
      authorities: [],
      confirmations: [],
    } as const;
    await importAnswers(THE_BRIDGE, current(), form);
  }
  return states.length * items.length;
}

/** What the engine computes, as rows: a statement cannot infer, so it is given every result beforehand. */
export async function writeSummaries(bridge: RunningBridge, orm: MikroORM): Promise<void> {
  const { catalogue, database } = bridge.current();
  const { crosswalk } = catalogue;
  const standings = findProvisions(crosswalk, { instrument: 'uncac' }).map((node) => ({
    level: node.form.level,
    standing: standingOf(crosswalk, node, 'untoc'),
  }));
  const cells = overlap(crosswalk, 'uncac', 'untoc').cells.flatMap(({ from, to, rows, mutatisMutandis }, place) =>
    Object.entries(rows).map(([relation, count]) => ({ place, from, to, relation, count, mutatis_mutandis: mutatisMutandis })),
  );
  const codes = (await orm.em.getConnection().execute<{ id: string }[]>('select id from state order by id')).map(({ id }) => id);
  const answers = await readStateAnswers(THE_BRIDGE, { database }, codes);
  const sections = crosswalk.questionnaires.get(TO_FILL)?.form.sections.map(({ id }) => id) ?? [];
  const suggestions = [...answers.values()].flatMap((own) =>
    prefillState(bridge.current(), own, { to: TO_FILL }).suggestions.map((each) => ({
      state: own.state,
      section: crosswalk.items.get(each.item)?.section.id ?? '',
      place: sections.indexOf(crosswalk.items.get(each.item)?.section.id ?? ''),
      class: each.class.toLowerCase(),
    })),
  );
  await writeTable(orm, 'standing', standings);
  await writeTable(orm, 'cell', cells);
  await writeTable(orm, 'suggestion', suggestions);
}

async function writeTable(orm: MikroORM, name: string, rows: readonly object[]): Promise<void> {
  const columns = Object.entries(rows[0] ?? {}).map(([column, value]) => `"${column}" ${typeof value === 'number' ? 'int' : 'text'}`);
  const connection = orm.em.getConnection();
  await connection.execute(`create table summary_${name} (${columns.join(', ')})`);
  await connection.execute(`insert into summary_${name} select * from jsonb_to_recordset(?) as row (${columns.join(', ')})`, [
    JSON.stringify(rows),
  ]);
  await connection.execute(`analyze summary_${name}`);
}
