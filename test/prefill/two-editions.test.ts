import { describe, expect, test } from 'vitest';
import { inverseRelation } from '../../src/crosswalk/check-row.ts';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import type { RowRelation } from '../../src/domain/relation.ts';
import { explainSuggestion } from '../../src/prefill/explain-suggestion.ts';
import { type InferencePlan, planInference } from '../../src/prefill/inference-plan.ts';
import { prefillQuestionnaire } from '../../src/prefill/prefill-questionnaire.ts';
import { buildCatalogue, type CatalogueSketch, type ItemSketch, type RowSketch } from '../support/build-catalogue.ts';
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
  return prefillOver(plan, answers, to, from);
}

function prefillOver(over: InferencePlan, answers: Answers, to: string, from?: readonly string[], confirmations: readonly string[] = []) {
  const state = buildState({ answers, confirmations });
  const suggestions = prefillQuestionnaire(over, state, to, { today: TODAY, ...(from === undefined ? {} : { from }) });
  return Object.fromEntries(
    suggestions.map((each) => [
      each.item.slice(each.item.indexOf('#') + 1),
      { ...each, told: explainSuggestion(over.crosswalk, state, each) },
    ]),
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

/** A part of article 5, asked under several numbers; which part, only rows between the items can say. */
const PART: ItemSketch = { asks: { provision: 'untoc:5', relation: 'subset' } };
const WHOLE: ItemSketch = { asks: { provision: 'untoc:5', relation: 'equal' } };
const of = (edition: string, item = 'untoc:5.law.2') => `${edition}#${item}`;
const ROW: RowSketch = { subject: of(OLDER), relation: 'equal', object: of(NEWER) };

/** Two editions that ask for parts of article 5, with rows between their items. */
function editionsWith(between: readonly RowSketch[], more: Partial<CatalogueSketch> = {}): InferencePlan {
  const items = { 'untoc:5.law.2': PART, 'untoc:5.law.3': PART, 'untoc:5.practice.2': PART };
  return planInference(
    compileCrosswalk(
      buildCatalogue({
        provisions: { 'untoc:5': {}, 'untoc:8': {}, 'uncac:15': {} },
        questionnaires: {
          [OLDER]: { ...items, 'untoc:5.law': WHOLE },
          [NEWER]: { ...items, 'untoc:5.law': WHOLE, 'untoc:8.law': {} },
          [UNCAC]: { 'uncac:15.law': {} },
        },
        between: { subject: OLDER, object: NEWER, rows: between },
        ...more,
      }),
    ),
  );
}

describe('items that ask for a part of a provision', () => {
  test('carry nothing certain without a row: nobody has said which part', () => {
    const offered = prefillOver(editionsWith([]), { [of(OLDER)]: 'yes' }, NEWER);
    expect(offered['untoc:5.law.2']).toMatchObject({ value: null, rows: [] });
    expect(offered['untoc:5.law.2']?.class).not.toMatch(/FULL|CONDITIONAL/);
  });

  test.each([
    [OLDER, NEWER],
    [NEWER, OLDER],
  ])('carry the answer in full over an approved row that says equal: from %s to %s', (from, to) => {
    const offered = prefillOver(editionsWith([ROW]), { [of(from)]: 'in_part' }, to);
    expect(offered['untoc:5.law.2']).toMatchObject({ class: 'FULL', value: 'in_part', rows: ['between-1'] });
    expect(offered['untoc:5.law.2']?.told.related).toEqual([
      'untoc-rm/cluster-1@2020#untoc:5.law.2 (question on untoc article 5) and untoc-rm/cluster-1@2027#untoc:5.law.2 (question on untoc article 5) ask exactly the same (row between-1): for the test',
    ]);
  });

  test.each(['ar', 'zh', 'fr', 'ru', 'es'] as const)('name both questions in %s too', (language) => {
    const plan = editionsWith([ROW]);
    const state = buildState({ answers: { [of(OLDER)]: 'yes' } });
    const suggestion = prefillQuestionnaire(plan, state, NEWER, { today: TODAY }).find(({ item }) => item === of(NEWER));
    const told = suggestion && explainSuggestion(plan.crosswalk, state, suggestion, { language });
    for (const id of [of(OLDER), of(NEWER), 'between-1']) expect(told?.related.join()).toContain(id);
    expect(JSON.stringify(told)).not.toMatch(/undefined|\{\w+\}/);
  });

  test('carry it over a draft only once somebody confirms the correspondence', () => {
    const plan = editionsWith([{ ...ROW, status: 'draft' }]);
    const confirmation = { kind: 'correspondence', about: 'between-1', id: 'correspondence:between-1' };
    const answers = { [of(OLDER)]: 'yes' };
    expect(prefillOver(plan, answers, NEWER)['untoc:5.law.2']).toMatchObject({
      class: 'CONDITIONAL',
      value: 'yes',
      confirmations: [confirmation],
    });
    expect(prefillOver(plan, answers, NEWER, undefined, [confirmation.id])['untoc:5.law.2']).toMatchObject({ class: 'FULL', value: 'yes' });
  });

  test('carry nothing over a deprecated row', () => {
    const offered = prefillOver(editionsWith([{ ...ROW, status: 'deprecated' }]), { [of(OLDER)]: 'yes' }, NEWER);
    expect(offered['untoc:5.law.2']?.class).not.toMatch(/FULL|CONDITIONAL/);
  });

  // Table 4 of the semantics: what is left of yes, in part, no, where the source was answered so.
  test.each<[RowRelation, string, string, string]>([
    ['equal', 'yes', 'in_part', 'no'],
    ['superset', 'yes', 'any', 'no'],
    ['subset', 'yes or in_part', 'in_part', 'in_part or no'],
    ['intersects', 'yes or in_part', 'any', 'in_part or no'],
    ['overlaps', 'yes or in_part', 'any', 'in_part or no'],
    ['disjoint', 'any', 'any', 'any'],
    ['related', 'any', 'any', 'any'],
  ])('leave along a row that says %s: yes → %s, in part → %s, no → %s', (relation, ...cells) => {
    for (const [rows, from, to] of [
      [[{ ...ROW, relation }], OLDER, NEWER],
      [[{ ...ROW, relation: inverseRelation(relation) }], NEWER, OLDER],
    ] as const) {
      const left = ['yes', 'in_part', 'no'].map((value) => {
        const found = prefillOver(editionsWith(rows), { [of(from)]: value }, to)['untoc:5.law.2'];
        const possible =
          found?.value === null ? ['yes', 'in_part', 'no'].filter((token) => !found.excluded.includes(token)) : [found?.value];
        return possible.length === 3 ? 'any' : possible.join(' or ');
      });
      expect(left).toEqual(cells);
    }
  });

  test('are shown for reading over a row that claims nothing, with the row', () => {
    const found = prefillOver(
      editionsWith([{ ...ROW, relation: 'related' }]),
      { [of(OLDER)]: { value: 'yes', text: 'See the code' } },
      NEWER,
    );
    expect(found['untoc:5.law.2']).toMatchObject({ class: 'CONTEXT', value: null });
    expect(found['untoc:5.law.2']?.sources.flatMap(({ rows }) => rows)).toContain('between-1');
  });

  test('carry nothing to another facet', () => {
    const offered = prefillOver(editionsWith([ROW]), { [of(OLDER)]: 'yes' }, NEWER);
    expect(offered['untoc:5.practice.2']?.class).not.toMatch(/FULL|CONDITIONAL/);
    expect(offered['untoc:5.practice.2']?.excluded).toEqual([]);
  });

  test('carry between answers on other scales: a scale belongs to its item', () => {
    const items = { 'untoc:5.law.2': { ...PART, scale: 'yes_no' } };
    const plan = editionsWith([ROW], { questionnaires: { [OLDER]: { 'untoc:5.law.2': PART }, [NEWER]: items } });
    expect(prefillOver(plan, { [of(OLDER)]: 'in_part' }, NEWER)['untoc:5.law.2']).toMatchObject({ class: 'FULL', value: 'no' });
    expect(prefillOver(plan, { [of(NEWER)]: 'no' }, OLDER)['untoc:5.law.2']).toMatchObject({ class: 'PARTIAL', excluded: ['yes'] });
  });

  test('say the same with subject and object changed and the relation turned round', () => {
    const inverted = (rows: readonly RowSketch[]) =>
      rows.map(
        ({ subject, object, relation = 'equal', ...rest }): RowSketch => ({
          ...rest,
          ...(object === undefined ? {} : { subject: object }),
          ...(subject === undefined ? {} : { object: subject }),
          ...(rest.all_of === undefined ? { relation: inverseRelation(relation) } : {}),
        }),
      );
    const verdicts = (plan: InferencePlan, value: string) =>
      Object.values(prefillOver(plan, { [of(OLDER)]: value, [of(OLDER, 'untoc:5.law.3')]: 'no' }, NEWER)).map(
        ({ item, class: found, value: said, excluded, rows }) => ({
          ...{ item, found, said, excluded, rows },
        }),
      );
    const rows: RowSketch[] = [
      { ...ROW, relation: 'subset' },
      { subject: of(OLDER, 'untoc:5.law.3'), relation: 'superset', object: of(NEWER, 'untoc:5.law.3') },
      { all_of: [of(OLDER), of(OLDER, 'untoc:5.law.3')], object: of(NEWER), union: 'superset' },
    ];
    const turned = editionsWith([], { between: { subject: NEWER, object: OLDER, rows: inverted(rows) } });
    for (const value of ['yes', 'in_part', 'no']) expect(verdicts(turned, value)).toEqual(verdicts(editionsWith(rows), value));
  });

  test('reach what rows between provisions relate, by closure', () => {
    const plan = editionsWith([{ subject: of(OLDER), relation: 'equal', object: of(NEWER, 'untoc:8.law') }], {
      rows: [{ subject: 'uncac:15', relation: 'equal', object: 'untoc:8' }],
    });
    expect(prefillOver(plan, { [of(OLDER)]: 'yes' }, UNCAC)['uncac:15.law']).toMatchObject({
      class: 'FULL',
      value: 'yes',
      rows: ['between-1', 'row-1'],
    });
    expect(prefillOver(plan, { [`${UNCAC}#uncac:15.law`]: 'no' }, OLDER)['untoc:5.law.2']).toMatchObject({ class: 'FULL', value: 'no' });
  });
});

describe('a question', () => {
  const [whole, first, second] = ['untoc:5.law.2', 'untoc:5.law.2', 'untoc:5.law.3'] as const;
  const splitInTwo: RowSketch[] = [
    { subject: of(OLDER, whole), all_of: [of(NEWER, first), of(NEWER, second)], union: 'equal' },
    { subject: of(OLDER, whole), relation: 'superset', object: of(NEWER, first) },
    { subject: of(OLDER, whole), relation: 'superset', object: of(NEWER, second) },
  ];

  test('that was split in two is answered by the two together, and a yes to it answers both', () => {
    const plan = editionsWith(splitInTwo);
    expect(prefillOver(plan, { [of(OLDER, whole)]: 'yes' }, NEWER)).toMatchObject({
      [first]: { class: 'FULL', value: 'yes', rows: ['between-2'] },
      [second]: { class: 'FULL', value: 'yes', rows: ['between-3'] },
    });
    const back = (one: string, other: string) => prefillOver(plan, { [of(NEWER, first)]: one, [of(NEWER, second)]: other }, OLDER)[whole];
    expect(back('yes', 'yes')).toMatchObject({ class: 'FULL', value: 'yes' });
    expect(back('yes', 'yes')?.rows).toContain('between-1');
    expect(back('yes', 'no')).toMatchObject({ class: 'FULL', value: 'in_part' });
    expect(back('no', 'no')).toMatchObject({ class: 'FULL', value: 'no' });
    expect(prefillOver(plan, { [of(NEWER, first)]: 'yes' }, OLDER)[whole]).toMatchObject({ class: 'PARTIAL', excluded: ['no'] });
  });

  test('that asks exactly a provision can be split too', () => {
    const plan = editionsWith([
      { subject: of(OLDER, 'untoc:5.law'), all_of: [of(NEWER, first), of(NEWER, second)], union: 'equal' },
      { subject: of(OLDER, 'untoc:5.law'), relation: 'superset', object: of(NEWER, first) },
      { subject: of(OLDER, 'untoc:5.law'), relation: 'superset', object: of(NEWER, second) },
    ]);
    expect(prefillOver(plan, { [of(NEWER, first)]: 'yes', [of(NEWER, second)]: 'no' }, OLDER)['untoc:5.law']).toMatchObject({
      class: 'FULL',
      value: 'in_part',
    });
  });
});
