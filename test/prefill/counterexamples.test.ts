/** Each broke an earlier version of the theory: why the rules are what they are. */

import { describe, expect, it } from 'vitest';
import { indexCatalogue } from '../../src/crosswalk/check-index.ts';
import type { Rule } from '../../src/crosswalk/check-rule.ts';
import { equalItemsAreSingle } from '../../src/crosswalk/rules/equal-items-are-single.ts';
import { ownObligationIsDeclared } from '../../src/crosswalk/rules/own-obligation-is-declared.ts';
import { rowsOnChoicesAreOfTheAllowedKinds } from '../../src/crosswalk/rules/rows-on-choices-are-of-the-allowed-kinds.ts';
import { buildCatalogue, type CatalogueSketch } from '../support/build-catalogue.ts';
import { LONG_AGO, THIS_YEAR } from '../support/build-state.ts';
import { prefillSketch, verdict } from '../support/prefill-sketch.ts';
import { relationsOf } from '../support/relations-of-sketch.ts';

const UNCAC = 'uncac-irm@2010';
const UNTOC = 'untoc-rm@2020';
const NOTHING_FOLLOWS = { value: null, excluded: [], confirmations: [] };

/** What a rule of the linter finds wrong. */
function refusals(rule: Rule, sketch: CatalogueSketch): string[] {
  const parsed = { source: buildCatalogue(sketch), diagnostics: [], locate: () => undefined, complete: true, leftOut: new Map() };
  const index = indexCatalogue(parsed as never, { contradictions: [], droppedDrafts: [] });
  return Array.from(rule.find(index), ({ message }) => message);
}

describe('1. a law says only what it contains', () => {
  const bankSecrecy: CatalogueSketch = {
    provisions: { 'uncac:46(8)': {}, 'untoc:18(8)': {} },
    questionnaires: { [UNCAC]: { 'uncac:46(8).compliance': {} }, [UNTOC]: { 'untoc:18(8).compliance': {} } },
    rows: [{ subject: 'uncac:46(8)', relation: 'equal', object: 'untoc:18(8)', scope: 'mutatis_mutandis' }],
  };
  const citing = (value: string, appliesTo: 'all_offences' | 'unknown') => ({
    answers: { [`${UNCAC}#uncac:46(8).compliance`]: { value, laws: ['L'] } },
    laws: { L: { appliesTo } },
  });

  it('"in part" by a law for every offence may be "yes" under the other treaty, where another act adds to it', () => {
    const offered = prefillSketch(bankSecrecy, citing('in_part', 'all_offences'), UNTOC)['untoc:18(8).compliance'];
    expect(verdict(offered)).toEqual({
      class: 'CONDITIONAL',
      value: 'in_part',
      excluded: ['no'],
      confirmations: [`answer-covers-all-offences:${UNCAC}#uncac:46(8).compliance`],
    });
  });

  it('"yes" by a law for every offence is "yes" there too', () => {
    const offered = prefillSketch(bankSecrecy, citing('yes', 'all_offences'), UNTOC)['untoc:18(8).compliance'];
    expect(verdict(offered)).toMatchObject({ class: 'FULL', value: 'yes' });
  });

  it('"no" citing such a law says nothing there', () => {
    const offered = prefillSketch(bankSecrecy, citing('no', 'all_offences'), UNTOC)['untoc:18(8).compliance'];
    expect(verdict(offered)).toMatchObject({ class: 'CONDITIONAL', value: 'no', excluded: [] });
  });
});

