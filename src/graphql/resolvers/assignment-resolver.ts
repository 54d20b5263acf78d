import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { assignPerson, readAssignments, unassignPerson } from '../../application/assign.ts';
import { AssignInput, UnassignInput } from '../arguments/assignment-inputs.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { orUserErrors } from '../errors/or-user-errors.ts';
import { Costs } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { Assignment, AssignPayload, UnassignPayload, Viewer } from '../types/assignment.ts';

const WRITE = 5_000;

@Resolver()
export class AssignmentResolver {
  @Query(() => Viewer, { description: 'Who asks, as the server sees it.' })
  viewer(@Ctx() { actor }: RequestContext): Viewer {
    return new Viewer(actor);
  }

  @Costs({ own: 2_000, size: 500 })
  @Query(() => [Assignment], { description: 'What persons are here: a focal point sees those of the State, the secretariat all.' })
  async assignments(@Ctx() { actor, bridge }: RequestContext): Promise<Assignment[]> {
    return (await readAssignments(actor, bridge)).map((each) => new Assignment(each));
  }

  @Costs({ own: WRITE })
  @Mutation(() => AssignPayload, {
    description:
      'Makes a person of the issuer what is said. The secretariat assigns focal points, reviewers, analysts and services; a focal point the experts and observers of the State.',
  })
  async assign(
    @Ctx() { actor, bridge }: RequestContext,
    @Arg('input', () => AssignInput, { description: 'The person and the role.' }) input: AssignInput,
  ): Promise<AssignPayload> {
    return new AssignPayload(await orUserErrors(() => assignPerson(actor, bridge, withoutNulls(input))));
  }

  @Costs({ own: WRITE })
  @Mutation(() => UnassignPayload, { description: 'Ends what a person is: from the next request on they are the public.' })
  async unassign(
    @Ctx() { actor, bridge }: RequestContext,
    @Arg('input', () => UnassignInput, { description: 'The person.' }) input: UnassignInput,
  ): Promise<UnassignPayload> {
    return new UnassignPayload(await orUserErrors(() => unassignPerson(actor, bridge, withoutNulls(input))));
  }
}
