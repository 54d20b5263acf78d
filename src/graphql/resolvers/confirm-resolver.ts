import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { confirmAnswer, confirmLaw, type LawConfirmation } from '../../application/confirm.ts';
import { invariant } from '../../domain/errors.ts';
import type { StateParty } from '../../domain/state-party.ts';
import { ConfirmLawInput, ConfirmStillSoInput } from '../arguments/answer-inputs.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { type Outcome, orUserErrors } from '../errors/or-user-errors.ts';
import { userInputError } from '../errors/user-input-error.ts';
import { Costs } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { ConfirmLawPayload, ConfirmStillSoPayload } from '../types/confirm-payload.ts';

const CONFIRM = 5_000;

@Resolver()
export class ConfirmResolver {
  @Costs({ own: CONFIRM })
  @Mutation(() => ConfirmLawPayload, {
    description: 'Takes down what a person of the State confirms of a law. Given once, it serves every answer that cites the law.',
  })
  async confirmLaw(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmLawInput, { description: 'The law, and what is confirmed.' }) input: ConfirmLawInput,
  ): Promise<ConfirmLawPayload> {
    const { state, law, coversAllOffences, stillSo, clientMutationKey } = withoutNulls(input);
    const kinds: LawConfirmation[] = [
      ...(coversAllOffences ? (['law-covers-all-offences'] as const) : []),
      ...(stillSo ? (['law-still-so'] as const) : []),
    ];
    if (kinds.length === 0) throw userInputError('Nothing is confirmed. Set "coversAllOffences" or "stillSo" to true.');
    const outcome = await orUserErrors(() => confirmLaw(context.actor, context.bridge, { state, law, kinds, clientMutationKey }));
    return new ConfirmLawPayload(outcome, await readAnew(context, state, outcome));
  }

  @Costs({ own: CONFIRM })
  @Mutation(() => ConfirmStillSoPayload, { description: 'Takes down that an answer holds today as it did on its day.' })
  async confirmStillSo(
    @Ctx() context: RequestContext,
    @Arg('input', () => ConfirmStillSoInput, { description: 'The answer.' }) input: ConfirmStillSoInput,
  ): Promise<ConfirmStillSoPayload> {
    const outcome = await orUserErrors(() => confirmAnswer(context.actor, context.bridge, withoutNulls(input)));
    return new ConfirmStillSoPayload(outcome, await readAnew(context, input.state, outcome));
  }
}

/** @returns undefined where nothing was done */
async function readAnew({ loaders }: RequestContext, code: string, { done }: Outcome<unknown>): Promise<StateParty | undefined> {
  if (done === undefined) return undefined;
  loaders.forget(code);
  const state = await loaders.states.load(code);
  invariant(state, 'a State of which something was confirmed is stored');
  return state;
}
