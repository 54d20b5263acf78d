import { describe, expect, it } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { responseHash } from '../../src/domain/response-hash.ts';
import type { Answer, StateAnswers } from '../../src/prefill/answer.ts';
import {
  type AcceptRequest,
  type DecisionContext,
  type DecisionRequest,
  decideInBulk,
  decideSuggestion,
  REFUSALS,
} from '../../src/prefill/decide-suggestion.ts';
import { planInference } from '../../src/prefill/inference-plan.ts';
import { prefillQuestionnaire } from '../../src/prefill/prefill-questionnaire.ts';
import { quotationMark } from '../../src/prefill/quotation-mark.ts';
import type { Suggestion } from '../../src/prefill/suggestion.ts';
import { buildCatalogue } from '../support/build-catalogue.ts';
import { buildState, LONG_AGO, type StateSketch, THIS_YEAR, TODAY } from '../support/build-state.ts';

const FROM = 'uncac-irm/cycle-1@2010';
const TO = 'untoc-rm/cluster-1@2020';

const crosswalk = compileCrosswalk(
  buildCatalogue({
    provisions: {
      'uncac:1(1)': {},
      'uncac:1(2)': {},
      'uncac:3(a)': {},
      'untoc:1(1)': {},
      'untoc:1(2)': {},
      'untoc:3(a)': {},
    },
    questionnaires: {
      [FROM]: {
        'uncac:1(1).law': {},
        'uncac:1(2).law': {},
        'uncac:3(a).law': { scale: 'inverted_yes_no' },
        'uncac:1(1).example': { type: 'text' },
      },
      [TO]: {
        'untoc:1(1).law': {},
        'untoc:1(2).law': {},
        'untoc:3(a).law': { scale: 'inverted_yes_no' },
        'untoc:1(1).example': { type: 'text' },
      },
    },
    rows: [
      { id: 'same-question', subject: 'uncac:1(1)', object: 'untoc:1(1)', relation: 'equal' },
      { id: 'same-measure', subject: 'uncac:1(2)', object: 'untoc:1(2)', relation: 'equal', scope: 'mutatis_mutandis' },
      { id: 'same-ground', subject: 'uncac:3(a)', object: 'untoc:3(a)', relation: 'equal' },
    ],
  }),
);
const plan = planInference(crosswalk);
const from = (item: string) => `${FROM}#${item}`;
const to = (item: string) => `${TO}#${item}`;

function contextOf(state: StateAnswers, more: Partial<DecisionContext> = {}): DecisionContext {
  return { crosswalk, state, engine: '0.1.0', today: TODAY, decided: new Map(), ...more };
}

function suggestionFor(state: StateAnswers, item: string): Suggestion {
  const [suggestion] = prefillQuestionnaire(plan, state, item.split('#')[0] ?? '', { today: TODAY, items: [item] });
  if (suggestion === undefined) throw new TypeError(`the test asks for ${item}, which no questionnaire has`);
  return suggestion;
}

/** What is decided about the one suggestion for an item. */
function decide(sketch: StateSketch, item: string, request: DecisionRequest, more: Partial<DecisionContext> = {}) {
  const state = buildState(sketch);
  return decideSuggestion(contextOf(state, more), suggestionFor(state, item), request);
}

const accept = (more: Partial<AcceptRequest> = {}): AcceptRequest => ({ kind: 'accept', ...more });
const FULL_YES: StateSketch = { answers: { [from('uncac:1(1).law')]: 'yes' } };
const MEASURES: StateSketch = {
  answers: { [from('uncac:1(2).law')]: { value: 'yes', laws: ['code'], asOf: '2025-06-30' } },
  laws: { code: {} },
};
const ASKED = 'law-covers-all-offences:code';

