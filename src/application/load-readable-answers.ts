import type { Actor } from '../domain/actor.ts';
import { loadStateAnswers, type StateAnswersQuery, type StoredStateAnswers } from '../persistence/load-state-answers.ts';
import type { Transaction } from '../persistence/transaction.ts';
import { loadReadable, readsAllOf } from './readable.ts';

/**
 * What the engine is given of these States: of the State's own persons everything; of others the answers that they may read
 * and the laws that these cite, without any confirmation. So no suggestion, count or explanation rests on what they may not read.
 */
export async function loadReadableAnswers(
  transaction: Transaction,
  actor: Actor,
  states: readonly string[],
  { wholeTexts = true }: Pick<StateAnswersQuery, 'wholeTexts'> = {},
): Promise<StoredStateAnswers[]> {
  const among = await loadReadable(transaction, actor, states);
  const found = await loadStateAnswers(transaction, { states, among, wholeTexts });
  return found.map((stored) => (readsAllOf(actor, stored.state) ? stored : withCitedLaws(stored)));
}

function withCitedLaws(stored: StoredStateAnswers): StoredStateAnswers {
  const cited = new Set(stored.answers.flatMap(({ citations }) => citations.map(({ law }) => law)));
  return { ...stored, laws: stored.laws.filter(({ id }) => cited.has(id)), confirmations: [] };
}
