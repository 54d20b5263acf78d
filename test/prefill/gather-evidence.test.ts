import { describe, expect, it } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { IN_PART, listValues, NO } from '../../src/domain/answer-values.ts';
import { VALUE_FACETS } from '../../src/domain/facet.ts';
import type { Law } from '../../src/prefill/answer.ts';
import { type EvidenceOptions, gatherEvidence } from '../../src/prefill/gather-evidence.ts';
import { buildCatalogue, type ItemSketch } from '../support/build-catalogue.ts';
import { type AnswerSketch, buildState, TODAY } from '../support/build-state.ts';

const ITEM = 'q@2020#uncac:15.law';
const ABOUT: Readonly<Record<string, ItemSketch>> = {
  'uncac:15.law': {},
  'uncac:15.practice': { scale: 'inverted_yes_no' },
  'uncac:15.example': { type: 'text' },
  'uncac:16.law': {},
  'uncac:17.law': {},
};

interface Given {
  readonly laws?: Readonly<Record<string, Partial<Law>>>;
  readonly confirmations?: readonly string[];
  readonly options?: Partial<EvidenceOptions>;
}

function gather(answers: Readonly<Record<string, AnswerSketch>>, { laws = {}, confirmations = [], options = {} }: Given = {}) {
  const provisions = { 'uncac:15': {}, 'uncac:16': {}, 'uncac:17': {} };
  const crosswalk = compileCrosswalk(buildCatalogue({ provisions, questionnaires: { 'q@2020': ABOUT } }));
  return { crosswalk, ...gatherEvidence(crosswalk, buildState({ answers, laws, confirmations }), { today: TODAY, ...options }) };
}

type Gathered = ReturnType<typeof gather>;

/** What each piece says and needs. */
function told(evidence: Gathered['own']) {
  return evidence.map(({ values, confirmations }) => ({ values: listValues(values), needs: confirmations.map(({ id }) => id) }));
}

/** What one answer needs before it counts for its own offences. */
function doubts(answer: AnswerSketch, given: Given = {}): string[] {
  return gather({ [ITEM]: answer }, given).own.flatMap(({ confirmations }) => confirmations.map(({ id }) => id));
}

describe('an answer is evidence', () => {
  it('of the facet and node of its item', () => {
    const { own, crosswalk } = gather({ [ITEM]: 'in_part' });
    expect(own).toHaveLength(1);
    expect(own[0]).toMatchObject({
      values: IN_PART,
      facet: VALUE_FACETS.indexOf('law'),
      node: crosswalk.provisions.get('uncac:15')?.index,
    });
  });

  it('in the values of its scale', () => {
    const { own } = gather({ 'q@2020#uncac:15.practice': 'yes', [ITEM]: 'no' });
    expect(own.map(({ values }) => values)).toEqual([IN_PART | NO, NO]);
  });

  it.each<[string, Record<string, AnswerSketch>]>([
    ['where it lies outside the scale', { [ITEM]: 'not_applicable' }],
    ['where it is no token of the scale', { [ITEM]: 'perhaps' }],
    ['where it has a text alone', { [ITEM]: { text: 'It is an offence' } }],
    ['on an item that carries no value', { 'q@2020#uncac:15.example': 'yes' }],
    ['on an item that the catalogue does not have', { 'q@1999#uncac:15.law': 'yes' }],
  ])('but not %s', (_, answers) => {
    const { own, measures } = gather(answers);
    expect([...own, ...measures]).toEqual([]);
  });

  it('is found by its item, with whether it has content', () => {
    const { byItem, answers } = gather({ [ITEM]: 'yes', 'q@2020#uncac:16.law': 'unknown', 'q@1999#gone.law': 'yes' });
    const items = [ITEM, 'q@2020#uncac:16.law', 'q@1999#gone.law'];
    expect(items.map((item) => byItem.get(item)?.answer.item)).toEqual([...items.slice(0, 2), undefined]);
    expect(answers.map(({ hasContent }) => hasContent)).toEqual([true, false]);
  });

  it.each<[string, AnswerSketch, boolean]>([
    ['a value', 'no', true],
    ['a text', { text: 'See the code' }, true],
    ['an empty text', { text: '' }, false],
    ['a law', { laws: ['code'] }, true],
    ['a link', { links: ['https://example.org'] }, true],
    ['an option', { options: ['training'] }, true],
    ['no options', { options: [] }, false],
    ['an authority', { authority: 'ministry' }, true],
    ['nothing', {}, false],
  ])('has content with %s: %#', (_, answer, expected) => {
    expect(gather({ [ITEM]: answer }).byItem.get(ITEM)?.hasContent).toBe(expected);
  });
});

