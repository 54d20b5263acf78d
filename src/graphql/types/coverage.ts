import { Field, Int, ObjectType } from 'type-graphql';
import type { MeasuredCoverage } from '../../application/measure-coverage.ts';
import type { SectionCoverage as SectionFound } from '../../coverage/state-coverage.ts';
import type { CompiledQuestionnaire } from '../../crosswalk/crosswalk.ts';
import type { StateParty } from '../../domain/state-party.ts';
import { Costs, MANY_STATES } from '../limits/costs.ts';
import { ClassCounts, ReasonCounts } from './counts.ts';

@ObjectType({ description: 'How many items of a section are covered, by one State or by several together. Counts only, never a score.' })
export class SectionCoverage {
  readonly questionnaire: CompiledQuestionnaire;
  readonly found: SectionFound;

  constructor(questionnaire: CompiledQuestionnaire, found: SectionFound) {
    this.questionnaire = questionnaire;
    this.found = found;
  }

  @Field(() => Int, { description: 'How many items were counted: those of the section, once for each State.' })
  get items(): number {
    return this.found.items;
  }

  @Field(() => ClassCounts, { description: 'These by the class of their suggestion.' })
  get classes(): object {
    return new ClassCounts(this.found.classes);
  }

  @Field(() => ReasonCounts, { description: 'Those without a suggestion, by reason.' })
  get reasons(): object {
    return new ReasonCounts(this.found.reasons);
  }

  @Field(() => Int, { description: 'Of those, where the crosswalk is the gap: nothing corresponds, or nobody has looked.' })
  get mappingGaps(): number {
    return this.found.mappingGaps;
  }

  @Field(() => Int, { description: 'Of those, where the answers are the gap: what corresponds was not answered, or not applicable.' })
  get dataGaps(): number {
    return this.found.dataGaps;
  }
}

@ObjectType({ description: 'How much of a questionnaire the answers of one State elsewhere cover.' })
export class StateCoverage {
  readonly state: StateParty;
  @Field(() => [SectionCoverage], { description: 'Section by section.' })
  readonly sections: readonly SectionCoverage[];

  constructor(questionnaire: CompiledQuestionnaire, { state, sections }: MeasuredCoverage['states'][number]) {
    this.state = state;
    this.sections = sections.map((section) => new SectionCoverage(questionnaire, section));
  }
}

@ObjectType({ description: 'How much of a questionnaire the answers of several States elsewhere cover.' })
export class Coverage {
  readonly measured: MeasuredCoverage;

  constructor(measured: MeasuredCoverage) {
    this.measured = measured;
  }

  @Field(() => Int, { description: 'How many States were counted.' })
  get stateCount(): number {
    return this.measured.states.length;
  }

  @Costs({ size: MANY_STATES })
  @Field(() => [StateCoverage], { description: 'State by State, in the order of their codes.' })
  get states(): StateCoverage[] {
    return this.measured.states.map((each) => new StateCoverage(this.measured.questionnaire, each));
  }
}