describe('2. own and measures are two closures', () => {
  it('rows that are all true would contradict each other in one', () => {
    const { crosswalk, approved } = relationsOf({
      provisions: { 'tip:9': {}, 'untoc:31': {}, 'uncac:13': {} },
      rows: [
        { subject: 'tip:9', relation: 'subset', object: 'untoc:31' },
        { subject: 'untoc:31', relation: 'equal', object: 'uncac:13', scope: 'mutatis_mutandis' },
        { subject: 'tip:9', relation: 'equal', object: 'uncac:13', scope: 'mutatis_mutandis' },
      ],
    });
    expect([...crosswalk.approved.own.impossible, ...crosswalk.approved.measures.impossible]).toEqual([]);
    expect(approved('own', 'tip:9', 'untoc:31').relations).toEqual(['subset']);
    expect(approved('measures', 'tip:9', 'untoc:31').relations).toEqual(['equal']);
  });

  it('what intersects over offences and is a subset over measures is no subset for an answer about some offences', () => {
    const offered = prefillSketch(
      {
        provisions: { 'uncac:1': {}, 'untoc:1': {} },
        questionnaires: { [UNCAC]: { 'uncac:1.compliance': {} }, [UNTOC]: { 'untoc:1.compliance': {} } },
        rows: [
          { subject: 'uncac:1', relation: 'intersects', object: 'untoc:1' },
          { subject: 'uncac:1', relation: 'subset', object: 'untoc:1', scope: 'mutatis_mutandis' },
        ],
      },
      { answers: { [`${UNCAC}#uncac:1.compliance`]: { value: 'in_part', appliesTo: 'this_instrument' } } },
      UNTOC,
    );
    expect(verdict(offered['untoc:1.compliance'])).toEqual({ class: 'CONTEXT', ...NOTHING_FOLLOWS });
  });
});

describe('3. a node has two values', () => {
  it('what an answer about some offences narrows over a step of scope same does not go on mutatis mutandis', () => {
    const offered = prefillSketch(
      {
        provisions: { 'uncac:1': {}, 'untoc:1': {}, 'untoc:2': {} },
        questionnaires: { [UNCAC]: { 'uncac:1.compliance': {} }, [UNTOC]: { 'untoc:1.compliance': {}, 'untoc:2.compliance': {} } },
        rows: [
          { subject: 'uncac:1', relation: 'equal', object: 'untoc:1' },
          { subject: 'untoc:1', relation: 'equal', object: 'untoc:2', scope: 'mutatis_mutandis' },
        ],
      },
      { answers: { [`${UNCAC}#uncac:1.compliance`]: { value: 'yes', appliesTo: 'this_instrument' } } },
      UNTOC,
    );
    expect(verdict(offered['untoc:1.compliance'])).toMatchObject({ class: 'FULL', value: 'yes' });
    expect(verdict(offered['untoc:2.compliance'])).toEqual({ class: 'CONTEXT', ...NOTHING_FOLLOWS });
  });
});

/** UNTOC 5(1)(a): criminalize agreeing to commit a crime, or taking part in a group. */
const CHOICE = {
  'untoc:5(1)(a)': { children: 'any', own_obligation: false },
  'untoc:5(1)(a)(i)': {},
  'untoc:5(1)(a)(ii)': {},
} as const;

describe('4. a choice has no obligation of its own', () => {
  it('is refused with one: a "yes" of a child would not be its "yes"', () => {
    const withWords = { ...CHOICE, 'untoc:5(1)(a)': { children: 'any', own_obligation: true } } as const;
    expect(refusals(ownObligationIsDeclared, { provisions: withWords, questionnaires: {} })).toHaveLength(1);
    expect(refusals(ownObligationIsDeclared, { provisions: CHOICE, questionnaires: {} })).toEqual([]);
  });

  it('without one is met by any of its alternatives', () => {
    const offered = prefillSketch(
      { provisions: CHOICE, questionnaires: { [UNTOC]: { 'untoc:5(1)(a).law': {} }, [UNCAC]: { 'untoc:5(1)(a)(ii).law': {} } } },
      { answers: { [`${UNCAC}#untoc:5(1)(a)(ii).law`]: 'yes' } },
      UNTOC,
    );
    expect(verdict(offered['untoc:5(1)(a).law'])).toMatchObject({ class: 'FULL', value: 'yes' });
  });
});