describe('before an answer counts', () => {
  it('nothing has to be confirmed when it is cleared, recent and to the same question', () => {
    expect(doubts('yes')).toEqual([]);
  });

  it.each<[string, AnswerSketch, string]>([
    ['that it is final, when it is not cleared', { value: 'yes', cleared: false }, `answer-final:${ITEM}`],
    ['that the question is the same, under another edition', { value: 'yes', otherEdition: '2010' }, `same-question:${ITEM}`],
    ['that it is still so, when it is old', { value: 'yes', asOf: '2012-06-30' }, `answer-still-so:${ITEM}`],
    ['that it is still so, when it has no date', { value: 'yes', asOf: undefined as never }, `answer-still-so:${ITEM}`],
  ])('it is asked %s', (_, answer, need) => {
    expect(doubts(answer)).toEqual([need]);
    expect(doubts(answer, { confirmations: [need] })).toEqual([]);
  });

  it('all that is open is asked, in the order of ids', () => {
    expect(doubts({ value: 'no', cleared: false, otherEdition: '2010', asOf: '2001-01-01' })).toEqual([
      `answer-final:${ITEM}`,
      `answer-still-so:${ITEM}`,
      `same-question:${ITEM}`,
    ]);
  });

  it('what was confirmed on any answer of the State is heard', () => {
    const { own } = gather({
      [ITEM]: { value: 'yes', cleared: false },
      'q@2020#uncac:16.law': { value: 'no', confirmations: [`answer-final:${ITEM}`] },
    });
    expect(own.map(({ confirmations }) => confirmations)).toEqual([[], []]);
  });
});

