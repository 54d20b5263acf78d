import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { advanceSubmission } from '../../application/advance-submission.ts';
import { giveConsent, withdrawConsent } from '../../application/consents.ts';
import { openSubmission } from '../../application/open-submission.ts';
import { AdvanceSubmissionInput, ConsentInput, OpenSubmissionInput } from '../arguments/submission-inputs.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { orUserErrors } from '../errors/or-user-errors.ts';
import { Costs } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { AdvanceSubmissionPayload, ConsentPayload, OpenSubmissionPayload } from '../types/submission-payload.ts';

const WRITE = 5_000;

@Resolver()
export class SubmissionMutationResolver {
  @Costs({ own: WRITE })
  @Mutation(() => OpenSubmissionPayload, {
    description:
      'Opens what a State answers to one edition of a questionnaire, pinned to the questionnaire and the mapping sets as they are now. Where it is open already, it is found.',
  })
  async openSubmission(
    @Ctx() { actor, bridge, loaders }: RequestContext,
    @Arg('input', () => OpenSubmissionInput, { description: 'The State and the questionnaire.' }) input: OpenSubmissionInput,
  ): Promise<OpenSubmissionPayload> {
    const outcome = await orUserErrors(() => openSubmission(actor, bridge, withoutNulls(input)));
    loaders.forget(input.state);
    return new OpenSubmissionPayload(outcome);
  }

  @Costs({ own: WRITE })
  @Mutation(() => AdvanceSubmissionPayload, {
    description: 'Moves a submission on: to the focal point, back, to clearance, to publication. docs/WORKFLOW.md has the whole table.',
  })
  async advanceSubmission(
    @Ctx() { actor, bridge, loaders }: RequestContext,
    @Arg('input', () => AdvanceSubmissionInput, { description: 'The submission and the event.' }) input: AdvanceSubmissionInput,
  ): Promise<AdvanceSubmissionPayload> {
    const outcome = await orUserErrors(() => advanceSubmission(actor, bridge, withoutNulls(input)));
    loaders.forget(input.state);
    return new AdvanceSubmissionPayload(outcome);
  }

  @Costs({ own: WRITE })
  @Mutation(() => ConsentPayload, {
    description:
      'Takes down what the State consents to, for a whole submission or for one section. Consent to publication publishes at once what is cleared.',
  })
  async giveConsent(
    @Ctx() { actor, bridge, loaders }: RequestContext,
    @Arg('input', () => ConsentInput, { description: 'The submission and the consent.' }) input: ConsentInput,
  ): Promise<ConsentPayload> {
    const outcome = await orUserErrors(() => giveConsent(actor, bridge, withoutNulls(input)));
    loaders.forget(input.state);
    return new ConsentPayload(outcome);
  }

  @Costs({ own: WRITE })
  @Mutation(() => ConsentPayload, {
    description:
      'Takes a consent back: what it opened can be read no more at once. Taking back the whole takes back every section; taking back one section leaves the others as they were.',
  })
  async withdrawConsent(
    @Ctx() { actor, bridge, loaders }: RequestContext,
    @Arg('input', () => ConsentInput, { description: 'The submission and the consent.' }) input: ConsentInput,
  ): Promise<ConsentPayload> {
    const outcome = await orUserErrors(() => withdrawConsent(actor, bridge, withoutNulls(input)));
    loaders.forget(input.state);
    return new ConsentPayload(outcome);
  }
}
