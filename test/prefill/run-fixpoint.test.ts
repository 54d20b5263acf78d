import { describe, expect, it } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { listValues } from '../../src/domain/answer-values.ts';
import { VALUE_FACETS } from '../../src/domain/facet.ts';
import { gatherEvidence } from '../../src/prefill/gather-evidence.ts';
import { planInference, slotOf } from '../../src/prefill/inference-plan.ts';
import { readAnswers } from '../../src/prefill/prefill-questionnaire.ts';
import { buildCatalogue, type CatalogueSketch, type ItemSketch, type ProvisionSketch, type RowSketch } from '../support/build-catalogue.ts';
import { type AnswerSketch, buildState, TODAY } from '../support/build-state.ts';

const Q = 'q@2020';
const NOTHING_ADDED: ProvisionSketch = { children: 'all', own_obligation: false };

interface Given {
  readonly provisions: CatalogueSketch['provisions'];
  readonly rows?: readonly RowSketch[];
  /** Items out of the ordinary, by id. */
  readonly items?: Readonly<Record<string, ItemSketch>>;
  /** By item id without its questionnaire; a mere token is an answer about the offences of its treaty alone. */
  readonly answers: Readonly<Record<string, AnswerSketch>>;
  readonly confirmations?: readonly string[];
}

/** What grade A leaves of a facet of a node, measure × offences. */
function read({ provisions, rows = [], items = {}, answers, confirmations = [] }: Given) {
  const asked = Object.fromEntries(
    Object.keys(provisions)
      .flatMap((id) => [`${id}.law`, `${id}.practice`])
      .map((id) => [id, {}]),
  );
  const plan = planInference(compileCrosswalk(buildCatalogue({ provisions, questionnaires: { [Q]: { ...asked, ...items } }, rows })));
  const state = buildState({
    answers: Object.fromEntries(
      Object.entries(answers).map(([id, answer]) => [
        `${Q}#${id}`,
        typeof answer === 'string' ? { value: answer, appliesTo: 'this_instrument' as const } : answer,
      ]),
    ),
    confirmations,
  });
  const { a, b } = readAnswers(plan, gatherEvidence(plan.crosswalk, state, { today: TODAY }));
  const slot = (id: string, facet: (typeof VALUE_FACETS)[number]) =>
    slotOf(
      plan.crosswalk.nodes.findIndex((node) => node.id === id),
      VALUE_FACETS.indexOf(facet),
    );
  return {
    law: (id: string) => listValues((a.own.possible[slot(id, 'law')] ?? 0) as never),
    practice: (id: string) => listValues((a.own.possible[slot(id, 'practice')] ?? 0) as never),
    ofMeasures: (id: string) => listValues((a.measures.possible[slot(id, 'law')] ?? 0) as never),
    asIfConfirmed: (id: string) => listValues((b.own.possible[slot(id, 'law')] ?? 0) as never),
    isConflict: (id: string) => a.own.conflicts.has(slot(id, 'law')),
  };
}

const ANY = ['yes', 'in_part', 'no'];

describe('a rule reads what another has found', () => {
  const nested = {
    'uncac:1': NOTHING_ADDED,
    'uncac:1(a)': NOTHING_ADDED,
    'uncac:1(a)(i)': {},
    'uncac:1(a)(ii)': {},
    'uncac:1(b)': {},
  };

  it('up a tree, whatever is known of the upper parts before', () => {
    const leaves = { 'uncac:1(a)(i).law': 'yes', 'uncac:1(a)(ii).law': 'yes' };
    const { law } = read({ provisions: nested, answers: { ...leaves, 'uncac:1(b).law': 'yes' } });
    expect([law('uncac:1(a)'), law('uncac:1')]).toEqual([['yes'], ['yes']]);
    expect(read({ provisions: nested, answers: leaves }).law('uncac:1')).toEqual(['yes', 'in_part']);
    const none = { 'uncac:1(a)(i).law': 'no', 'uncac:1(a)(ii).law': 'no', 'uncac:1(b).law': 'no' };
    expect(read({ provisions: nested, answers: none }).law('uncac:1')).toEqual(['no']);
  });

  it('facet by facet', () => {
    const answers = { 'uncac:1(a).law': 'yes', 'uncac:1(b).law': 'yes', 'uncac:1(b).practice': 'no', 'uncac:1(a).practice': 'no' };
    const found = read({ provisions: nested, answers });
    expect([found.law('uncac:1'), found.practice('uncac:1')]).toEqual([['yes'], ['no']]);
  });

  it('from a choice down to its alternatives, and on to what they consist of', () => {
    const provisions = { ...nested, 'uncac:1': { children: 'any', own_obligation: false } } as const;
    const { law } = read({ provisions, answers: { 'uncac:1.law': 'no' } });
    expect([law('uncac:1(a)'), law('uncac:1(a)(ii)'), law('uncac:1(b)')]).toEqual([['no'], ['no'], ['no']]);
  });

  it('over a row with a level, and on along the rows behind it', () => {
    const provisions = { ...nested, 'untoc:1': {}, 'untoc:2': {} };
    const rows: RowSketch[] = [
      { subject: 'uncac:1', relation: 'superset', object: 'untoc:1', level: 'stricter' },
      { subject: 'untoc:1', relation: 'equal', object: 'untoc:2' },
    ];
    const { law } = read({ provisions, rows, answers: { 'uncac:1(a).law': 'yes', 'uncac:1(b).law': 'yes' } });
    expect([law('uncac:1'), law('untoc:1'), law('untoc:2')]).toEqual([['yes'], ['yes'], ['yes']]);
  });
});

