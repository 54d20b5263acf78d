import { describe, expect, it } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { contentHash } from '../../src/crosswalk/content-hash.ts';
import { buildCatalogue, type CatalogueSketch, type RowSketch } from '../support/build-catalogue.ts';
import { LONG_AGO, type StateSketch, THIS_YEAR } from '../support/build-state.ts';
import { prefillSketch, verdict } from '../support/prefill-sketch.ts';

const FROM = 'uncac@2010';
const TO = 'untoc@2020';
const on = (item: string) => `${FROM}#${item}`;
const [A, B] = [on('uncac:1(a).law'), on('uncac:1(b).law')];
const TARGET = 'untoc:1.law';

/** UNTOC 1 is asked about, and letters (a) and (b) of UNCAC 1 are answered. */
function catalogueOf(rows: readonly RowSketch[], changed: Partial<CatalogueSketch> = {}): CatalogueSketch {
  return {
    provisions: { 'uncac:1(a)': {}, 'uncac:1(b)': {}, 'untoc:1': {} },
    questionnaires: {
      [FROM]: { 'uncac:1(a).law': {}, 'uncac:1(b).law': {}, 'uncac:1(a).practice': {}, 'uncac:1(a).compliance': {} },
      [TO]: { [TARGET]: {} },
    },
    rows,
    ...changed,
  };
}

function suggest(rows: readonly RowSketch[], state: StateSketch, changed: Partial<CatalogueSketch> = {}) {
  const suggestion = prefillSketch(catalogueOf(rows, changed), state, TO)[TARGET];
  if (suggestion === undefined) throw new Error('the sketch does not ask about UNTOC 1');
  return suggestion;
}

const EQUAL: RowSketch = { id: 'a-equal', subject: 'uncac:1(a)', relation: 'equal', object: 'untoc:1' };
const ALSO: RowSketch = { id: 'b-equal', subject: 'uncac:1(b)', relation: 'equal', object: 'untoc:1' };
const YES = { answers: { [A]: 'yes' } };

describe('the id of a suggestion', () => {
  const idOf = (...args: Parameters<typeof suggest>) => suggest(...args).id;

  it('is the hash of the text of its item with the sorted pairs of source revision and row fingerprint', () => {
    const both = { answers: { [A]: 'yes', [B]: { value: 'no', revision: 'a revision that comes first' } } };
    const crosswalk = compileCrosswalk(buildCatalogue(catalogueOf([EQUAL, ALSO])));
    const [first, second] = ['a-equal', 'b-equal'].map((row) => crosswalk.rows.get(row)?.fingerprint);
    const evidence = [`a revision that comes first:${second}`, `revision of ${A}:${first}`];
    const id = idOf([EQUAL, ALSO], both);
    expect(id).toBe(contentHash([crosswalk.items.get(`${TO}#${TARGET}`)?.textHash, evidence]).slice(0, 32));
    expect(id).toHaveLength(32);
  });

  it('holds a source without rows by its revision alone', () => {
    const elsewhere = { questionnaires: { [FROM]: { [TARGET]: {} }, [TO]: { [TARGET]: {} } } };
    const state = { answers: { [on(TARGET)]: { value: 'yes', revision: 'rev' } } };
    const text = compileCrosswalk(buildCatalogue(catalogueOf([], elsewhere))).items.get(`${TO}#${TARGET}`)?.textHash;
    expect(idOf([], state, elsewhere)).toBe(contentHash([text, ['rev:']]).slice(0, 32));
  });

  it('says a pair once, however many sources share it', () => {
    const same = { answers: { [A]: { value: 'yes', revision: 'same' }, [on('uncac:1(a).compliance')]: { value: 'no', revision: 'same' } } };
    const once = { answers: { [A]: { value: 'yes', revision: 'same' } } };
    expect(suggest([EQUAL], same).sources).toHaveLength(2);
    expect(idOf([EQUAL], same)).toBe(idOf([EQUAL], once));
  });

  it('changes with the text, the source and the row', () => {
    const before = idOf([EQUAL], YES);
    const reworded = { questionnaires: { ...catalogueOf([]).questionnaires, [TO]: { [TARGET]: { prompt: { en: 'Otherwise' } } } } };
    expect(idOf([EQUAL], YES, reworded)).not.toBe(before);
    expect(idOf([EQUAL], { answers: { [A]: { value: 'yes', revision: 'later' } } })).not.toBe(before);
    expect(idOf([{ ...EQUAL, relation: 'superset' }], YES)).not.toBe(before);
  });

  it('does not change with names of rows, confidence or rationale, nor with what is confirmed', () => {
    const before = idOf([EQUAL], YES);
    expect(idOf([{ ...EQUAL, id: 'renamed', confidence: 0.4, rationale: { en: 'put otherwise' } }], YES)).toBe(before);
    expect(idOf([EQUAL], { ...YES, confirmations: [`answer-final:${A}`] })).toBe(before);
    const [first, last] = [{ ...EQUAL, id: 'z' }, ALSO];
    const both = { answers: { [A]: 'yes', [B]: 'no' } };
    expect(idOf([first, last], both)).toBe(idOf([EQUAL, ALSO], both));
  });
});

