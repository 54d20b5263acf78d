/** Responses that were accepted from suggestions, with the revision that was accepted and what was acknowledged of it since. */

import { type RevisionRow, type StoredRevision, toRevision } from './load-responses.ts';
import type { Transaction } from './transaction.ts';

/** A response that rests on others; a later revision of it may say something else than the one that was accepted. */
export interface AcceptedResponse {
  readonly item: string;
  readonly submission: string;
  /** The last revision that was accepted from a suggestion. */
  readonly accepted: StoredRevision;
  /** Absent where none was given since it was accepted. */
  readonly acknowledged?: StoredAcknowledgement;
}

export interface StoredAcknowledgement {
  readonly reason: string;
  /** Fingerprint of each thing that had changed, as it was then. */
  readonly seen: Readonly<Record<string, string>>;
  /** Id of the actor who gave it. */
  readonly acknowledgedBy: string;
  readonly acknowledgedAt: Date;
}

/** In one statement, by State, questionnaire, review and item. @param states codes */
export async function loadAcceptedResponses(transaction: Transaction, states: readonly string[]): Promise<AcceptedResponse[]> {
  const rows = await transaction.execute<AcceptedRow[]>(STATEMENT, [JSON.stringify(states)]);
  return rows.map((row) => {
    const { item, submission_id, seen, reason, acknowledged_by, acknowledged_at } = row;
    const acknowledged =
      seen === null || reason === null || acknowledged_by === null || acknowledged_at === null
        ? {}
        : { acknowledged: { reason, seen, acknowledgedBy: acknowledged_by, acknowledgedAt: new Date(acknowledged_at) } };
    return { item, submission: submission_id, accepted: toRevision(row), ...acknowledged };
  });
}

/** Lets a response stand as it is: keeps the acknowledgement as given now by the actor of the transaction. */
export async function saveAcknowledgement(
  transaction: Transaction,
  { state, id }: Pick<StoredRevision, 'state' | 'id'>,
  { reason, seen }: Pick<StoredAcknowledgement, 'reason' | 'seen'>,
): Promise<void> {
  await transaction.execute(
    `insert into staleness_acknowledgement (state_id, response_id, reason, seen) values (?, ?, ?, ?::jsonb)
    on conflict (state_id, response_id) do update set reason = excluded.reason, seen = excluded.seen,
      acknowledged_at = excluded.acknowledged_at, acknowledged_by = excluded.acknowledged_by`,
    [state, id, reason, JSON.stringify(seen)],
  );
}

interface AcceptedRow extends RevisionRow {
  readonly item: string;
  readonly submission_id: string;
  readonly seen: Readonly<Record<string, string>> | null;
  readonly reason: string | null;
  readonly acknowledged_by: string | null;
  readonly acknowledged_at: string | null;
}

/** A revision that is derived from nothing any more was answered anew: what it said before rests on nothing that counts. */
const STATEMENT = `
  select accepted.*, response.item, response.submission_id,
    acknowledgement.seen, acknowledgement.reason, acknowledgement.acknowledged_by, acknowledgement.acknowledged_at
  from response
  join submission on submission.state_id = response.state_id and submission.id = response.submission_id
  join response_revision as current
    on current.state_id = response.state_id and current.response_id = response.id and current.revision = response.revision
  cross join lateral (
    select * from response_revision
    where state_id = response.state_id and response_id = response.id and provenance -> 'basis' is not null
    order by revision desc limit 1
  ) as accepted
  left join staleness_acknowledgement as acknowledgement
    on acknowledgement.state_id = response.state_id and acknowledgement.response_id = response.id
    and acknowledgement.acknowledged_at >= accepted.created_at
  where response.state_id in (select jsonb_array_elements_text(?)) and current.derived_from is not null
  order by response.state_id, submission.questionnaire, submission.review, response.item`;
