import { requireAllowed } from '../access/policy.ts';
import type { Actor } from '../domain/actor.ts';
import type { SubmissionStatus } from '../domain/submission.ts';
import {
  countResponses,
  loadFirstResponses,
  loadResponses,
  type ResponseFilter,
  type ResponsePage,
  type StoredResponse,
} from '../persistence/load-responses.ts';
import type { Bridge } from './bridge.ts';
import type { Catalogue } from './catalogue.ts';
import { findItems, type ItemFilter } from './find-items.ts';
import { asOthersRead, loadReadable, readsAllOf } from './readable.ts';

export type { StoredResponse } from '../persistence/load-responses.ts';

/** Which responses; what is absent does not narrow. Facet, article, level, theme and text are those of their items. */
export interface ResponseSearch extends ItemFilter {
  /** Code of a State. */
  readonly state?: string | undefined;
  /** Full id of an item, also of one that the catalogue no longer has. */
  readonly item?: string | undefined;
  readonly status?: SubmissionStatus | undefined;
}

export interface ResponseList {
  /** The page, by State, item and id. */
  readonly responses: readonly StoredResponse[];
  /** How many there are on all pages. */
  readonly totalCount: number;
}

/** Responses with their current revisions, those to items that the catalogue no longer has among them. */
export async function listResponses(
  actor: Actor,
  { catalogue, database }: Bridge,
  search: ResponseSearch,
  page: ResponsePage,
): Promise<ResponseList> {
  requireAllowed(actor, 'read_answers');
  return database.inTransaction(
    actor,
    async (transaction) => {
      const filter = toFilter(catalogue, search);
      const among = await loadReadable(transaction, actor, filter.states);
      return {
        responses: asRead(actor, await loadResponses(transaction, { ...filter, among }, page)),
        totalCount: await countResponses(transaction, { ...filter, among }),
      };
    },
    { readOnly: true },
  );
}

/** The first responses of each of these States, by code, in one statement; a State without any is not there. */
export async function listFirstResponses(
  actor: Actor,
  { catalogue, database }: Bridge,
  states: readonly string[],
  search: ResponseSearch,
  limit: number,
): Promise<ReadonlyMap<string, ResponseList>> {
  requireAllowed(actor, 'read_answers');
  const found = await database.inTransaction(
    actor,
    async (transaction) => {
      const among = await loadReadable(transaction, actor, states);
      return loadFirstResponses(transaction, { ...toFilter(catalogue, search), states, among }, limit);
    },
    { readOnly: true },
  );
  return new Map(found.map((each) => [each.state, { ...each, responses: asRead(actor, each.responses) }]));
}

function asRead(actor: Actor, responses: readonly StoredResponse[]): StoredResponse[] {
  return responses.map((response) => (readsAllOf(actor, response.state) ? response : asOthersRead(response)));
}

function toFilter({ crosswalk }: Catalogue, search: ResponseSearch): ResponseFilter {
  const { state, questionnaire, item, status } = search;
  const items = item !== undefined ? [item] : asksForItems(search) ? findItems(crosswalk, search).map(({ id }) => id) : undefined;
  return {
    ...(state === undefined ? {} : { states: [state] }),
    ...(questionnaire === undefined ? {} : { questionnaires: [questionnaire] }),
    ...(status === undefined ? {} : { statuses: [status] }),
    ...(items === undefined ? {} : { items }),
  };
}

function asksForItems({ section, facet, type, article, level, theme, text }: ResponseSearch): boolean {
  return [section, facet, type, article, level, theme, text].some((each) => each !== undefined);
}