describe('a row with a level', () => {
  const level: RowSketch = { subject: 'uncac:1', relation: 'superset', object: 'untoc:1', level: 'stricter' };
  const reached = (row: Partial<RowSketch>, answer: AnswerSketch, confirmations: readonly string[] = []) =>
    read({ provisions: { 'uncac:1': {}, 'untoc:1': {} }, rows: [{ ...level, ...row }], answers: { 'uncac:1.law': answer }, confirmations });

  it('carries "yes" along its subject matter, and nothing else', () => {
    expect(reached({}, 'yes').law('untoc:1')).toEqual(['yes']);
    expect(reached({ relation: 'equal' }, 'in_part').law('untoc:1')).toEqual(ANY);
    expect(reached({ relation: 'equal' }, 'no').law('untoc:1')).toEqual(ANY);
    expect(reached({ relation: 'subset' }, 'yes').law('untoc:1')).toEqual(['yes', 'in_part']);
  });

  it('mutatis mutandis carries only what covers all offences', () => {
    const scope = 'mutatis_mutandis';
    expect(reached({ scope }, 'yes').law('untoc:1')).toEqual(ANY);
    expect(reached({ scope }, { value: 'yes', appliesTo: 'all_offences' }).law('untoc:1')).toEqual(['yes']);
    expect(reached({ scope }, { value: 'yes', appliesTo: 'unknown' }).asIfConfirmed('untoc:1')).toEqual(['yes']);
  });

  it('of scope same is read for the measures alone where the answer covers all offences', () => {
    const { law } = read({
      provisions: { 'uncac:1': {}, 'untoc:1': {}, 'som:1': {} },
      rows: [
        { ...level, relation: 'subset' },
        { subject: 'untoc:1', relation: 'equal', object: 'som:1', scope: 'mutatis_mutandis' },
      ],
      answers: { 'uncac:1.law': { value: 'yes', appliesTo: 'all_offences' } },
    });
    expect([law('untoc:1'), law('som:1')]).toEqual([
      ['yes', 'in_part'],
      ['yes', 'in_part'],
    ]);
  });

  it('carries nothing at grade A while it is a draft', () => {
    const found = reached({ id: 'draft', status: 'draft' }, 'yes');
    expect([found.law('untoc:1'), found.asIfConfirmed('untoc:1')]).toEqual([ANY, ['yes']]);
    expect(reached({ id: 'draft', status: 'draft' }, 'yes', ['correspondence:draft']).law('untoc:1')).toEqual(['yes']);
  });

  it('carries nothing at grade A while its condition is open', () => {
    const condition = { text: { en: 'where so' } };
    const found = reached({ id: 'row', condition }, 'yes');
    expect([found.law('untoc:1'), found.asIfConfirmed('untoc:1')]).toEqual([ANY, ['yes']]);
    expect(reached({ id: 'row', condition }, 'yes', ['condition:row']).law('untoc:1')).toEqual(['yes']);
  });

  it('carries nothing at all where its condition is not met', () => {
    const condition = { text: { en: 'where so' }, item: `${Q}#uncac:1.law`, is: ['no'] };
    const found = reached({ condition }, 'yes');
    expect([found.law('untoc:1'), found.asIfConfirmed('untoc:1')]).toEqual([ANY, ANY]);
  });
});

