import { describe, expect, it } from 'vitest';
import type { CatalogueSketch, RowSketch } from '../support/build-catalogue.ts';
import type { StateSketch } from '../support/build-state.ts';
import { prefillSketch } from '../support/prefill-sketch.ts';

const UNCAC = 'uncac-irm@2010';
const UNTOC = 'untoc-rm@2020';
const TARGET = 'untoc:8(1).law';
/** Something is answered under UNCAC, so that its questionnaire is a source; by default something unrelated. */
const ELSEWHERE = { [`${UNCAC}#uncac:30.law`]: 'yes' };

const PROVISIONS: CatalogueSketch['provisions'] = {
  'uncac:15': { children: 'all', own_obligation: true },
  'uncac:15(a)': {},
  'uncac:16': {},
  'uncac:30': {},
  'untoc:8': { children: 'all', own_obligation: true },
  'untoc:8(1)': { children: 'all', own_obligation: true },
  'untoc:8(1)(a)': {},
  'untoc:9': {},
  'som:1': {},
};

/** Why nothing is offered to UNTOC 8(1), with the items and rows that the reason is about. */
function why(rows: readonly RowSketch[], state: Partial<StateSketch> = {}, asked: CatalogueSketch['questionnaires'] = {}) {
  const catalogue: CatalogueSketch = {
    provisions: PROVISIONS,
    questionnaires: {
      [UNCAC]: { 'uncac:15.law': {}, 'uncac:15.practice': {}, 'uncac:30.law': {} },
      [UNTOC]: { [TARGET]: {} },
      ...asked,
    },
    rows: rows.map((row, i) => ({ id: `row-${i + 1}`, ...row })),
  };
  const suggestion = prefillSketch(catalogue, { answers: ELSEWHERE, ...state }, UNTOC)[TARGET];
  return { class: suggestion?.class, reason: suggestion?.reason, items: suggestion?.reasonItems, rows: suggestion?.rows };
}

const EQUAL: RowSketch = { subject: 'uncac:15', relation: 'equal', object: 'untoc:8(1)' };
const SOURCE = `${UNCAC}#uncac:15.law`;

