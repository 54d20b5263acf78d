import { describe, expect, it } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { planInference } from '../../src/prefill/inference-plan.ts';
import { type PrefillOptions, prefillQuestionnaire } from '../../src/prefill/prefill-questionnaire.ts';
import type { Suggestion } from '../../src/prefill/suggestion.ts';
import { buildCatalogue, type CatalogueSketch } from '../support/build-catalogue.ts';
import { type AnswerSketch, buildState, LONG_AGO, type StateSketch, TODAY } from '../support/build-state.ts';

const [FROM, OTHER, TO] = ['uncac@2010', 'som@2010', 'untoc@2020'];
const on = (item: string) => `${FROM}#${item}`;
const at = (item: string) => `${TO}#${item}`;

function prefill(catalogue: CatalogueSketch, state: StateSketch, to = TO, options: Partial<PrefillOptions> = {}): Suggestion[] {
  const plan = planInference(compileCrosswalk(buildCatalogue(catalogue)));
  return prefillQuestionnaire(plan, buildState(state), to, { today: TODAY, ...options });
}

/** UNTOC 1 to 25, each equal to the provision of UNCAC with its number; both are asked about. */
const NUMBERS = Array.from({ length: 25 }, (_, i) => i + 1);
const LONG: CatalogueSketch = {
  provisions: Object.fromEntries(['uncac', 'untoc'].flatMap((treaty) => NUMBERS.map((n) => [`${treaty}:${n}`, {}]))),
  questionnaires: {
    [FROM]: Object.fromEntries(NUMBERS.map((n) => [`uncac:${n}.law`, {}])),
    [TO]: Object.fromEntries(NUMBERS.toReversed().map((n) => [`untoc:${n}.law`, {}])),
  },
  rows: NUMBERS.map((n) => ({ subject: `uncac:${n}`, relation: 'equal', object: `untoc:${n}` })),
};

const THREE: CatalogueSketch = {
  provisions: { 'uncac:1': {}, 'untoc:1': {}, 'som:1': {} },
  questionnaires: {
    [FROM]: { 'uncac:1.law': {} },
    [OTHER]: { 'som:1.law': {} },
    [TO]: { 'untoc:1.law': {}, 'untoc:1.practice': {} },
  },
  rows: [
    { id: 'uncac', subject: 'uncac:1', relation: 'equal', object: 'untoc:1' },
    { id: 'som', subject: 'som:1', relation: 'equal', object: 'untoc:1' },
  ],
};
const [SAID, ELSEWHERE] = [on('uncac:1.law'), `${OTHER}#som:1.law`];

describe('a questionnaire is pre-filled', () => {
  it('with one suggestion for each item, in the order of its items', () => {
    const items = prefill(LONG, { answers: { [on('uncac:3.law')]: 'yes' } }).map(({ item }) => item);
    expect(items).toEqual(NUMBERS.toReversed().map((n) => at(`untoc:${n}.law`)));
  });

  it('with nothing where nobody knows it', () => expect(prefill(LONG, { answers: {} }, 'unknown@2020')).toEqual([]));

  it('for the items that are asked for alone, in the order of the questionnaire', () => {
    const items = [at('untoc:4.law'), at('untoc:9.law'), at('untoc:99.law')];
    expect(prefill(LONG, { answers: {} }, TO, { items }).map(({ item }) => item)).toEqual([at('untoc:9.law'), at('untoc:4.law')]);
    expect(prefill(LONG, { answers: {} }, TO, { items: [] })).toEqual([]);
  });

  it('with the same for an item alone as among all', () => {
    const answers = Object.fromEntries(
      NUMBERS.map((n): [string, AnswerSketch] => [on(`uncac:${n}.law`), n % 2 === 0 ? 'yes' : { value: 'no', asOf: LONG_AGO }]),
    );
    const own = { [at('untoc:4.law')]: 'no', [at('untoc:5.law')]: 'no' };
    const state = { answers: { ...answers, ...own } };
    const all = prefill(LONG, state);
    expect(all.map(({ class: name }) => name)).toEqual(NUMBERS.toReversed().map((n) => (n % 2 === 0 ? 'FULL' : 'CONDITIONAL')));
    for (const suggestion of all) expect(prefill(LONG, state, TO, { items: [suggestion.item] })).toEqual([suggestion]);
  });
});

