import { expect, test } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import type { TableForm } from '../../src/crosswalk/forms/questionnaire.ts';
import { decideSuggestion } from '../../src/prefill/decide-suggestion.ts';
import { planInference } from '../../src/prefill/inference-plan.ts';
import { prefillQuestionnaire } from '../../src/prefill/prefill-questionnaire.ts';
import { buildCatalogue } from '../support/build-catalogue.ts';
import { buildState, TODAY } from '../support/build-state.ts';

const FROM = 'uncac-irm/cycle-1@2010';
const TO = 'untoc-use@2010';
const CONVICTIONS: TableForm = {
  figures: [{ measure: 'convictions', unit: 'persons' }],
  population: 'this-offence',
  period: 'calendar_year',
};

const crosswalk = compileCrosswalk(
  buildCatalogue({
    provisions: { 'uncac:1': {}, 'untoc:1': {} },
    questionnaires: {
      [FROM]: {
        'uncac:1.statistics': {
          type: 'statistics',
          table: { ...CONVICTIONS, figures: [{ measure: 'arrests', unit: 'persons' }, ...CONVICTIONS.figures] },
        },
      },
      [TO]: { 'untoc:1.statistics': { type: 'statistics', table: CONVICTIONS } },
    },
    rows: [{ subject: 'uncac:1', object: 'untoc:1', relation: 'equal' }],
    vocabulary: {
      statistics: {
        measures: [
          { id: 'arrests', label: { en: 'Arrests' } },
          { id: 'convictions', label: { en: 'Convictions' } },
        ],
        units: [{ id: 'persons', figures: 'whole', label: { en: 'persons' } }],
        populations: [{ id: 'this-offence', label: { en: 'All of this offence' } }],
      },
    },
  }),
);

test('figures that are accepted become a table of the new answer, without those that are not asked there', () => {
  const table = { rows: [{ period: '2021', by: {}, figures: { 'arrests:persons': 9, 'convictions:persons': 2 } }] };
  const state = buildState({ answers: { [`${FROM}#uncac:1.statistics`]: { table, text: 'As counted by the courts' } } });
  const [suggestion] = prefillQuestionnaire(planInference(crosswalk), state, TO, { today: TODAY });
  if (suggestion === undefined) throw new TypeError('the questionnaire has one item');
  const decided = decideSuggestion({ crosswalk, state, engine: '0.1.0', today: TODAY, decided: new Map() }, suggestion, {
    kind: 'accept',
    confirm: [],
    take: [suggestion.payloads.findIndex((payload) => payload.table !== undefined)],
  });
  const { content } = 'accepted' in decided ? (decided.accepted ?? {}) : {};
  expect(content).toMatchObject({ table: { rows: [{ period: '2021', by: {}, figures: { 'convictions:persons': 2 } }] } });
  expect(content?.text).toBeUndefined();
});