describe('accepting a suggestion', () => {
  it('makes it an answer that keeps where it came from', () => {
    const state = buildState({ answers: { [from('uncac:1(1).law')]: { value: 'in_part', asOf: '2024-03-01' } } });
    const suggestion = suggestionFor(state, to('untoc:1(1).law'));
    expect(decideSuggestion(contextOf(state), suggestion, accept())).toMatchObject({
      ok: true,
      decision: { suggestion: suggestion.id, item: to('untoc:1(1).law'), kind: 'accepted' },
      confirmations: [],
      accepted: {
        content: { value: 'in_part', appliesTo: 'unknown', asOf: '2024-03-01', citations: [], links: [] },
        derivedFrom: [from('uncac:1(1).law')],
        acceptance: {
          suggestion: suggestion.id,
          rule: 'FULL',
          suggestedValue: 'in_part',
          edited: [],
          sources: [
            {
              item: from('uncac:1(1).law'),
              revision: `revision of ${from('uncac:1(1).law')}`,
              value: 'in_part',
              asOf: '2024-03-01',
              rows: ['same-question'],
            },
          ],
          mappingSets: [{ id: 'test.rows', version: '1.0.0', hash: crosswalk.mappingSets.get('test.rows')?.hash, rows: ['same-question'] }],
          confirmations: [],
          engine: '0.1.0',
          catalogue: crosswalk.hash,
          quotation: 'from uncac, cycle 1, 2024, article 1 paragraph 1',
          basis: {
            item: to('untoc:1(1).law'),
            restsOn: { 'row:same-question': crosswalk.rows.get('same-question')?.fingerprint },
          },
        },
      },
    });
  });

  it('with edits keeps both what was offered and what was changed', () => {
    const edits = { value: 'yes', text: 'As amended.', language: 'en' };
    expect(decide(FULL_YES, to('untoc:1(1).law'), accept({ edits }))).toMatchObject({
      decision: { kind: 'accepted_with_edits' },
      accepted: { content: edits, acceptance: { suggestedValue: 'yes', edited: ['text', 'language'] } },
    });
  });

  it('of a CONDITIONAL takes the confirmations and the answer in one action', () => {
    expect(decide(MEASURES, to('untoc:1(2).law'), accept({ confirm: [ASKED] }))).toMatchObject({
      ok: true,
      confirmations: [{ kind: 'law-covers-all-offences', about: 'code' }],
      accepted: { content: { value: 'yes', appliesTo: 'all_offences' }, acceptance: { rule: 'CONDITIONAL', confirmations: [ASKED] } },
    });
  });

  it('links the law itself, when a person takes it, and asks for nothing else of the source', () => {
    const state = buildState({ ...MEASURES, confirmations: [ASKED] });
    const suggestion = suggestionFor(state, to('untoc:1(2).law'));
    const legislation = suggestion.payloads.findIndex(({ kind }) => kind === 'legislation');
    expect(decideSuggestion(contextOf(state), suggestion, accept({ take: [legislation] }))).toMatchObject({
      accepted: { content: { citations: [{ law: 'code' }] } },
    });
    expect(decideSuggestion(contextOf(state), suggestion, accept())).toMatchObject({ accepted: { content: { citations: [] } } });
  });

  it('of a text alone carries no value', () => {
    const sketch: StateSketch = { answers: { [from('uncac:1(1).example')]: { text: 'A case of 2020.', language: 'en' } } };
    expect(decide(sketch, to('untoc:1(1).example'), accept({ take: [0] }))).toMatchObject({
      ok: true,
      accepted: {
        content: { text: 'A case of 2020.', language: 'en', appliesTo: 'unknown' },
        derivedFrom: [from('uncac:1(1).example')],
        acceptance: { rule: 'PARTIAL', suggestedValue: null },
      },
    });
  });
});

describe('an accepted answer applies to all offences', () => {
  it.each<[string, StateSketch, string[]]>([
    ['the source says so', { answers: { [from('uncac:1(2).law')]: { value: 'no', appliesTo: 'all_offences' } } }, []],
    ['every law cited does, and the answer is yes', { ...MEASURES, laws: { code: { appliesTo: 'all_offences' } } }, []],
    ['that is confirmed with it', MEASURES, [ASKED]],
  ])('only where %s', (_, sketch, confirm) => {
    expect(decide(sketch, to('untoc:1(2).law'), accept({ confirm }))).toMatchObject({
      accepted: { content: { appliesTo: 'all_offences' } },
    });
  });

  it('whatever the text says that is taken with it', () => {
    const text = { text: 'Of 2012.', asOf: LONG_AGO, appliesTo: 'this_instrument' } as const;
    const state = buildState({
      answers: { [from('uncac:1(1).law')]: { value: 'yes', appliesTo: 'all_offences' }, [from('uncac:1(1).example')]: text },
    });
    const payload = { kind: 'narrative', use: 'draft', from: from('uncac:1(1).example'), content: 'Of 2012.' } as const;
    const suggestion: Suggestion = { ...suggestionFor(state, to('untoc:1(1).law')), payloads: [payload] };
    expect(decideSuggestion(contextOf(state), suggestion, accept({ take: [0] }))).toMatchObject({
      accepted: {
        content: { value: 'yes', text: 'Of 2012.', appliesTo: 'all_offences', asOf: THIS_YEAR },
        derivedFrom: [from('uncac:1(1).example'), from('uncac:1(1).law')],
      },
    });
  });

  it.each<[string, StateSketch]>([
    ['the source does not say', FULL_YES],
    ['the source is limited', { answers: { [from('uncac:1(1).law')]: { value: 'yes', appliesTo: 'this_instrument' } } }],
    [
      'only laws say so, and the answer is no',
      { answers: { [from('uncac:1(1).law')]: { value: 'no', laws: ['code'] } }, laws: { code: { appliesTo: 'all_offences' } } },
    ],
  ])('not where %s', (_, sketch) => {
    expect(decide(sketch, to('untoc:1(1).law'), accept())).toMatchObject({ accepted: { content: { appliesTo: 'unknown' } } });
  });
});