describe('to pre-fill', () => {
  /** How often everything is read where so many items are asked for, one of them answered already. */
  function readingsOfAll(items: number): number {
    const plan = planInference(compileCrosswalk(buildCatalogue(LONG)));
    let readings = 0;
    const watched = Object.defineProperty({ ...plan }, 'everywhere', {
      get: () => {
        readings++;
        return plan.everywhere;
      },
    });
    const state = buildState({ answers: { [on('uncac:1.law')]: { value: 'yes', cleared: false }, [at('untoc:1.law')]: 'no' } });
    const asked = NUMBERS.slice(0, items).map((n) => at(`untoc:${n}.law`));
    prefillQuestionnaire(watched, state, TO, { today: TODAY, items: asked });
    return readings;
  }

  it('many items everything is read once, and for few only what surrounds each', () => {
    expect([1, 19, 20, 25].map(readingsOfAll)).toEqual([0, 0, 1, 1]);
  });
});

describe('the sources', () => {
  const both = { answers: { [SAID]: 'yes', [ELSEWHERE]: 'no' } };
  const law = (state: StateSketch, options: Partial<PrefillOptions> = {}) => {
    const [first] = prefill(THREE, state, TO, options);
    return first;
  };

  it('are all questionnaires that were answered', () => {
    expect(law(both)).toMatchObject({ class: 'CONFLICT', sources: [{ item: ELSEWHERE }, { item: SAID }] });
  });

  it('are those that are named, and nothing else speaks', () => {
    expect(law(both, { from: [FROM] })).toMatchObject({ class: 'FULL', value: 'yes', sources: [{ item: SAID }] });
    expect(law(both, { from: [OTHER] })).toMatchObject({ class: 'FULL', value: 'no', sources: [{ item: ELSEWHERE }] });
    expect(law(both, { from: [FROM, OTHER] })).toMatchObject({ class: 'CONFLICT' });
  });

  it('that are named and not answered are asked for', () => {
    expect(law({ answers: { [ELSEWHERE]: 'no' } }, { from: [FROM] })).toMatchObject({
      class: 'NONE',
      reason: 'SOURCE_UNANSWERED',
      reasonItems: [SAID],
    });
    expect(law({ answers: {} })).toMatchObject({ class: 'NONE', reason: 'NOT_REVIEWED', reasonItems: [] });
  });

  it('that are named and unknown are none', () => {
    expect(law(both, { from: ['gone@1999'] })).toMatchObject({ class: 'NONE', reason: 'NOT_REVIEWED' });
  });

  it('that are none are neither asked for nor shown beside', () => {
    expect(law({ answers: { [ELSEWHERE]: 'unknown' } })).toMatchObject({ reason: 'SOURCE_UNANSWERED', reasonItems: [ELSEWHERE] });
  });

  it('are heard for what they confirm where they are named', () => {
    const doubtful = {
      [SAID]: { value: 'yes', cleared: false },
      [ELSEWHERE]: { value: 'unknown', confirmations: [`answer-final:${SAID}`] },
    };
    expect(law({ answers: doubtful })).toMatchObject({ class: 'FULL' });
    expect(law({ answers: doubtful }, { from: [FROM] })).toMatchObject({ class: 'CONDITIONAL' });
    expect(law({ answers: doubtful, confirmations: [`answer-final:${SAID}`] }, { from: [FROM] })).toMatchObject({ class: 'FULL' });
  });

  it('leave the own answers of the target where they are', () => {
    const answers = { ...both.answers, [at('untoc:1.law')]: 'no', 'gone@1999#x.law': 'yes' };
    expect(law({ answers }, { from: [FROM] })).toMatchObject({ class: 'FULL', value: 'yes', contradictsOwnAnswer: true });
  });

  it('may be the questionnaire itself, for what its other items say', () => {
    const compliance: CatalogueSketch = {
      ...THREE,
      questionnaires: { ...THREE.questionnaires, [TO]: { 'untoc:1.law': {}, 'untoc:1.compliance': {} } },
    };
    const state = { answers: { [at('untoc:1.compliance')]: { value: 'in_part', text: 'It is an offence' } } };
    const [unasked] = prefill(compliance, state);
    const [asked] = prefill(compliance, state, TO, { from: [TO] });
    expect(unasked?.payloads).toEqual([]);
    expect(asked?.payloads).toMatchObject([{ content: 'It is an offence' }]);
  });
});

