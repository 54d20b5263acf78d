import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { invariant } from '../../domain/errors.ts';
import { describeAsked } from '../../prefill/describe-asked.ts';
import { textIn } from '../../prefill/messages/message.ts';
import type { SuggestionClass as ClassWord } from '../../prefill/suggestion.ts';
import { summarizePrefill } from '../../prefill/summarize-prefill.ts';
import { PrefillArguments } from '../arguments/state-arguments.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { Costs, PREFILL } from '../limits/costs.ts';
import { prefillFor } from '../prefill-for.ts';
import type { RequestContext } from '../request-context.ts';
import { SuggestionClass } from '../types/answer-enumerations.ts';
import { InLanguage, type LanguageTag } from '../types/language.ts';
import { Prefill, PrefillSection } from '../types/prefill.ts';
import { Questionnaire, Section } from '../types/questionnaire.ts';
import { State } from '../types/state.ts';
import { Suggestion } from '../types/suggestion.ts';

@Resolver(() => Prefill)
export class PrefillResolver {
  @Costs({ own: 2_000 + PREFILL })
  @Query(() => Prefill, { description: 'What one State can reuse for a questionnaire from what it has answered elsewhere.' })
  async prefill(@Ctx() context: RequestContext, @Args(() => PrefillArguments) args: PrefillArguments): Promise<Prefill> {
    const { state, ...request } = withoutNulls(args);
    return prefillFor(context, state, request);
  }

  @FieldResolver(() => State, { description: 'The State.' })
  async state(@Root() { prefilled }: Prefill, @Ctx() { loaders }: RequestContext): Promise<State> {
    const found = await loaders.states.load(prefilled.answers.state);
    invariant(found, 'what was pre-filled is of a stored State');
    return new State(found);
  }

  @FieldResolver(() => Questionnaire, { description: 'The questionnaire to fill in.' })
  questionnaire(@Root() { prefilled }: Prefill): Questionnaire {
    return new Questionnaire(prefilled.questionnaire);
  }

  @FieldResolver(() => [Questionnaire], { description: 'The questionnaires whose answers were used.' })
  from(@Root() { prefilled }: Prefill): Questionnaire[] {
    const { questionnaires } = prefilled.catalogue.crosswalk;
    return prefilled.sources.flatMap((id) => {
      const found = questionnaires.get(id);
      return found === undefined ? [] : [new Questionnaire(found)];
    });
  }

  @FieldResolver(() => [String], { description: 'How many questions there are, and how many of each class, in sentences.' })
  summary(@Root() { prefilled }: Prefill, @InLanguage() language: LanguageTag): string[] {
    return summarizePrefill(language, prefilled.suggestions);
  }

  @FieldResolver(() => [PrefillSection], { description: 'The sections of the questionnaire, each with whether it is asked of the State.' })
  sections(@Root() { prefilled }: Prefill): PrefillSection[] {
    return prefilled.questionnaire.form.sections.map((section) => new PrefillSection(prefilled, section));
  }

  @Costs({ size: ({ item }) => (item ? 1 : 100) })
  @FieldResolver(() => [Suggestion], { description: 'One for each item, in the order of the questionnaire.' })
  suggestions(
    @Root() { prefilled }: Prefill,
    @Arg('class', () => [SuggestionClass], { nullable: true, description: 'Only of these classes.' }) classes: ClassWord[] | null,
    @Arg('item', () => ID, { nullable: true, description: 'Only for this item.' }) item: string | null,
  ): Suggestion[] {
    return prefilled.suggestions
      .filter(
        (found) => (classes === null || classes === undefined || classes.includes(found.class)) && (item ?? found.item) === found.item,
      )
      .map((found) => new Suggestion(prefilled, found));
  }
}

@Resolver(() => PrefillSection)
export class PrefillSectionResolver {
  @FieldResolver(() => Section, { description: 'The section.' })
  section(@Root() { prefilled, form }: PrefillSection): Section {
    return new Section(prefilled.questionnaire, form);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Whether it is asked, as a sentence; null where it is.' })
  async note(
    @Root() { prefilled, form, asked }: PrefillSection,
    @Ctx() { loaders }: RequestContext,
    @InLanguage() language: LanguageTag,
  ): Promise<string | undefined> {
    const state = await loaders.states.load(prefilled.answers.state);
    invariant(state, 'what was pre-filled is of a stored State');
    const name = textIn(language, state.names);
    return describeAsked({ crosswalk: prefilled.catalogue.crosswalk, language, state: name }, form, asked) || undefined;
  }
}
