import { describe, expect, test } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { LANGUAGES } from '../../src/crosswalk/forms/common.ts';
import { askedOf } from '../../src/domain/state-party.ts';
import { describeAsked } from '../../src/prefill/describe-asked.ts';
import { explainSuggestion } from '../../src/prefill/explain-suggestion.ts';
import { planInference } from '../../src/prefill/inference-plan.ts';
import { prefillQuestionnaire } from '../../src/prefill/prefill-questionnaire.ts';
import { buildCatalogue } from '../support/build-catalogue.ts';
import { buildState, TODAY } from '../support/build-state.ts';

const UNCAC = 'uncac-irm@2010';
const UNTOC = 'untoc-rm@2020';
const crosswalk = compileCrosswalk(
  buildCatalogue({
    provisions: { 'uncac:15': {}, 'untoc:8': {}, 'fp:5': {} },
    questionnaires: { [UNCAC]: { 'uncac:15.law': {} }, [UNTOC]: { 'untoc:8.law': {}, 'fp:5.law': {} } },
    rows: [
      { subject: 'uncac:15', relation: 'equal', object: 'untoc:8' },
      { subject: 'uncac:15', relation: 'equal', object: 'fp:5' },
    ],
  }),
);

const [, firearms] = crosswalk.questionnaires.get(UNTOC)?.form.sections ?? [];

function prefill(party: Readonly<Record<string, boolean>>) {
  const state = buildState({ answers: { [`${UNCAC}#uncac:15.law`]: 'yes' }, party });
  const suggestions = prefillQuestionnaire(planInference(crosswalk), state, UNTOC, { today: TODAY });
  return suggestions.map((each) => ({ ...each, closing: explainSuggestion(crosswalk, state, each, { stateName: 'Arcadia' }).closing }));
}

describe('a section about an instrument', () => {
  test('is asked of a party, open to others, and left open where nobody knows', () => {
    expect([true, false, undefined].map(askedOf)).toEqual(['asked', 'voluntary', 'unknown']);
  });

  test('is pre-filled for a State that is no party, with what that is good for', () => {
    const [own, open] = prefill({ untoc: true, fp: false });
    expect([own?.class, own?.value, open?.class, open?.value]).toEqual(['FULL', 'yes', 'FULL', 'yes']);
    const sentence =
      'Arcadia is not a party to fp, so this section is not asked of it and is open to it. What is suggested shows what it would already fulfil if it joined.';
    expect(open?.closing).toContain(sentence);
    expect(own?.closing).not.toContain(sentence);
    expect(prefill({ fp: true })[1]?.closing).not.toContain(sentence);
    expect(prefill({})[1]?.closing).not.toContain(sentence);
  });

  test.each(LANGUAGES)('tells a party nothing, and others what they are to it, in %s', (language) => {
    expect(firearms?.instrument).toBe('fp');
    if (firearms === undefined) return;
    const speaker = { crosswalk, language, state: 'XAR' };
    expect(describeAsked(speaker, firearms, 'asked')).toBe('');
    for (const asked of ['voluntary', 'unknown'] as const) {
      expect(describeAsked(speaker, firearms, asked)).toMatch(/XAR.*fp|fp.*XAR/s);
      expect(describeAsked(speaker, firearms, asked)).not.toMatch(/\{|\}/);
    }
  });
});
