/** Takes in what a depositary's list says of States: compares it with what is recorded and, where nothing is refused, stores all of it. */

import { requireAllowed } from '../access/policy.ts';
import { contentHash } from '../crosswalk/content-hash.ts';
import type { Actor } from '../domain/actor.ts';
import type { Membership, StateParty } from '../domain/state-party.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import { loadStates, saveListedLanguages, saveMemberships } from '../persistence/states.ts';
import type { Bridge } from './bridge.ts';
import { type ComparedLanguage, compareLanguage, type ListedCorrespondence } from './compare-languages.ts';
import { type Keyed, onlyOnce } from './only-once.ts';

/** One row of a list, as it was read. @typeParam Place where it stands */
export interface ListedMembership<Place> {
  readonly place: Place;
  /** As the list writes it. */
  readonly participant: string;
  /** Code of the State that is meant. */
  readonly state: string;
  readonly membership: Membership;
}

export interface MembershipImport<Place> extends Keyed {
  /** SHA-256 of the file. */
  readonly file: string;
  readonly listed: readonly ListedMembership<Place>[];
  /** At most one of each State. */
  readonly languages: readonly ListedCorrespondence<Place>[];
  /** Whether something in the file was refused while it was read: nothing is stored then. */
  readonly refused: boolean;
  /** Whether it names every participant: the other States then have neither signed nor joined. */
  readonly complete: boolean;
  /** Only compares. */
  readonly dryRun: boolean;
}

/** What is new in a membership; a source that was read again and says the same is no change. */
export interface MembershipChange {
  readonly field: (typeof FACTS)[number];
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface ComparedMembership<Place> {
  /** Absent of a State that a complete list does not name. */
  readonly place?: Place;
  readonly participant: string;
  readonly state: string;
  readonly instrument: string;
  /** `outdated`: what is recorded was read later; nothing is stored then. */
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'outdated';
  readonly changes: readonly MembershipChange[];
}

export interface ImportedMemberships<Place> {
  /** In the order of the file, then those it does not name. */
  readonly compared: readonly ComparedMembership<Place>[];
  /** In the order of the file. */
  readonly languages: readonly ComparedLanguage<Place>[];
  readonly stored: boolean;
}

/**
 * Compared and stored in one transaction: what is told is what was done.
 * @throws DomainError FORBIDDEN; CONFLICT for a key that was used for something else
 */
export async function importMemberships<Place>(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  request: MembershipImport<Place>,
): Promise<ImportedMemberships<Place>> {
  requireAllowed(actor, 'import_states');
  const { clientMutationKey, file, listed, languages, refused, complete, dryRun } = request;
  return database.inTransaction(actor, (transaction) =>
    onlyOnce(transaction, 'importStates', { clientMutationKey, file, listed, languages, complete, dryRun }, async () => {
      const states = await loadStates(transaction);
      const wanted = complete ? [...listed, ...unnamed(states, listed)] : listed;
      const byCode = new Map(states.map((state) => [state.code, state]));
      const compared = wanted.map((each) => compare(each, byCode.get(each.state)));
      const comparedLanguages = languages.map((each) => compareLanguage(each, byCode.get(each.state)));
      const stored = !dryRun && !refused && ![...compared, ...comparedLanguages].some(({ outcome }) => outcome === 'outdated');
      if (stored) {
        await saveMemberships(
          transaction,
          wanted.map(({ state, membership }) => ({ code: state, memberships: [membership] })),
        );
        await saveListedLanguages(transaction, languages);
        const instruments = [...new Set(compared.map(({ instrument }) => instrument))];
        writeAudit(transaction, {
          action: 'import_states',
          ids: { instruments, states: new Set([...compared, ...languages].map(({ state }) => state)).size },
          hashes: { file },
        });
      }
      return { compared, languages: comparedLanguages, stored };
    }),
  );
}

/** What of a membership is a fact about the State; the rest says where and when that was read. */
const FACTS = ['status', 'signedOn', 'joinedOn', 'joinedBy', 'notices'] as const satisfies readonly (keyof Membership)[];

function compare<Place>(
  { participant, state, membership, ...rest }: Unplaced<Place>,
  stored: StateParty | undefined,
): ComparedMembership<Place> {
  const before = stored?.memberships.find(({ instrument }) => instrument === membership.instrument);
  const changes = FACTS.flatMap((field): MembershipChange[] => {
    const [was, is] = [before?.[field], membership[field]];
    if (contentHash({ value: was }) === contentHash({ value: is })) return [];
    return [{ field, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }];
  });
  const outdated = (before?.readOn ?? '') > (membership.readOn ?? '9999');
  const outcome = outdated ? 'outdated' : before === undefined ? 'added' : changes.length > 0 ? 'changed' : 'unchanged';
  return { ...('place' in rest ? { place: rest.place } : {}), participant, state, instrument: membership.instrument, outcome, changes };
}

type Unplaced<Place> = Omit<ListedMembership<Place>, 'place'> & { readonly place?: Place };

/** The States that a list passes over, where it names others of their kind: a list of fictional States says nothing of real ones. */
function unnamed<Place>(states: readonly StateParty[], listed: readonly ListedMembership<Place>[]): Unplaced<Place>[] {
  const named = new Set(listed.map(({ state }) => state));
  const kinds = new Set(states.filter(({ code }) => named.has(code)).map(({ fictional }) => fictional));
  const heads = new Map(listed.map(({ membership }) => [membership.instrument, membership]));
  return [...heads.values()].flatMap(({ instrument, source, readOn }) => {
    const inInstrument = new Set(listed.flatMap(({ state, membership }) => (membership.instrument === instrument ? [state] : [])));
    const membership = {
      instrument,
      status: 'neither' as const,
      ...(source === undefined ? {} : { source }),
      ...(readOn === undefined ? {} : { readOn }),
    };
    return states
      .filter(({ code, fictional }) => kinds.has(fictional) && !inInstrument.has(code))
      .map(({ code, names }) => ({ participant: names.en, state: code, membership }));
  });
}