describe('the day of an accepted answer', () => {
  it('is that of its source, not of the acceptance', () => {
    expect(decide(FULL_YES, to('untoc:1(1).law'), accept())).toMatchObject({ accepted: { content: { asOf: THIS_YEAR } } });
  });

  it('is today where a person confirms that an old source is still so', () => {
    const item = from('uncac:1(1).law');
    const old: StateSketch = { answers: { [item]: { value: 'yes', asOf: LONG_AGO } } };
    expect(decide(old, to('untoc:1(1).law'), accept({ confirm: [`answer-still-so:${item}`] }))).toMatchObject({
      accepted: { content: { asOf: TODAY }, acceptance: { sources: [{ asOf: LONG_AGO }] } },
    });
  });
});

describe('a decision is refused', () => {
  const CONFLICT: StateSketch = {
    answers: { [from('uncac:1(1).law')]: 'yes', [`${FROM}#uncac:1(1).law.2`]: 'no' },
  };
  const BESIDE: StateSketch = { answers: { [from('uncac:1(1).law')]: 'yes', [to('untoc:1(1).law')]: 'no' } };

  it.each<[string, { why: string; about?: string[] }, StateSketch, string, DecisionRequest]>([
    ['where nothing is offered', { why: 'NOTHING_OFFERED' }, { answers: {} }, 'untoc:1(1).law', accept()],
    ['without a reason for a rejection', { why: 'REASON_MISSING' }, FULL_YES, 'untoc:1(1).law', { kind: 'reject', reason: ' ' }],
    ['without the confirmations', { why: 'CONFIRMATIONS_MISSING', about: [ASKED] }, MEASURES, 'untoc:1(2).law', accept()],
    [
      'with a confirmation that nobody asked for',
      { why: 'NOT_ASKED_TO_CONFIRM', about: ['law-still-so:code'] },
      MEASURES,
      'untoc:1(2).law',
      accept({ confirm: [ASKED, 'law-still-so:code'] }),
    ],
    [
      'with a value that the question does not know',
      { why: 'NOT_A_TOKEN', about: ['maybe'] },
      FULL_YES,
      'untoc:1(1).law',
      accept({ edits: { value: 'maybe' } }),
    ],
    ['with a payload that is not there', { why: 'NOT_OFFERED_FOR_USE', about: ['7'] }, FULL_YES, 'untoc:1(1).law', accept({ take: [7] })],
    ['where nothing of it is taken', { why: 'NOTHING_TAKEN', about: [] }, FULL_YES, 'untoc:1(1).law', accept({ edits: { value: 'no' } })],
    [
      'over an answer that the person has not seen',
      { why: 'ANSWERED_ALREADY', about: [`revision of ${to('untoc:1(1).law')}`] },
      BESIDE,
      'untoc:1(1).law',
      accept(),
    ],
  ])('%s', (_, refusal, sketch, item, request) => {
    expect(decide(sketch, to(item), request)).toMatchObject({ ok: false, ...refusal });
  });

  it('but not over an answer that the person has seen', () => {
    expect(decide(BESIDE, to('untoc:1(1).law'), accept({ replaces: `revision of ${to('untoc:1(1).law')}` }))).toMatchObject({ ok: true });
  });

  it('while its sources contradict each other', () => {
    const conflict = { ...suggestionFor(buildState(CONFLICT), to('untoc:1(1).law')), class: 'CONFLICT', value: null } as const;
    expect(decideSuggestion(contextOf(buildState(CONFLICT)), conflict, accept())).toMatchObject({ why: 'CONFLICT_UNSETTLED' });
  });

  it('for an item that the catalogue does not have', () => {
    const orphan = { ...suggestionFor(buildState(FULL_YES), to('untoc:1(1).law')), item: 'gone@2001#gone:1.law' };
    expect(decideSuggestion(contextOf(buildState(FULL_YES)), orphan, accept())).toMatchObject({ why: 'UNKNOWN_ITEM' });
  });

  it.each([
    ['accepted', false],
    ['accepted_with_edits', false],
    ['rejected', false],
    ['deferred', true],
  ] as const)('or not, when it was %s before: %s', (before, ok) => {
    const state = buildState(FULL_YES);
    const suggestion = suggestionFor(state, to('untoc:1(1).law'));
    const decided = new Map([[suggestion.id, before]]);
    expect(decideSuggestion(contextOf(state, { decided }), suggestion, accept()).ok).toBe(ok);
  });

  it('with codes that keep their meaning', () => {
    expect(REFUSALS).toMatchInlineSnapshot(`
      [
        "UNKNOWN_ITEM",
        "ALREADY_DECIDED",
        "NOTHING_OFFERED",
        "REASON_MISSING",
        "CONFLICT_UNSETTLED",
        "NOT_ASKED_TO_CONFIRM",
        "CONFIRMATIONS_MISSING",
        "NOT_A_TOKEN",
        "NOT_OFFERED_FOR_USE",
        "NOTHING_TAKEN",
        "ANSWERED_ALREADY",
        "ONLY_ONE_BY_ONE",
      ]
    `);
  });
});

