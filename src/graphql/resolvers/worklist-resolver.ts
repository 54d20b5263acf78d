import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { findContradictions } from '../../application/find-contradictions.ts';
import { makeWorklist } from '../../application/make-worklist.ts';
import { Costs, PREFILL } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { Contradiction } from '../types/contradiction.ts';
import { Mapping } from '../types/mapping.ts';
import { Confirmation } from '../types/suggestion.ts';
import { Worklist, WorklistConfirmation } from '../types/worklist.ts';

/** A State answers a handful of questionnaires at a time. */
const WORKLIST = 10 * PREFILL;

@Resolver()
export class WorklistResolver {
  @Costs({ own: WORKLIST })
  @Query(() => Worklist, { description: 'What is left for a State to do, on one page. For persons of that State alone.' })
  async worklist(
    @Ctx() { actor, bridge }: RequestContext,
    @Arg('state', () => ID, { description: 'Code of the State, such as `XAR`.' }) state: string,
  ): Promise<Worklist> {
    return new Worklist(await makeWorklist(actor, bridge, state));
  }

  @Costs({ own: PREFILL })
  @Query(() => [Contradiction], {
    description:
      'Answers of one State that cannot all be true under the crosswalk, with the path between them. For persons of that State alone.',
  })
  async contradictions(
    @Ctx() { actor, bridge }: RequestContext,
    @Arg('state', () => ID, { description: 'Code of the State, such as `XAR`.' }) state: string,
  ): Promise<Contradiction[]> {
    return (await findContradictions(actor, bridge, state)).map((found) => new Contradiction(found));
  }
}

@Resolver(() => WorklistConfirmation)
export class WorklistConfirmationResolver {
  @FieldResolver(() => [Confirmation], { description: 'All that is asked about it.' })
  confirmations(@Root() { made, entry }: WorklistConfirmation, @Ctx() { bridge }: RequestContext): Confirmation[] {
    const { answers } = made;
    return entry.confirmations.map((each) => new Confirmation({ catalogue: bridge.catalogue, answers }, each));
  }
}

@Resolver(() => Contradiction)
export class ContradictionResolver {
  @FieldResolver(() => [Mapping], { description: 'The mapping rows between them; none where they are about the same provision.' })
  rows(@Root() { found }: Contradiction, @Ctx() { bridge }: RequestContext): Mapping[] {
    return found.rows.flatMap((id) => {
      const row = bridge.catalogue.crosswalk.rows.get(id);
      return row === undefined ? [] : [new Mapping(row)];
    });
  }
}