describe('5. a choice is no set', () => {
  it('intersects nothing: "no" to (i) and something more would say that the choice is not met, which (ii) alone meets', () => {
    const row = { subject: 'uncac:9', object: 'untoc:5(1)(a)' } as const;
    const sketch = { provisions: { ...CHOICE, 'uncac:9': {} }, questionnaires: {} };
    expect(refusals(rowsOnChoicesAreOfTheAllowedKinds, { ...sketch, rows: [{ ...row, relation: 'intersects' }] })).toHaveLength(1);
    expect(refusals(rowsOnChoicesAreOfTheAllowedKinds, { ...sketch, rows: [{ ...row, relation: 'superset' }] })).toEqual([]);
  });

  it('says nothing of a single alternative when it is met, and all of them when it is not', () => {
    const asked: CatalogueSketch = {
      provisions: CHOICE,
      questionnaires: { [UNCAC]: { 'untoc:5(1)(a).law': {} }, [UNTOC]: { 'untoc:5(1)(a)(ii).law': {} } },
    };
    const told = (value: string) =>
      prefillSketch(asked, { answers: { [`${UNCAC}#untoc:5(1)(a).law`]: value } }, UNTOC)['untoc:5(1)(a)(ii).law'];
    expect(verdict(told('yes'))).toMatchObject(NOTHING_FOLLOWS);
    expect(verdict(told('in_part'))).toMatchObject({ class: 'PARTIAL', excluded: ['yes'] });
    expect(verdict(told('no'))).toMatchObject({ class: 'FULL', value: 'no' });
  });
});

describe('6. a child says where it differs from its siblings', () => {
  const jurisdiction = (role?: 'optional'): CatalogueSketch => ({
    provisions: {
      'untoc:15': { children: 'all', own_obligation: false },
      'untoc:15(1)': {},
      'untoc:15(2)': role === undefined ? {} : { role },
      'untoc:15(3)': {},
    },
    questionnaires: {
      [UNCAC]: { 'untoc:15(1).law': {}, 'untoc:15(2).law': {}, 'untoc:15(3).law': {} },
      [UNTOC]: { 'untoc:15.law': {} },
    },
  });
  const declined = { [`${UNCAC}#untoc:15(1).law`]: 'yes', [`${UNCAC}#untoc:15(2).law`]: 'no', [`${UNCAC}#untoc:15(3).law`]: 'yes' };

  it('a State that declined what is optional has done all that is required', () => {
    const offered = prefillSketch(jurisdiction('optional'), { answers: declined }, UNTOC);
    expect(verdict(offered['untoc:15.law'])).toMatchObject({ class: 'FULL', value: 'yes' });
  });

  it('a State that did not do what is required has done it in part', () => {
    const offered = prefillSketch(jurisdiction(), { answers: declined }, UNTOC);
    expect(verdict(offered['untoc:15.law'])).toMatchObject({ class: 'FULL', value: 'in_part' });
  });
});

describe('7. a level compares what a "yes" proves', () => {
  const bribery: CatalogueSketch = {
    provisions: { 'uncac:16(1)': {}, 'untoc:8(2)': { level: 'to_consider' } },
    questionnaires: {
      [UNCAC]: { 'uncac:16(1).law': {} },
      [UNTOC]: { 'untoc:8(2).law': {} },
    },
    rows: [{ subject: 'uncac:16(1)', relation: 'superset', object: 'untoc:8(2)', level: 'stricter' }],
  };
  const answered = (value: string) => prefillSketch(bribery, { answers: { [`${UNCAC}#uncac:16(1).law`]: value } }, UNTOC)['untoc:8(2).law'];

  it('what is done was considered', () => {
    expect(verdict(answered('yes'))).toMatchObject({ class: 'FULL', value: 'yes' });
  });

  it('what is not done, or done in part, may have been considered', () => {
    for (const value of ['no', 'in_part']) expect(verdict(answered(value))).toMatchObject(NOTHING_FOLLOWS);
  });

  it('what was considered need not be done', () => {
    const considered = { answers: { [`${UNTOC}#untoc:8(2).law`]: 'yes' } };
    expect(verdict(prefillSketch(bribery, considered, UNCAC)['uncac:16(1).law'])).toMatchObject(NOTHING_FOLLOWS);
  });
});

