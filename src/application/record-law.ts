/** Keeps what a State says of one of its laws. What cites a law that changed is no longer fresh from then on. */

import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import { DomainError, invariant } from '../domain/errors.ts';
import { lawKey } from '../domain/law-key.ts';
import type { Legislation } from '../domain/legal-record.ts';
import { mergeLaw } from '../domain/merge-law.ts';
import { normalizeText } from '../domain/normalize-text.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import { loadLegislation, saveLegislation } from '../persistence/legal-records.ts';
import { countResponses } from '../persistence/load-responses.ts';
import type { Bridge } from './bridge.ts';
import { type Keyed, onlyOnce } from './only-once.ts';
import type { StateLegislation } from './read-legal-records.ts';

export interface RecordLawRequest extends Keyed, Partial<Omit<Legislation, 'key' | 'name'>> {
  /** Code of the State. */
  readonly state: string;
  /** Its name; another spelling of it in capitals or blanks is the same law. */
  readonly law: string;
}

export interface RecordedLaw {
  readonly law: StateLegislation;
  /** How many answers of the State cite it. */
  readonly citedBy: number;
}

/** Characters of a name. */
const LONGEST_NAME = 1_000;

/**
 * Adds the law, or changes what is said of it; what is left out stays as it is.
 * @throws DomainError FORBIDDEN, UNKNOWN_STATE; INVALID_INPUT for a name or a link that is none, or a change yet to come
 */
export async function recordLaw(
  actor: Actor,
  { database, today }: Pick<Bridge, 'database' | 'today'>,
  request: RecordLawRequest,
): Promise<RecordedLaw> {
  requireAllowed(actor, 'record_law', { state: request.state });
  refuseUnsound(request, today);
  const { clientMutationKey: _, state, law: named, ...said } = request;
  const name = normalizeText(named).replace(/\s+/g, ' ');
  const key = lawKey(named);
  return database.inTransaction(actor, (transaction) =>
    onlyOnce(transaction, 'recordLaw', request, async () => {
      const find = async () => (await loadLegislation(transaction, [state])).find((law) => law.key === key);
      const { state: __, ...before } = (await find()) ?? { state };
      await saveLegislation(transaction, state, [mergeLaw('key' in before ? before : undefined, { key, name, ...said })]);
      const law = await find();
      invariant(law !== undefined, 'a law that was saved is there');
      const citedBy = await countResponses(transaction, { states: [state], cites: key });
      writeAudit(transaction, { action: 'record_law', ids: { state, citedBy } });
      return { law, citedBy };
    }),
  );
}

function refuseUnsound({ law, link, changedOn }: RecordLawRequest, today: string): void {
  if (lawKey(law) === '') throw invalid('law', 'The law has no name. Write it as it is cited.');
  if (law.length > LONGEST_NAME) throw invalid('law', `The name of the law has more than ${LONGEST_NAME} characters.`);
  if (link !== undefined && (!/^https?:\/\/[^/\s][^\s]*$/i.test(link) || !URL.canParse(link)))
    throw invalid('link', `"${link}" is not an address on the web. It begins with https:// or http://.`);
  if (changedOn !== undefined && changedOn > today)
    throw invalid('changedOn', `${changedOn} is yet to come. Record the change once it is in force.`);
}

function invalid(field: keyof RecordLawRequest, message: string): DomainError {
  return new DomainError('INVALID_INPUT', `${message} Nothing was stored.`, { path: [field] });
}
