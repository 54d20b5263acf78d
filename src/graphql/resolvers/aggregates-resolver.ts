import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import { publishAggregates, readAggregates } from '../../application/aggregates.ts';
import { CLIENT_MUTATION_KEY } from '../arguments/submission-inputs.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { orUserErrors } from '../errors/or-user-errors.ts';
import { Costs } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { Aggregates, PublishAggregatesPayload } from '../types/aggregates.ts';

@InputType({ description: 'The questionnaire on which a step is taken.' })
class PublishAggregatesInput {
  @Field(() => ID, { description: 'Such as `uncac-irm/cycle-1@2010`.' })
  readonly questionnaire!: string;
  @Field(() => String, CLIENT_MUTATION_KEY)
  readonly clientMutationKey?: string;
}

/** Microseconds to read the answers of all States to a questionnaire and to freeze them. */
const STEP = 1_000_000;

@Resolver()
export class AggregatesResolver {
  @Costs({ own: 100_000 })
  @Query(() => Aggregates, {
    nullable: true,
    description:
      'How many States gave each answer, in fixed groupings: published answers, and those that their States let be counted. Frozen step by step; null where the step was not taken.',
  })
  async aggregates(
    @Ctx() { actor, bridge }: RequestContext,
    @Arg('questionnaire', () => ID, { description: 'Such as `uncac-irm/cycle-1@2010`.' }) questionnaire: string,
    @Arg('step', () => Int, { nullable: true, description: 'The last one when left out.' }) step?: number,
  ): Promise<Aggregates | undefined> {
    const found = await readAggregates(actor, bridge, withoutNulls({ questionnaire, step }));
    return found === undefined ? undefined : new Aggregates(found);
  }

  @Costs({ own: STEP })
  @Mutation(() => PublishAggregatesPayload, {
    description: 'Takes the next step: freezes the figures on a questionnaire as they are now. docs/SECURITY.md says what they show.',
  })
  async publishAggregates(
    @Ctx() { actor, bridge }: RequestContext,
    @Arg('input', () => PublishAggregatesInput, { description: 'The questionnaire.' }) input: PublishAggregatesInput,
  ): Promise<PublishAggregatesPayload> {
    const { done: step, errors } = await orUserErrors(() => publishAggregates(actor, bridge, withoutNulls(input)));
    if (step === undefined) return new PublishAggregatesPayload(undefined, errors);
    return new PublishAggregatesPayload(await readAggregates(actor, bridge, { questionnaire: input.questionnaire, step }), []);
  }
}