describe('the values of the measures', () => {
  it('are not narrowed by what is said of some offences', () => {
    const limited = read({ provisions: { 'uncac:1': {} }, answers: { 'uncac:1.law': 'yes' } });
    expect([limited.law('uncac:1'), limited.ofMeasures('uncac:1')]).toEqual([['yes'], ANY]);
    const all = read({ provisions: { 'uncac:1': {} }, answers: { 'uncac:1.law': { value: 'yes', appliesTo: 'all_offences' } } });
    expect([all.law('uncac:1'), all.ofMeasures('uncac:1')]).toEqual([['yes'], ['yes']]);
  });
});

describe('a rule for a provision under a condition', () => {
  const under = (other: string) => ({
    'uncac:1': { ...NOTHING_ADDED, conditional: 'treaty' },
    'uncac:1(a)': {},
    'uncac:1(b)': { conditional: other },
  });
  const answers = { 'uncac:1(a).law': 'yes', 'uncac:1(b).law': 'yes' };

  it('reads only parts under the same condition, all of them', () => {
    expect(read({ provisions: under('treaty'), answers }).law('uncac:1')).toEqual(['yes']);
    expect(read({ provisions: under('another'), answers }).law('uncac:1')).toEqual(['yes', 'in_part']);
  });
});

describe('a node in conflict', () => {
  const provisions = { 'uncac:1': NOTHING_ADDED, 'uncac:1(a)': {}, 'uncac:1(b)': {}, 'untoc:1': {}, 'untoc:2': {} };
  const rows: RowSketch[] = [{ subject: 'untoc:1', relation: 'equal', object: 'uncac:1(a)' }];

  it('counts as missing for rules', () => {
    const found = read({ provisions, rows, answers: { 'uncac:1(a).law': 'yes', 'untoc:1.law': 'no', 'uncac:1(b).law': 'yes' } });
    expect(found.isConflict('uncac:1(a)')).toBe(true);
    expect(found.isConflict('uncac:1')).toBe(false);
    expect(found.law('uncac:1')).toEqual(['in_part']);
    const silent = read({ provisions, rows: [], answers: { 'uncac:1(b).law': 'yes' } });
    expect(silent.law('uncac:1')).toEqual(['yes', 'in_part']);
  });

  it('is found of what a rule brings too, which then no longer speaks for anything', () => {
    const upper = { ...provisions, 'som:1': NOTHING_ADDED, 'som:1(a)': {}, 'som:1(b)': {} };
    const on: RowSketch[] = [{ subject: 'uncac:1', relation: 'equal', object: 'som:1(a)' }];
    const answers = { 'uncac:1(a).law': 'yes', 'uncac:1(b).law': 'yes', 'uncac:1.law': 'no', 'som:1(b).law': 'yes' };
    const found = read({ provisions: upper, rows: on, answers });
    expect([found.isConflict('uncac:1'), found.isConflict('som:1(a)'), found.isConflict('som:1')]).toEqual([true, true, false]);
    const calm = read({ provisions: upper, rows: on, answers: { ...answers, 'uncac:1.law': 'yes' } });
    expect([calm.isConflict('uncac:1'), calm.law('som:1')]).toEqual([false, ['yes']]);
  });

  it('by a rule alone is missing for the rules that read it, as if they had never read anything there', () => {
    const choice: CatalogueSketch['provisions'] = {
      ...provisions,
      'som:1': { children: 'any', own_obligation: false },
      'som:1(a)': {},
      'som:1(b)': {},
    };
    const on: RowSketch[] = [{ subject: 'uncac:1', relation: 'equal', object: 'som:1(a)' }];
    const answers = { 'uncac:1.law': 'in_part', 'som:1(b).law': 'no' };
    expect(read({ provisions: choice, rows: on, answers }).law('som:1')).toEqual(['in_part']);
    const found = read({ provisions: choice, rows: on, answers: { ...answers, 'uncac:1(a).law': 'yes', 'uncac:1(b).law': 'yes' } });
    expect([found.isConflict('uncac:1'), found.isConflict('som:1(a)'), found.isConflict('som:1')]).toEqual([true, true, false]);
    expect(found.law('som:1')).toEqual(ANY);
  });

  it('of the measures is one for every answer', () => {
    const all = (value: string): AnswerSketch => ({ value, appliesTo: 'all_offences' });
    const across: RowSketch[] = [{ subject: 'untoc:1', relation: 'equal', object: 'untoc:2', scope: 'mutatis_mutandis' }];
    const found = read({ provisions, rows: across, answers: { 'untoc:1.law': all('yes'), 'untoc:2.law': all('no') } });
    expect([found.isConflict('untoc:1'), found.isConflict('untoc:2')]).toEqual([true, true]);
    const limited = read({ provisions, rows: across, answers: { 'untoc:1.law': all('yes'), 'untoc:2.law': 'no' } });
    expect([limited.isConflict('untoc:1'), limited.isConflict('untoc:2')]).toEqual([false, true]);
  });
});