describe('the class of a suggestion', () => {
  it('is CONFLICT where grade A leaves nothing, with both sides as its sources', () => {
    const suggestion = suggest([EQUAL, ALSO], { answers: { [A]: 'yes', [B]: 'no' } });
    expect(verdict(suggestion)).toEqual({ class: 'CONFLICT', value: null, excluded: ['yes', 'in_part', 'no'], confirmations: [] });
    expect(suggestion.sources.map(({ item, leaves }) => [item, leaves])).toEqual([
      [A, ['yes']],
      [B, ['no']],
    ]);
    expect(suggestion.rows).toEqual(['a-equal', 'b-equal']);
    expect(suggestion.warning).toBeNull();
  });

  it('is FULL where grade A leaves one token, and nothing keeps it from that', () => {
    const suggestion = suggest([EQUAL], { answers: { [A]: 'yes', [B]: { value: 'no', asOf: LONG_AGO } } });
    expect(verdict(suggestion)).toEqual({ class: 'FULL', value: 'yes', excluded: ['in_part', 'no'], confirmations: [] });
    expect(suggestion).toMatchObject({ cappedBy: [], warning: null, reason: null, reasonItems: [], contradictsOwnAnswer: false });
  });

  it('is FULL by one source where that is enough, the others standing beside it', () => {
    const { sources } = suggest([EQUAL, ALSO], { answers: { [A]: 'yes', [B]: 'yes' } });
    expect(sources).toMatchObject([
      { item: A, leaves: ['yes'] },
      { item: B, leaves: [], grade: 'A', relation: ['equal'] },
    ]);
  });

  it('is CONDITIONAL where grade B leaves one token, on the fewest confirmations', () => {
    const state = { answers: { [A]: { value: 'yes', cleared: false, asOf: LONG_AGO }, [B]: { value: 'yes', cleared: false } } };
    const suggestion = suggest([EQUAL, ALSO], state);
    expect(verdict(suggestion)).toEqual({ class: 'CONDITIONAL', value: 'yes', excluded: [], confirmations: [`answer-final:${B}`] });
    expect(suggestion.sources.slice(0, 1)).toMatchObject([{ item: B, grade: 'B', leaves: ['yes'] }]);
  });

  it('is PARTIAL where grade A excludes a token', () => {
    const suggestion = suggest([{ ...EQUAL, relation: 'subset' }], YES);
    expect(verdict(suggestion)).toEqual({ class: 'PARTIAL', value: null, excluded: ['no'], confirmations: [] });
    expect(suggestion).toMatchObject({ warning: null, sources: [{ item: A, leaves: ['yes', 'in_part'], grade: 'A' }] });
  });

  it('is PARTIAL where grade B alone excludes a token, which is not said to be impossible', () => {
    const suggestion = suggest([{ ...EQUAL, relation: 'subset' }], { answers: { [A]: { value: 'yes', cleared: false } } });
    expect(verdict(suggestion)).toEqual({ class: 'PARTIAL', value: null, excluded: [], confirmations: [] });
    expect(suggestion).toMatchObject({ warning: null, sources: [{ item: A, leaves: ['yes', 'in_part'], grade: 'B' }] });
    expect(suggestion.cappedBy).toEqual([{ item: A, confirmation: expect.anything(), why: 'answer-final' }]);
  });

  it('is PARTIAL with a warning where what is to be confirmed would leave nothing', () => {
    const doubtful = { cleared: false };
    const suggestion = suggest([EQUAL, ALSO], { answers: { [A]: { value: 'yes', ...doubtful }, [B]: { value: 'no', ...doubtful } } });
    expect(suggestion).toMatchObject({ class: 'PARTIAL', value: null, excluded: [], warning: 'confirmations_would_conflict' });
    expect(suggestion.sources.map(({ item }) => item)).toEqual([A, B]);
  });

  it('is PARTIAL with a warning where it would leave only what grade A excludes', () => {
    const suggestion = suggest([{ ...EQUAL, relation: 'subset' }, ALSO], { answers: { [A]: 'yes', [B]: { value: 'no', cleared: false } } });
    expect(suggestion).toMatchObject({ class: 'PARTIAL', value: null, excluded: ['no'], warning: 'confirmations_would_conflict' });
    expect(suggestion.sources).toMatchObject([
      { item: A, leaves: ['yes', 'in_part'] },
      { item: B, leaves: [], grade: 'B' },
    ]);
  });

  it('is PARTIAL where a text may be used as a draft, without claiming a value', () => {
    const state = { answers: { [A]: { value: 'in_part', text: 'It is an offence' } } };
    const suggestion = suggest([{ ...EQUAL, relation: 'superset' }], state);
    expect(suggestion).toMatchObject({ class: 'PARTIAL', value: null, excluded: [], warning: null, rows: ['a-equal'] });
    expect(suggestion.payloads).toMatchObject([{ use: 'draft', content: 'It is an offence' }]);
    expect(suggestion.confidence).toBeNull();
  });

  it('is CONTEXT where an answered source certainly overlaps and says nothing', () => {
    const suggestion = suggest([{ ...EQUAL, relation: 'superset' }], { answers: { [A]: 'in_part' } });
    expect(suggestion).toMatchObject({ class: 'CONTEXT', value: null, rows: ['a-equal'], reason: null, cappedBy: [] });
    expect(suggestion.sources).toEqual([
      { item: A, value: 'in_part', asOf: THIS_YEAR, grade: 'A', relation: ['superset'], leaves: [], rows: ['a-equal'], confirmations: [] },
    ]);
  });

  it('is CONTEXT where a row merely relates what was answered', () => {
    const suggestion = suggest([{ ...EQUAL, relation: 'related' }], YES);
    expect(suggestion).toMatchObject({ class: 'CONTEXT', rows: ['a-equal'], cappedBy: [{ item: A, why: 'related' }] });
    expect(suggestion.sources).toMatchObject([{ item: A, value: 'yes', grade: 'C', relation: [], leaves: [], rows: ['a-equal'] }]);
  });

  it('is NONE where it may be about something else, and shows nothing but the reason', () => {
    const suggestion = suggest([{ ...EQUAL, relation: 'disjoint' }], { answers: { [A]: { value: 'yes', text: 'It is an offence' } } });
    expect(suggestion).toMatchObject({ class: 'NONE', reason: 'POSSIBLY_DISJOINT', reasonItems: [A] });
    expect(suggestion).toMatchObject({ sources: [], rows: [], payloads: [], cappedBy: [], value: null, warning: null });
  });
});

