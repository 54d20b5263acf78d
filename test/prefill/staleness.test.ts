import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import type { Crosswalk } from '../../src/crosswalk/crosswalk.ts';
import type { Law } from '../../src/prefill/answer.ts';
import { basisNow, type Rests, thing } from '../../src/prefill/basis.ts';
import {
  type AcceptedAnswer,
  acknowledge,
  changesUnder,
  markAll,
  markTouched,
  type Present,
  stalenessOf,
} from '../../src/prefill/staleness.ts';
import { buildCatalogue, type RowSketch } from '../support/build-catalogue.ts';
import { searchOptions } from '../support/property-runs.ts';

const UNCAC = 'uncac-irm@2010#uncac:1.law';
const UNTOC = 'untoc-rm@2020#untoc:1.law';
const TIP = 'tip-rm@2020#tip:1.law';
const CODE: Law = { id: 'code', name: 'Criminal Code', appliesTo: 'all_offences', changedOn: '2013-01-01' };

interface Edited {
  readonly row?: RowSketch;
  readonly summary?: string;
  readonly facet?: string;
  readonly newer?: boolean;
  readonly scale?: string;
}

/** Three instruments, one provision and one item each; uncac:1 and untoc:1 are related by "link". */
function crosswalkWith({ row, summary = 'One.', newer = false, scale = 'yes_part_no' }: Edited = {}): Crosswalk {
  return compileCrosswalk(
    buildCatalogue({
      provisions: { 'uncac:1': { summary: { en: summary } }, 'untoc:1': {}, 'tip:1': {} },
      questionnaires: {
        'uncac-irm@2010': { 'uncac:1.law': { scale } },
        'untoc-rm@2020': { 'untoc:1.law': {} },
        'tip-rm@2020': { 'tip:1.law': {} },
        ...(newer ? { 'untoc-rm@2027': { 'untoc:1.law': {} } } : {}),
      },
      rows: [{ id: 'link', subject: 'uncac:1', object: 'untoc:1', relation: 'equal', ...row }],
    }),
  );
}

const RESTS: Rests = { sources: [UNCAC], laws: ['code'], rows: ['link'] };

function presentWith(changes: Partial<Present> = {}): Present {
  return {
    crosswalk: crosswalkWith(),
    revisions: new Map([
      [UNCAC, 'first'],
      [UNTOC, 'accepted'],
    ]),
    laws: new Map([['code', CODE]]),
    accepted: new Map(),
    ...changes,
  };
}

const accepted: AcceptedAnswer = { basis: basisNow(presentWith(), UNTOC, RESTS) };
const reasonsAfter = (changes: Partial<Present>) => stalenessOf(accepted, presentWith(changes));
const revised = (revision: string) => new Map([[UNCAC, revision]]);