describe('what a rule finds rests on what its inputs were accepted from', () => {
  const provisions = { 'uncac:1': NOTHING_ADDED, 'uncac:1(a)': {}, 'uncac:1(b)': {}, 'untoc:1': {}, 'untoc:2': {}, 'untoc:3': {} };
  const rows: RowSketch[] = [
    { subject: 'uncac:1', relation: 'equal', object: 'untoc:1' },
    { subject: 'untoc:2', relation: 'equal', object: 'uncac:1(b)' },
  ];
  const from = (...items: string[]): AnswerSketch => ({
    value: 'yes',
    appliesTo: 'this_instrument',
    derivedFrom: items.map((item) => `${Q}#${item}`),
  });
  const said = { 'uncac:1(a).law': 'yes', 'uncac:1(b).law': 'yes' };
  const told = (answers: Given['answers']) => read({ provisions, rows, answers }).law('untoc:1');

  it('so that it never speaks for those', () => {
    expect(told(said)).toEqual(['yes']);
    expect(told({ ...said, 'uncac:1(a).law': from('untoc:1.law') })).toEqual(['yes', 'in_part']);
    expect(told({ 'uncac:1(a).law': 'yes', 'untoc:2.law': from('untoc:1.law') })).toEqual(['yes', 'in_part']);
    expect(told({ ...said, 'uncac:1(a).law': from('untoc:3.law') })).toEqual(['yes']);
  });

  it('through the rules before it', () => {
    const upper = { ...provisions, 'som:1': NOTHING_ADDED, 'som:1(a)': {}, 'som:1(b)': {} };
    const on: RowSketch[] = [
      { subject: 'uncac:1', relation: 'equal', object: 'som:1(a)' },
      { subject: 'som:1', relation: 'equal', object: 'untoc:1' },
    ];
    const whole = (first: AnswerSketch) =>
      read({ provisions: upper, rows: on, answers: { ...said, 'uncac:1(a).law': first, 'som:1(b).law': 'yes' } });
    expect(whole('yes').law('untoc:1')).toEqual(['yes']);
    const echo = whole(from('untoc:1.law'));
    expect([echo.law('som:1'), echo.law('untoc:1')]).toEqual([['yes'], ['yes', 'in_part']]);
  });

  it('over a row with a level, beyond which the answer itself says nothing', () => {
    const upper = { 'uncac:9': {}, 'som:1': NOTHING_ADDED, 'som:1(a)': {}, 'som:1(b)': {}, 'untoc:1': {} };
    const on: RowSketch[] = [
      { subject: 'uncac:9', relation: 'superset', object: 'som:1(a)', level: 'stricter' },
      { subject: 'som:1', relation: 'equal', object: 'untoc:1' },
    ];
    const whole = (first: AnswerSketch) => read({ provisions: upper, rows: on, answers: { 'uncac:9.law': first, 'som:1(b).law': 'yes' } });
    expect(whole('yes').law('untoc:1')).toEqual(['yes']);
    const echo = whole(from('untoc:1.law'));
    expect([echo.law('som:1(a)'), echo.law('som:1'), echo.law('untoc:1')]).toEqual([['yes'], ['yes'], ['yes', 'in_part']]);
  });

  it('but not on what was accepted elsewhere, says nothing of its inputs, or may not speak for them', () => {
    expect(told({ ...said, 'untoc:3.law': from('untoc:1.law') })).toEqual(['yes']);
    expect(told({ ...said, 'untoc:2.practice': from('untoc:1.law') })).toEqual(['yes']);
    expect(told({ ...said, 'untoc:2.law': from('untoc:1.law', 'uncac:1(b).law') })).toEqual(['yes']);
  });
});