describe('8. a conflict stays where its sources meet', () => {
  const article: CatalogueSketch = {
    provisions: {
      'uncac:1': { children: 'all', own_obligation: false },
      'uncac:1(a)': {},
      'uncac:1(b)': {},
      'uncac:1(c)': {},
      'untoc:1': {},
    },
    questionnaires: {
      [UNCAC]: { 'uncac:1(a).compliance': {}, 'uncac:1(b).compliance': {} },
      [UNTOC]: { 'untoc:1.compliance': {} },
      'target@2026': { 'uncac:1.compliance': {}, 'uncac:1(a).law': {}, 'uncac:1(b).law': {}, 'uncac:1(c).law': {} },
    },
    rows: [{ subject: 'untoc:1', relation: 'equal', object: 'uncac:1(a)' }],
  };
  const [said, denied, beside] = [`${UNCAC}#uncac:1(a).compliance`, `${UNTOC}#untoc:1.compliance`, `${UNCAC}#uncac:1(b).compliance`];
  const offered = prefillSketch(article, { answers: { [said]: 'yes', [denied]: 'no', [beside]: 'yes' } }, 'target@2026');

  it('is a conflict on the provision that both speak of', () => {
    expect(verdict(offered['uncac:1(a).law'])).toMatchObject({ class: 'CONFLICT', value: null });
  });

  it('is none on its siblings', () => {
    expect(verdict(offered['uncac:1(b).law'])).toMatchObject({ class: 'FULL', value: 'yes' });
    expect(verdict(offered['uncac:1(c).law'])).toMatchObject(NOTHING_FOLLOWS);
  });

  it('does not make the article "in part" in full, of two answers of which one is wrong', () => {
    expect(verdict(offered['uncac:1.compliance'])).toEqual({
      class: 'CONDITIONAL',
      value: 'in_part',
      excluded: ['yes', 'no'],
      confirmations: [`settled:${said}`, `settled:${denied}`].sort(),
    });
  });
});

describe('9. unions lift', () => {
  it('a paragraph whose letters both lie within a provision lies within it: in part here is in part there', () => {
    const offered = prefillSketch(
      {
        provisions: { 'uncac:1': { children: 'all', own_obligation: false }, 'uncac:1(a)': {}, 'uncac:1(b)': {}, 'untoc:1': {} },
        questionnaires: { [UNCAC]: { 'uncac:1.compliance': {} }, [UNTOC]: { 'untoc:1.compliance': {} } },
        rows: [
          { subject: 'uncac:1(a)', relation: 'subset', object: 'untoc:1' },
          { subject: 'uncac:1(b)', relation: 'subset', object: 'untoc:1' },
        ],
      },
      { answers: { [`${UNCAC}#uncac:1.compliance`]: 'in_part' } },
      UNTOC,
    );
    expect(verdict(offered['untoc:1.compliance'])).toMatchObject({ class: 'FULL', value: 'in_part' });
  });
});

describe('10. evidence comes before the class', () => {
  const techniques: CatalogueSketch = {
    provisions: { 'uncac:50': {}, 'untoc:20': {} },
    questionnaires: {
      [UNCAC]: { 'uncac:50.compliance': {}, 'uncac:50.law': {}, 'uncac:50.practice': {} },
      [UNTOC]: { 'untoc:20.compliance': {} },
    },
    rows: [{ id: 'approved', subject: 'uncac:50', relation: 'equal', object: 'untoc:20', scope: 'mutatis_mutandis' }],
  };

  it('a wire-tap law limited to bribery does not tell that UNTOC 20 "cannot be no"', () => {
    const offered = prefillSketch(
      techniques,
      {
        answers: { [`${UNCAC}#uncac:50.compliance`]: { value: 'yes', laws: ['wire-tap'] } },
        laws: { 'wire-tap': { appliesTo: 'listed' } },
      },
      UNTOC,
    )['untoc:20.compliance'];
    expect(verdict(offered)).toMatchObject({ value: null, excluded: [], confirmations: [] });
    expect(offered?.cappedBy).toEqual([{ item: `${UNCAC}#uncac:50.compliance`, why: 'limited_offences' }]);
  });

  it('law "yes" and practice "no" on one provision are no conflict: together they are in part', () => {
    const sketch = { ...techniques, rows: [{ subject: 'uncac:50', relation: 'equal', object: 'untoc:20' }] } as const;
    const offered = prefillSketch(sketch, { answers: { [`${UNCAC}#uncac:50.law`]: 'yes', [`${UNCAC}#uncac:50.practice`]: 'no' } }, UNTOC);
    expect(verdict(offered['untoc:20.compliance'])).toMatchObject({ class: 'FULL', value: 'in_part' });
  });

  it("a stranger's draft does not turn what is offered in full into a conflict", () => {
    const rows = [
      { subject: 'uncac:50', relation: 'equal', object: 'untoc:20' },
      { id: 'stranger', subject: 'untoc:21', relation: 'equal', object: 'untoc:20', status: 'draft' },
    ] as const;
    const sketch: CatalogueSketch = {
      provisions: { ...techniques.provisions, 'untoc:21': {} },
      questionnaires: { ...techniques.questionnaires, 'other@2020': { 'untoc:21.compliance': {} } },
      rows,
    };
    const answers = { [`${UNCAC}#uncac:50.compliance`]: 'yes', 'other@2020#untoc:21.compliance': 'no' };
    expect(verdict(prefillSketch(sketch, { answers }, UNTOC)['untoc:20.compliance'])).toMatchObject({ class: 'FULL', value: 'yes' });
  });
});