describe('an item without a scale', () => {
  const asked = (facet: 'law' | 'example'): Partial<CatalogueSketch> => ({
    questionnaires: { [FROM]: { [`uncac:1(a).${facet}`]: { type: 'text' } }, [TO]: { [TARGET]: { type: 'text', facet } } },
  });

  it('is PARTIAL where a text may be used', () => {
    const suggestion = suggest([EQUAL], { answers: { [A]: { text: 'It is an offence' } } }, asked('law'));
    expect(suggestion).toMatchObject({ class: 'PARTIAL', value: null, excluded: [], contradictsOwnAnswer: false, warning: null });
    expect(suggestion.sources).toEqual([
      { item: A, asOf: THIS_YEAR, grade: 'A', relation: ['equal'], leaves: [], rows: ['a-equal'], confirmations: [] },
    ]);
  });

  it('is CONTEXT where it may only be read', () => {
    const suggestion = suggest([{ ...EQUAL, relation: 'intersects' }], { answers: { [A]: { text: 'It is an offence' } } }, asked('law'));
    expect(suggestion).toMatchObject({ class: 'CONTEXT', payloads: [{ use: 'reading' }] });
  });
});

describe("an item's own answer", () => {
  const own = `${TO}#${TARGET}`;

  it.each<[string, string, boolean]>([
    ['contradicts evidence that leaves it out', 'no', true],
    ['does not contradict evidence that leaves it', 'yes', false],
    ['contradicts nothing where it lies outside the scale', 'not_applicable', false],
  ])('%s', (_, value, expected) => {
    expect(suggest([EQUAL], { answers: { [A]: 'yes', [own]: value } })).toMatchObject({
      class: 'FULL',
      value: 'yes',
      contradictsOwnAnswer: expected,
    });
  });

  it('contradicts nothing by grade B alone', () => {
    const state = { answers: { [A]: { value: 'yes', cleared: false }, [own]: 'no' } };
    expect(suggest([EQUAL], state)).toMatchObject({ class: 'CONDITIONAL', contradictsOwnAnswer: false });
  });
});

