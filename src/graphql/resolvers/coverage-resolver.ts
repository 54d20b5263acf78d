import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { measureCoverage } from '../../application/measure-coverage.ts';
import { sumCoverage } from '../../coverage/sum-coverage.ts';
import { invariant } from '../../domain/errors.ts';
import { CoverageArguments } from '../arguments/state-arguments.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { Costs, MANY_STATES, PREFILL } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { Coverage, SectionCoverage, StateCoverage } from '../types/coverage.ts';
import { Questionnaire, Section } from '../types/questionnaire.ts';
import { State } from '../types/state.ts';

@Resolver(() => Coverage)
export class CoverageResolver {
  @Costs({ own: MANY_STATES * PREFILL })
  @Query(() => Coverage, { description: 'How much of a questionnaire the answers of several States elsewhere cover, section by section.' })
  async coverage(@Ctx() { actor, bridge }: RequestContext, @Args(() => CoverageArguments) args: CoverageArguments): Promise<Coverage> {
    return new Coverage(await measureCoverage(actor, bridge, withoutNulls(args)));
  }

  @FieldResolver(() => Questionnaire, { description: 'The questionnaire to fill in.' })
  questionnaire(@Root() { measured }: Coverage): Questionnaire {
    return new Questionnaire(measured.questionnaire);
  }

  @FieldResolver(() => [SectionCoverage], { description: 'All States together, section by section.' })
  sections(@Root() { measured }: Coverage): SectionCoverage[] {
    const { questionnaire, states } = measured;
    const sections = questionnaire.form.sections.map(({ id }) => id);
    return sumCoverage(
      sections,
      states.map((each) => each.sections),
    ).map((found) => new SectionCoverage(questionnaire, found));
  }
}

@Resolver(() => SectionCoverage)
export class SectionCoverageResolver {
  @FieldResolver(() => Section, { description: 'The section.' })
  section(@Root() { questionnaire, found }: SectionCoverage): Section {
    const form = questionnaire.form.sections.find(({ id }) => id === found.section);
    invariant(form, 'what was measured is a section of its questionnaire');
    return new Section(questionnaire, form);
  }
}

@Resolver(() => StateCoverage)
export class StateCoverageResolver {
  @FieldResolver(() => State, { description: 'The State.' })
  state(@Root() { state }: StateCoverage): State {
    return new State(state);
  }
}
