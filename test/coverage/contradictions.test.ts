import { describe, expect, it } from 'vitest';
import { findAnswerContradictions } from '../../src/coverage/contradictions.ts';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { planInference } from '../../src/prefill/inference-plan.ts';
import { buildCatalogue, type RowSketch } from '../support/build-catalogue.ts';
import { buildState, LONG_AGO, type StateSketch, THIS_YEAR, TODAY } from '../support/build-state.ts';

const UNCAC = 'uncac-irm@2010#uncac:1.law';
const AGAIN = 'uncac-irm@2010#uncac:1.law.2';
const UNTOC = 'untoc-rm@2020#untoc:1.law';

function contradictions(row: RowSketch, answers: StateSketch['answers']) {
  const plan = planInference(
    compileCrosswalk(
      buildCatalogue({
        provisions: { 'uncac:1': { children: 'all', own_obligation: false }, 'uncac:1(a)': {}, 'uncac:1(b)': {}, 'untoc:1': {} },
        questionnaires: {
          'uncac-irm@2010': { 'uncac:1.law': {}, 'uncac:1.law.2': {}, 'uncac:1(a).law': {}, 'uncac:1(b).law': {} },
          'untoc-rm@2020': { 'untoc:1.law': {} },
        },
        rows: [{ id: 'link', subject: 'uncac:1', object: 'untoc:1', relation: 'equal', ...row }],
      }),
    ),
  );
  return findAnswerContradictions(plan, buildState({ answers }), { today: TODAY });
}

describe('two answers of a State contradict each other', () => {
  it('over a row, which is named with both answers', () => {
    expect(contradictions({}, { [UNCAC]: 'yes', [UNTOC]: 'no' })).toEqual([
      {
        answers: [
          { item: UNCAC, revision: `revision of ${UNCAC}`, value: 'yes', asOf: THIS_YEAR, appliesTo: 'unknown' },
          { item: UNTOC, revision: `revision of ${UNTOC}`, value: 'no', asOf: THIS_YEAR, appliesTo: 'unknown' },
        ],
        rows: ['link'],
        node: 'uncac:1',
        facet: 'law',
        unless: [],
        reasons: ['MAPPING_ERROR', 'INCONSISTENT_REPORTING'],
      },
    ]);
  });

  it('about one provision, where no mapping can be at fault', () => {
    expect(contradictions({}, { [UNCAC]: 'yes', [AGAIN]: 'no' })).toMatchObject([{ rows: [], reasons: ['INCONSISTENT_REPORTING'] }]);
  });

  it('perhaps because they are about different offences', () => {
    const found = contradictions({ scope: 'mutatis_mutandis' }, { [UNCAC]: 'yes', [UNTOC]: 'no' });
    expect(found).toMatchObject([{ reasons: ['DIFFERENT_OFFENCE_SCOPE', 'MAPPING_ERROR', 'INCONSISTENT_REPORTING'] }]);
    expect(found[0]?.unless.map(({ kind }) => kind)).toContain('answer-covers-all-offences');
  });

  it('perhaps because one is older', () => {
    const old = `answer-still-so:${UNCAC}`;
    const found = contradictions({}, { [UNCAC]: { value: 'no', asOf: LONG_AGO }, [UNTOC]: 'yes' });
    expect(found).toMatchObject([{ unless: [{ id: old }], reasons: ['DIFFERENT_DATES', 'MAPPING_ERROR', 'INCONSISTENT_REPORTING'] }]);
  });

  it('perhaps for every reason there is, the likeliest first', () => {
    const found = contradictions({ scope: 'mutatis_mutandis' }, { [UNCAC]: { value: 'no', asOf: LONG_AGO }, [UNTOC]: 'yes' });
    expect(found[0]?.reasons).toEqual(['DIFFERENT_OFFENCE_SCOPE', 'DIFFERENT_DATES', 'MAPPING_ERROR', 'INCONSISTENT_REPORTING']);
  });
});

describe('several answers contradict together', () => {
  it('where no two of them do', () => {
    const parts = { 'uncac-irm@2010#uncac:1(a).law': 'yes', 'uncac-irm@2010#uncac:1(b).law': 'yes' };
    const found = contradictions({}, { ...parts, [UNTOC]: 'in_part' });
    expect(found.map(({ answers }) => answers.map(({ item }) => item))).toEqual([[...Object.keys(parts), UNTOC]]);
  });
});

describe('answers do not contradict each other', () => {
  it.each<[string, RowSketch, StateSketch['answers']]>([
    ['where they say the same', {}, { [UNCAC]: 'yes', [UNTOC]: 'yes' }],
    ['where the relation leaves both possible', { relation: 'subset' }, { [UNCAC]: 'yes', [UNTOC]: 'in_part' }],
    ['where one says nothing', {}, { [UNCAC]: 'yes', [UNTOC]: 'unknown' }],
    [
      'where one holds for the offences of its own instrument alone',
      { scope: 'mutatis_mutandis' },
      {
        [UNCAC]: { value: 'yes', appliesTo: 'this_instrument' },
        [UNTOC]: { value: 'no', appliesTo: 'this_instrument' },
      },
    ],
  ])('%s', (_, row, answers) => {
    expect(contradictions(row, answers)).toEqual([]);
  });
});