describe('the sources of a suggestion', () => {
  it('are what its value takes, then what else was answered beside it', () => {
    const state = { answers: { [on('uncac:1(a).compliance')]: 'no', [B]: 'in_part', [A]: { value: 'yes', asOf: '2026-03-01' } } };
    const related: RowSketch = { id: 'beside', subject: 'uncac:1(b)', relation: 'related', object: 'untoc:1' };
    const suggestion = suggest([EQUAL, related], { answers: { ...state.answers, [on('uncac:1(a).practice')]: 'yes' } });
    expect(suggestion).toMatchObject({ class: 'CONFLICT' });
    const calm = suggest([EQUAL, related], {
      answers: { [A]: state.answers[A] ?? '', [B]: 'in_part', [on('uncac:1(a).practice')]: 'yes' },
    });
    expect(calm.sources).toEqual([
      { item: A, value: 'yes', asOf: '2026-03-01', grade: 'A', relation: ['equal'], leaves: ['yes'], rows: ['a-equal'], confirmations: [] },
      {
        item: on('uncac:1(a).practice'),
        value: 'yes',
        asOf: THIS_YEAR,
        grade: 'C',
        relation: [],
        leaves: [],
        rows: ['a-equal'],
        confirmations: [],
      },
      { item: B, value: 'in_part', asOf: THIS_YEAR, grade: 'C', relation: [], leaves: [], rows: ['beside'], confirmations: [] },
    ]);
    expect(calm.rows).toEqual(['a-equal', 'beside']);
  });

  it('are told without a value or a date where there is none', () => {
    const [source] = suggest([{ ...EQUAL, relation: 'related' }], {
      answers: { [A]: { text: 'Perhaps', asOf: undefined as never } },
    }).sources;
    expect(source).toStrictEqual({ item: A, grade: 'C', relation: [], leaves: [], rows: ['a-equal'], confirmations: [] });
    const [direct] = suggest([EQUAL], { answers: { [A]: { value: 'yes', asOf: undefined as never } } }).sources;
    expect(Object.keys(direct ?? {})).not.toContain('asOf');
  });

  it('do not include what nothing relates to it but another provision between them', () => {
    const apart: RowSketch[] = [
      EQUAL,
      { subject: 'uncac:1(b)', relation: 'subset', object: 'som:1' },
      { subject: 'untoc:1', relation: 'subset', object: 'som:1' },
    ];
    const changed = { provisions: { ...catalogueOf([]).provisions, 'som:1': {} } };
    const found = suggest(apart, { answers: { [A]: 'yes', [B]: 'yes' } }, changed);
    expect(found.sources.map(({ item }) => item)).toEqual([A]);
  });

  it('do not include what a row relates to it under a condition that is not met', () => {
    const condition = { text: { en: 'where so' }, item: B, is: ['no'] };
    const { sources } = suggest([EQUAL, { ...ALSO, condition }], { answers: { [A]: 'yes', [B]: 'yes' } });
    expect(sources.map(({ item }) => item)).toEqual([A]);
  });

  it('have their rows listed in the order of ids', () => {
    const named: RowSketch[] = [
      { ...EQUAL, id: 'z' },
      { ...ALSO, id: 'a' },
    ];
    expect(suggest(named, { answers: { [A]: 'yes', [B]: { value: 'yes', cleared: false } } })).toMatchObject({
      class: 'FULL',
      rows: ['a', 'z'],
      sources: [{ item: A }, { item: B }],
    });
  });

  it('name the confirmations that each needs', () => {
    const draft: RowSketch = { ...EQUAL, status: 'draft' };
    const { sources } = suggest([draft], YES);
    expect(sources).toMatchObject([{ item: A, grade: 'B', confirmations: [{ id: 'correspondence:a-equal' }], leaves: ['yes'] }]);
  });
});

