import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listReviews, openReview } from '../../application/reviews.ts';
import { OpenReviewInput } from '../arguments/submission-inputs.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { orUserErrors } from '../errors/or-user-errors.ts';
import { Costs } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { Review } from '../types/review.ts';
import { State } from '../types/state.ts';
import { OpenReviewPayload } from '../types/submission-payload.ts';

@Resolver(() => Review)
export class ReviewResolver {
  @Costs({ own: 2_000 })
  @Query(() => [Review], { description: 'All reviews, by the day on which they open.' })
  async reviews(@Ctx() { actor, bridge }: RequestContext): Promise<Review[]> {
    return (await listReviews(actor, bridge)).map((review) => new Review(review));
  }

  @Query(() => Review, { nullable: true, description: 'One review; null where there is none with this id.' })
  async review(
    @Ctx() { loaders }: RequestContext,
    @Arg('id', () => ID, { description: 'Its id, such as `untoc-2027-group-1`.' }) id: string,
  ): Promise<Review | undefined> {
    const found = await loaders.reviews.load(id);
    return found === undefined ? undefined : new Review(found);
  }

  @FieldResolver(() => [State], { description: 'The States under it; none where it is open to all.' })
  async states(@Root() { stateCodes }: Review, @Ctx() { loaders }: RequestContext): Promise<State[]> {
    const found = await loaders.states.loadMany(stateCodes);
    return found.flatMap((state) => (state === undefined || state instanceof Error ? [] : new State(state)));
  }

  @Costs({ own: 5_000 })
  @Mutation(() => OpenReviewPayload, { description: 'Opens a review, or changes the one with its id. For the secretariat.' })
  async openReview(
    @Ctx() { actor, bridge, loaders }: RequestContext,
    @Arg('input', () => OpenReviewInput, { description: 'The review.' }) input: OpenReviewInput,
  ): Promise<OpenReviewPayload> {
    const outcome = await orUserErrors(() => openReview(actor, bridge, withoutNulls(input)));
    loaders.reviews.clearAll();
    return new OpenReviewPayload(outcome);
  }
}