describe('a rejection', () => {
  it('is remembered under the id of the suggestion, with its reason', () => {
    const suggestion = suggestionFor(buildState(FULL_YES), to('untoc:1(1).law'));
    expect(decide(FULL_YES, to('untoc:1(1).law'), { kind: 'reject', reason: ' Repealed since. ' })).toEqual({
      ok: true,
      decision: { suggestion: suggestion.id, item: suggestion.item, kind: 'rejected', reason: 'Repealed since.' },
      confirmations: [],
    });
  });

  it('holds when the same is computed again', () => {
    const decided = new Map([[suggestionFor(buildState(FULL_YES), to('untoc:1(1).law')).id, 'rejected' as const]]);
    expect(decide(FULL_YES, to('untoc:1(1).law'), accept(), { decided })).toMatchObject({ why: 'ALREADY_DECIDED', about: ['rejected'] });
  });

  it('does not hold for other evidence', () => {
    const other = buildState({ answers: { [from('uncac:1(1).law')]: { value: 'yes', revision: 'another' } } });
    expect(suggestionFor(other, to('untoc:1(1).law')).id).not.toBe(suggestionFor(buildState(FULL_YES), to('untoc:1(1).law')).id);
  });
});

describe('in bulk', () => {
  const state = buildState({
    answers: { [from('uncac:1(1).law')]: 'yes', [from('uncac:1(2).law')]: 'yes', [from('uncac:3(a).law')]: 'yes' },
  });
  const all = prefillQuestionnaire(plan, state, TO, { today: TODAY });
  const outcomes = new Map(decideInBulk(contextOf(state), all).map(({ suggestion, outcome }) => [suggestion.item, outcome]));

  it('a FULL yes is accepted', () => {
    expect(outcomes.get(to('untoc:1(1).law'))).toMatchObject({ ok: true, decision: { kind: 'accepted' } });
  });

  it('a CONDITIONAL is left for one by one', () => {
    expect(outcomes.get(to('untoc:1(2).law'))).toEqual({ ok: false, why: 'ONLY_ONE_BY_ONE', about: ['CONDITIONAL'] });
  });

  it('nothing is written over an answer that is there', () => {
    const answered = buildState({ answers: { [from('uncac:1(1).law')]: 'yes', [to('untoc:1(1).law')]: 'yes' } });
    const suggestion = suggestionFor(answered, to('untoc:1(1).law'));
    expect(decideInBulk(contextOf(answered), [suggestion])).toMatchObject([{ outcome: { why: 'ANSWERED_ALREADY' } }]);
  });

  it('a FULL no is left for one by one, also where the token that stands for no is "yes"', () => {
    expect(outcomes.get(to('untoc:3(a).law'))).toEqual({ ok: false, why: 'ONLY_ONE_BY_ONE', about: ['FULL'] });
    const no = buildState({ answers: { [from('uncac:1(1).law')]: 'no' } });
    const suggestion = suggestionFor(no, to('untoc:1(1).law'));
    expect(suggestion).toMatchObject({ class: 'FULL', value: 'no' });
    expect(decideInBulk(contextOf(no), [suggestion])).toMatchObject([{ outcome: { why: 'ONLY_ONE_BY_ONE' } }]);
    expect(decideSuggestion(contextOf(no), suggestion, accept())).toMatchObject({ ok: true });
  });
});

