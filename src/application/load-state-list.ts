/** The list of States as reference data: who they are, in six languages; never what they are to an instrument. */

import { requireAllowed } from '../access/policy.ts';
import type { ListedState } from '../crosswalk/forms/state-list.ts';
import type { Actor } from '../domain/actor.ts';
import type { LanguageSources } from '../domain/correspondence-language.ts';
import type { StateParty } from '../domain/state-party.ts';
import { saveStateList } from '../persistence/states.ts';
import type { Bridge } from './bridge.ts';

/** Loading the same list again changes nothing; States that are no longer listed stay, and so does what was imported of any. */
export async function loadStateList(actor: Actor, { database }: Pick<Bridge, 'database'>, listed: readonly ListedState[]): Promise<void> {
  requireAllowed(actor, 'load_state_list');
  await database.inTransaction(actor, (transaction) => saveStateList(transaction, listed.map(toState)));
}

function toState({
  code,
  names: { software, ...names },
  other_names,
  regional_group,
  united_nations,
  correspondence,
}: ListedState): StateParty {
  return {
    code,
    names: Object.fromEntries(Object.entries(names).filter(([, name]) => name !== undefined)) as StateParty['names'],
    ...(software === undefined ? {} : { namesBySoftware: software }),
    ...(other_names === undefined ? {} : { otherNames: other_names }),
    ...(regional_group === undefined ? {} : { regionalGroup: regional_group }),
    unitedNations: united_nations,
    ...presumed(correspondence),
    fictional: false,
    memberships: [],
  };
}

/** What a list that was imported says of the same State is stored beside it, and goes before it. */
function presumed(correspondence: ListedState['correspondence']): LanguageSources {
  if (correspondence === undefined || 'left_open' in correspondence) return {};
  return { correspondence: correspondence.language, correspondenceBySoftware: correspondence.by === 'software' };
}
