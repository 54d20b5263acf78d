import type { Actor } from '../domain/actor.ts';
import type { RegionalGroup, StateParty } from '../domain/state-party.ts';
import { loadStates } from '../persistence/states.ts';
import type { Bridge } from './bridge.ts';

/** Which States; what is absent does not narrow. */
export interface StateFilter {
  /** Codes; unknown ones are passed over. */
  readonly codes?: readonly string[] | undefined;
  readonly group?: RegionalGroup | undefined;
  /** Id of an instrument to which they are parties. */
  readonly partyTo?: string | undefined;
}

/** The States that are stored, in the order of their codes. There are some two hundred at most. */
export async function listStates(actor: Actor, { database }: Pick<Bridge, 'database'>, filter: StateFilter): Promise<StateParty[]> {
  const { codes, group, partyTo } = filter;
  const states = await database.inTransaction(actor, (transaction) => loadStates(transaction, codes), { readOnly: true });
  return states.filter(
    ({ regionalGroup, memberships }) =>
      (group === undefined || regionalGroup === group) &&
      (partyTo === undefined || memberships.some(({ instrument, status }) => instrument === partyTo && status === 'party')),
  );
}
