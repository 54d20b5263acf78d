import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import type { MembershipStatus, RegionalGroup, StateParty, UnStanding } from '../domain/state-party.ts';
import { fingerprintOf } from '../persistence/data-versions.ts';
import { loadStates } from '../persistence/states.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { Bridge } from './bridge.ts';

/** Which States; what is absent does not narrow. */
export interface StateFilter {
  /** Codes; unknown ones are passed over. */
  readonly codes?: readonly string[] | undefined;
  readonly group?: RegionalGroup | undefined;
  /** Id of an instrument to which they are parties. */
  readonly partyTo?: string | undefined;
  /** What they are to one instrument; `unknown` finds those of which nothing is recorded. */
  readonly membership?: { readonly instrument: string; readonly status: MembershipStatus } | undefined;
  readonly fictional?: boolean | undefined;
  readonly unitedNations?: UnStanding | undefined;
}

/**
 * The States that are stored, by their names in a language, as its dictionaries order them. There are some two hundred.
 * @param language tag of one of the six; English where a name is not in it
 */
export async function listStates(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  filter: StateFilter,
  language = 'en',
): Promise<StateParty[]> {
  requireAllowed(actor, 'read_states');
  return database.inTransaction(actor, (transaction) => findStates(transaction, database, filter, language), {
    ...{ readOnly: true, reads: filter.codes ?? 'all' },
  });
}

/** The same within a transaction, which says that it reads them. */
export async function findStates(
  transaction: Transaction,
  { identity }: Pick<Bridge['database'], 'identity'>,
  filter: StateFilter,
  language = 'en',
): Promise<StateParty[]> {
  const states = filter.codes === undefined ? await loadAllStates(transaction, identity) : await loadStates(transaction, filter.codes);
  const { compare } = new Intl.Collator(language);
  const nameOf = ({ names }: StateParty) => names[language] ?? names.en;
  return states.filter((state) => matches(state, filter)).sort((a, b) => compare(nameOf(a), nameOf(b)) || (a.code < b.code ? -1 : 1));
}

/** All of them as they were last read, by database. */
const lastRead = new WeakMap<object, { readonly fingerprint: string; readonly states: readonly StateParty[] }>();

/** Every list and every coverage needs them, and they seldom change: they are read again only where a fingerprint has. */
async function loadAllStates(transaction: Transaction, identity: object): Promise<readonly StateParty[]> {
  const fingerprint = await fingerprintOf(transaction, 'all');
  const known = lastRead.get(identity);
  if (known?.fingerprint === fingerprint) return known.states;
  const states = await loadStates(transaction);
  lastRead.set(identity, { fingerprint, states });
  return states;
}

function matches(state: StateParty, { group, partyTo, membership, fictional, unitedNations }: StateFilter): boolean {
  return (
    (group === undefined || state.regionalGroup === group) &&
    (partyTo === undefined || statusIn(state, partyTo) === 'party') &&
    (membership === undefined || statusIn(state, membership.instrument) === membership.status) &&
    (fictional === undefined || state.fictional === fictional) &&
    (unitedNations === undefined || state.unitedNations === unitedNations)
  );
}

function statusIn({ memberships }: StateParty, wanted: string): MembershipStatus {
  return memberships.find(({ instrument }) => instrument === wanted)?.status ?? 'unknown';
}