describe('what keeps a suggestion from grade A', () => {
  const capped = (...args: Parameters<typeof suggest>) =>
    suggest(...args).cappedBy.map(({ item, why, confirmation }) => [item, why, confirmation?.id]);

  it('is named once, with the answer concerned', () => {
    expect(capped([EQUAL], { answers: { [A]: { value: 'yes', cleared: false } } })).toEqual([[A, 'answer-final', `answer-final:${A}`]]);
  });

  it('is a law, named with the answer that cites it', () => {
    const joint: RowSketch[] = [{ id: 'joint', all_of: ['uncac:1(a)', 'uncac:1(b)'], union: 'equal', object: 'untoc:1' }];
    const answers = { [A]: { value: 'yes', laws: ['act'] }, [B]: { value: 'yes', laws: ['code'], asOf: LONG_AGO } };
    const state = { answers, laws: { act: {}, code: {} } };
    const suggestion = suggest(joint, state);
    expect(verdict(suggestion)).toMatchObject({ class: 'CONDITIONAL', value: 'yes', confirmations: ['law-still-so:code'] });
    expect(suggestion.cappedBy.map(({ item, why }) => [item, why])).toContainEqual([B, 'law-still-so']);
    expect(suggestion.cappedBy.filter(({ item, why }) => item === A && why === 'law-still-so')).toEqual([]);
  });

  it('is an answer, named by itself where a value takes several', () => {
    const joint: RowSketch[] = [{ id: 'joint', all_of: ['uncac:1(a)', 'uncac:1(b)'], union: 'equal', object: 'untoc:1' }];
    const caps = capped(joint, { answers: { [A]: 'yes', [B]: { value: 'yes', cleared: false } } });
    expect(caps.filter(([, why]) => why === 'answer-final')).toEqual([[B, 'answer-final', `answer-final:${B}`]]);
  });

  it('is each of the laws that an answer cites', () => {
    const state = { answers: { [A]: { value: 'yes', laws: ['act', 'code'], asOf: LONG_AGO } }, laws: { act: {}, code: {} } };
    expect(capped([EQUAL], state)).toEqual([
      [A, 'law-still-so', 'law-still-so:act'],
      [A, 'law-still-so', 'law-still-so:code'],
    ]);
  });

  it('is a draft row, named with the first answer that it carries', () => {
    const joint: RowSketch[] = [{ id: 'joint', all_of: ['uncac:1(b)', 'uncac:1(a)'], union: 'equal', object: 'untoc:1', status: 'draft' }];
    const suggestion = suggest(joint, { answers: { [B]: 'yes', [A]: 'yes' } });
    expect(suggestion).toMatchObject({ class: 'CONDITIONAL', confirmations: [{ id: 'correspondence:joint' }] });
    expect(suggestion.cappedBy.slice(0, 1)).toMatchObject([{ item: A, why: 'correspondence' }]);
  });

  it('is that an answer is limited to some offences', () => {
    const across: RowSketch = { ...EQUAL, scope: 'mutatis_mutandis' };
    expect(capped([across], { answers: { [A]: { value: 'yes', appliesTo: 'listed' } } })).toEqual([[A, 'limited_offences', undefined]]);
  });

  it('is nothing on FULL and on NONE', () => {
    const others = { [on('uncac:1(a).practice')]: 'yes' };
    expect(capped([EQUAL], { answers: { [A]: 'yes', ...others } })).toEqual([]);
    expect(capped([{ ...EQUAL, relation: 'disjoint' }], YES)).toEqual([]);
  });
});

