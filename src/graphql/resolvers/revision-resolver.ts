import { Args, ArgsType, Ctx, Field, ID, Int, Query, Resolver } from 'type-graphql';
import { compareRevisions } from '../../application/compare-revisions.ts';
import { Costs } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { RevisionComparison } from '../types/content-change.ts';

@ArgsType()
class CompareRevisionsArguments {
  @Field(() => ID, { description: 'Id of the answer.' })
  readonly response!: string;
  @Field(() => Int, { description: 'Number of the one revision.' })
  readonly before!: number;
  @Field(() => Int, { description: 'Number of the other.' })
  readonly after!: number;
}

@Resolver()
export class RevisionComparisonResolver {
  @Costs({ own: 2_000 })
  @Query(() => RevisionComparison, { description: 'What changed in an answer between two of its revisions.' })
  async compareRevisions(
    @Ctx() { actor, bridge }: RequestContext,
    @Args(() => CompareRevisionsArguments) args: CompareRevisionsArguments,
  ): Promise<RevisionComparison> {
    return new RevisionComparison(await compareRevisions(actor, bridge, args));
  }
}
