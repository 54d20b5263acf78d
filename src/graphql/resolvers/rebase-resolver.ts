import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { previewRebase, rebaseSubmission } from '../../application/rebase.ts';
import { RebaseSubmissionInput } from '../arguments/catalogue-file-input.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { orUserErrors } from '../errors/or-user-errors.ts';
import { Costs, PREFILL } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { RebasePreview, RebaseSubmissionPayload } from '../types/rebase.ts';

/** An older catalogue may have to be compiled from the archive. */
const COMPARE = 500_000 + 2 * PREFILL;

@Resolver()
export class RebaseResolver {
  @Costs({ own: COMPARE })
  @Query(() => RebasePreview, {
    description: 'What the catalogue in use would change for a submission that was opened with another one. Seen by persons of the State.',
  })
  async rebasePreview(
    @Ctx() { actor, bridge }: RequestContext,
    @Arg('state', () => ID, { description: 'Code of the State.' }) state: string,
    @Arg('submission', () => ID, { description: 'Id of the submission.' }) submission: string,
  ): Promise<RebasePreview> {
    return new RebasePreview(await previewRebase(actor, bridge, { state, submission }));
  }

  @Costs({ own: COMPARE })
  @Mutation(() => RebaseSubmissionPayload, {
    description: 'Takes the catalogue in use for a submission, and says what that meant. Done on request only; no answer is changed.',
  })
  async rebaseSubmission(
    @Ctx() { actor, bridge, loaders }: RequestContext,
    @Arg('input', () => RebaseSubmissionInput, { description: 'The submission.' }) input: RebaseSubmissionInput,
  ): Promise<RebaseSubmissionPayload> {
    const outcome = await orUserErrors(() => rebaseSubmission(actor, bridge, withoutNulls(input)));
    loaders.forget(input.state);
    return new RebaseSubmissionPayload(outcome);
  }
}