describe('an accepted answer is no evidence for what it rests on', () => {
  const ends = [
    [from('uncac:1(1).law'), to('untoc:1(1).law')],
    [to('untoc:1(1).law'), from('uncac:1(1).law')],
    [from('uncac:3(a).law'), to('untoc:3(a).law')],
    [to('untoc:3(a).law'), from('uncac:3(a).law')],
  ] as const;

  it.each(ends)('%s → %s and back', (source, target) => {
    const state = buildState({ answers: { [source]: 'yes' } });
    const echoed = echoOf(state, target);
    expect(echoed.answers).toHaveLength(2);
    expect(suggestionFor(echoed, source)).toMatchObject({ class: 'NONE', sources: [], contradictsOwnAnswer: false });
    expect(suggestionFor(echoed, target)).toEqual(suggestionFor(state, target));
  });

  it('nor is what was accepted in one action with a confirmation', () => {
    const state = buildState(MEASURES);
    const echoed = echoOf(state, to('untoc:1(2).law'), [ASKED]);
    expect(echoed.answers.map(({ item }) => item)).toEqual([from('uncac:1(2).law'), to('untoc:1(2).law')]);
    expect(suggestionFor(echoed, from('uncac:1(2).law'))).toMatchObject({ class: 'NONE', sources: [] });
  });

  it.each(ends)('whereas the same answer written by hand speaks: %s → %s', (source, target) => {
    const { derivedFrom: _, ...byHand } = echoOf(buildState({ answers: { [source]: 'yes' } }), target).answers[1] as Answer;
    const state = buildState({ answers: {} });
    expect(suggestionFor({ ...state, answers: [byHand] }, source)).toMatchObject({ class: 'FULL', value: 'yes' });
  });

  /** The State's answers once the suggestion for an item is accepted. */
  function echoOf(state: StateAnswers, item: string, confirm: readonly string[] = []): StateAnswers {
    const outcome = decideSuggestion(contextOf(state), suggestionFor(state, item), accept({ confirm }));
    const { accepted } = outcome.ok ? outcome : {};
    if (accepted === undefined) return state;
    const { content, derivedFrom } = accepted;
    return {
      ...state,
      answers: [...state.answers, { ...content, item, revision: responseHash(content), cleared: true, confirmations: [], derivedFrom }],
    };
  }
});

describe('the quotation mark', () => {
  const mark = (sources: { item: string; asOf?: string }[], language: 'en' | 'fr' = 'en') =>
    quotationMark({ crosswalk, language }, sources);

  it.each([
    ['from uncac, cycle 1, 2014, article 1 paragraph 1', [{ item: from('uncac:1(1).law'), asOf: '2014-06-30' }]],
    ['from uncac, cycle 1, article 3 (a)', [{ item: from('uncac:3(a).law') }]],
    [
      'from uncac, cycle 1, 2014, article 1 paragraph 1 and article 1 paragraph 2; untoc, cluster 1, 2022, article 3 (a)',
      [
        { item: from('uncac:1(1).law'), asOf: '2014-06-30' },
        { item: from('uncac:1(2).law'), asOf: '2014-06-30' },
        { item: to('untoc:3(a).law'), asOf: '2022-01-01' },
      ],
    ],
    ['', []],
  ])('reads: %s', (text, sources) => {
    expect(mark(sources)).toBe(text);
  });

  it('is written in the language of the reader', () => {
    expect(mark([{ item: from('uncac:1(1).law'), asOf: '2014-06-30' }], 'fr')).toBe(
      'd’après uncac, cycle 1, 2014, article 1, paragraphe 1',
    );
  });
});
