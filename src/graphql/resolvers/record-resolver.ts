import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { recordLaw } from '../../application/record-law.ts';
import { type GivenAnswer, recordResponse } from '../../application/record-response.ts';
import { type AnswerInput, RecordLawInput, RecordResponseInput } from '../arguments/record-inputs.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { orUserErrors } from '../errors/or-user-errors.ts';
import { Costs } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { RecordLawPayload, RecordResponsePayload } from '../types/record-payload.ts';

const RECORD = 5_000;

@Resolver()
export class RecordResolver {
  @Costs({ own: RECORD })
  @Mutation(() => RecordResponsePayload, {
    description:
      'Takes down the answer to one item, as a new revision where it says something new. Of two who answer at the same moment, the second is shown both answers.',
  })
  async recordResponse(
    @Ctx() { actor, bridge, loaders }: RequestContext,
    @Arg('input', () => RecordResponseInput, { description: 'The item and its answer.' }) input: RecordResponseInput,
  ): Promise<RecordResponsePayload> {
    const { answer, ...named } = withoutNulls(input);
    const outcome = await orUserErrors(() => recordResponse(actor, bridge, { ...named, answer: toAnswer(answer) }));
    loaders.forget(input.state);
    return new RecordResponsePayload(outcome);
  }

  @Costs({ own: RECORD })
  @Mutation(() => RecordLawPayload, {
    description: 'Keeps what the State says of one of its laws. Where it was changed or repealed, what cites it is marked.',
  })
  async recordLaw(
    @Ctx() { actor, bridge, loaders }: RequestContext,
    @Arg('input', () => RecordLawInput, { description: 'The law, and what is to be recorded of it.' }) input: RecordLawInput,
  ): Promise<RecordLawPayload> {
    const outcome = await orUserErrors(() => recordLaw(actor, bridge, withoutNulls(input)));
    loaders.forget(input.state);
    return new RecordLawPayload(outcome);
  }
}

function toAnswer(input: AnswerInput): GivenAnswer {
  const { quantity, citations, ...same } = withoutNulls(input);
  return {
    ...same,
    ...(quantity === undefined ? {} : { number: quantity }),
    ...(citations === undefined ? {} : { citations: citations.map(withoutNulls) }),
  };
}
