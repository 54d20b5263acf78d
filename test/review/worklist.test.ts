import { describe, expect, it } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { planInference } from '../../src/prefill/inference-plan.ts';
import { prefillQuestionnaire } from '../../src/prefill/prefill-questionnaire.ts';
import type { Suggestion } from '../../src/prefill/suggestion.ts';
import { type OpenSubmission, type WorklistInput, worklist } from '../../src/review/worklist.ts';
import { buildCatalogue } from '../support/build-catalogue.ts';
import { buildState, type StateSketch, TODAY } from '../support/build-state.ts';

const FROM = 'uncac-irm@2010';
const TO = 'untoc-rm@2020';
const from = (item: string) => `${FROM}#${item}`;
const to = (item: string) => `${TO}#${item}`;
const PAIRS = ['1', '2', '3', '4', '5'];

const crosswalk = compileCrosswalk(
  buildCatalogue({
    provisions: Object.fromEntries(
      PAIRS.flatMap((at) => [
        [`uncac:${at}`, {}],
        [`untoc:${at}`, {}],
      ]),
    ),
    questionnaires: {
      [FROM]: { ...Object.fromEntries(PAIRS.map((at) => [`uncac:${at}.law`, {}])), 'uncac:5.law.2': {} },
      [TO]: {
        ...Object.fromEntries(PAIRS.map((at) => [`untoc:${at}.law`, {}])),
        'untoc:1.challenge': { type: 'text', enable_when: { item: 'untoc:1.law', is: ['no'] } },
      },
    },
    rows: PAIRS.map((at) => ({
      id: `pair-${at}`,
      subject: `uncac:${at}`,
      object: `untoc:${at}`,
      relation: 'equal',
      scope: at === '4' || at === '5' ? 'same' : 'mutatis_mutandis',
    })),
  }),
);
const plan = planInference(crosswalk);

/** Two laws; "code" alone frees two answers, "act" alone one, and one needs a third with it. */
const ANSWERS: StateSketch = {
  answers: {
    [from('uncac:1.law')]: { value: 'yes', laws: ['code'] },
    [from('uncac:2.law')]: { value: 'yes', laws: ['act'] },
    [from('uncac:3.law')]: { value: 'yes', laws: ['code'] },
    [from('uncac:4.law')]: 'yes',
    [from('uncac:5.law')]: 'yes',
    [from('uncac:5.law.2')]: 'no',
  },
  laws: { code: { name: 'Criminal Code' }, act: { name: 'Act' } },
};

function listFor(sketch: StateSketch, more: Partial<WorklistInput> = {}, submission: Partial<OpenSubmission> = {}) {
  const state = buildState(sketch);
  const suggestions = prefillQuestionnaire(plan, state, TO, { today: TODAY });
  return worklist({
    crosswalk,
    state,
    submissions: [{ id: 'cluster', questionnaire: TO, status: 'draft', suggestions, ...submission }],
    decided: new Map(),
    marks: new Map(),
    contradictions: [],
    today: TODAY,
    ...more,
  });
}

function suggestionFor(item: string): Suggestion | undefined {
  return prefillQuestionnaire(plan, buildState(ANSWERS), TO, { today: TODAY, items: [item] })[0];
}

describe('what to confirm', () => {
  it('is asked once for each law, first of the one that makes most answers FULL', () => {
    expect(listFor(ANSWERS).laws).toEqual([
      {
        law: { id: 'code', name: 'Criminal Code', appliesTo: 'unknown' },
        about: 'code',
        confirmations: [{ id: 'law-covers-all-offences:code', kind: 'law-covers-all-offences', about: 'code' }],
        makesFull: [to('untoc:1.law'), to('untoc:3.law')],
        helps: [],
      },
      {
        law: { id: 'act', name: 'Act', appliesTo: 'unknown' },
        about: 'act',
        confirmations: [{ id: 'law-covers-all-offences:act', kind: 'law-covers-all-offences', about: 'act' }],
        makesFull: [to('untoc:2.law')],
        helps: [],
      },
    ]);
  });

  it('is kept: confirming the first law makes exactly those answers FULL', () => {
    const [first] = listFor(ANSWERS).laws;
    const confirmations = first?.confirmations.map(({ id }) => id) ?? [];
    const after = prefillQuestionnaire(plan, buildState({ ...ANSWERS, confirmations }), TO, { today: TODAY });
    const before = prefillQuestionnaire(plan, buildState(ANSWERS), TO, { today: TODAY });
    const full = (suggestions: readonly Suggestion[]) => suggestions.filter((each) => each.class === 'FULL').map(({ item }) => item);
    expect(full(after).filter((item) => !full(before).includes(item))).toEqual(first?.makesFull);
  });

  it('tells apart what a law frees alone from where it only helps', () => {
    const both = listFor({
      ...ANSWERS,
      answers: { ...ANSWERS.answers, [from('uncac:3.law')]: { value: 'yes', laws: ['code', 'act'] } },
    }).laws;
    expect(both.map(({ about, makesFull, helps }) => ({ about, makesFull, helps }))).toEqual([
      { about: 'act', makesFull: [to('untoc:2.law')], helps: [to('untoc:3.law')] },
      { about: 'code', makesFull: [to('untoc:1.law')], helps: [to('untoc:3.law')] },
    ]);
  });

  it('is listed apart where it is not about a law', () => {
    const list = listFor({ answers: { [from('uncac:1.law')]: 'yes' } });
    expect(list.laws).toEqual([]);
    expect(list.others).toMatchObject([{ about: from('uncac:1.law'), makesFull: [to('untoc:1.law')] }]);
  });

  it('is not asked for an item that is answered, or whose suggestion was rejected', () => {
    const answered = { ...ANSWERS, answers: { ...ANSWERS.answers, [to('untoc:2.law')]: 'yes' } };
    expect(listFor(answered).laws.map(({ about }) => about)).toEqual(['code']);
    const decided = new Map([[suggestionFor(to('untoc:2.law'))?.id ?? '', 'rejected' as const]]);
    expect(listFor(ANSWERS, { decided }).laws.map(({ about }) => about)).toEqual(['code']);
  });
});

