/** Takes down what a person of a State confirms. Given once for a law, it serves every answer that cites the law. */

import { requireAllowed } from '../access/policy.ts';
import { didYouMean } from '../crosswalk/did-you-mean.ts';
import type { Actor } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import { confirmationId, type GivenConfirmation } from '../domain/given-confirmation.ts';
import { lawKey } from '../domain/law-key.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import { giveConfirmations } from '../persistence/confirmations.ts';
import { loadLegislation } from '../persistence/legal-records.ts';
import { countResponses, loadResponses } from '../persistence/load-responses.ts';
import { loadStates } from '../persistence/states.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { Bridge } from './bridge.ts';
import { type Keyed, onlyOnce } from './only-once.ts';
import { unknownState } from './prefill-state.ts';
import type { StateLegislation } from './read-legal-records.ts';
import { withHint } from './require-known.ts';

/** What may be confirmed of a law. */
export type LawConfirmation = Extract<GivenConfirmation['kind'], 'law-covers-all-offences' | 'law-still-so'>;

export interface ConfirmedLaw {
  readonly law: StateLegislation;
  /** Ids ("kind:about") of what is confirmed now. */
  readonly confirmations: readonly string[];
  /** How many answers of the State cite the law. */
  readonly citedBy: number;
}

/**
 * Confirming again renews the day and the person.
 * @param law its name or key
 * @throws DomainError UNKNOWN_STATE, UNKNOWN_LAW; CONFLICT where the record of the law says the contrary
 */
export async function confirmLaw(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  request: Keyed & { readonly state: string; readonly law: string; readonly kinds: readonly LawConfirmation[] },
): Promise<ConfirmedLaw> {
  const { state, law: named, kinds } = request;
  requireAllowed(actor, 'give_confirmation', { state });
  return database.inTransaction(actor, (transaction) =>
    onlyOnce(transaction, 'confirmLaw', request, async () => {
      const law = await requireLaw(transaction, state, named);
      for (const kind of kinds) refuseContrary(law, kind);
      const confirmations = kinds.map((kind): GivenConfirmation => ({ kind, about: law.key }));
      await giveConfirmations(transaction, state, confirmations);
      writeAudit(transaction, { action: 'give_confirmation', ids: { state, kinds } });
      const citedBy = await countResponses(transaction, { states: [state], cites: law.key });
      return { law, confirmations: confirmations.map(confirmationId), citedBy };
    }),
  );
}

/**
 * That an answer holds today as it did on its day; kept with the hash of what it says.
 * @param item full id of the item
 * @returns the id of the confirmation
 * @throws DomainError UNKNOWN_STATE, UNKNOWN_RESPONSE
 */
export async function confirmAnswer(
  actor: Actor,
  { database }: Pick<Bridge, 'database'>,
  request: Keyed & { readonly state: string; readonly item: string },
): Promise<string> {
  const { state, item } = request;
  requireAllowed(actor, 'give_confirmation', { state });
  return database.inTransaction(actor, (transaction) =>
    onlyOnce(transaction, 'confirmStillSo', request, async () => {
      await requireState(transaction, state);
      const [response] = await loadResponses(transaction, { states: [state], items: [item] });
      if (response === undefined)
        throw new DomainError('UNKNOWN_RESPONSE', `${state} has not answered the item "${item}", so there is nothing to confirm.`, {
          ...{ state, item },
          path: ['item'],
        });
      const confirmation: GivenConfirmation = { kind: 'answer-still-so', about: item, contentHash: response.contentHash };
      await giveConfirmations(transaction, state, [confirmation]);
      writeAudit(transaction, { action: 'give_confirmation', ids: { state, kinds: [confirmation.kind], response: response.id } });
      return confirmationId(confirmation);
    }),
  );
}

/** Two statements of one State that cannot both be true: a person has to mend the record, or not to confirm. */
function refuseContrary(law: StateLegislation, kind: LawConfirmation): void {
  const { name, state, appliesTo, repealed } = law;
  const isLimited = appliesTo === 'this_instrument' || appliesTo === 'listed';
  const contrary: Readonly<Record<LawConfirmation, string | undefined>> = {
    'law-covers-all-offences': isLimited ? `is limited to some offences (applies_to: ${appliesTo})` : undefined,
    'law-still-so': repealed ? 'was repealed' : undefined,
  };
  if (contrary[kind] === undefined) return;
  throw new DomainError(
    'CONFLICT',
    `${state} has recorded that "${name}" ${contrary[kind]}, so the contrary cannot be confirmed. If the record is wrong, import a form that says otherwise first.`,
    { state, law: law.key, confirmation: kind },
  );
}

async function requireState(transaction: Transaction, state: string): Promise<void> {
  if ((await loadStates(transaction, [state])).length === 0) throw unknownState(state);
}

async function requireLaw(transaction: Transaction, state: string, named: string): Promise<StateLegislation> {
  await requireState(transaction, state);
  const laws = await loadLegislation(transaction, [state]);
  const found = laws.find(({ key }) => key === lawKey(named));
  if (found !== undefined) return found;
  const hint =
    didYouMean(
      named,
      laws.map(({ name }) => name),
    ) ?? 'the field "legislation" of a State lists its laws';
  throw new DomainError('UNKNOWN_LAW', withHint(`${state} has no law named "${named}"`, hint), {
    ...{ state, law: named },
    path: ['law'],
  });
}
