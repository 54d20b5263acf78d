import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { isOfState } from '../../access/may-read.ts';
import { acceptSuggestions, type DecisionOutcome, type DecisionWish, decideSuggestion } from '../../application/decide-suggestions.ts';
import type { StoredResponse } from '../../application/list-responses.ts';
import { readOwnResponses } from '../../application/read-own-responses.ts';
import { refusalOfDecision } from '../../application/refusal-of-decision.ts';
import { lawKey } from '../../domain/law-key.ts';
import { DecideSuggestionInput, DecideSuggestionsInput } from '../arguments/decision-inputs.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { orUserErrors } from '../errors/or-user-errors.ts';
import { Costs, PREFILL } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { suggestionAlone } from '../suggestion-alone.ts';
import { AcceptedSuggestion, DecideSuggestionPayload, DecideSuggestionsPayload, LeftSuggestion } from '../types/decide-payload.ts';
import { SuggestionDecision } from '../types/decision.ts';
import { Response } from '../types/response.ts';
import { UserError } from '../types/user-error.ts';

type Named = Pick<DecideSuggestionInput, 'state' | 'submission'>;

/** What is suggested is computed anew. */
const DECIDE = 5_000 + PREFILL;

@Resolver()
export class DecisionResolver {
  @Costs({ own: DECIDE })
  @Mutation(() => DecideSuggestionPayload, {
    description:
      'Decides one suggestion: accepts it, with edits or without, rejects it with a reason, or defers it. It is computed anew and decided once; what is confirmed with it is stored with it.',
  })
  async decideSuggestion(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideSuggestionInput, { description: 'The suggestion, and what is to become of it.' })
    input: DecideSuggestionInput,
  ): Promise<DecideSuggestionPayload> {
    const { state, submission, item, suggestion, value, clientMutationKey } = withoutNulls(input);
    const request = { state, submission, item, suggestion, value, clientMutationKey, wish: toWish(input) };
    const { done, errors } = await orUserErrors(() => decideSuggestion(context.actor, context.bridge, request));
    if (done === undefined) return new DecideSuggestionPayload({ errors });
    context.loaders.forget(state);
    const isOwn = isOfState(context.actor, state);
    const named = { state, submission };
    const { decision, confirmations, refused } = done;
    if (refused !== undefined)
      return new DecideSuggestionPayload({
        errors: [new UserError(refusalOfDecision(context.bridge.catalogue.crosswalk, { state: named.state, item }, refused))],
        suggestion: await suggestionAlone(context, named, refused.now),
        before: refused.before === undefined ? undefined : new SuggestionDecision(refused.before, isOwn),
      });
    const response = (await answersTo(context, named, [done])).get(item);
    return new DecideSuggestionPayload({
      confirmations,
      decision: decision === undefined ? undefined : new SuggestionDecision(decision, isOwn),
      response: response === undefined ? undefined : new Response(response),
    });
  }

  @Costs({ own: DECIDE, size: ({ input }) => sizeOf(input) })
  @Mutation(() => DecideSuggestionsPayload, {
    description: 'Accepts suggestions together, each for itself: only FULL ones, never a “no”, never over an answer that is there.',
  })
  async decideSuggestions(
    @Ctx() context: RequestContext,
    @Arg('input', () => DecideSuggestionsInput, { description: 'The suggestions, as they were seen.' }) input: DecideSuggestionsInput,
  ): Promise<DecideSuggestionsPayload> {
    const { state, submission, clientMutationKey, suggestions } = withoutNulls(input);
    const request = { state, submission, clientMutationKey, suggestions: suggestions.map(withoutNulls) };
    const { done, errors } = await orUserErrors(() => acceptSuggestions(context.actor, context.bridge, request));
    if (done === undefined) return new DecideSuggestionsPayload({ errors });
    context.loaders.forget(state);
    const responses = await answersTo(context, { state, submission }, done);
    const isOwn = isOfState(context.actor, state);
    return new DecideSuggestionsPayload({
      accepted: done.flatMap(({ item, decision }) => {
        const response = responses.get(item);
        return decision === undefined
          ? []
          : new AcceptedSuggestion(decision, isOwn, response === undefined ? undefined : new Response(response));
      }),
      left: (await Promise.all(done.map((outcome) => leftOf(context, { state, submission }, outcome)))).flat(),
    });
  }
}

async function leftOf(context: RequestContext, named: Named, { item, refused }: DecisionOutcome): Promise<LeftSuggestion[]> {
  if (refused === undefined) return [];
  const error = new UserError(refusalOfDecision(context.bridge.catalogue.crosswalk, { state: named.state, item }, refused));
  return [new LeftSuggestion(item, error, await suggestionAlone(context, named, refused.now))];
}

/** In one statement, however many they are; none where none was accepted. */
async function answersTo(
  { actor, bridge }: RequestContext,
  named: Named,
  outcomes: readonly DecisionOutcome[],
): Promise<ReadonlyMap<string, StoredResponse>> {
  const items = outcomes.flatMap(({ item, decision }) => (decision?.kind.startsWith('accepted') ? item : []));
  return items.length === 0 ? new Map() : readOwnResponses(actor, bridge, { ...named, items });
}

function toWish(input: DecideSuggestionInput): DecisionWish {
  const { action, reason, confirm, take, edits, replaces } = withoutNulls(input);
  if (action === 'reject') return { kind: 'reject', reason: reason ?? '' };
  if (action === 'defer') return { kind: 'defer', ...(reason === undefined ? {} : { reason }) };
  const { citations, ...fields } = withoutNulls(edits ?? {});
  const edited = {
    ...fields,
    ...(citations === undefined
      ? {}
      : { citations: citations.map(({ law, ...citation }) => ({ ...withoutNulls(citation), law: lawKey(law) })) }),
  };
  return {
    kind: 'accept',
    confirm: confirm ?? [],
    take: take ?? [],
    ...(replaces === undefined ? {} : { replaces }),
    ...(edits === undefined ? {} : { edits: edited }),
  };
}

/** How many suggestions the answer is about. */
function sizeOf(input: unknown): number {
  const { suggestions } = input as Partial<DecideSuggestionsInput>;
  return suggestions?.length ?? 1;
}
