/** A person of a State has looked at what changed under an accepted answer, and lets the answer stand. */

import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import { saveAcknowledgement } from '../persistence/accepted-responses.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import { acknowledge } from '../prefill/staleness.ts';
import type { Bridge } from './bridge.ts';
import { type Keyed, onlyOnce } from './only-once.ts';
import { type AcceptedState, loadStaleness, type StateStaleness } from './read-staleness.ts';

export interface AcknowledgeRequest extends Keyed {
  /** Code of the State. */
  readonly state: string;
  /** Id of the response. */
  readonly response: string;
  /** Why it stands. */
  readonly reason: string;
}

/**
 * Keeps the reason with what had changed until now: what changes further is told again. The answer is not touched.
 * @returns the id of the response
 * @throws DomainError FORBIDDEN, UNKNOWN_RESPONSE, REASON_MISSING, NOTHING_TO_ACKNOWLEDGE
 */
export async function acknowledgeStaleness(actor: Actor, bridge: Bridge, request: AcknowledgeRequest): Promise<string> {
  const { state, response, reason } = request;
  requireAllowed(actor, 'acknowledge_staleness', { state });
  return bridge.database.inTransaction(actor, (transaction) =>
    onlyOnce(transaction, 'acknowledgeStaleness', request, async () => {
      const [staleness] = await loadStaleness(transaction, bridge, [state]);
      const accepted = staleness?.accepted.get(response);
      if (staleness === undefined || accepted === undefined) throw notAccepted(state, response);
      const acknowledged = acknowledge(answerOf(accepted), staleness.present, requireReason(reason));
      if (acknowledged === undefined) throw nothingToAcknowledge(accepted);
      await saveAcknowledgement(transaction, { state, id: response }, acknowledged);
      const { item, reasons } = accepted;
      writeAudit(transaction, { action: 'acknowledge_staleness', ids: { state, response, item, reasons } });
      return response;
    }),
  );
}

function answerOf({ acceptance: { basis }, acknowledged }: AcceptedState): Parameters<typeof acknowledge>[0] {
  return { basis, ...(acknowledged === undefined ? {} : { acknowledged }) };
}

function requireReason(reason: string): string {
  if (reason.trim() !== '') return reason;
  throw new DomainError('REASON_MISSING', 'Say in a few words why the answer stands: the reason is kept with it.', { path: ['reason'] });
}

/** A foreign answer and one that is not there are alike. */
function notAccepted(state: StateStaleness['state'], response: string): DomainError {
  return new DomainError(
    'UNKNOWN_RESPONSE',
    `${state} has no accepted answer with the id "${response}". The work list of the State says which answers rest on something that has changed.`,
    { path: ['response'] },
  );
}

function nothingToAcknowledge({ item }: AcceptedState): DomainError {
  return new DomainError(
    'NOTHING_TO_ACKNOWLEDGE',
    `Nothing has changed under the answer to ${item} since it was accepted, or since that was acknowledged, so there is nothing to do.`,
    { path: ['response'] },
  );
}
