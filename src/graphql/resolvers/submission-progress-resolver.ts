import { GraphQLLocalDate } from 'graphql-scalars';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isAllowed } from '../../access/policy.ts';
import type { SubmissionEvent as EventWord } from '../../domain/submission.ts';
import { firingRoleOf, possibleEvents } from '../../review/workflow.ts';
import type { RequestContext } from '../request-context.ts';
import { Review } from '../types/review.ts';
import { Submission } from '../types/submission.ts';
import { SubmissionEvent } from '../types/submission-enumerations.ts';
import { Consent, SubmissionMove } from '../types/submission-progress.ts';

/** What a submission is on its way to, and how it came where it is. */
@Resolver(() => Submission)
export class SubmissionProgressResolver {
  @FieldResolver(() => [SubmissionEvent], { description: 'What you may do with it now; nothing for whoever is not of the State.' })
  possibleEvents(@Root() { noun }: Submission, @Ctx() { actor }: RequestContext): EventWord[] {
    if (!isAllowed(actor, 'advance_submission', noun)) return [];
    return possibleEvents(noun.status, firingRoleOf(actor, noun.state));
  }

  @FieldResolver(() => [SubmissionMove], { description: 'How it came where it is, oldest first; told to persons of the State alone.' })
  async events(@Root() { noun }: Submission, @Ctx() { loaders }: RequestContext): Promise<SubmissionMove[]> {
    const moves = await loaders.moves.load(noun.state);
    return moves.filter(({ submission }) => submission === noun.id).map((move) => new SubmissionMove(move));
  }

  @FieldResolver(() => [Consent], { description: 'What the State consents to now; told to persons of the State alone.' })
  async consents(@Root() { noun }: Submission, @Ctx() { loaders }: RequestContext): Promise<Consent[]> {
    const consents = await loaders.consents.load(noun.state);
    return consents.filter(({ submission }) => submission === noun.id).map((consent) => new Consent(consent));
  }

  @FieldResolver(() => Review, { nullable: true, description: 'The review it belongs to; null outside any.' })
  async review(@Root() { noun }: Submission, @Ctx() { loaders }: RequestContext): Promise<Review | undefined> {
    const found = noun.review === undefined ? undefined : await loaders.reviews.load(noun.review);
    return found === undefined ? undefined : new Review(found);
  }

  @FieldResolver(() => GraphQLLocalDate, { nullable: true, description: 'The day by which its review wants it; null where none is set.' })
  async dueOn(@Root() { noun }: Submission, @Ctx() { loaders }: RequestContext): Promise<string | undefined> {
    return noun.review === undefined ? undefined : (await loaders.reviews.load(noun.review))?.due;
  }
}