describe('an accepted answer', () => {
  it('is fresh as long as nothing has changed', () => {
    expect(reasonsAfter({})).toEqual([]);
  });

  it.each<[string, string[], Partial<Present>]>([
    ['the source is answered otherwise', ['SOURCE_CHANGED'], { revisions: revised('second') }],
    ['the source is withdrawn', ['SOURCE_WITHDRAWN'], { revisions: new Map() }],
    ['a law that the source cites changes', ['LAW_CHANGED'], { laws: new Map([['code', { ...CODE, changedOn: '2026-01-01' }]]) }],
    ['that law is repealed', ['LAW_CHANGED'], { laws: new Map([['code', { ...CODE, repealed: true }]]) }],
    ['that law turns out to be limited', ['LAW_CHANGED'], { laws: new Map([['code', { ...CODE, appliesTo: 'listed' }]]) }],
    ['the row says less', ['MAPPING_CHANGED'], { crosswalk: crosswalkWith({ row: { relation: 'subset' } }) }],
    ['the row is no longer approved', ['MAPPING_CHANGED'], { crosswalk: crosswalkWith({ row: { status: 'draft' } }) }],
    ['the row is deprecated', ['MAPPING_CHANGED'], { crosswalk: crosswalkWith({ row: { status: 'deprecated' } }) }],
    ['the source is asked on another scale', ['MAPPING_CHANGED'], { crosswalk: crosswalkWith({ scale: 'yes_no' }) }],
    ['a provision reads otherwise', ['INSTRUMENT_CHANGED'], { crosswalk: crosswalkWith({ summary: 'Another.' }) }],
    ['a newer edition asks the same', ['SUPERSEDED'], { crosswalk: crosswalkWith({ newer: true }) }],
    [
      'several things change at once',
      ['SOURCE_CHANGED', 'LAW_CHANGED', 'INSTRUMENT_CHANGED'],
      { revisions: revised('second'), laws: new Map(), crosswalk: crosswalkWith({ summary: 'Another.' }) },
    ],
  ])('is stale when %s: %j', (_, reasons, changes) => {
    expect(reasonsAfter(changes)).toEqual(reasons);
  });

  it.each<[string, Partial<Present>]>([
    ['a typo in a rationale is corrected', { crosswalk: crosswalkWith({ row: { rationale: { en: 'Corrected.' } } }) }],
    ['the confidence of a row changes', { crosswalk: crosswalkWith({ row: { confidence: 0.2 } }) }],
    ['the title of a law is corrected', { laws: new Map([['code', { ...CODE, name: 'The Criminal Code' }]]) }],
    [
      'something changes that it does not rest on',
      {
        revisions: new Map([
          [UNCAC, 'first'],
          [TIP, 'new'],
        ]),
      },
    ],
  ])('alarms nobody when %s', (_, changes) => {
    expect(reasonsAfter(changes)).toEqual([]);
  });

  it('is not superseded by an edition that was already there when it was accepted', () => {
    const present = presentWith({ crosswalk: crosswalkWith({ newer: true }) });
    expect(stalenessOf({ basis: basisNow(present, UNTOC, RESTS) }, present)).toEqual([]);
  });

  it('is marked as any other when it was written by hand and a law that it cites changes', () => {
    const byHand = { basis: basisNow(presentWith(), TIP, { sources: [], laws: ['code'], rows: [] }) };
    expect(stalenessOf(byHand, presentWith())).toEqual([]);
    expect(stalenessOf(byHand, presentWith({ laws: new Map() }))).toEqual(['LAW_CHANGED']);
  });
});

describe('an answer to an item that asks for a part of a provision', () => {
  const [OLDER, NEWER] = ['untoc-rm@2020#untoc:1.law', 'untoc-rm@2027#untoc:1.law'];
  const editions = (row: RowSketch | undefined) =>
    compileCrosswalk(
      buildCatalogue({
        provisions: { 'untoc:1': {}, 'tip:1': {} },
        questionnaires: {
          'untoc-rm@2020': { 'untoc:1.law': { asks: { provision: 'untoc:1', relation: 'subset' } } },
          'untoc-rm@2027': { 'untoc:1.law': { asks: { provision: 'untoc:1', relation: 'subset' } }, 'tip:1.law': {} },
        },
        between: { subject: 'untoc-rm@2020', object: 'untoc-rm@2027', rows: row === undefined ? [] : [row] },
      }),
    );
  const LINK: RowSketch = { id: 'link', subject: OLDER, relation: 'equal', object: NEWER };
  const present = (row?: RowSketch) => presentWith({ crosswalk: editions(row), revisions: new Map([[OLDER, 'first']]) });
  const reasons = (basis: AcceptedAnswer['basis'], row?: RowSketch) => stalenessOf({ basis }, present(row));

  it('is stale when the row changes over which it was accepted', () => {
    const basis = basisNow(present(LINK), NEWER, { sources: [OLDER], laws: [], rows: ['link'] });
    expect(Object.keys(basis.restsOn)).toEqual(expect.arrayContaining(['instrument:untoc', 'row:link', `source:${OLDER}`]));
    expect(Object.keys(basis.restsOn)).not.toContain('instrument:tip');
    expect(reasons(basis, LINK)).toEqual([]);
    expect(reasons(basis, { ...LINK, rationale: { en: 'Corrected.' } })).toEqual([]);
    for (const row of [{ ...LINK, relation: 'subset' as const }, { ...LINK, status: 'draft' as const }, undefined])
      expect(reasons(basis, row)).toEqual(['MAPPING_CHANGED']);
  });

  it('is superseded once an approved row says that a newer edition asks the same, and not before', () => {
    const byHand = basisNow(present(), OLDER, { sources: [], laws: [], rows: [] });
    expect(reasons(byHand)).toEqual([]);
    expect(reasons(byHand, { ...LINK, status: 'draft' })).toEqual([]);
    expect(reasons(byHand, { ...LINK, relation: 'subset' })).toEqual([]);
    expect(reasons(byHand, LINK)).toEqual(['SUPERSEDED']);
  });
});