describe('an item does not speak for itself', () => {
  const own = at('untoc:1.law');

  it('by its own answer', () => {
    const [law, practice] = prefill(THREE, { answers: { [own]: 'yes' } });
    expect(law).toMatchObject({ item: own, class: 'NONE', excluded: [], contradictsOwnAnswer: false });
    expect(practice).toMatchObject({ item: at('untoc:1.practice'), class: 'NONE' });
  });

  it('by what was accepted from it, be it a text', () => {
    const echo = { value: 'in_part', text: 'It is an offence', derivedFrom: [own] };
    const [suggestion] = prefill(THREE, { answers: { [SAID]: echo, [ELSEWHERE]: 'unknown' } });
    expect(suggestion).toMatchObject({ class: 'NONE', payloads: [], excluded: [] });
    const [told] = prefill(THREE, { answers: { [SAID]: { ...echo, derivedFrom: [] } } });
    expect(told).toMatchObject({ class: 'FULL', value: 'in_part' });
  });

  it('by either, where it was answered and a text was accepted from it', () => {
    const text: CatalogueSketch = { ...THREE, questionnaires: { ...THREE.questionnaires, [FROM]: { 'uncac:1.law': { type: 'text' } } } };
    const answers = { [own]: 'yes', [SAID]: { text: 'It is an offence', derivedFrom: [own] } };
    expect(prefill(text, { answers })[0]).toMatchObject({ class: 'NONE', excluded: [], payloads: [] });
  });

  it('but for the items beside it', () => {
    const compliance: CatalogueSketch = {
      ...THREE,
      questionnaires: { ...THREE.questionnaires, [TO]: { 'untoc:1.law': {}, 'untoc:1.compliance': {} } },
    };
    const [law, whole] = prefill(compliance, { answers: { [own]: 'no' } });
    expect(law).toMatchObject({ class: 'NONE', excluded: [] });
    expect(whole).toMatchObject({ class: 'PARTIAL', excluded: ['yes'] });
  });
});

describe('a CONDITIONAL where evidence conflicts', () => {
  /** UNCAC 1 applies under a condition, so that SOM 1 and TIP 1 reach it only when that is confirmed. */
  const conditional: CatalogueSketch = {
    provisions: {
      'uncac:1': { children: 'all', own_obligation: false, conditional: 'treaty' },
      'uncac:1(a)': {},
      'uncac:1(b)': {},
      'som:1': {},
      'tip:1': {},
    },
    questionnaires: {
      [FROM]: { 'uncac:1(a).law': {}, 'uncac:1(b).law': {}, 'som:1.law': {}, 'tip:1.law': {} },
      [TO]: { 'uncac:1.law': {} },
    },
    rows: [
      { subject: 'som:1', relation: 'equal', object: 'uncac:1(a)' },
      { subject: 'tip:1', relation: 'equal', object: 'uncac:1' },
    ],
  };
  const answers = {
    [on('tip:1.law')]: 'in_part',
    [on('uncac:1(b).law')]: 'yes',
    [on('uncac:1(a).law')]: { value: 'no', cleared: false, asOf: LONG_AGO },
  };
  const offered = (more: Readonly<Record<string, AnswerSketch>>) => prefill(conditional, { answers: { ...answers, ...more } })[0];

  it('stands where it comes true', () => {
    expect(offered({})).toMatchObject({
      class: 'CONDITIONAL',
      value: 'in_part',
      confirmations: [{ id: 'condition:treaty' }],
      warning: null,
    });
  });

  it('is withdrawn where what is confirmed brings out another conflict: the letters would then make it "yes"', () => {
    expect(offered({ [on('som:1.law')]: 'yes' })).toMatchObject({
      class: 'PARTIAL',
      value: null,
      confirmations: [],
      warning: 'confirmations_would_conflict',
    });
  });
});

describe('an item answered already', () => {
  const own = at('untoc:1.law');

  it('is read again with what others tell of the conditions of rows', () => {
    const condition = { text: { en: 'where so' }, item: ELSEWHERE, is: ['yes'] };
    const told: CatalogueSketch = { ...THREE, rows: [{ id: 'row', subject: 'uncac:1', relation: 'equal', object: 'untoc:1', condition }] };
    const [suggestion] = prefill(told, { answers: { [SAID]: 'yes', [ELSEWHERE]: 'yes', [own]: 'no' } });
    expect(suggestion).toMatchObject({ class: 'FULL', value: 'yes', contradictsOwnAnswer: true });
    const [unmet] = prefill(told, { answers: { [SAID]: 'yes', [ELSEWHERE]: 'no', [own]: 'no' } });
    expect(unmet).toMatchObject({ value: null, contradictsOwnAnswer: false });
    const [open] = prefill(told, { answers: { [SAID]: 'yes', [own]: 'no' } });
    expect(open).toMatchObject({ class: 'CONDITIONAL', confirmations: [{ id: 'condition:row' }] });
  });
});