describe('nothing is offered because', () => {
  it('nobody has compared the two', () => {
    expect(why([])).toEqual({ class: 'NONE', reason: 'NOT_REVIEWED', items: [], rows: [] });
  });

  it('the State is not a party, whatever else holds', () => {
    expect(why([EQUAL], { party: { untoc: false } })).toMatchObject({ reason: 'NOT_PARTY', items: [] });
    expect(why([EQUAL], { party: { untoc: true, uncac: false } })).toMatchObject({ reason: 'SOURCE_UNANSWERED' });
    const none: RowSketch = { no_counterpart: 'untoc:8(1)', in: 'uncac' };
    expect(why([none], { party: { untoc: false } })).toMatchObject({ reason: 'NOT_PARTY', rows: [] });
  });

  it('what corresponds is not answered', () => {
    expect(why([EQUAL])).toMatchObject({ reason: 'SOURCE_UNANSWERED', items: [SOURCE] });
    expect(why([EQUAL], { answers: { ...ELSEWHERE, [SOURCE]: 'unknown' } })).toMatchObject({
      reason: 'SOURCE_UNANSWERED',
      items: [SOURCE],
    });
  });

  it('what is related is not answered', () => {
    expect(why([{ ...EQUAL, relation: 'related' }])).toMatchObject({ reason: 'SOURCE_UNANSWERED', items: [SOURCE] });
  });

  it('what corresponds does not apply to the State', () => {
    expect(why([EQUAL], { answers: { [SOURCE]: 'not_applicable' } })).toMatchObject({ reason: 'SOURCE_NOT_APPLICABLE', items: [SOURCE] });
  });

  it('what corresponds is asked on another side only', () => {
    const asked = { [UNCAC]: { 'uncac:15.practice': {}, 'uncac:30.law': {} } };
    expect(why([EQUAL], {}, asked)).toMatchObject({ reason: 'NO_COMMON_FACET', items: [`${UNCAC}#uncac:15.practice`] });
  });

  it('what corresponds is asked nowhere', () => {
    const rows: RowSketch[] = [{ subject: 'uncac:16', relation: 'equal', object: 'untoc:8(1)' }];
    expect(why(rows)).toMatchObject({ reason: 'SOURCE_UNANSWERED', items: [] });
  });

  it('what corresponds to a part of it is asked nowhere', () => {
    const rows: RowSketch[] = [{ subject: 'uncac:16', relation: 'related', object: 'untoc:8(1)(a)' }];
    expect(why(rows)).toMatchObject({ reason: 'SOURCE_UNANSWERED', items: [] });
  });

  describe('what corresponds to a part of it', () => {
    const part: RowSketch = { subject: 'uncac:16', relation: 'related', object: 'untoc:8(1)(a)' };
    const asked = { [UNCAC]: { 'uncac:16.law': {}, 'uncac:30.law': {} } };
    const answered = { ...ELSEWHERE, [`${UNCAC}#uncac:16.law`]: 'yes' };

    it('may have nothing in common with the whole, though it is answered', () => {
      expect(why([part], { answers: answered }, asked)).toMatchObject({ reason: 'POSSIBLY_DISJOINT', items: [] });
    });

    it('is not answered', () => {
      expect(why([part], { answers: { ...answered, [`${UNCAC}#uncac:16.law`]: 'unknown' } }, asked)).toMatchObject({
        reason: 'SOURCE_UNANSWERED',
        items: [],
      });
      expect(why([part], {}, asked)).toMatchObject({ reason: 'SOURCE_UNANSWERED', items: [] });
    });

    it('is not answered, whatever is said of the part itself', () => {
      const beside = { ...asked, [UNTOC]: { [TARGET]: {}, 'untoc:8(1)(a).example': { type: 'text' as const } } };
      const answers = { ...ELSEWHERE, [`${UNTOC}#untoc:8(1)(a).example`]: { text: 'A case' } };
      expect(why([part], { answers }, beside)).toMatchObject({ reason: 'SOURCE_UNANSWERED', items: [] });
    });

    it('is several provisions together, and asked nowhere', () => {
      const joint: RowSketch = { all_of: ['uncac:16', 'uncac:15(a)'], union: 'intersects', object: 'untoc:8(1)(a)' };
      expect(why([joint])).toMatchObject({ reason: 'SOURCE_UNANSWERED', items: [] });
    });

    it('is not in the catalogue', () => {
      expect(why([{ ...part, subject: 'uncac:99' }], {}, asked)).toMatchObject({ reason: 'NOT_REVIEWED' });
    });

    it('is in a treaty that was not answered', () => {
      expect(why([{ ...part, subject: 'som:1' }], {}, asked)).toMatchObject({ reason: 'NOT_REVIEWED' });
    });
  });

  it('the condition under which something corresponds is not met', () => {
    const condition = { text: { en: 'where so' }, item: SOURCE, is: ['no'] };
    expect(why([{ ...EQUAL, condition }], { answers: { [SOURCE]: 'yes' } })).toMatchObject({ reason: 'POSSIBLY_DISJOINT', items: [] });
  });

  it('a row of its own is looked at before those of its parts', () => {
    const none: RowSketch = { no_counterpart: 'untoc:8(1)', in: 'uncac' };
    expect(why([none, { subject: 'uncac:16', relation: 'related', object: 'untoc:8(1)(a)' }])).toMatchObject({ reason: 'NO_COUNTERPART' });
  });

  it('what is compared with it has nothing in common with it', () => {
    const disjoint = why([{ ...EQUAL, relation: 'disjoint' }], { answers: { [SOURCE]: 'yes' } });
    expect(disjoint).toMatchObject({ class: 'NONE', reason: 'POSSIBLY_DISJOINT', items: [SOURCE] });
  });

  /** UNCAC 15(a) and UNTOC 8(1) both share something with a third provision, and perhaps nothing with each other. */
  const throughAnother: RowSketch[] = [
    { subject: 'uncac:15(a)', relation: 'subset', object: 'som:1' },
    { subject: 'untoc:8(1)', relation: 'intersects', object: 'som:1' },
  ];
  const letter = `${UNCAC}#uncac:15(a).law`;
  const asksLetter = { [UNCAC]: { 'uncac:15(a).law': {} } };

  it('what corresponds to it through others may have nothing in common with it', () => {
    expect(why(throughAnother, { answers: { [letter]: 'yes' } }, asksLetter)).toMatchObject({
      reason: 'POSSIBLY_DISJOINT',
      items: [letter],
    });
    expect(why(throughAnother, { answers: { [letter]: 'unknown' } }, asksLetter)).toMatchObject({ reason: 'NOT_REVIEWED' });
  });

  it('nobody has compared what is perhaps near on another side only', () => {
    const onPractice = { [UNCAC]: { 'uncac:15(a).practice': {}, 'uncac:30.law': {} } };
    expect(why(throughAnother, {}, onPractice)).toMatchObject({ reason: 'NOT_REVIEWED' });
  });

  it('what is near may have nothing in common with it, where only one of its provisions has no counterpart', () => {
    const both = { ...asksLetter, [UNTOC]: { [TARGET]: { asks: { all_of: ['untoc:8(1)', 'untoc:8'], union: 'equal' as const } } } };
    const none: RowSketch = { no_counterpart: 'untoc:8(1)', in: 'uncac' };
    const answers = { [letter]: 'yes' };
    expect(why([...throughAnother, none], { answers }, both)).toMatchObject({ reason: 'POSSIBLY_DISJOINT', items: [letter] });
    expect(why([...throughAnother, { ...none, no_counterpart: 'untoc:8' }], { answers }, both)).toMatchObject({ reason: 'NO_COUNTERPART' });
  });

  it('nothing corresponds, rather than that what is near may have nothing in common with it', () => {
    const none: RowSketch = { id: 'none', no_counterpart: 'untoc:8(1)', in: 'uncac' };
    expect(why([...throughAnother, none], { answers: { [letter]: 'yes' } }, asksLetter)).toMatchObject({
      reason: 'NO_COUNTERPART',
      rows: ['none'],
    });
    const ofSource: RowSketch = { no_counterpart: 'uncac:15(a)', in: 'untoc' };
    expect(why([...throughAnother, ofSource], { answers: { [letter]: 'yes' } }, asksLetter)).toMatchObject({
      reason: 'NOT_REVIEWED',
      items: [],
    });
  });

  it('nothing in the other treaty corresponds', () => {
    const none: RowSketch = { no_counterpart: 'untoc:8(1)', in: 'uncac' };
    expect(why([none])).toEqual({ class: 'NONE', reason: 'NO_COUNTERPART', items: [], rows: ['row-1'] });
  });

  it('nothing in the other treaty corresponds to what stands above it', () => {
    expect(why([{ no_counterpart: 'untoc:8', in: 'uncac' }])).toMatchObject({ reason: 'NO_COUNTERPART', rows: ['row-1'] });
  });

  it('nothing corresponds in a treaty other than the one that was answered', () => {
    expect(why([{ no_counterpart: 'untoc:8(1)', in: 'som' }])).toMatchObject({ reason: 'NOT_REVIEWED' });
  });

  it('nothing corresponds in any treaty that its own is compared with', () => {
    const none: RowSketch = { no_counterpart: 'untoc:8(1)', in: 'uncac' };
    const ofItsOwn = { [UNCAC]: { 'uncac:30.law': {}, 'untoc:9.law': {} } };
    expect(why([none], {}, ofItsOwn)).toMatchObject({ reason: 'NO_COUNTERPART', rows: ['row-1'] });
    const other = { [UNCAC]: { 'som:1.law': {} } };
    expect(why([none], { answers: { [`${UNCAC}#som:1.law`]: 'yes' } }, other)).toMatchObject({ reason: 'NOT_REVIEWED' });
  });

  it('nothing corresponds in a treaty that the State was asked about: one that it has not joined is none', () => {
    const asked = { [UNCAC]: { 'uncac:30.law': {}, 'som:1.law': {} } };
    const none: RowSketch = { no_counterpart: 'untoc:8(1)', in: 'uncac' };
    const onMigrants = { [`${UNCAC}#som:1.law`]: 'yes' };
    expect(why([none], { answers: onMigrants }, asked)).toMatchObject({ reason: 'NO_COUNTERPART' });
    expect(why([none], { answers: onMigrants, party: { uncac: true } }, asked)).toMatchObject({ reason: 'NO_COUNTERPART' });
    expect(why([none], { answers: onMigrants, party: { uncac: false } }, asked)).toMatchObject({ reason: 'NOT_REVIEWED' });
    const ofItsOwnAccord = { ...onMigrants, ...ELSEWHERE };
    expect(why([none], { answers: ofItsOwnAccord, party: { uncac: false } }, asked)).toMatchObject({ reason: 'NO_COUNTERPART' });
  });

  it('nothing corresponds to any of the provisions that it asks about', () => {
    const asked = { [UNTOC]: { [TARGET]: { asks: { all_of: ['untoc:8(1)', 'untoc:8'], union: 'equal' as const } } } };
    const rows: RowSketch[] = [
      { no_counterpart: 'untoc:8(1)', in: 'uncac' },
      { no_counterpart: 'untoc:8', in: 'uncac' },
    ];
    expect(why(rows, {}, asked)).toMatchObject({ reason: 'NO_COUNTERPART', rows: ['row-1', 'row-2'] });
    expect(why(rows.toReversed(), {}, asked)).toMatchObject({ reason: 'NO_COUNTERPART', rows: ['row-1', 'row-2'] });
    expect(why(rows.slice(1), {}, asked)).toMatchObject({ reason: 'NO_COUNTERPART', rows: ['row-1'] });
    expect(why(rows.slice(0, 1), {}, asked)).toMatchObject({ reason: 'NOT_REVIEWED' });
  });

  it('it asks about a whole section, and nobody answered the same elsewhere', () => {
    const asked = {
      [UNTOC]: {
        [TARGET]: { asks: undefined as never, section: 'untoc', facet: 'challenge' as const, type: 'text' as const },
        'untoc:8.law': {},
      },
    };
    expect(why([{ no_counterpart: 'untoc:8', in: 'uncac' }], {}, asked)).toMatchObject({ reason: 'NOT_REVIEWED' });
  });
});

describe('the first reason that holds is given:', () => {
  const twoSources = { [UNCAC]: { 'uncac:15.law': {}, 'uncac:16.law': {}, 'uncac:16.practice': {} } };
  const rows: RowSketch[] = [EQUAL, { subject: 'uncac:16', relation: 'related', object: 'untoc:8(1)' }];

  it('that a source does not apply comes before that another is not answered', () => {
    expect(why(rows, { answers: { [SOURCE]: 'not_applicable' } }, twoSources)).toMatchObject({
      reason: 'SOURCE_NOT_APPLICABLE',
      items: [SOURCE],
    });
  });

  it('that a source is not answered comes before that another asks about something else', () => {
    expect(why(rows, { answers: { [`${UNCAC}#uncac:99.law`]: 'yes', [SOURCE]: { text: '' } } }, twoSources)).toMatchObject({
      reason: 'SOURCE_UNANSWERED',
      items: [SOURCE, `${UNCAC}#uncac:16.law`],
    });
  });
});

describe('no reason is given', () => {
  it('where something is offered', () => {
    expect(why([EQUAL], { answers: { [SOURCE]: 'yes' } })).toEqual({ class: 'FULL', reason: null, items: [], rows: ['row-1'] });
  });
});