describe('an answer is old', () => {
  it.each<[string, string, boolean]>([
    ['on the day five years before', '2021-11-22', false],
    ['on the day before that', '2021-11-21', true],
    ['in the year after', '2022-01-01', false],
  ])('%s', (_, asOf, isOld) => {
    expect(doubts({ value: 'no', asOf }).length > 0).toBe(isOld);
  });

  it('by the limit that is set', () => {
    expect(doubts({ value: 'no', asOf: '2024-01-01' }, { options: { ageLimitYears: 2 } })).toHaveLength(1);
    expect(doubts({ value: 'no', asOf: '2000-01-01' }, { options: { ageLimitYears: 30 } })).toEqual([]);
    expect(doubts({ value: 'no', asOf: '0001-01-01' }, { options: { ageLimitYears: 2026 } })).toEqual([]);
  });

  it('where a law it cites was changed after it, and not where it was changed that day or before', () => {
    const changed = (changedOn: string) => ({ laws: { code: { changedOn } } });
    const answer = { value: 'yes', asOf: '2025-06-01', laws: ['code'] };
    expect(doubts(answer, changed('2025-06-02'))).toEqual(['law-still-so:code']);
    expect(doubts(answer, changed('2025-06-01'))).toEqual([]);
    expect(doubts(answer, { laws: { code: {} } })).toEqual([]);
  });

  it('where a law it cites was repealed, whenever that was', () => {
    expect(doubts({ value: 'yes', laws: ['code'] }, { laws: { code: { repealed: true } } })).toEqual([`answer-still-so:${ITEM}`]);
  });

  it('and a "yes" that rests on laws in force is asked of each of them', () => {
    const laws = { code: {}, act: {} };
    expect(doubts({ value: 'yes', asOf: '2012-01-01', laws: ['code', 'act'] }, { laws })).toEqual([
      'law-still-so:act',
      'law-still-so:code',
    ]);
  });

  it('and a recent "yes" only of those that changed', () => {
    const laws = { code: {}, act: { changedOn: '2026-10-01' } };
    expect(doubts({ value: 'yes', laws: ['code', 'act'] }, { laws })).toEqual(['law-still-so:act']);
  });

  it('but anything else than "yes", or a law that nobody recorded, is asked of the answer itself', () => {
    const laws = { code: {} };
    for (const value of ['no', 'in_part'])
      expect(doubts({ value, asOf: '2012-01-01', laws: ['code'] }, { laws })).toEqual([`answer-still-so:${ITEM}`]);
    expect(doubts({ value: 'yes', asOf: '2012-01-01', laws: ['lost'] }, { laws })).toEqual([`answer-still-so:${ITEM}`]);
    expect(doubts({ value: 'yes', asOf: '2012-01-01', laws: ['code', 'old'] }, { laws: { code: {}, old: { repealed: true } } })).toEqual([
      `answer-still-so:${ITEM}`,
    ]);
  });

  it('where it answers "no" to a failure, which is a "yes", by the laws it rests on', () => {
    const item = 'q@2020#uncac:15.practice';
    const { own } = gather({ [item]: { value: 'no', asOf: '2012-01-01', laws: ['code'] } }, { laws: { code: {} } });
    expect(told(own)).toEqual([{ values: ['yes'], needs: ['law-still-so:code'] }]);
  });
});

