/** Loads what several fields of one request ask for in one go, so that the number of statements does not grow with the answer. */

import DataLoader from 'dataloader';
import type { Bridge } from '../application/bridge.ts';
import { listFirstResponses, type ResponseList, type ResponseSearch } from '../application/list-responses.ts';
import { listStates } from '../application/list-states.ts';
import { readStateAnswers } from '../application/prefill-state.ts';
import { readConfirmations, type StoredConfirmation } from '../application/read-confirmations.ts';
import { readDecisions } from '../application/read-decisions.ts';
import { readAuthorities, readLegislation, type StateAuthority, type StateLegislation } from '../application/read-legal-records.ts';
import { readConsents, readMoves, type StoredConsent, type StoredMove } from '../application/read-progress.ts';
import { readRevisions, type StoredRevision } from '../application/read-revisions.ts';
import { readStaleness, type StateStaleness } from '../application/read-staleness.ts';
import { readSubmissions } from '../application/read-submissions.ts';
import { listReviews } from '../application/reviews.ts';
import type { TakenDecision } from '../application/taken-decision.ts';
import type { Actor } from '../domain/actor.ts';
import type { Review } from '../domain/review.ts';
import type { StateParty } from '../domain/state-party.ts';
import type { Submission } from '../domain/submission.ts';
import type { StateAnswers } from '../prefill/answer.ts';

/** By the code of a State, except where something else is said. */
export interface Loaders {
  readonly states: DataLoader<string, StateParty | undefined>;
  readonly answers: DataLoader<string, StateAnswers | undefined>;
  readonly submissions: DataLoader<string, Submission[]>;
  readonly moves: DataLoader<string, StoredMove[]>;
  readonly consents: DataLoader<string, StoredConsent[]>;
  /** By the id of a review. */
  readonly reviews: DataLoader<string, Review | undefined>;
  readonly legislation: DataLoader<string, StateLegislation[]>;
  readonly authorities: DataLoader<string, StateAuthority[]>;
  readonly confirmations: DataLoader<string, StoredConfirmation[]>;
  readonly decisions: DataLoader<string, TakenDecision[]>;
  readonly staleness: DataLoader<string, StateStaleness | undefined>;
  /** By the id of a response. */
  readonly revisions: DataLoader<string, StoredRevision[]>;
  /** The same loader for the same search and limit. */
  firstResponses(search: ResponseSearch, limit: number): DataLoader<string, ResponseList | undefined>;
  /** After something of the State was changed: what is read of it next is read anew. */
  forget(state: string): void;
}

/** New for each request: what one caller may see is never given to another. */
export function createLoaders(actor: Actor, bridge: Bridge): Loaders {
  const ofStates = <T extends { readonly state: string }>(read: (states: readonly string[]) => Promise<T[]>) =>
    new DataLoader(async (codes: readonly string[]) => inOrder(codes, await read(codes), ({ state }) => state));
  const firstResponses = new Map<string, DataLoader<string, ResponseList | undefined>>();
  const loaders: Loaders = {
    states: new DataLoader(async (codes) => {
      const found = new Map((await listStates(actor, bridge, { codes })).map((state) => [state.code, state]));
      return codes.map((code) => found.get(code));
    }),
    answers: new DataLoader(async (codes) => {
      const found = await readStateAnswers(actor, bridge, codes);
      return codes.map((code) => found.get(code));
    }),
    submissions: ofStates((codes) => readSubmissions(actor, bridge, codes)),
    moves: ofStates((codes) => readMoves(actor, bridge, codes)),
    consents: ofStates((codes) => readConsents(actor, bridge, codes)),
    reviews: new DataLoader(async (ids) => {
      const found = new Map((await listReviews(actor, bridge)).map((review) => [review.id, review]));
      return ids.map((id) => found.get(id));
    }),
    legislation: ofStates((codes) => readLegislation(actor, bridge, codes)),
    authorities: ofStates((codes) => readAuthorities(actor, bridge, codes)),
    confirmations: ofStates((codes) => readConfirmations(actor, bridge, codes)),
    decisions: ofStates((codes) => readDecisions(actor, bridge, codes)),
    staleness: new DataLoader(async (codes) => {
      const found = new Map((await readStaleness(actor, bridge, codes)).map((each) => [each.state, each]));
      return codes.map((code) => found.get(code));
    }),
    revisions: new DataLoader(async (ids) => inOrder(ids, await readRevisions(actor, bridge, ids), ({ id }) => id)),
    firstResponses(search, limit) {
      const key = JSON.stringify([search, limit]);
      const loader =
        firstResponses.get(key) ??
        new DataLoader(async (states: readonly string[]) => {
          const found = await listFirstResponses(actor, bridge, states, search, limit);
          return states.map((state) => found.get(state));
        });
      firstResponses.set(key, loader);
      return loader;
    },
    forget(state) {
      for (const loader of [loaders.states, loaders.answers, loaders.submissions, loaders.legislation, loaders.authorities])
        loader.clear(state);
      for (const loader of [loaders.confirmations, loaders.decisions, loaders.staleness, loaders.moves, loaders.consents])
        loader.clear(state);
      loaders.revisions.clearAll();
      firstResponses.clear();
    },
  };
  return loaders;
}

function inOrder<T>(keys: readonly string[], found: readonly T[], keyOf: (entry: T) => string): T[][] {
  const groups = Map.groupBy(found, keyOf);
  return keys.map((key) => groups.get(key) ?? []);
}