describe('what was derived from an accepted answer', () => {
  const derived: AcceptedAnswer = { basis: basisNow(presentWith(), TIP, { sources: [UNTOC], laws: [], rows: [] }) };
  const chain = (first: AcceptedAnswer) =>
    presentWith({
      revisions: new Map([
        [UNCAC, 'second'],
        [UNTOC, 'accepted'],
      ]),
      accepted: new Map([
        [UNTOC, first],
        [TIP, derived],
      ]),
    });

  it('is stale with it, and the change says through which answer', () => {
    expect(changesUnder(derived, chain(accepted))).toEqual([
      { reason: 'SOURCE_CHANGED', thing: thing('source', UNCAC), asAccepted: 'first', now: 'second', through: UNTOC },
    ]);
  });

  it('is fresh again when the change is acknowledged there', () => {
    const acknowledged = acknowledge(accepted, chain(accepted), 'The new wording says the same.');
    expect(acknowledged).toBeDefined();
    expect(markAll(chain({ ...accepted, ...(acknowledged && { acknowledged }) }))).toEqual(
      new Map([
        [UNTOC, []],
        [TIP, []],
      ]),
    );
  });

  it('ends where two answers rest on each other', () => {
    const circle = (item: string, source: string) => ({ basis: basisNow(presentWith(), item, { sources: [source], laws: [], rows: [] }) });
    const present = presentWith({
      revisions: new Map(),
      accepted: new Map([
        [UNTOC, circle(UNTOC, UNCAC)],
        [UNCAC, circle(UNCAC, UNTOC)],
      ]),
    });
    expect([...markAll(present).values()]).toEqual([['SOURCE_WITHDRAWN'], ['SOURCE_WITHDRAWN']]);
  });
});

describe('an acknowledgement', () => {
  const second = presentWith({ revisions: revised('second') });
  const acknowledged = acknowledge(accepted, second, ' Read again; nothing of it concerns us. ');
  const standing: AcceptedAnswer = { ...accepted, ...(acknowledged && { acknowledged }) };

  it('lets the answer stand, with its reason', () => {
    expect(standing.acknowledged?.reason).toBe('Read again; nothing of it concerns us.');
    expect(stalenessOf(standing, second)).toEqual([]);
  });

  it('stands no longer when the same thing changes further', () => {
    expect(stalenessOf(standing, presentWith({ revisions: revised('third') }))).toEqual(['SOURCE_CHANGED']);
  });

  it('covers nothing else that changes', () => {
    expect(stalenessOf(standing, { ...second, laws: new Map() })).toEqual(['LAW_CHANGED']);
  });

  it('keeps what was acknowledged before', () => {
    const later = { ...second, laws: new Map() };
    const again = acknowledge(standing, later, 'The repeal does not matter here.');
    expect(stalenessOf({ ...accepted, ...(again && { acknowledged: again }) }, later)).toEqual([]);
  });

  it('is refused without a reason, and where nothing has changed', () => {
    expect(acknowledge(accepted, second, '  ')).toBeUndefined();
    expect(acknowledge(accepted, presentWith(), 'Why not.')).toBeUndefined();
  });
});

/** Items and laws of a small world in which answers are accepted, edited, withdrawn and acknowledged at random. */
const ITEMS = [UNCAC, UNTOC, TIP] as const;
const CROSSWALKS = [crosswalkWith(), crosswalkWith({ row: { relation: 'subset' } }), crosswalkWith({ summary: 'Another.', newer: true })];

type Edit =
  | { readonly kind: 'answer' | 'accept'; readonly item: number; readonly sources: readonly number[]; readonly revision: number }
  | { readonly kind: 'withdraw' | 'acknowledge'; readonly item: number }
  | { readonly kind: 'law'; readonly changedOn: number | null }
  | { readonly kind: 'catalogue'; readonly version: number };

const anItem = fc.nat({ max: ITEMS.length - 1 });
const anEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('answer' as const, 'accept' as const),
    item: anItem,
    sources: fc.uniqueArray(anItem, { minLength: 1 }),
    revision: fc.nat({ max: 2 }),
  }),
  fc.record({ kind: fc.constantFrom('withdraw' as const, 'acknowledge' as const), item: anItem }),
  fc.record({ kind: fc.constant('law' as const), changedOn: fc.option(fc.nat({ max: 2 })) }),
  fc.record({ kind: fc.constant('catalogue' as const), version: fc.nat({ max: CROSSWALKS.length - 1 }) }),
);

