/** What has changed under the accepted answers of States since they were accepted, computed from how things stand. */

import { isAllowed } from '../access/policy.ts';
import type { Acceptance } from '../domain/acceptance.ts';
import type { Actor } from '../domain/actor.ts';
import { parseAcceptance } from '../domain/parse-acceptance.ts';
import type { ResponseContent } from '../domain/response.ts';
import { type AcceptedResponse, loadAcceptedResponses, type StoredAcknowledgement } from '../persistence/accepted-responses.ts';
import { loadStateAnswers } from '../persistence/load-state-answers.ts';
import type { Transaction } from '../persistence/transaction.ts';
import type { StateAnswers } from '../prefill/answer.ts';
import { situationOf } from '../prefill/basis.ts';
import { compareThreeWays, type ThreeWayChange } from '../prefill/compare-three-ways.ts';
import { ENGINE_VERSION } from '../prefill/engine-version.ts';
import { prefillQuestionnaire } from '../prefill/prefill-questionnaire.ts';
import { sourceNow } from '../prefill/source-now.ts';
import { type AcceptedAnswer, type Change, changesUnder, type Present, type StalenessReason, stalenessOf } from '../prefill/staleness.ts';
import type { Bridge } from './bridge.ts';

/** An accepted answer, and what has changed under it. */
export interface AcceptedState {
  /** Id of the response. */
  readonly response: string;
  readonly item: string;
  readonly acceptance: Acceptance;
  /** In their order; none while it is fresh. */
  readonly reasons: readonly StalenessReason[];
  readonly changes: readonly Change[];
  /** What a person has let stand; absent where nothing was acknowledged since it was accepted. */
  readonly acknowledged?: StoredAcknowledgement;
  readonly asAccepted: ResponseContent;
  /** The day on which it was accepted (YYYY-MM-DD). */
  readonly acceptedOn: string;
}

/** How the accepted answers of one State stand. */
export interface StateStaleness {
  readonly state: string;
  readonly answers: StateAnswers;
  readonly present: Present;
  /** By the id of the response. */
  readonly accepted: ReadonlyMap<string, AcceptedState>;
}

/** Of those States whose own work the actor may read, in two statements. */
export async function readStaleness(actor: Actor, bridge: Bridge, codes: readonly string[]): Promise<StateStaleness[]> {
  const states = codes.filter((state) => isAllowed(actor, 'read_own_work', { state }));
  if (states.length === 0) return [];
  return bridge.database.inTransaction(actor, (transaction) => loadStaleness(transaction, bridge, states), { readOnly: true });
}

/** The same within a transaction that does more. States that are not stored are not there. */
export async function loadStaleness(
  transaction: Transaction,
  { catalogue }: Pick<Bridge, 'catalogue'>,
  states: readonly string[],
): Promise<StateStaleness[]> {
  const answers = await loadStateAnswers(transaction, { states });
  const accepted = Map.groupBy(await loadAcceptedResponses(transaction, states), (each) => each.accepted.state);
  return answers.map((each) => toStaleness(catalogue.crosswalk, each, accepted.get(each.state) ?? []));
}

/**
 * An accepted answer beside what its sources say now and what it says now; only compared, never overwritten.
 * @param answerNow what it says now
 */
export function compareAccepted(
  { catalogue, today }: Pick<Bridge, 'catalogue' | 'today'>,
  { answers: state }: StateStaleness,
  accepted: AcceptedState,
  answerNow: ResponseContent,
): ThreeWayChange[] {
  const { crosswalk, plan } = catalogue;
  const { item, asAccepted } = accepted;
  const questionnaire = crosswalk.items.get(item)?.questionnaire ?? '';
  const [suggestion] = prefillQuestionnaire(plan, state, questionnaire, { today, items: [item] });
  const context = { crosswalk, state, engine: ENGINE_VERSION, today };
  return compareThreeWays({ asAccepted, answerNow, sourceNow: sourceNow(context, suggestion, accepted) });
}

function toStaleness(
  crosswalk: Present['crosswalk'],
  answers: StateAnswers & { readonly state: string },
  found: readonly AcceptedResponse[],
): StateStaleness {
  const known = found.flatMap((each) => {
    const acceptance = parseAcceptance(each.accepted.provenance);
    return acceptance === undefined ? [] : [{ ...each, acceptance }];
  });
  const accepted = new Map(known.map((each): [string, AcceptedAnswer] => [each.item, toAnswer(each)]));
  const present: Present = { ...situationOf(crosswalk, answers), accepted };
  return {
    state: answers.state,
    answers,
    present,
    accepted: new Map(known.map((each) => [each.accepted.id, toState(each, present)])),
  };
}

interface Known extends AcceptedResponse {
  readonly acceptance: Acceptance;
}

function toAnswer({ acceptance, acknowledged }: Known): AcceptedAnswer {
  return { basis: acceptance.basis, ...(acknowledged === undefined ? {} : { acknowledged }) };
}

function toState(known: Known, present: Present): AcceptedState {
  const { item, acceptance, accepted, acknowledged } = known;
  const answer = toAnswer(known);
  return {
    ...{ response: accepted.id, item, acceptance },
    ...{ reasons: stalenessOf(answer, present), changes: changesUnder(answer, present) },
    ...(acknowledged === undefined ? {} : { acknowledged }),
    ...{ asAccepted: accepted.content, acceptedOn: accepted.createdAt.toISOString().slice(0, 10) },
  };
}
