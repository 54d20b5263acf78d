/** What is left for a State to do, on one page: what to confirm, what contradicts, what has changed, what is open, what is due. */

import type { AnswerContradiction } from '../coverage/contradictions.ts';
import type { CompiledItem, Crosswalk } from '../crosswalk/crosswalk.ts';
import type { DecisionKind } from '../domain/decision.ts';
import type { Submission, SubmissionEvent, SubmissionStatus } from '../domain/submission.ts';
import type { StateAnswers } from '../prefill/answer.ts';
import { mayBeAcceptedInBulk } from '../prefill/decide-suggestion.ts';
import type { Marks, StalenessReason } from '../prefill/staleness.ts';
import type { Suggestion, SuggestionClass } from '../prefill/suggestion.ts';
import { type ConfirmationEntry, listConfirmations } from './list-confirmations.ts';
import { type FiringRole, possibleEvents } from './workflow.ts';

/** One submission with what is offered for it now. */
export interface OpenSubmission extends Pick<Submission, 'id' | 'questionnaire' | 'status'> {
  /** The day by which the review wants it (YYYY-MM-DD); absent outside any review. */
  readonly due?: string;
  readonly suggestions: readonly Suggestion[];
}

export interface WorklistInput {
  readonly crosswalk: Crosswalk;
  readonly state: StateAnswers;
  readonly submissions: readonly OpenSubmission[];
  /** What was decided, by id of the suggestion. */
  readonly decided: ReadonlyMap<string, DecisionKind>;
  readonly marks: Marks;
  readonly contradictions: readonly AnswerContradiction[];
  /** Role of the person for whom the page is made; absent for somebody without a role of the State. */
  readonly role?: FiringRole;
  /** YYYY-MM-DD. */
  readonly today: string;
}

export interface Worklist {
  /** One entry for each law, first the one that frees most answers. */
  readonly laws: readonly ConfirmationEntry[];
  /** The same for what is asked of answers, rows and conditions. */
  readonly others: readonly ConfirmationEntry[];
  /** Items of which the sources contradict each other. */
  readonly conflicts: readonly Conflict[];
  /** Items whose own answer cannot be true beside what was answered elsewhere. */
  readonly contradicted: readonly string[];
  readonly contradictions: readonly AnswerContradiction[];
  readonly stale: readonly StaleItem[];
  readonly left: readonly ItemLeft[];
  readonly due: readonly DueSubmission[];
}

export interface Conflict {
  readonly item: string;
  /** Full ids of the items that cannot both be followed, sorted. */
  readonly sources: readonly string[];
}

export interface StaleItem {
  readonly item: string;
  readonly reasons: readonly StalenessReason[];
}

/** An item without an answer. */
export interface ItemLeft {
  readonly item: string;
  readonly submission: string;
  /** What is offered; absent where nothing is, or where it was rejected. */
  readonly offered?: SuggestionClass;
  /** Whether it may be accepted together with others. */
  readonly inBulk: boolean;
  readonly deferred: boolean;
}

export interface DueSubmission {
  readonly submission: string;
  readonly questionnaire: string;
  readonly status: SubmissionStatus;
  readonly due?: string;
  readonly overdue: boolean;
  /** Items without an answer. */
  readonly left: number;
  /** What the person can do with it as it stands. */
  readonly events: readonly SubmissionEvent[];
}

/** Everything in the order of the submissions and of their items, but laws by what they free, and submissions by day. */
export function worklist(input: WorklistInput): Worklist {
  const offered = input.submissions.flatMap(({ suggestions }) => suggestions).filter(({ id }) => input.decided.get(id) !== 'rejected');
  const left = input.submissions.flatMap((submission) => itemsLeft(input, submission));
  const open = new Set(left.map(({ item }) => item));
  const confirmations = listConfirmations(
    offered.filter(({ item }) => open.has(item)),
    input.state,
  );
  return {
    laws: confirmations.filter(({ law }) => law !== undefined),
    others: confirmations.filter(({ law }) => law === undefined),
    conflicts: offered.filter(({ class: found }) => found === 'CONFLICT').map(toConflict),
    contradicted: offered.filter(({ contradictsOwnAnswer }) => contradictsOwnAnswer).map(({ item }) => item),
    contradictions: input.contradictions,
    stale: [...input.marks].filter(([, reasons]) => reasons.length > 0).map(([item, reasons]) => ({ item, reasons })),
    left,
    due: input.submissions.map((submission) => toDue(input, submission, left)).sort(compareDue),
  };
}

function itemsLeft({ crosswalk, state, decided }: WorklistInput, { id, questionnaire, suggestions }: OpenSubmission): ItemLeft[] {
  const values = new Map(state.answers.map(({ item, value }) => [item, value]));
  const offered = new Map(suggestions.map((suggestion) => [suggestion.item, suggestion]));
  const items = crosswalk.questionnaires.get(questionnaire)?.items ?? [];
  return items
    .filter((item) => !values.has(item.id) && isAsked(item, values))
    .map((item) => {
      const suggestion = offered.get(item.id);
      const decision = decided.get(suggestion?.id ?? '');
      const isOffered = suggestion !== undefined && suggestion.class !== 'NONE' && decision !== 'rejected';
      return {
        item: item.id,
        submission: id,
        ...(isOffered ? { offered: suggestion.class } : {}),
        inBulk: isOffered && mayBeAcceptedInBulk(item, suggestion),
        deferred: decision === 'deferred',
      };
    });
}

/** An item that another answer opens is asked once that answer is given. */
function isAsked({ questionnaire, form }: CompiledItem, values: ReadonlyMap<string, string | undefined>): boolean {
  if (form.enable_when === undefined) return true;
  return form.enable_when.is.includes(values.get(`${questionnaire}#${form.enable_when.item}`) ?? '');
}

function toConflict({ item, sources }: Suggestion): Conflict {
  return { item, sources: [...new Set(sources.filter(({ leaves }) => leaves.length > 0).map((source) => source.item))].sort() };
}

function toDue(
  { role, today }: WorklistInput,
  { id, questionnaire, status, due }: OpenSubmission,
  left: readonly ItemLeft[],
): DueSubmission {
  const isWithState = status === 'draft' || status === 'for_clearance' || status === 'returned';
  return {
    submission: id,
    questionnaire,
    status,
    ...(due === undefined ? {} : { due }),
    overdue: due !== undefined && isWithState && due < today,
    left: left.filter(({ submission }) => submission === id).length,
    events: possibleEvents(status, role),
  };
}

/** The next day first; without a day last. */
function compareDue(a: DueSubmission, b: DueSubmission): number {
  const [mine, theirs] = [a.due ?? '9999-12-31', b.due ?? '9999-12-31'];
  return mine === theirs ? 0 : mine < theirs ? -1 : 1;
}
