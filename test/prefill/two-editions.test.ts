import { describe, expect, test } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { explainSuggestion } from '../../src/prefill/explain-suggestion.ts';
import { planInference } from '../../src/prefill/inference-plan.ts';
import { prefillQuestionnaire } from '../../src/prefill/prefill-questionnaire.ts';
import { buildCatalogue, type ItemSketch } from '../support/build-catalogue.ts';
import { buildState, TODAY } from '../support/build-state.ts';

const OLDER = 'untoc-rm/cluster-1@2020';
const NEWER = 'untoc-rm/cluster-1@2027';
const UNCAC = 'uncac-irm/cycle-1@2010';
const BOTH_OFFENCES: ItemSketch = { asks: { all_of: ['untoc:5', 'untoc:6'], union: 'equal' } };

const crosswalk = compileCrosswalk(
  buildCatalogue({
    provisions: { 'untoc:5': {}, 'untoc:6': {}, 'untoc:8': {}, 'uncac:15': {} },
    questionnaires: {
      [OLDER]: {
        'untoc:5.law': {},
        'untoc:6.law': {},
        'untoc:5.practice': {},
        'untoc:6.law.2': BOTH_OFFENCES,
      },
      [NEWER]: {
        'untoc:6.law': {},
        'untoc:5.law': {},
        'untoc:8.law': {},
        'untoc:5.practice': {},
        'untoc:6.law.2': BOTH_OFFENCES,
      },
      [UNCAC]: { 'uncac:15.law': {} },
    },
    rows: [{ subject: 'uncac:15', relation: 'equal', object: 'untoc:8' }],
  }),
);
const plan = planInference(crosswalk);

type Answers = Parameters<typeof buildState>[0]['answers'];
function prefill(answers: Answers, to: string, from?: readonly string[]) {
  const state = buildState({ answers });
  const suggestions = prefillQuestionnaire(plan, state, to, { today: TODAY, ...(from === undefined ? {} : { from }) });
  return Object.fromEntries(
    suggestions.map((each) => [each.item.slice(each.item.indexOf('#') + 1), { ...each, told: explainSuggestion(crosswalk, state, each) }]),
  );
}

describe('two editions of one questionnaire', () => {
  test('are both in the catalogue, each with items of its own', () => {
    expect([...crosswalk.questionnaires.keys()]).toEqual([OLDER, NEWER, UNCAC]);
    expect(crosswalk.items.get(`${OLDER}#untoc:5.law`)?.node).toBe(crosswalk.items.get(`${NEWER}#untoc:5.law`)?.node);
    expect(crosswalk.items.get(`${OLDER}#untoc:5.law`)).not.toBe(crosswalk.items.get(`${NEWER}#untoc:5.law`));
  });

  test.each([
    ['yes', 'no'],
    ['in_part', 'yes'],
  ])('carry an answer over by the provision that both ask about: %s and %s', (five, six) => {
    const offered = prefill({ [`${OLDER}#untoc:5.law`]: five, [`${OLDER}#untoc:6.law`]: six }, NEWER);
    expect(offered['untoc:5.law']).toMatchObject({ class: 'FULL', value: five, rows: [] });
    expect(offered['untoc:6.law']).toMatchObject({ class: 'FULL', value: six, rows: [] });
    expect(offered['untoc:5.law']?.told.said).toEqual([expect.stringContaining(`to ${OLDER} on untoc article 5`)]);
  });

  test('carry it back as well, and never to what the other did not ask', () => {
    expect(prefill({ [`${NEWER}#untoc:5.law`]: 'yes' }, OLDER)['untoc:5.law']).toMatchObject({ class: 'FULL', value: 'yes' });
    const offered = prefill({ [`${OLDER}#untoc:5.law`]: 'yes' }, NEWER);
    expect(offered['untoc:5.practice']?.class).not.toBe('FULL');
    expect(offered['untoc:8.law']).toMatchObject({ class: 'NONE' });
  });

  test('carry questions about several provisions, where both ask about the same ones', () => {
    const offered = prefill({ [`${OLDER}#untoc:6.law.2`]: 'yes' }, NEWER);
    expect(offered['untoc:6.law.2']).toMatchObject({ class: 'FULL', value: 'yes' });
    expect(offered['untoc:5.law']).toMatchObject({ class: 'FULL', value: 'yes' });
  });

  test('keep apart what was answered to each: a later answer leaves the earlier one, and is told of it', () => {
    const answers = { [`${OLDER}#untoc:5.law`]: 'no', [`${NEWER}#untoc:5.law`]: 'yes' };
    expect(prefill(answers, NEWER)['untoc:5.law']).toMatchObject({ class: 'FULL', value: 'no', contradictsOwnAnswer: true });
    expect(prefill(answers, OLDER)['untoc:5.law']).toMatchObject({ class: 'FULL', value: 'yes', contradictsOwnAnswer: true });
  });

  test('are sources like any other: another treaty fills in what the older edition did not ask', () => {
    const answers = { [`${OLDER}#untoc:5.law`]: 'yes', [`${UNCAC}#uncac:15.law`]: 'no' };
    expect(prefill(answers, NEWER)).toMatchObject({
      'untoc:5.law': { class: 'FULL', value: 'yes' },
      'untoc:8.law': { class: 'FULL', value: 'no' },
    });
    expect(prefill(answers, NEWER, [UNCAC])).toMatchObject({ 'untoc:5.law': { class: 'NONE' }, 'untoc:8.law': { class: 'FULL' } });
  });

  test('carry an answer that is old only once somebody says that it is still so', () => {
    const offered = prefill({ [`${OLDER}#untoc:5.law`]: { value: 'yes', asOf: '2019-01-31' } }, NEWER)['untoc:5.law'];
    expect(offered).toMatchObject({ class: 'CONDITIONAL', value: 'yes', confirmations: [{ kind: 'answer-still-so' }] });
  });
});
