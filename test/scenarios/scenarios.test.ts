import { describe, expect, it } from 'vitest';
import { articleOf } from '../../src/crosswalk/provision-id.ts';
import { NONE_REASONS, SUGGESTION_CLASSES } from '../../src/prefill/suggestion.ts';
import { readScenarios } from './harness/read-scenarios.ts';
import { findItem } from './harness/resolve-scenario.ts';
import { runScenario } from './harness/run-scenario.ts';
import { shippedPlan } from './harness/shipped-crosswalk.ts';

const scenarios = readScenarios(new URL('.', import.meta.url));
const { crosswalk } = shippedPlan();
const expectations = scenarios.flatMap(({ scenario }) => Object.values(scenario.expect));
const targets = scenarios.flatMap(({ scenario }) => Object.keys(scenario.expect)).map((id) => findItem(crosswalk, id));

describe.each([...new Set(scenarios.map(({ file }) => file))])('%s', (file) => {
  for (const { scenario } of scenarios.filter((each) => each.file === file))
    it(scenario.name, { fails: scenario.awaits !== undefined }, () => expect(runScenario(scenario)).toBe(''));
});

describe('The scenarios together', () => {
  it('are at least sixty', () => expect(scenarios.length).toBeGreaterThanOrEqual(60));

  it.each(SUGGESTION_CLASSES)('show the class %s', (each) => expect(expectations.map((one) => one.class)).toContain(each));

  it.each(NONE_REASONS)('show the reason %s', (reason) =>
    expect(expectations.flatMap((one) => (one.class === 'NONE' ? [one.reason] : []))).toContain(reason),
  );

  const ofReviews = [...crosswalk.questionnaires.values()].filter(({ form }) => form.mechanism !== 'untoc-use').map(({ id }) => id);

  it.each(ofReviews)('ask at least five questions of %s', (questionnaire) =>
    expect(new Set(targets.filter((item) => item.questionnaire === questionnaire)).size).toBeGreaterThanOrEqual(5),
  );

  it.each(['II', 'III', 'IV', 'V'])('touch at least five articles of UNCAC chapter %s', (chapter) => {
    const touched = scenarios
      .flatMap(({ scenario }) => [...Object.keys(scenario.answers), ...Object.keys(scenario.expect)])
      .flatMap((id) => findItem(crosswalk, id).provisions.map(articleOf))
      .filter((article) => crosswalk.provisions.get(article)?.form.chapter === chapter);
    expect(new Set(touched).size).toBeGreaterThanOrEqual(5);
  });
});
