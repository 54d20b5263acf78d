import { beforeAll, describe, expect, it } from 'vitest';
import { lintFolder } from '../../src/application/lint-folder.ts';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { LANGUAGES } from '../../src/crosswalk/forms/common.ts';
import type { Answer, StateAnswers } from '../../src/prefill/answer.ts';
import { explainSuggestion, explanationText } from '../../src/prefill/explain-suggestion.ts';
import { type InferencePlan, planInference } from '../../src/prefill/inference-plan.ts';
import { prefillQuestionnaire } from '../../src/prefill/prefill-questionnaire.ts';

/** The exact sentences that a delegation reads for one suggestion of each class. Change them knowingly: `npm test -- -u`. */
const TO = 'untoc-rm/cluster-1@2020';
const FROM = 'uncac-irm/cycle-1@2010';

const arcadia: StateAnswers = {
  state: 'XAR',
  laws: [
    { id: 'penal code', name: 'Penal Code', appliesTo: 'all_offences' },
    { id: 'liability act', name: 'Liability of Legal Persons Act', appliesTo: 'unknown' },
    { id: 'corruption act', name: 'Corruption Act', appliesTo: 'this_instrument' },
  ],
  answers: [
    answer('uncac:23(1)(a)(i).compliance', 'yes', 'penal code'),
    answer('uncac:23(1)(b)(ii).compliance', 'yes', 'penal code'),
    answer('uncac:27(1).compliance', 'no'),
    answer('uncac:23(2)(b).compliance', 'yes', 'penal code'),
    answer('uncac:26(1).compliance', 'yes', 'liability act', '2014-06-30'),
    answer('uncac:26(4).compliance', 'yes', 'corruption act'),
    answer('uncac:28.compliance', 'yes', 'penal code'),
  ],
};

const CLASSES = [
  ['FULL', 'untoc:6(1)(a)(i).law'],
  ['CONDITIONAL', 'untoc:10(1).law'],
  ['PARTIAL', 'untoc:6(2)(b).law'],
  ['CONTEXT', 'untoc:10(4).law'],
  ['CONFLICT', 'untoc:6(1)(b)(ii).law'],
  ['NONE', 'untoc:5(1)(a)(ii).law'],
] as const;

describe('a jurist reads why', () => {
  let plan: InferencePlan;

  beforeAll(async () => {
    const { parsed } = await lintFolder('.');
    plan = planInference(compileCrosswalk(parsed.source));
  });

  describe.each(CLASSES)('a suggestion is %s', (expected, item) => {
    it.each(LANGUAGES)('in %s', async (language) => {
      const [suggestion] = prefillQuestionnaire(plan, arcadia, TO, { today: '2026-11-22', items: [`${TO}#${item}`] });
      if (suggestion === undefined) throw new TypeError(`no suggestion for ${item}`);
      expect(suggestion.class).toBe(expected);
      const explanation = explainSuggestion(plan.crosswalk, arcadia, suggestion, { language, stateName: ARCADIA[language] });
      await expect(`${explanationText(explanation)}\n`).toMatchFileSnapshot(`golden/${expected.toLowerCase()}.${language}.txt`);
    });
  });
});

const ARCADIA = { ar: 'أركاديا', zh: '阿卡迪亚', en: 'Arcadia', fr: 'Arcadie', ru: 'Аркадия', es: 'Arcadia' };

function answer(item: string, value: string, law?: string, asOf = '2025-03-01'): Answer {
  return {
    item: `${FROM}#${item}`,
    revision: item,
    value,
    appliesTo: 'unknown',
    asOf,
    citations: law === undefined ? [] : [{ law }],
    links: [],
    cleared: true,
    confirmations: [],
  };
}
