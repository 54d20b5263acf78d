/** Runs one scenario on the shipped catalogue. */

import { explainSuggestion, explanationText } from '../../../src/prefill/explain-suggestion.ts';
import type { InferencePlan } from '../../../src/prefill/inference-plan.ts';
import { prefillQuestionnaire } from '../../../src/prefill/prefill-questionnaire.ts';
import type { Suggestion } from '../../../src/prefill/suggestion.ts';
import { compareSuggestion } from './compare-suggestion.ts';
import { type ResolvedScenario, resolveScenario } from './resolve-scenario.ts';
import type { Scenario } from './scenario-form.ts';
import { shippedPlan } from './shipped-crosswalk.ts';

/**
 * @returns what is not as expected, with the engine's own explanation below each item; empty where all is
 * @throws Error where the scenario names something that does not exist
 */
export function runScenario(scenario: Scenario): string {
  const plan = shippedPlan(scenario);
  const resolved = resolveScenario(plan.crosswalk, scenario);
  return suggest(plan, scenario, resolved)
    .flatMap((suggestion) => report(plan, scenario, resolved, suggestion))
    .join('\n');
}

/** The suggestions for the items expected, over all questionnaires they stand in. */
function suggest(plan: InferencePlan, { today }: Scenario, { state, expected }: ResolvedScenario): Suggestion[] {
  const items = [...expected.keys()];
  const questionnaires = new Set([...expected.values()].map(({ item }) => item.questionnaire));
  return [...questionnaires].flatMap((questionnaire) => prefillQuestionnaire(plan, state, questionnaire, { today, items }));
}

function report({ crosswalk }: InferencePlan, { state: stateName }: Scenario, resolved: ResolvedScenario, found: Suggestion): string[] {
  const expected = resolved.expected.get(found.item);
  const differences = expected === undefined ? [] : compareSuggestion(crosswalk, expected, found);
  if (differences.length === 0) return [];
  const explanation = explanationText(explainSuggestion(crosswalk, resolved.state, found, { stateName }));
  return [found.item, ...differences.map((line) => `  ${line}`), ...explanation.split('\n').map((line) => `    | ${line}`)];
}
