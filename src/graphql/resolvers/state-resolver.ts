import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { listStates } from '../../application/list-states.ts';
import { membershipsIn } from '../../domain/state-party.ts';
import { PrefillOfStateArguments, ResponsesOfStateArguments, StatesArguments } from '../arguments/state-arguments.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { Costs, MANY_STATES, PAGE, PREFILL } from '../limits/costs.ts';
import { pageOf } from '../page-of.ts';
import { pageOfStateResponses } from '../page-of-responses.ts';
import { prefillFor } from '../prefill-for.ts';
import type { RequestContext } from '../request-context.ts';
import { ResponseConnection, StateConnection } from '../types/connections.ts';
import { Instrument } from '../types/instrument.ts';
import { Authority, Legislation } from '../types/legal-record.ts';
import { Membership } from '../types/membership.ts';
import { Prefill } from '../types/prefill.ts';
import { Questionnaire } from '../types/questionnaire.ts';
import { State } from '../types/state.ts';
import { Submission } from '../types/submission.ts';

@Resolver(() => State)
export class StateResolver {
  @Costs({ own: 2_000, size: ({ codes, first }) => Math.min(Number(first), Array.isArray(codes) ? codes.length : MANY_STATES) })
  @Query(() => StateConnection, { description: 'The States that are stored here, by their names.' })
  async states(@Ctx() { actor, bridge, languages }: RequestContext, @Args(() => StatesArguments) args: StatesArguments): Promise<object> {
    const { language = languages.wanted, ...wanted } = withoutNulls(args);
    const states = await listStates(actor, bridge, wanted, language);
    return new StateConnection(
      pageOf(
        states,
        ({ code }) => code,
        wanted,
        (state) => new State(state),
      ),
    );
  }

  @Query(() => State, { nullable: true, description: 'One State; null where it is not stored here.' })
  async state(
    @Ctx() { loaders }: RequestContext,
    @Arg('code', () => ID, { description: 'ISO 3166 alpha-3, such as `XAR`.' }) code: string,
  ): Promise<State | undefined> {
    const found = await loaders.states.load(code);
    return found === undefined ? undefined : new State(found);
  }

  @FieldResolver(() => [Membership], { description: 'What it is to each instrument; `UNKNOWN` where nobody has recorded it.' })
  memberships(@Root() { noun }: State, @Ctx() { bridge }: RequestContext): Membership[] {
    const instruments = bridge.catalogue.crosswalk.instruments.keys();
    return membershipsIn(instruments, noun.memberships).map((membership) => new Membership(membership));
  }

  @FieldResolver(() => [Submission], { description: 'Its submissions.' })
  async submissions(@Root() { code }: State, @Ctx() { loaders }: RequestContext): Promise<Submission[]> {
    return (await loaders.submissions.load(code)).map((submission) => new Submission(submission));
  }

  @Costs(PAGE)
  @FieldResolver(() => ResponseConnection, { description: 'Its answers, by item.' })
  async responses(
    @Root() { code }: State,
    @Ctx() context: RequestContext,
    @Args(() => ResponsesOfStateArguments) args: ResponsesOfStateArguments,
  ): Promise<object> {
    const wanted = withoutNulls(args);
    return new ResponseConnection(await pageOfStateResponses(context, code, wanted, wanted));
  }

  @FieldResolver(() => [Legislation], { description: 'The laws that it has cited, by name.' })
  async legislation(@Root() { code }: State, @Ctx() { loaders }: RequestContext): Promise<Legislation[]> {
    return (await loaders.legislation.load(code)).map((law) => new Legislation(law));
  }

  @FieldResolver(() => [Authority], { description: 'The authorities that it has named, by name.' })
  async authorities(@Root() { code }: State, @Ctx() { loaders }: RequestContext): Promise<Authority[]> {
    return (await loaders.authorities.load(code)).map((authority) => new Authority(authority));
  }

  @FieldResolver(() => [ID], { description: 'The confirmations that its persons have given, as `kind:about`.' })
  async confirmationsGiven(@Root() { code }: State, @Ctx() { loaders }: RequestContext): Promise<string[]> {
    return (await loaders.confirmations.load(code)).map(({ id }) => id);
  }

  @Costs({ own: PREFILL })
  @FieldResolver(() => Prefill, { description: 'What it can reuse for a questionnaire from what it has answered elsewhere.' })
  async prefill(
    @Root() { code }: State,
    @Ctx() context: RequestContext,
    @Args(() => PrefillOfStateArguments) args: PrefillOfStateArguments,
  ): Promise<Prefill> {
    return prefillFor(context, code, withoutNulls(args));
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Instrument, { nullable: true, description: 'The instrument; null where the catalogue does not have it.' })
  instrument(@Root() { instrumentId }: Membership, @Ctx() { bridge }: RequestContext): Instrument | undefined {
    const found = bridge.catalogue.crosswalk.instruments.get(instrumentId);
    return found === undefined ? undefined : new Instrument(found);
  }
}

@Resolver(() => Submission)
export class SubmissionResolver {
  @FieldResolver(() => Questionnaire, { nullable: true, description: 'The questionnaire; null where the catalogue no longer has it.' })
  questionnaire(@Root() { questionnaireId }: Submission, @Ctx() { bridge }: RequestContext): Questionnaire | undefined {
    const found = bridge.catalogue.crosswalk.questionnaires.get(questionnaireId);
    return found === undefined ? undefined : new Questionnaire(found);
  }
}