describe('11. an answer has a date', () => {
  const asked: CatalogueSketch = {
    provisions: { 'uncac:1': {}, 'untoc:1': {}, 'tip:1': {} },
    questionnaires: {
      [UNCAC]: { 'uncac:1.compliance': {} },
      'tip@2020': { 'tip:1.compliance': {} },
      [UNTOC]: { 'untoc:1.compliance': {} },
    },
    rows: [
      { subject: 'uncac:1', relation: 'equal', object: 'untoc:1' },
      { subject: 'tip:1', relation: 'equal', object: 'untoc:1' },
    ],
  };
  const [old, recent] = [`${UNCAC}#uncac:1.compliance`, 'tip@2020#tip:1.compliance'];

  it('"no" long ago and "yes" now are both true, and no conflict', () => {
    const answers = { [old]: { value: 'no', asOf: LONG_AGO }, [recent]: { value: 'yes', asOf: THIS_YEAR } };
    expect(verdict(prefillSketch(asked, { answers }, UNTOC)['untoc:1.compliance'])).toMatchObject({ class: 'FULL', value: 'yes' });
  });

  it('an old answer alone is not offered in full, but on the condition that it is still so', () => {
    const answers = { [old]: { value: 'no', asOf: LONG_AGO } };
    expect(verdict(prefillSketch(asked, { answers }, UNTOC)['untoc:1.compliance'])).toEqual({
      class: 'CONDITIONAL',
      value: 'no',
      excluded: [],
      confirmations: [`answer-still-so:${old}`],
    });
  });
});

describe('12. an echo confirms nothing', () => {
  const asked: CatalogueSketch = {
    provisions: { 'uncac:1': {}, 'untoc:1': { children: 'all', own_obligation: false }, 'untoc:1(a)': {}, 'untoc:1(b)': {} },
    questionnaires: {
      [UNCAC]: { 'uncac:1.compliance': {}, 'uncac:1.law': {} },
      [UNTOC]: { 'untoc:1.compliance': {}, 'untoc:1(a).compliance': {}, 'untoc:1(b).compliance': {} },
    },
    rows: [{ subject: 'uncac:1', relation: 'equal', object: 'untoc:1' }],
  };
  const [origin, accepted] = [`${UNCAC}#uncac:1.compliance`, `${UNTOC}#untoc:1.compliance`];

  it('an answer accepted from another is not offered back to it, nor to an item beside it', () => {
    const offered = prefillSketch(asked, { answers: { [accepted]: { value: 'yes', derivedFrom: [origin] } } }, UNCAC);
    expect(verdict(offered['uncac:1.compliance'])).toMatchObject({ class: 'NONE', ...NOTHING_FOLLOWS });
    expect(verdict(offered['uncac:1.law'])).toMatchObject(NOTHING_FOLLOWS);
  });

  it('not through others either, nor through the rules for children', () => {
    const letters = [`${UNTOC}#untoc:1(a).compliance`, `${UNTOC}#untoc:1(b).compliance`] as const;
    const answers = {
      [accepted]: { value: 'not_applicable', derivedFrom: [origin] },
      [letters[0]]: { value: 'yes', derivedFrom: [accepted] },
      [letters[1]]: { value: 'yes', derivedFrom: [accepted] },
    };
    expect(verdict(prefillSketch(asked, { answers }, UNCAC)['uncac:1.compliance'])).toMatchObject(NOTHING_FOLLOWS);
  });

  it('nor does it tell that a row holds for what it was accepted from', () => {
    const condition = { text: { en: 'where UNTOC 1 is carried out' }, item: accepted, is: ['yes'] };
    const rows = [{ subject: 'uncac:1', relation: 'equal', object: 'untoc:1(a)', condition }] as const;
    const answers = { [accepted]: { value: 'yes', derivedFrom: [origin] }, [`${UNTOC}#untoc:1(a).compliance`]: 'no' };
    const offered = prefillSketch({ ...asked, rows }, { answers }, UNCAC)['uncac:1.compliance'];
    expect(verdict(offered)).toMatchObject({ class: 'CONDITIONAL', value: 'no', confirmations: ['condition:row-1'] });
  });

  it('what the State said for itself is no echo', () => {
    expect(verdict(prefillSketch(asked, { answers: { [accepted]: 'yes' } }, UNCAC)['uncac:1.compliance'])).toMatchObject({ class: 'FULL' });
  });
});

