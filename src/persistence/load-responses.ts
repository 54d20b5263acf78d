/** Responses and their revisions, one by one: for lists, comparison and export. */

import { sql } from '@mikro-orm/core';
import type { AppliesTo } from '../domain/applies-to.ts';
import type { Citation, ResponseContent } from '../domain/response.ts';
import type { SubmissionStatus } from '../domain/submission.ts';
import { Response, ResponseRevision } from './entities/response.ts';
import { groupBy } from './group-by.ts';
import { amongParts, type ReadableParts } from './readable-parts.ts';
import type { Transaction } from './transaction.ts';
import { withoutNulls } from './without-nulls.ts';

/** Which responses; what is absent does not narrow. */
export interface ResponseFilter {
  readonly ids?: readonly string[];
  readonly states?: readonly string[];
  readonly questionnaires?: readonly string[];
  readonly submissions?: readonly string[];
  readonly statuses?: readonly SubmissionStatus[];
  /** Full ids of items. */
  readonly items?: readonly string[];
  /** Key of a law: only responses that cite it now. */
  readonly cites?: string;
  /** What the reader may read; everything when absent, which only the use cases of writers leave out. */
  readonly among?: ReadableParts;
}

/** A page of a list, which is ordered by State, item and id. */
export interface ResponsePage {
  /** The last response of the page before. */
  readonly after?: Pick<StoredResponse, 'state' | 'item' | 'id'> | undefined;
  readonly limit: number;
}

/** One revision as it was written. */
export interface StoredRevision {
  readonly state: string;
  /** Id of the response. */
  readonly id: string;
  /** Counts from 1. */
  readonly revision: number;
  readonly contentHash: string;
  readonly content: ResponseContent;
  readonly derivedFrom?: readonly string[];
  readonly provenance?: Readonly<Record<string, unknown>>;
  /** Id of the actor who wrote it; absent where the reader is not told. */
  readonly author?: string;
  readonly createdAt: Date;
}

/** A response with its current revision. */
export interface StoredResponse extends StoredRevision {
  readonly submission: string;
  readonly questionnaire: string;
  readonly status: SubmissionStatus;
  /** Full id of the item. */
  readonly item: string;
}

/** By State, item and id. @param page the whole list when absent */
export async function loadResponses(transaction: Transaction, filter: ResponseFilter, page?: ResponsePage): Promise<StoredResponse[]> {
  const query = findResponses(transaction, filter).select(RESPONSE_COLUMNS).orderBy({ state: 'asc', item: 'asc', id: 'asc' });
  if (page !== undefined) query.limit(page.limit);
  if (page?.after !== undefined) {
    const { state, item, id } = page.after;
    query.andWhere(sql`(r.state_id, r.item, r.id) > (${state}, ${item}, ${id}::uuid)`);
  }
  return (await query.execute<ResponseRow[]>('all', false)).map(toResponse);
}

/** The first responses of one State, and how many it has. */
export interface ResponsesOfState {
  readonly state: string;
  /** By item and id. */
  readonly responses: readonly StoredResponse[];
  readonly totalCount: number;
}

/** The first responses of each State, in one statement however many States there are. States without any are not listed. */
export async function loadFirstResponses(transaction: Transaction, filter: ResponseFilter, limit: number): Promise<ResponsesOfState[]> {
  const inner = findResponses(transaction, filter)
    .select([
      ...RESPONSE_COLUMNS,
      sql`row_number() over (partition by r.state_id order by r.item, r.id)::int as place`,
      sql`count(*) over (partition by r.state_id)::int as total`,
    ])
    .toQuery();
  // One at least, which tells how many there are.
  const rows = await transaction.execute<ListedRow[]>(
    `select * from (${inner.sql}) as listed where place <= greatest(?, 1) order by state_id, place`,
    [...inner.params, limit],
  );
  return [...groupBy(rows, (row) => row.state_id)].map(([state, own]) => ({
    state,
    responses: own.slice(0, limit).map(toResponse),
    totalCount: own[0]?.total ?? 0,
  }));
}

/** How many responses the filter leaves. */
export async function countResponses(transaction: Transaction, filter: ResponseFilter): Promise<number> {
  const rows = await findResponses(transaction, filter).select(sql`count(*)::int as count`).execute<{ count: number }[]>('all', false);
  return rows[0]?.count ?? 0;
}