interface Step {
  readonly present: Present;
  /** Things that the edit touched. */
  readonly touched: readonly string[];
}

const itemAt = (index: number) => ITEMS[index] ?? UNCAC;

function take(present: Present, edit: Edit): Step {
  switch (edit.kind) {
    case 'catalogue': {
      const crosswalk = CROSSWALKS[edit.version] ?? present.crosswalk;
      const things = [...present.accepted.values()].flatMap(({ basis }) => Object.keys(basis.restsOn));
      return {
        present: { ...present, crosswalk },
        touched: things.filter((each) => !each.startsWith('source:') && !each.startsWith('law:')),
      };
    }
    case 'law': {
      const laws =
        edit.changedOn === null ? new Map<string, Law>() : new Map([['code', { ...CODE, changedOn: `202${edit.changedOn}-01-01` }]]);
      return { present: { ...present, laws }, touched: [thing('law', 'code')] };
    }
    default:
      return { present: takeOnItem(present, itemAt(edit.item), edit), touched: [thing('source', itemAt(edit.item))] };
  }
}

function takeOnItem(present: Present, item: string, edit: Exclude<Edit, { kind: 'law' | 'catalogue' }>): Present {
  const [revisions, answers] = [new Map(present.revisions), new Map(present.accepted)];
  const answer = answers.get(item);
  if ('sources' in edit) {
    revisions.set(item, `revision ${edit.revision}`);
    answers.delete(item);
    const sources = edit.sources.map(itemAt).filter((source) => source !== item);
    if (edit.kind === 'accept') answers.set(item, { basis: basisNow(present, item, { sources, laws: ['code'], rows: ['link'] }) });
  } else if (edit.kind === 'acknowledge') {
    const acknowledged = answer && acknowledge(answer, present, 'Seen.');
    if (answer && acknowledged) answers.set(item, { ...answer, acknowledged });
  } else {
    revisions.delete(item);
    answers.delete(item);
  }
  return { ...present, revisions, accepted: answers };
}

describe('marks kept up to date edit by edit', () => {
  const edits = fc.array(anEdit, { minLength: 10, maxLength: 40 });

  it('reach what was derived from what was derived', () => {
    const rests = (source: string): Rests => ({ sources: [source], laws: [], rows: [] });
    const before = presentWith({
      accepted: new Map([
        [UNTOC, { basis: basisNow(presentWith(), UNTOC, rests(UNCAC)) }],
        [TIP, { basis: basisNow(presentWith(), TIP, rests(UNTOC)) }],
      ]),
    });
    const after = { ...before, revisions: new Map([...before.revisions, [UNCAC, 'second']]) };
    expect(markTouched(markAll(before), new Set([thing('source', UNCAC)]), after)).toEqual(
      new Map([
        [UNTOC, ['SOURCE_CHANGED']],
        [TIP, ['SOURCE_CHANGED']],
      ]),
    );
  });

  it('equal marks made from scratch, after every edit of a random sequence', () => {
    fc.assert(
      fc.property(edits, (sequence) => {
        let present = presentWith();
        let marks = markAll(present);
        for (const edit of sequence) {
          const step = take(present, edit);
          present = step.present;
          marks = markTouched(marks, new Set(step.touched), present);
          expect(new Map([...marks].sort())).toEqual(new Map([...markAll(present)].sort()));
        }
      }),
      searchOptions(300),
    );
  });

  it('are of every kind in those sequences', () => {
    const found = new Set<string>();
    for (const sequence of fc.sample(edits, searchOptions(300))) {
      let present = presentWith();
      for (const edit of sequence) {
        present = take(present, edit).present;
        for (const reasons of markAll(present).values()) for (const reason of reasons) found.add(reason);
      }
    }
    expect([...found].sort()).toEqual(
      ['INSTRUMENT_CHANGED', 'LAW_CHANGED', 'MAPPING_CHANGED', 'SOURCE_CHANGED', 'SOURCE_WITHDRAWN', 'SUPERSEDED'].sort(),
    );
  });
});
