/** All that the engine needs of many States, in one statement. */

import type { AppliesTo } from '../domain/applies-to.ts';
import type { Citation } from '../domain/response.ts';
import { isParty, type MembershipStatus } from '../domain/state-party.ts';
import { isCleared, type SubmissionStatus } from '../domain/submission.ts';
import type { ReadableParts } from './readable-parts.ts';
import { CONFIRMATION_STANDS } from './standing-confirmations.ts';
import type { Transaction } from './transaction.ts';

export interface StateAnswersQuery {
  /** Codes of the States. */
  readonly states: readonly string[];
  /** Ids of questionnaires, with their editions; all when absent. */
  readonly questionnaires?: readonly string[];
  /** False: of each text only the first character, which tells that there is one. True when absent. */
  readonly wholeTexts?: boolean;
  /** What the reader may read; everything when absent. Narrows answers alone. */
  readonly among?: ReadableParts;
}

/** One current response, in the form in which the engine takes an answer. */
export interface StoredAnswer {
  readonly item: string;
  /** Hash of the content. */
  readonly revision: string;
  readonly questionnaire: string;
  readonly value?: string;
  readonly appliesTo: AppliesTo;
  readonly text?: string;
  readonly language?: string;
  /** Its own day, or that of the submission. */
  readonly asOf?: string;
  readonly citations: readonly Citation[];
  readonly links: readonly string[];
  readonly options?: readonly string[];
  /** Name of the authority. */
  readonly authority?: string;
  readonly table?: Readonly<Record<string, unknown>>;
  readonly cleared: boolean;
  /** Always empty: confirmations are kept for the State as a whole. */
  readonly confirmations: readonly string[];
  readonly derivedFrom?: readonly string[];
}

export interface StoredLaw {
  /** Key of the record. */
  readonly id: string;
  readonly name: string;
  readonly appliesTo: AppliesTo;
  readonly changedOn?: string;
  readonly repealed: boolean;
}

/** What is stored of one State, in the form in which the engine takes it. */
export interface StoredStateAnswers {
  readonly state: string;
  /** See `loadDataVersions`; of the same moment as the rest. */
  readonly dataVersion: string;
  /** By questionnaire, review and item. */
  readonly answers: readonly StoredAnswer[];
  readonly laws: readonly StoredLaw[];
  /** Ids ("kind:about") of the confirmations that persons of the State gave, and that still stand. */
  readonly confirmations: readonly string[];
  /** Whether the State is a party, by instrument; absent where that is not known. */
  readonly party: Readonly<Record<string, boolean>>;
}

/** In the order of the codes; States that are not stored are passed over. */
export async function loadStateAnswers(transaction: Transaction, query: StateAnswersQuery): Promise<StoredStateAnswers[]> {
  const { states, questionnaires, wholeTexts = true, among } = query;
  const rows = await transaction.execute<StateRow[]>(wholeTexts ? WITH_TEXTS : WITH_MARKS, [
    ...[questionnaires, among?.states, among?.submissions, among?.sections].map((list) =>
      list === undefined ? null : JSON.stringify(list),
    ),
    JSON.stringify(states),
  ]);
  return rows.map(({ state, version, answers, laws, confirmations, memberships }) => ({
    state,
    dataVersion: version,
    answers: answers.map(toAnswer),
    laws,
    confirmations,
    party: toParty(memberships),
  }));
}

interface StateRow {
  readonly state: string;
  readonly version: string;
  readonly answers: readonly AnswerRow[];
  readonly laws: readonly StoredLaw[];
  readonly confirmations: readonly string[];
  readonly memberships: readonly { readonly instrument: string; readonly status: MembershipStatus }[];
}

/** A current response as the database sends it: without names, which would be most of the text. Null where there is nothing. */
type AnswerRow = readonly [
  ...[item: string, revision: string, questionnaire: string, status: SubmissionStatus],
  ...[value: string | null, appliesTo: AppliesTo, asOf: string | null, citations: readonly Citation[]],
  ...[derivedFrom: readonly string[] | null, language: string | null, links: readonly string[], options: readonly string[] | null],
  ...[authority: string | null, table: Readonly<Record<string, unknown>> | null, text: string | null],
];

function toAnswer([
  item,
  revision,
  questionnaire,
  status,
  value,
  appliesTo,
  asOf,
  citations,
  derivedFrom,
  language,
  links,
  options,
  authority,
  table,
  text,
]: AnswerRow): StoredAnswer {
  return {
    ...{ item, revision, questionnaire, appliesTo, citations, links, cleared: isCleared(status), confirmations: [] },
    ...(value === null ? {} : { value }),
    ...(asOf === null ? {} : { asOf }),
    ...(derivedFrom === null ? {} : { derivedFrom }),
    ...(language === null ? {} : { language }),
    ...(options === null ? {} : { options }),
    ...(authority === null ? {} : { authority }),
    ...(table === null ? {} : { table }),
    ...(text === null ? {} : { text }),
  };
}

function toParty(memberships: StateRow['memberships']): Record<string, boolean> {
  return Object.fromEntries(
    memberships.flatMap(({ instrument, status }) => {
      const party = isParty(status);
      return party === undefined ? [] : [[instrument, party]];
    }),
  );
}

/** In the order of `AnswerRow`. */
const FIELDS = `
  response.item, current.content_hash, questionnaire, status, value, applies_to, coalesce(current.as_of, submission.as_of), citations,
  derived_from, language, links, options, authority.name, current."table"`;

const WITH_TEXTS = statement(`${FIELDS}, text`);
const WITH_MARKS = statement(`${FIELDS}, left(text, 1)`);

/** Each list is put together by the database: one row for each State, whatever it has. */
function statement(fields: string): string {
  return `
  select state.id as state,
    coalesce((select version from data_version where state_id = state.id), 0)::text as version,
    coalesce((
      select json_agg(json_build_array(${fields}) order by questionnaire, review, item)
      from submission
      join response on response.state_id = submission.state_id and submission_id = submission.id
      join response_revision as current
        on current.state_id = response.state_id and response_id = response.id and current.revision = response.revision
      left join authority on authority.state_id = response.state_id and key = current.authority
      where submission.state_id = state.id
        and (wanted.questionnaires is null or questionnaire in (select jsonb_array_elements_text(wanted.questionnaires)))
        and (wanted.of_states is null
          or response.state_id in (select jsonb_array_elements_text(wanted.of_states))
          or response.submission_id in (select jsonb_array_elements_text(wanted.of_submissions)::uuid)
          or (response.submission_id, response.section) in (
            select part.submission, part.section from jsonb_to_recordset(wanted.of_sections) as part (submission uuid, section text)))
    ), '[]') as answers,
    coalesce((
      select json_agg(json_strip_nulls(json_build_object(
        'id', key, 'name', name, 'appliesTo', applies_to, 'changedOn', changed_on, 'repealed', repealed)) order by key)
      from legislation where state_id = state.id
    ), '[]') as laws,
    coalesce((
      select json_agg(kind || ':' || about order by kind, about) from confirmation where state_id = state.id and ${CONFIRMATION_STANDS}
    ), '[]') as confirmations,
    coalesce((
      select json_agg(json_build_object('instrument', instrument, 'status', status) order by instrument)
      from membership where state_id = state.id
    ), '[]') as memberships
  from (
    select ?::jsonb as questionnaires, ?::jsonb as of_states, ?::jsonb as of_submissions, ?::jsonb as of_sections
  ) as wanted
  join state on id in (select jsonb_array_elements_text(?))
  order by state.id`;
}