describe('a conflict among the sources', () => {
  /** UNCAC 1(a) is said and denied; UNCAC 1 is the union of both letters, and equal to UNTOC 1. */
  const article: Partial<CatalogueSketch> = {
    provisions: { 'uncac:1': { children: 'all', own_obligation: false }, 'uncac:1(a)': {}, 'uncac:1(b)': {}, 'untoc:1': {}, 'som:1': {} },
    questionnaires: {
      [FROM]: { 'uncac:1(a).law': {}, 'uncac:1(b).law': {}, 'uncac:1(b).practice': {}, 'som:1.law': {} },
      [TO]: { [TARGET]: {} },
    },
  };
  const rows: RowSketch[] = [
    { id: 'deny', subject: 'som:1', relation: 'equal', object: 'uncac:1(a)' },
    { id: 'whole', subject: 'uncac:1', relation: 'equal', object: 'untoc:1' },
  ];
  const denied = on('som:1.law');
  const needs = [`settled:${denied}`, `settled:${A}`].sort();

  it('has to be settled before what rests on it counts in full, though another answer alone would be enough', () => {
    const [alone, beside] = [{ [A]: 'in_part' }, { [A]: 'no', [B]: 'in_part' }];
    for (const answers of [alone, beside]) {
      expect(verdict(suggest(rows, { answers }, article))).toMatchObject({ class: 'FULL', value: 'in_part' });
      const disputed = suggest(rows, { answers: { ...answers, [denied]: 'yes' } }, article);
      expect(verdict(disputed)).toMatchObject({ class: 'CONDITIONAL', value: 'in_part', confirmations: needs });
    }
  });

  it('has to be settled beside what else is to be confirmed', () => {
    const drafted = rows.map((row): RowSketch => (row.id === 'whole' ? { ...row, status: 'draft' } : row));
    const suggestion = suggest(drafted, { answers: { [A]: 'in_part', [denied]: 'yes' } }, article);
    expect(verdict(suggestion)).toMatchObject({
      class: 'CONDITIONAL',
      value: 'in_part',
      excluded: [],
      confirmations: ['correspondence:whole', ...needs],
    });
  });

  it('need not be settled where only what nobody is asked to confirm would bring it about', () => {
    const doubtful = (value: string) => ({ value, cleared: false, asOf: LONG_AGO });
    const answers = { [A]: doubtful('in_part'), [denied]: doubtful('yes'), [B]: { value: 'in_part', otherEdition: '2009' } };
    const suggestion = suggest(rows, { answers }, article);
    expect(verdict(suggestion)).toMatchObject({ class: 'CONDITIONAL', value: 'in_part', confirmations: [`same-question:${B}`] });
  });

  it('has to be settled where it lies beyond what bears on the item, as far as it counts once all is confirmed', () => {
    const direct: RowSketch[] = [
      { id: 'deny', subject: 'som:1', relation: 'equal', object: 'uncac:1(a)' },
      { id: 'part', subject: 'uncac:1(a)', relation: 'subset', object: 'untoc:1', status: 'draft' },
    ];
    const confirmations = (denial: string | { value: string; cleared: boolean }) =>
      verdict(suggest(direct, { answers: { [A]: 'in_part', [denied]: denial } }, article)).confirmations;
    expect(confirmations('yes')).toEqual(['correspondence:part', ...needs]);
    expect(confirmations({ value: 'yes', cleared: false })).toEqual(['correspondence:part', `settled:${A}`]);
    expect(confirmations('in_part')).toEqual(['correspondence:part']);
  });

  it('counts in full once it is settled', () => {
    const state = { answers: { [A]: 'in_part', [denied]: 'yes' }, confirmations: needs };
    expect(verdict(suggest(rows, state, article))).toMatchObject({ class: 'FULL', value: 'in_part', confirmations: [] });
  });
});

describe('the confidence of a suggestion', () => {
  const rated = (row: RowSketch, confidence: number): RowSketch => ({ ...row, confidence });

  it('is that of the path its value takes', () => {
    expect(suggest([rated(EQUAL, 0.8)], YES).confidence).toBe(0.8);
    expect(suggest([EQUAL], YES).confidence).toBeNull();
  });

  it('is not that of what stands beside it', () => {
    const beside: RowSketch = { ...ALSO, relation: 'related', confidence: 0.9 };
    expect(suggest([beside], { answers: { [B]: 'yes' } }).confidence).toBeNull();
    expect(suggest([rated(EQUAL, 0.6), beside], { answers: { [A]: 'yes', [B]: 'yes' } }).confidence).toBe(0.6);
  });
});
