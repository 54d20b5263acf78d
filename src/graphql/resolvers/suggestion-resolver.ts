import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { isOfState } from '../../access/may-read.ts';
import type { Catalogue } from '../../application/catalogue.ts';
import { invariant } from '../../domain/errors.ts';
import { explainConfirmation } from '../../prefill/explain-confirmation.ts';
import { explainSuggestion } from '../../prefill/explain-suggestion.ts';
import { textIn } from '../../prefill/messages/message.ts';
import { Costs } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { SuggestionDecision } from '../types/decision.ts';
import { Explanation } from '../types/explanation.ts';
import { Item } from '../types/item.ts';
import { InLanguage, type LanguageTag } from '../types/language.ts';
import { Mapping } from '../types/mapping.ts';
import { Cap, Confirmation, Payload, Suggestion, SuggestionSource } from '../types/suggestion.ts';

@Resolver(() => Suggestion)
export class SuggestionResolver {
  @FieldResolver(() => Item, { description: 'The item.' })
  item(@Root() { prefilled, found }: Suggestion): Item {
    return toItem(prefilled.catalogue, found.item);
  }

  @FieldResolver(() => [Mapping], { description: 'The mapping rows it rests on.' })
  rows(@Root() { prefilled, found }: Suggestion): Mapping[] {
    return toMappings(prefilled.catalogue, found.rows);
  }

  @FieldResolver(() => [Item], { description: 'The items that the reason is about.' })
  reasonItems(@Root() { prefilled, found }: Suggestion): Item[] {
    return found.reasonItems.map((id) => toItem(prefilled.catalogue, id));
  }

  @FieldResolver(() => SuggestionDecision, {
    nullable: true,
    description: 'What was decided about it: a rejection is remembered with its reason. Told to persons of the State only.',
  })
  async decision(
    @Root() { prefilled, found }: Suggestion,
    @Ctx() { actor, loaders }: RequestContext,
  ): Promise<SuggestionDecision | undefined> {
    const { state } = prefilled.answers;
    const taken = (await loaders.decisions.load(state)).find(({ suggestion }) => suggestion === found.id);
    return taken === undefined ? undefined : new SuggestionDecision(taken, isOfState(actor, state));
  }

  @Costs({ own: 50 })
  @FieldResolver(() => Explanation, { description: 'Why, in sentences.' })
  async explain(
    @Root() { prefilled, found }: Suggestion,
    @Ctx() { loaders }: RequestContext,
    @InLanguage() language: LanguageTag,
  ): Promise<Explanation> {
    const { catalogue, answers } = prefilled;
    const stateName = await nameOf(loaders, answers.state, language);
    return new Explanation(explainSuggestion(catalogue.crosswalk, answers, found, { language, stateName }));
  }
}

@Resolver(() => Confirmation)
export class ConfirmationResolver {
  @FieldResolver(() => String, { description: 'The sentence that a person of the State is asked to confirm.' })
  async sentence(
    @Root() { prefilled, found }: Confirmation,
    @Ctx() { loaders }: RequestContext,
    @InLanguage() language: LanguageTag,
  ): Promise<string> {
    const { catalogue, answers } = prefilled;
    const speaker = { crosswalk: catalogue.crosswalk, language, state: await nameOf(loaders, answers.state, language) };
    return explainConfirmation(speaker, answers, found);
  }
}

@Resolver(() => Payload)
export class PayloadResolver {
  @FieldResolver(() => Item, { description: 'The item whose answer it comes from.' })
  from(@Root() { found }: Payload, @Ctx() { bridge }: RequestContext): Item {
    return toItem(bridge.catalogue, found.from);
  }
}

@Resolver(() => SuggestionSource)
export class SuggestionSourceResolver {
  @FieldResolver(() => Item, { description: 'The item that was answered.' })
  item(@Root() { prefilled, found }: SuggestionSource): Item {
    return toItem(prefilled.catalogue, found.item);
  }

  @FieldResolver(() => [Mapping], { description: 'The mapping rows that carry it here, in the order of the path.' })
  rows(@Root() { prefilled, found }: SuggestionSource): Mapping[] {
    return toMappings(prefilled.catalogue, found.rows);
  }

  @FieldResolver(() => [Confirmation], { description: 'What has to be confirmed for it to count as it is.' })
  confirmations(@Root() { prefilled, found }: SuggestionSource): Confirmation[] {
    return found.confirmations.map((each) => new Confirmation(prefilled, each));
  }
}

@Resolver(() => Cap)
export class CapResolver {
  @FieldResolver(() => Item, { description: 'The item whose answer is kept from counting.' })
  item(@Root() { prefilled, found }: Cap): Item {
    return toItem(prefilled.catalogue, found.item);
  }
}

function toItem({ crosswalk }: Catalogue, id: string): Item {
  const found = crosswalk.items.get(id);
  invariant(found, 'a suggestion speaks of items of its catalogue');
  return new Item(found);
}

function toMappings({ crosswalk }: Catalogue, ids: readonly string[]): Mapping[] {
  return ids.flatMap((id) => {
    const row = crosswalk.rows.get(id);
    return row === undefined ? [] : [new Mapping(row)];
  });
}

async function nameOf({ states }: RequestContext['loaders'], code: string, language: LanguageTag): Promise<string> {
  const state = await states.load(code);
  return textIn(language, state?.names) || code;
}
