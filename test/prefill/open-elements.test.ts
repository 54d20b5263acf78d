import { expect, test } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { explainSuggestion } from '../../src/prefill/explain-suggestion.ts';
import { planInference } from '../../src/prefill/inference-plan.ts';
import type { Language } from '../../src/prefill/messages/message-key.ts';
import { prefillQuestionnaire } from '../../src/prefill/prefill-questionnaire.ts';
import { buildCatalogue } from '../support/build-catalogue.ts';
import { buildState, TODAY } from '../support/build-state.ts';

const UNCAC = 'uncac-irm@2010';
const UNTOC = 'untoc-rm@2020';
const element = (id: string, en: string, others = {}) => ({ id, words: { en, ...others } });
const crosswalk = compileCrosswalk(
  buildCatalogue({
    provisions: {
      'untoc:7': { elements: [element('keepers', 'Keepers'), element('regime', 'A regime')] },
      'uncac:14': {
        elements: [
          element('regime', 'A regime', { fr: 'Un régime' }),
          element('owners', 'Beneficial owners', { fr: 'Ayants droit économiques', es: 'Beneficiarios finales', software: ['fr', 'es'] }),
          element('records', 'Records', { fr: 'Enregistrement', software: ['fr'] }),
        ],
      },
    },
    questionnaires: { [UNTOC]: { 'untoc:7.law': {} }, [UNCAC]: { 'uncac:14.law': {} } },
    rows: [{ subject: 'untoc:7', relation: 'intersects', object: 'uncac:14', elements: [['regime', 'regime']] }],
  }),
);

const state = buildState({ answers: { [`${UNTOC}#untoc:7.law`]: 'yes' } });
const openIn = (language: Language) => {
  const [suggestion] = prefillQuestionnaire(planInference(crosswalk), state, UNCAC, { today: TODAY });
  expect(suggestion?.class).toBe('PARTIAL');
  return suggestion === undefined ? [] : explainSuggestion(crosswalk, state, suggestion, { language }).open;
};

test.each<[Language, string]>([
  ['en', 'Not covered: Beneficial owners and Records.'],
  ['fr', 'Non couvert : Ayants droit économiques et Enregistrement.'],
])('what the pairs of a row leave uncovered is named in the words of %s', (language, sentence) => {
  expect(openIn(language)).toEqual([sentence.replace(' :', '\u00a0:')]);
});

test('an element without words in the language is named in English, marked so', () => {
  expect(openIn('es')).toEqual(['No abarcado: Beneficiarios finales y Records (en).']);
});
