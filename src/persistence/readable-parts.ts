/** What of the submissions of many States may be read: decided in src/access, carried into every statement that reads answers. */

import { type RawQueryFragment, sql } from '@mikro-orm/core';
import type { ConsentKind } from '../domain/consent.ts';
import type { SubmissionStatus } from '../domain/submission.ts';
import type { Transaction } from './transaction.ts';

/** What is in none of the three is not read. */
export interface ReadableParts {
  /** Codes of States of which everything is. */
  readonly states: readonly string[];
  /** Ids of submissions of which the whole is. */
  readonly submissions: readonly string[];
  readonly sections: readonly { readonly submission: string; readonly section: string }[];
}

/** What reading a submission is decided by. */
export interface ReadingBasis {
  readonly state: string;
  readonly id: string;
  readonly status: SubmissionStatus;
  readonly review?: string;
  readonly consents: readonly { readonly kind: ConsentKind; readonly section: string }[];
}

/** In one statement. @param states codes; all States when absent */
export async function loadReadingBases(transaction: Transaction, states?: readonly string[]): Promise<ReadingBasis[]> {
  const rows = await transaction.execute<(Omit<ReadingBasis, 'review'> & { readonly review: string })[]>(
    `select submission.state_id as state, id, status, review, coalesce((
      select json_agg(json_build_object('kind', kind, 'section', section))
      from consent where consent.state_id = submission.state_id and submission_id = id
    ), '[]') as consents
    from submission ${states === undefined ? '' : 'where state_id in (select jsonb_array_elements_text(?))'}
    order by state_id, id`,
    states === undefined ? [] : [JSON.stringify(states)],
  );
  return rows.map(({ review, ...basis }) => ({ ...basis, ...(review === '' ? {} : { review }) }));
}

/** The condition that a response `r` is among the parts. */
export function amongParts({ states, submissions, sections }: ReadableParts): RawQueryFragment {
  return sql`(r.state_id in (select jsonb_array_elements_text(${JSON.stringify(states)}::jsonb))
    or r.submission_id in (select jsonb_array_elements_text(${JSON.stringify(submissions)}::jsonb)::uuid)
    or (r.submission_id, r.section) in (
      select part.submission, part.section
      from jsonb_to_recordset(${JSON.stringify(sections)}::jsonb) as part (submission uuid, section text)))`;
}

/** A record that responses cite: a law or an authority of a State, by its key. */
export interface CitedRecord {
  readonly state: string;
  readonly kind: 'law' | 'authority';
  readonly key: string;
}

/** The laws and authorities that current revisions among the parts cite. @param states codes */
export async function loadCitedRecords(transaction: Transaction, states: readonly string[], parts: ReadableParts): Promise<CitedRecord[]> {
  const among = amongParts(parts);
  return transaction.execute<CitedRecord[]>(
    `select distinct r.state_id as state, cited.kind, cited.key
    from response r
    join response_citation cited on cited.state_id = r.state_id and cited.response_id = r.id and cited.revision = r.revision
    where r.state_id in (select jsonb_array_elements_text(?)) and ${among.sql}`,
    [JSON.stringify(states), ...among.params],
  );
}