describe('what does not fit', () => {
  it('names the sources of a conflict', () => {
    expect(listFor(ANSWERS).conflicts).toEqual([{ item: to('untoc:5.law'), sources: [from('uncac:5.law'), from('uncac:5.law.2')] }]);
  });

  it('names the items whose own answer contradicts what was answered elsewhere', () => {
    expect(listFor({ answers: { [from('uncac:4.law')]: 'yes', [to('untoc:4.law')]: 'no' } }).contradicted).toEqual([to('untoc:4.law')]);
    expect(listFor({ answers: { [from('uncac:4.law')]: 'yes', [to('untoc:4.law')]: 'yes' } }).contradicted).toEqual([]);
  });

  it('lists marked answers with their reasons, and no fresh ones', () => {
    const marks = new Map([
      [to('untoc:1.law'), ['LAW_CHANGED' as const]],
      [to('untoc:2.law'), []],
    ]);
    expect(listFor(ANSWERS, { marks }).stale).toEqual([{ item: to('untoc:1.law'), reasons: ['LAW_CHANGED'] }]);
  });
});

describe('what is left', () => {
  const left = (sketch: StateSketch, more: Partial<WorklistInput> = {}) =>
    listFor(sketch, more).left.map(({ item, offered, inBulk, deferred }) => [item.slice(TO.length + 1), offered, inBulk, deferred]);

  it('is every item asked and not answered, with what is offered and whether that may be taken in bulk', () => {
    expect(left(ANSWERS)).toEqual([
      ['untoc:1.law', 'CONDITIONAL', false, false],
      ['untoc:2.law', 'CONDITIONAL', false, false],
      ['untoc:3.law', 'CONDITIONAL', false, false],
      ['untoc:4.law', 'FULL', true, false],
      ['untoc:5.law', 'CONFLICT', false, false],
    ]);
  });

  it('offers nothing again that was rejected, and says what was deferred', () => {
    const idOf = (item: string) => suggestionFor(to(item))?.id ?? '';
    const decided = new Map([
      [idOf('untoc:1.law'), 'rejected' as const],
      [idOf('untoc:4.law'), 'deferred' as const],
    ]);
    expect(left(ANSWERS, { decided }).filter(([item]) => item === 'untoc:1.law' || item === 'untoc:4.law')).toEqual([
      ['untoc:1.law', undefined, false, false],
      ['untoc:4.law', 'FULL', true, true],
    ]);
  });

  it('holds an item that another answer opens only once that is given', () => {
    const items = (value: string) => left({ answers: { [to('untoc:1.law')]: value } }).map(([item]) => item);
    expect(items('no')).toContain('untoc:1.challenge');
    expect(items('yes')).not.toContain('untoc:1.challenge');
  });
});

describe('what is due', () => {
  it('says what is left and what this person can do next', () => {
    expect(listFor(ANSWERS, { role: 'focal_point' }, { due: '2026-12-31', status: 'for_clearance' }).due).toEqual([
      {
        submission: 'cluster',
        questionnaire: TO,
        status: 'for_clearance',
        due: '2026-12-31',
        overdue: false,
        left: 5,
        events: ['return', 'clear'],
      },
    ]);
  });

  it.each([
    ['draft', '2026-11-21', true],
    ['draft', TODAY, false],
    ['cleared', '2026-11-21', false],
  ] as const)('counts a submission that is %s and due on %s as overdue: %s', (status, due, overdue) => {
    expect(listFor(ANSWERS, {}, { due, status }).due).toMatchObject([{ overdue, events: [] }]);
  });

  it('begins with the next day', () => {
    const submission = (id: string, due?: string): OpenSubmission => ({
      id,
      questionnaire: TO,
      status: 'draft',
      suggestions: [],
      ...(due === undefined ? {} : { due }),
    });
    const submissions = [submission('whenever'), submission('later', '2027-03-01'), submission('soon', '2026-12-01')];
    expect(listFor(ANSWERS, { submissions }).due.map((each) => each.submission)).toEqual(['soon', 'later', 'whenever']);
  });
});