describe('13. the scale belongs to the item', () => {
  const scaled = (from: string, to: string): CatalogueSketch => ({
    provisions: { 'uncac:1': {}, 'untoc:1': {} },
    questionnaires: { [UNCAC]: { 'uncac:1.compliance': { scale: from } }, [UNTOC]: { 'untoc:1.compliance': { scale: to } } },
    rows: [{ subject: 'uncac:1', relation: 'equal', object: 'untoc:1' }],
  });
  const offered = (from: string, value: string, to: string) =>
    verdict(prefillSketch(scaled(from, to), { answers: { [`${UNCAC}#uncac:1.compliance`]: value } }, UNTOC)['untoc:1.compliance']);

  it('"in part" has one token on the scale yes, no: it is "no"', () => {
    expect(offered('yes_part_no', 'in_part', 'yes_no')).toMatchObject({ class: 'FULL', value: 'no' });
  });

  it('"no" on the scale yes, no leaves "in part" open', () => {
    expect(offered('yes_no', 'no', 'yes_part_no')).toMatchObject({ class: 'PARTIAL', excluded: ['yes'] });
  });

  it('"yes" to a question about a failure is no "yes"', () => {
    expect(offered('inverted_yes_no', 'yes', 'yes_no')).toMatchObject({ class: 'FULL', value: 'no' });
    expect(offered('inverted_yes_no', 'no', 'yes_part_no')).toMatchObject({ class: 'FULL', value: 'yes' });
  });
});

describe('14. an item about two provisions does not make them equal', () => {
  const asked: CatalogueSketch = {
    provisions: { 'untoc:1': {}, 'untoc:2': {} },
    questionnaires: {
      [UNCAC]: { 'untoc:1.law': { asks: { all_of: ['untoc:1', 'untoc:2'], union: 'equal' } }, 'untoc:1.law.2': {} },
      [UNTOC]: { 'untoc:2.law': {} },
    },
  };

  it('"yes" to one says nothing of the other', () => {
    const offered = prefillSketch(asked, { answers: { [`${UNCAC}#untoc:1.law.2`]: 'yes' } }, UNTOC);
    expect(verdict(offered['untoc:2.law'])).toMatchObject(NOTHING_FOLLOWS);
  });

  it('"yes" to both together is "yes" to each', () => {
    const offered = prefillSketch(asked, { answers: { [`${UNCAC}#untoc:1.law`]: 'yes' } }, UNTOC);
    expect(verdict(offered['untoc:2.law'])).toMatchObject({ class: 'FULL', value: 'yes' });
  });

  it('and two items that ask exactly the same are refused', () => {
    const twice = { provisions: { 'untoc:1': {} }, questionnaires: { [UNTOC]: { 'untoc:1.law': {}, 'untoc:1.law.2': {} } } };
    expect(refusals(equalItemsAreSingle, twice)).toHaveLength(1);
    expect(refusals(equalItemsAreSingle, asked)).toEqual([]);
  });
});
