/** Stores what was decided: confirmations, answers with where they came from, and the decisions. */

import type { GivenConfirmation } from '../domain/given-confirmation.ts';
import { giveConfirmations } from '../persistence/confirmations.ts';
import { loadDecisions, type StoredDecision, saveDecisions } from '../persistence/decisions.ts';
import { type ResponseToSave, saveResponses } from '../persistence/save-responses.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { Decided } from '../prefill/decide-suggestion.ts';
import type { DecisionSituation } from './read-decision-situation.ts';
import { refuseAnswerFaults } from './refuse-answer-faults.ts';

/**
 * In a few statements, however many they are.
 * @returns the decisions as they are stored, by the id of the suggestion
 * @throws DomainError INVALID_INPUT for an edit that the item does not take, UNKNOWN_LAW, UNKNOWN_AUTHORITY
 */
export async function storeDecided(
  transaction: Transaction,
  situation: DecisionSituation,
  decided: readonly Decided[],
): Promise<ReadonlyMap<string, StoredDecision>> {
  if (decided.length === 0) return new Map();
  const { submission } = situation;
  const { state } = submission;
  const confirmations = decided.flatMap((each) => each.confirmations).map((each) => withContentHash(each, situation));
  if (confirmations.length > 0) await giveConfirmations(transaction, state, confirmations);
  const responses = decided.flatMap((each) => toResponse(each, situation));
  if (responses.length > 0) await saveResponses(transaction, submission, responses);
  const decisions = decided.map(({ decision }) => decision);
  await saveDecisions(transaction, state, decisions);
  const stored = await loadDecisions(transaction, { states: [state], suggestions: decisions.map(({ suggestion }) => suggestion) });
  return new Map(stored.map((each) => [each.suggestion, each]));
}

function toResponse({ accepted }: Decided, { context, there }: DecisionSituation): ResponseToSave[] {
  if (accepted === undefined) return [];
  const { content, derivedFrom, acceptance } = accepted;
  const { item } = acceptance.basis;
  const { items, vocabulary } = context.crosswalk;
  const asked = items.get(item);
  if (asked !== undefined && acceptance.edited.length > 0) refuseAnswerFaults(asked, content, vocabulary, 'edits');
  const origin = { derivedFrom, provenance: { ...acceptance } };
  return [{ item, section: asked?.section.id, content, origin, expectedRevision: there.get(item)?.revision ?? 0 }];
}

/** What is confirmed of an answer is kept with the hash of what it says. */
function withContentHash(given: GivenConfirmation, { context: { state } }: DecisionSituation): GivenConfirmation {
  const answer = state.answers.find(({ item }) => item === given.about);
  return answer === undefined ? given : { ...given, contentHash: answer.revision };
}