describe('of the measures for every offence', () => {
  const ofItself = `answer-covers-all-offences:${ITEM}`;
  const measured = (answer: AnswerSketch, given: Given = {}) => told(gather({ [ITEM]: answer }, given).measures);

  it('an answer says what it says when it covers all offences', () => {
    expect(measured({ value: 'in_part', appliesTo: 'all_offences' })).toEqual([{ values: ['in_part'], needs: [] }]);
    expect(measured('in_part', { confirmations: [ofItself] })).toEqual([{ values: ['in_part'], needs: [] }]);
  });

  it('an answer without laws has to be confirmed itself', () => {
    expect(measured('no')).toEqual([{ values: ['no'], needs: [ofItself] }]);
  });

  it('a limited answer says nothing, whatever laws it cites and whatever is confirmed', () => {
    for (const appliesTo of ['this_instrument', 'listed'] as const) {
      const given = { laws: { code: { appliesTo: 'all_offences' } as const }, confirmations: [ofItself] };
      expect(measured({ value: 'yes', appliesTo, laws: ['code'] }, given)).toEqual([]);
      expect(gather({ [ITEM]: { value: 'yes', appliesTo } }).byItem.get(ITEM)?.limited).toBe(true);
    }
  });

  it('"yes" is asked of each law that is not known to cover all offences', () => {
    const laws = { code: { appliesTo: 'all_offences' }, act: { appliesTo: 'unknown' } } as const;
    expect(measured({ value: 'yes', laws: ['code', 'act', 'lost'] }, { laws })).toEqual([
      { values: ['yes'], needs: ['law-covers-all-offences:act', 'law-covers-all-offences:lost'] },
    ]);
    expect(measured({ value: 'yes', laws: ['code'] }, { laws })).toEqual([{ values: ['yes'], needs: [] }]);
  });

  it('"in part" is "yes" or "in part" by the laws, and no more than itself by the answer', () => {
    expect(measured({ value: 'in_part', laws: ['act'] }, { laws: { act: {} } })).toEqual([
      { values: ['yes', 'in_part'], needs: ['law-covers-all-offences:act'] },
      { values: ['in_part'], needs: [ofItself] },
    ]);
  });

  it('"no" is nothing by the laws, and itself by the answer', () => {
    expect(measured({ value: 'no', laws: ['act'] }, { laws: { act: {} } })).toEqual([{ values: ['no'], needs: [ofItself] }]);
  });

  it('a law limited to some offences silences the answer, until it is confirmed not to be', () => {
    for (const appliesTo of ['this_instrument', 'listed'] as const) {
      const answer = { value: 'yes', laws: ['code', 'act'] };
      const laws = { code: { appliesTo: 'all_offences' as const }, act: { appliesTo } };
      expect(measured(answer, { laws })).toEqual([]);
      expect(measured(answer, { laws, confirmations: ['law-covers-all-offences:act'] })).toEqual([{ values: ['yes'], needs: [] }]);
    }
  });

  it('an answer that covers all offences is not silenced by a law that does not', () => {
    const laws = { act: { appliesTo: 'listed' as const } };
    expect(measured({ value: 'yes', appliesTo: 'all_offences', laws: ['act'] }, { laws })).toEqual([{ values: ['yes'], needs: [] }]);
  });

  it('what else is doubtful about the answer is asked too', () => {
    expect(measured({ value: 'yes', appliesTo: 'all_offences', cleared: false })).toEqual([
      { values: ['yes'], needs: [`answer-final:${ITEM}`] },
    ]);
    expect(measured({ value: 'yes', cleared: false })).toEqual([{ values: ['yes'], needs: [ofItself, `answer-final:${ITEM}`] }]);
  });

  it('what has to be confirmed is told for texts and laws as well', () => {
    const needs = (answer: AnswerSketch, given: Given = {}) =>
      gather({ [ITEM]: answer }, given)
        .byItem.get(ITEM)
        ?.measureNeeds.map(({ id }) => id);
    expect(needs({ text: 'See the code' })).toEqual([ofItself]);
    expect(needs({ text: 'See the code', appliesTo: 'all_offences' })).toEqual([]);
    expect(needs({ text: 'See the code' }, { confirmations: [ofItself] })).toEqual([]);
    expect(needs({ laws: ['act', 'code'] }, { laws: { act: {}, code: { appliesTo: 'all_offences' } } })).toEqual([
      'law-covers-all-offences:act',
    ]);
  });
});

describe('what an answer was accepted from', () => {
  const [first, second, third] = [ITEM, 'q@2020#uncac:16.law', 'q@2020#uncac:17.law'];

  it('is nothing when the State said it itself', () => {
    const { byItem } = gather({ [first]: 'yes' });
    expect([...(byItem.get(first)?.acceptedFrom ?? []), ...(byItem.get(first)?.restsOn ?? [])]).toEqual([]);
  });

  it('is followed through others, even in a circle', () => {
    const { byItem, crosswalk } = gather({
      [first]: { value: 'yes', derivedFrom: [second] },
      [second]: { value: 'yes', derivedFrom: [third] },
      [third]: { value: 'yes', derivedFrom: [first, 'q@1999#gone.law'] },
    });
    const accepted = byItem.get(first)?.acceptedFrom ?? new Set();
    expect([...accepted].sort()).toEqual(['q@1999#gone.law', first, second, third].sort());
    const nodes = ['uncac:15', 'uncac:16', 'uncac:17'].map((id) => crosswalk.provisions.get(id)?.index);
    expect([...(byItem.get(first)?.restsOn ?? [])].sort()).toEqual(nodes);
  });

  it('is told apart from where it was not accepted from', () => {
    const { byItem } = gather({
      [first]: { value: 'yes', derivedFrom: [second] },
      [second]: 'yes',
      [third]: { value: 'yes', derivedFrom: [] },
    });
    expect([...(byItem.get(first)?.acceptedFrom ?? [])]).toEqual([second]);
    expect([...(byItem.get(third)?.acceptedFrom ?? [])]).toEqual([]);
  });
});
