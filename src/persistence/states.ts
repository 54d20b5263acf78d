/** States and what they are to each instrument. */

import type { Membership as Member, StateParty } from '../domain/state-party.ts';
import { Membership, State } from './entities/state.ts';
import { groupBy } from './group-by.ts';
import type { Transaction } from './transaction.ts';
import { withoutNulls } from './without-nulls.ts';
import { type Row, type Table, upsertRows } from './write-rows.ts';

const STATE: Table = { name: 'state', key: ['id'], content: ['names', 'regional_group', 'fictional'] };
const MEMBERSHIP: Table = {
  name: 'membership',
  key: ['state_id', 'instrument'],
  content: ['status', 'signed_on', 'joined_on', 'source'],
};

/** Adds the States, or changes those that are there; memberships that are no longer listed are removed. */
export async function saveStates(transaction: Transaction, states: readonly StateParty[]): Promise<void> {
  const memberships = states.flatMap(toMembershipRows);
  await upsertRows(transaction, STATE, states.map(toStateRow));
  await upsertRows(transaction, MEMBERSHIP, memberships);
  await transaction.execute(
    `delete from membership
    where state_id in (select jsonb_array_elements_text(?))
      and (state_id, instrument) not in (select state_id, instrument from jsonb_populate_recordset(null::membership, ?))`,
    [JSON.stringify(states.map(({ code }) => code)), JSON.stringify(memberships)],
  );
}

/** In the order of their codes. @param codes which States; all when absent. Unknown codes are passed over */
export async function loadStates(transaction: Transaction, codes?: readonly string[]): Promise<StateParty[]> {
  const states = await transaction
    .createQueryBuilder(State, 's')
    .select(['s.id', 's.names', 's.regionalGroup', 's.fictional'])
    .where(codes === undefined ? {} : { id: { $in: [...codes] } })
    .orderBy({ id: 'asc' })
    .execute('all');
  const memberships = await transaction
    .createQueryBuilder(Membership, 'm')
    .select(['m.state', 'm.instrument', 'm.status', 'm.signedOn', 'm.joinedOn', 'm.source'])
    .where(codes === undefined ? {} : { state: { $in: [...codes] } })
    .orderBy({ instrument: 'asc' })
    .execute('all');
  const byState = groupBy(memberships, ({ state }) => state);
  return states.map(({ id, ...state }) => ({
    code: id,
    ...withoutNulls(state),
    memberships: (byState.get(id) ?? []).map(({ state: _, ...membership }) => withoutNulls(membership)),
  }));
}

function toStateRow({ code, names, regionalGroup, fictional }: StateParty): Row {
  return { id: code, names, regional_group: regionalGroup, fictional };
}

function toMembershipRows({ code, memberships }: StateParty): Row[] {
  return memberships.map((each: Member) => ({
    state_id: code,
    instrument: each.instrument,
    status: each.status,
    signed_on: each.signedOn,
    joined_on: each.joinedOn,
    source: each.source,
  }));
}