/** All revisions of these responses, by response, oldest first. @param ids of responses; unknown ones are passed over */
export async function loadRevisions(transaction: Transaction, ids: readonly string[]): Promise<StoredRevision[]> {
  const rows = await transaction
    .createQueryBuilder(ResponseRevision, 'v')
    .select(REVISION_COLUMNS)
    .where({ response: { id: { $in: [...ids] } } })
    .orderBy({ response: 'asc', revision: 'asc' })
    .execute<RevisionRow[]>('all', false);
  return rows.map(toRevision);
}

const REVISION_COLUMNS = [
  ...['state_id', 'response_id', 'revision', 'content_hash', 'value', 'applies_to', 'text', 'language', 'as_of', 'citations'],
  ...['links', 'options', 'authority', 'authorities', 'examples', 'number', 'date', 'table', 'note', 'derived_from', 'provenance'],
  ...['author', 'created_at'],
].map((column) => sql.ref(`v.${column}`));

const RESPONSE_COLUMNS = [
  ...REVISION_COLUMNS,
  ...['r.item', 'r.submission_id', 's.questionnaire', 's.status'].map((column) => sql.ref(column)),
];

/** A revision as its table holds it. */
export interface RevisionRow {
  readonly state_id: string;
  readonly response_id: string;
  readonly revision: number;
  readonly content_hash: string;
  readonly value: string | null;
  readonly applies_to: AppliesTo;
  readonly text: string | null;
  readonly language: string | null;
  readonly as_of: string | null;
  readonly citations: readonly Citation[];
  readonly links: readonly string[];
  readonly options: readonly string[] | null;
  readonly authority: string | null;
  readonly authorities: readonly string[] | null;
  readonly examples: readonly string[] | null;
  readonly number: number | null;
  readonly date: string | null;
  readonly table: Readonly<Record<string, unknown>> | null;
  readonly note: string | null;
  readonly derived_from: readonly string[] | null;
  readonly provenance: Readonly<Record<string, unknown>> | null;
  readonly author: string;
  readonly created_at: string;
}

interface ResponseRow extends RevisionRow {
  readonly submission_id: string;
  readonly item: string;
  readonly questionnaire: string;
  readonly status: SubmissionStatus;
}

interface ListedRow extends ResponseRow {
  readonly place: number;
  readonly total: number;
}

function findResponses(transaction: Transaction, filter: ResponseFilter) {
  const query = transaction.createQueryBuilder(Response, 'r').join('r.submission', 's').join('r.current', 'v').where(toCondition(filter));
  if (filter.cites !== undefined) query.andWhere(sql`v.citations @> ${JSON.stringify([{ law: filter.cites }])}::jsonb`);
  if (filter.among !== undefined) query.andWhere(amongParts(filter.among));
  return query;
}

function toCondition({ ids, states, questionnaires, submissions, statuses, items }: ResponseFilter): object {
  const lists = { id: ids, state: states, 's.questionnaire': questionnaires, 's.id': submissions, 's.status': statuses, item: items };
  return Object.fromEntries(Object.entries(lists).flatMap(([field, list]) => (list === undefined ? [] : [[field, { $in: [...list] }]])));
}

function toResponse(row: ResponseRow): StoredResponse {
  const { submission_id, questionnaire, status, item } = row;
  return { ...toRevision(row), submission: submission_id, questionnaire, status, item };
}

/** One row as the domain takes it. */
export function toRevision(row: RevisionRow): StoredRevision {
  const { state_id, response_id, revision, content_hash, author, created_at, derived_from, provenance } = row;
  const { value, applies_to, text, language, as_of, citations, links } = row;
  const { options, authority, authorities, examples, number, date, table, note } = row;
  const content = withoutNulls({
    ...{ value, appliesTo: applies_to, text, language, asOf: as_of, citations, links },
    ...{ options, authority, authorities, examples, number, date, table, note },
  });
  return {
    ...{ state: state_id, id: response_id, revision, contentHash: content_hash, content, author, createdAt: new Date(created_at) },
    ...withoutNulls({ derivedFrom: derived_from, provenance }),
  };
}
