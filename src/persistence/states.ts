/** States and what they are to each instrument. */

import type { ListedLanguage } from '../domain/correspondence-language.ts';
import type { DepositaryNotice, Membership as Member, StateParty } from '../domain/state-party.ts';
import { Membership, State } from './entities/state.ts';
import { groupBy } from './group-by.ts';
import type { Transaction } from './transaction.ts';
import { withoutNulls } from './without-nulls.ts';
import { type Row, type Table, upsertRows } from './write-rows.ts';

const STATE: Table = {
  name: 'state',
  key: ['id'],
  content: [
    'names',
    'names_by_software',
    'other_names',
    'regional_group',
    'united_nations',
    'correspondence',
    'correspondence_by_software',
    'fictional',
  ],
};
const MEMBERSHIP: Table = {
  name: 'membership',
  key: ['state_id', 'instrument'],
  content: ['status', 'signed_on', 'joined_on', 'joined_by', 'source', 'read_on', 'notices'],
};

/** Adds the States, or changes those that are there; memberships that are no longer listed are removed. What lists say of their languages is written by `saveListedLanguages` alone. */
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

/** Adds the States, or changes names and groups of those that are there; what was imported of them stays as it is. */
export async function saveStateList(transaction: Transaction, states: readonly StateParty[]): Promise<void> {
  await upsertRows(transaction, STATE, states.map(toStateRow));
}

/** Adds these memberships, or changes those that are there; all others stay as they are. The States must be stored. */
export async function saveMemberships(
  transaction: Transaction,
  states: readonly Pick<StateParty, 'code' | 'memberships'>[],
): Promise<void> {
  await upsertRows(transaction, MEMBERSHIP, states.flatMap(toMembershipRows));
}

/** Keeps what a list says of these States, in place of an earlier list; what is presumed of them stays. The States must be stored. */
export async function saveListedLanguages(
  transaction: Transaction,
  languages: readonly { readonly state: string; readonly language: ListedLanguage }[],
): Promise<void> {
  await transaction.execute(
    `update state set listed_correspondence = listed.language
    from jsonb_to_recordset(?) as listed (state text, language jsonb)
    where state.id = listed.state and state.listed_correspondence is distinct from listed.language`,
    [JSON.stringify(languages)],
  );
}

/** In the order of their codes. @param codes which States; all when absent. Unknown codes are passed over */
export async function loadStates(transaction: Transaction, codes?: readonly string[]): Promise<StateParty[]> {
  const states = await transaction
    .createQueryBuilder(State, 's')
    .select([
      's.id',
      's.names',
      's.namesBySoftware',
      's.otherNames',
      's.regionalGroup',
      's.unitedNations',
      's.correspondence',
      's.correspondenceBySoftware',
      's.listedCorrespondence',
      's.fictional',
    ])
    .where(codes === undefined ? {} : { id: { $in: [...codes] } })
    .orderBy({ id: 'asc' })
    .execute('all');
  const memberships = await transaction
    .createQueryBuilder(Membership, 'm')
    .select(['m.state', 'm.instrument', 'm.status', 'm.signedOn', 'm.joinedOn', 'm.joinedBy', 'm.source', 'm.readOn', 'm.notices'])
    .where(codes === undefined ? {} : { state: { $in: [...codes] } })
    .orderBy({ instrument: 'asc' })
    .execute('all');
  const byState = groupBy(memberships, ({ state }) => state);
  return states.map(({ id, ...state }) => ({
    code: id,
    ...withoutNulls(state),
    memberships: (byState.get(id) ?? []).map(({ state: _, notices, ...membership }) => ({
      ...withoutNulls(membership),
      // As it was written: the ORM's type of JSON would allow an undefined provision, which JSON does not.
      ...(notices ? { notices: notices as readonly DepositaryNotice[] } : {}),
    })),
  }));
}

function toStateRow({
  code,
  names,
  namesBySoftware,
  otherNames,
  regionalGroup,
  unitedNations,
  correspondence,
  correspondenceBySoftware,
  fictional,
}: StateParty): Row {
  return {
    id: code,
    names,
    names_by_software: namesBySoftware,
    other_names: otherNames,
    regional_group: regionalGroup,
    united_nations: unitedNations,
    correspondence,
    correspondence_by_software: correspondenceBySoftware,
    fictional,
  };
}

function toMembershipRows({ code, memberships }: Pick<StateParty, 'code' | 'memberships'>): Row[] {
  return memberships.map((each: Member) => ({
    state_id: code,
    instrument: each.instrument,
    status: each.status,
    signed_on: each.signedOn,
    joined_on: each.joinedOn,
    joined_by: each.joinedBy,
    source: each.source,
    read_on: each.readOn,
    notices: each.notices,
  }));
}
