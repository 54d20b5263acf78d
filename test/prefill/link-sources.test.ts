import { describe, expect, it } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { ANY, DISJOINT, EQUAL, INTERSECTS, listRelations, OVERLAPS, SUBSET, SUPERSET } from '../../src/domain/relation.ts';
import { gatherEvidence } from '../../src/prefill/gather-evidence.ts';
import { planInference } from '../../src/prefill/inference-plan.ts';
import { closenessOf, linkSources } from '../../src/prefill/link-sources.ts';
import { buildCatalogue, type CatalogueSketch, type ItemSketch, type RowSketch } from '../support/build-catalogue.ts';
import { type AnswerSketch, buildState, type StateSketch, TODAY } from '../support/build-state.ts';

const UNCAC = 'uncac-irm@2010';
const UNTOC = 'untoc-rm@2020';

/** How every source stands to an item, by id of the item without its questionnaire. */
function linksTo(target: string, catalogue: CatalogueSketch, state: StateSketch) {
  const plan = planInference(compileCrosswalk(buildCatalogue(catalogue)));
  const gathered = gatherEvidence(plan.crosswalk, buildState(state), { today: TODAY });
  const item = plan.crosswalk.items.get(`${UNTOC}#${target}`);
  if (item === undefined) throw new Error(`the sketch has no item ${target}`);
  const links = linkSources(plan, gathered, item, ({ questionnaire }) => questionnaire !== UNTOC);
  return links.map(({ item: { form }, source, relations, confirmations, caps, ...rest }) => ({
    item: form.id,
    isAnswered: source !== undefined,
    relations: relations === ANY ? 'any' : listRelations(relations),
    needs: confirmations.map(({ id }) => id),
    caps: caps.map(({ why, confirmation }) => confirmation?.id ?? why),
    ...rest,
  }));
}

interface Asked {
  readonly answer?: AnswerSketch;
  readonly facet?: string;
  readonly laws?: StateSketch['laws'];
  readonly confirmations?: readonly string[];
}

const SOURCE = `${UNCAC}#uncac:15.law`;

/** The one source on the other side of some rows. */
function link(rows: readonly RowSketch[], { answer = 'yes', facet = 'law', laws = {}, confirmations = [] }: Asked = {}) {
  const source = `uncac:15.${facet}`;
  const type: ItemSketch = facet === 'legal_act' ? { type: 'text' } : {};
  const [found, ...more] = linksTo(
    'untoc:8.law',
    {
      provisions: { 'uncac:15': {}, 'untoc:8': {} },
      questionnaires: { [UNCAC]: { [source]: type }, [UNTOC]: { 'untoc:8.law': {} } },
      rows: rows.map((row, i) => ({ id: `row-${i + 1}`, subject: 'uncac:15', object: 'untoc:8', ...row })),
    },
    { answers: { [`${UNCAC}#${source}`]: answer }, laws, confirmations },
  );
  expect(more).toEqual([]);
  return found;
}

describe('how close a source is', () => {
  it.each([
    [EQUAL, 'equal'],
    [SUPERSET, 'superset'],
    [EQUAL | SUPERSET, 'superset'],
    [SUBSET, 'subset'],
    [EQUAL | SUBSET, 'subset'],
    [INTERSECTS, 'overlap'],
    [SUBSET | SUPERSET, 'overlap'],
    [OVERLAPS, 'overlap'],
    [DISJOINT, 'open'],
    [EQUAL | DISJOINT, 'open'],
    [ANY, 'open'],
  ] as const)('for the relations %i is %s', (relations, closeness) => expect(closenessOf(relations)).toBe(closeness));
});

describe('a source stands to a target', () => {
  const equal: RowSketch = { relation: 'equal' };
  const acrossOffences: RowSketch = { relation: 'equal', scope: 'mutatis_mutandis' };

  it('by the relation of what they ask about, at grade A', () => {
    expect(link([{ relation: 'subset' }])).toEqual({
      item: 'uncac:15.law',
      isAnswered: true,
      relations: ['subset'],
      grade: 'A',
      rows: ['row-1'],
      needs: [],
      caps: [],
    });
  });

  it('by the product with the relation of their facets', () => {
    expect(link([equal], { facet: 'compliance' })).toMatchObject({ relations: ['superset'], grade: 'A' });
    expect(link([{ relation: 'subset' }], { facet: 'compliance' })).toMatchObject({ relations: ['intersects'] });
  });

  it('without an answer where it has none', () => {
    expect(link([equal], { answer: 'unknown' })).toMatchObject({ isAnswered: false, grade: 'A' });
  });

  it('at grade B where the answer has to be confirmed', () => {
    expect(link([equal], { answer: { value: 'yes', cleared: false } })).toMatchObject({
      grade: 'B',
      needs: [`answer-final:${SOURCE}`],
      caps: [`answer-final:${SOURCE}`],
    });
  });

  it('at grade B where the row is a draft, until its correspondence is confirmed', () => {
    const draft: RowSketch = { relation: 'equal', status: 'draft' };
    expect(link([draft])).toMatchObject({ grade: 'B', relations: ['equal'], needs: ['correspondence:row-1'] });
    expect(link([draft], { confirmations: ['correspondence:row-1'] })).toMatchObject({ grade: 'A', needs: [], caps: [] });
  });

  it('by what is approved rather than by a draft that says more', () => {
    expect(link([{ relation: 'overlaps' }, { relation: 'equal', status: 'proposed' }])).toMatchObject({
      grade: 'A',
      relations: ['equal', 'subset', 'superset', 'intersects'],
    });
  });

  it('mutatis mutandis, once its measures are confirmed', () => {
    expect(link([acrossOffences])).toMatchObject({ grade: 'B', relations: ['equal'], needs: [`answer-covers-all-offences:${SOURCE}`] });
    expect(link([acrossOffences], { answer: { value: 'yes', appliesTo: 'all_offences' } })).toMatchObject({ grade: 'A', caps: [] });
    const laws = { answer: { value: 'yes', laws: ['code'] }, laws: { code: {} } };
    expect(link([acrossOffences], laws)).toMatchObject({ grade: 'B', needs: ['law-covers-all-offences:code'] });
  });

  it('mutatis mutandis for reading only, where the answer is limited to some offences', () => {
    const limited: AnswerSketch = { value: 'yes', appliesTo: 'this_instrument' };
    expect(link([acrossOffences], { answer: limited })).toMatchObject({ grade: 'C', relations: ['equal'], caps: ['limited_offences'] });
    expect(link([{ relation: 'equal' }], { answer: limited })).toMatchObject({ grade: 'A' });
  });

  it('mutatis mutandis over a draft, with both to confirm, and for reading only where the answer is limited', () => {
    const draft: RowSketch = { ...acrossOffences, status: 'draft' };
    expect(link([draft])).toMatchObject({ grade: 'B', needs: [`answer-covers-all-offences:${SOURCE}`, 'correspondence:row-1'] });
    expect(link([draft], { answer: { value: 'yes', appliesTo: 'listed' } })).toMatchObject({ grade: 'C', caps: ['limited_offences'] });
  });

  it('over a draft rather than for reading only, where the answer is limited', () => {
    const limited: AnswerSketch = { value: 'yes', appliesTo: 'listed' };
    const rows: RowSketch[] = [acrossOffences, { relation: 'overlaps', status: 'draft' }];
    expect(link(rows, { answer: limited })).toMatchObject({ grade: 'B', rows: ['row-2'], needs: ['correspondence:row-2'] });
  });

  it('over another row where the limited answer cannot cross one', () => {
    const limited: AnswerSketch = { value: 'yes', appliesTo: 'listed' };
    expect(link([acrossOffences, { relation: 'overlaps' }], { answer: limited })).toMatchObject({ grade: 'A', rows: ['row-2'] });
  });

  it('over a row with a level, from either side', () => {
    const level: RowSketch = { relation: 'superset', level: 'stricter' };
    expect(link([level])).toMatchObject({ grade: 'A', relations: ['superset'], rows: ['row-1'] });
    expect(link([{ ...level, subject: 'untoc:8', object: 'uncac:15' }])).toMatchObject({ grade: 'A', relations: ['subset'] });
  });

  it('over a row with a level mutatis mutandis, as far as its answer reaches', () => {
    const level: RowSketch = { relation: 'superset', level: 'stricter', scope: 'mutatis_mutandis' };
    expect(link([level])).toMatchObject({ grade: 'B', needs: [`answer-covers-all-offences:${SOURCE}`] });
    expect(link([level], { answer: { value: 'yes', appliesTo: 'listed' } })).toMatchObject({ grade: 'C', caps: ['limited_offences'] });
    expect(link([level], { answer: { value: 'yes', cleared: false, appliesTo: 'all_offences' } })).toMatchObject({
      grade: 'B',
      needs: [`answer-final:${SOURCE}`],
    });
  });

  it('over a row with a condition, once it is met', () => {
    const conditional: RowSketch = { relation: 'equal', condition: { text: { en: 'where so' } } };
    expect(link([conditional])).toMatchObject({ grade: 'B', needs: ['condition:row-1'] });
    expect(link([conditional], { confirmations: ['condition:row-1'] })).toMatchObject({ grade: 'A' });
    expect(link([{ ...conditional, status: 'draft' }])).toMatchObject({ needs: ['condition:row-1', 'correspondence:row-1'] });
  });

  it('not at all over a row whose condition is not met', () => {
    const told = { text: { en: 'where so' }, item: SOURCE, is: ['no'] };
    expect(link([{ relation: 'equal', condition: told }])).toMatchObject({ grade: 'C', relations: 'any', caps: [], rows: [] });
  });

  it('for reading only where a row merely relates them', () => {
    expect(link([{ relation: 'related' }])).toMatchObject({ grade: 'C', relations: 'any', caps: ['related'], rows: ['row-1'], needs: [] });
    expect(
      link([
        { relation: 'related', id: 'z' },
        { relation: 'related', id: 'a' },
      ]),
    ).toMatchObject({ rows: ['a', 'z'] });
  });

  it('for reading only where they ask about different sides', () => {
    expect(link([equal], { facet: 'practice' })).toMatchObject({
      grade: 'C',
      relations: 'any',
      caps: ['facet'],
      rows: ['row-1'],
      needs: [],
    });
    expect(link([acrossOffences], { facet: 'practice' })).toMatchObject({ grade: 'C', caps: ['facet'], rows: ['row-1'] });
  });

  it('without an answer, over every kind of row', () => {
    const unanswered = (row: RowSketch) =>
      linksTo(
        'untoc:8.law',
        {
          provisions: { 'uncac:15': {}, 'untoc:8': {} },
          questionnaires: { [UNCAC]: { 'uncac:15.law': {} }, [UNTOC]: { 'untoc:8.law': {} } },
          rows: [{ subject: 'uncac:15', object: 'untoc:8', ...row }],
        },
        { answers: {} },
      );
    const level: RowSketch = { relation: 'superset', level: 'stricter' };
    for (const row of [equal, acrossOffences, level, { ...level, scope: 'mutatis_mutandis' as const }])
      expect(unanswered(row)).toMatchObject([{ isAnswered: false, grade: 'A', needs: [], caps: [], rows: ['row-1'] }]);
    expect(unanswered({ relation: 'related' })).toMatchObject([{ isAnswered: false, grade: 'C', caps: ['related'] }]);
  });

  it('for reading only where one is an act under one treaty alone', () => {
    expect(link([equal], { facet: 'legal_act', answer: { text: 'Notified' } })).toMatchObject({ grade: 'C', caps: ['legal_act'] });
  });

  it('not even for reading where they are disjoint', () => {
    expect(link([{ relation: 'disjoint' }])).toMatchObject({ grade: 'C', relations: ['disjoint'], caps: [], rows: [] });
  });
});

describe('the sources of a target', () => {
  const catalogue: CatalogueSketch = {
    provisions: { 'uncac:15': {}, 'uncac:16': {}, 'uncac:17': {}, 'uncac:18': {}, 'untoc:8': {} },
    questionnaires: {
      [UNCAC]: { 'uncac:18.law': {}, 'uncac:17.law': {}, 'uncac:16.law': {}, 'uncac:15.law': {}, 'uncac:15.practice': {} },
      [UNTOC]: { 'untoc:8.law': {}, 'untoc:8.compliance': {} },
    },
    rows: [
      { id: 'a', subject: 'uncac:17', relation: 'superset', object: 'untoc:8', level: 'stricter' },
      { id: 'b', subject: 'untoc:8', relation: 'related', object: 'uncac:16' },
      { id: 'c', subject: 'uncac:15', relation: 'subset', object: 'untoc:8' },
    ],
  };

  it('are the items that a row, a step or a derived relation connects, in the order of provisions', () => {
    expect(linksTo('untoc:8.law', catalogue, { answers: {} }).map(({ item }) => item)).toEqual([
      'uncac:15.law',
      'uncac:15.practice',
      'uncac:16.law',
      'uncac:17.law',
    ]);
  });

  it('are each connected by the rows and steps between the two, and by no others', () => {
    const level = { relation: 'superset', level: 'stricter' } as const;
    const rows: RowSketch[] = [
      { id: 'between', subject: 'uncac:15', relation: 'related', object: 'untoc:8' },
      { id: 'beside', subject: 'uncac:16', relation: 'related', object: 'untoc:8' },
      { id: 'to-another', subject: 'uncac:15', object: 'untoc:9', ...level },
      { id: 'from-another', subject: 'untoc:9', object: 'uncac:15', ...level },
      { id: 'onwards', subject: 'uncac:17', object: 'untoc:8', ...level },
      { id: 'backwards', subject: 'untoc:8', object: 'uncac:18', ...level },
    ];
    const wider = { ...catalogue, provisions: { ...catalogue.provisions, 'untoc:9': {} }, rows };
    const found = linksTo('untoc:8.law', wider, { answers: {} });
    expect(found.map(({ item, relations, rows: by }) => [item, relations, by])).toEqual([
      ['uncac:15.law', 'any', ['between']],
      ['uncac:15.practice', 'any', ['between']],
      ['uncac:16.law', 'any', ['beside']],
      ['uncac:17.law', ['superset'], ['onwards']],
      ['uncac:18.law', ['subset'], ['backwards']],
    ]);
  });

  it('are told as possibly disjoint where even the measures only may overlap', () => {
    const across = { scope: 'mutatis_mutandis' } as const;
    const rows: RowSketch[] = [
      { subject: 'uncac:15', relation: 'subset', object: 'som:1', ...across },
      { subject: 'untoc:8', relation: 'intersects', object: 'som:1', ...across },
    ];
    const wider = { ...catalogue, provisions: { ...catalogue.provisions, 'som:1': {} }, rows };
    const [found] = linksTo('untoc:8.law', wider, { answers: {} });
    expect(found).toMatchObject({ item: 'uncac:15.law', relations: ['subset', 'intersects', 'disjoint'], grade: 'C', caps: [] });
  });

  it('of an act under one treaty alone are for reading only', () => {
    const act = {
      ...catalogue,
      questionnaires: { ...catalogue.questionnaires, [UNTOC]: { 'untoc:8.legal_act': { type: 'text' as const } } },
    };
    const found = linksTo('untoc:8.legal_act', act, { answers: {} });
    expect(found.map(({ grade, caps }) => [grade, caps])).toEqual(found.map(() => ['C', ['legal_act']]));
    expect(found.map(({ item }) => item)).toContain('uncac:15.law');
  });

  it('never include the target itself', () => {
    const plan = planInference(compileCrosswalk(buildCatalogue(catalogue)));
    const gathered = gatherEvidence(plan.crosswalk, buildState({ answers: {} }), { today: TODAY });
    const target = plan.crosswalk.items.get(`${UNTOC}#untoc:8.law`);
    const found = target === undefined ? [] : linkSources(plan, gathered, target, () => true).map(({ item }) => item.form.id);
    expect(found).toContain('untoc:8.compliance');
    expect(found).not.toContain('untoc:8.law');
  });

  it('are those that drafts connect, too', () => {
    const drafts: CatalogueSketch = {
      ...catalogue,
      rows: [{ subject: 'uncac:18', relation: 'intersects', object: 'untoc:8', status: 'draft' }],
    };
    expect(linksTo('untoc:8.law', drafts, { answers: {} }).map(({ item }) => item)).toEqual(['uncac:18.law']);
  });

  it('include what asks about the same provision elsewhere', () => {
    const elsewhere = { ...catalogue, questionnaires: { [UNTOC]: { 'untoc:8.law': {} }, 'other@2020': { 'untoc:8.law': {} } } };
    expect(linksTo('untoc:8.law', elsewhere, { answers: {} })).toMatchObject([{ item: 'untoc:8.law', relations: ['equal'], grade: 'A' }]);
  });

  it('of an item about a whole section are those that ask the same kind of question', () => {
    const section: CatalogueSketch = {
      ...catalogue,
      questionnaires: {
        [UNCAC]: { 'uncac:15.law': {}, 'uncac:15.challenge': { type: 'text' } },
        [UNTOC]: { 'untoc:8.law': {}, 'convention.challenge': { asks: undefined as never, section: 'untoc', type: 'text' } },
      },
    };
    expect(linksTo('convention.challenge', section, { answers: {} }).map(({ item }) => item)).toEqual(['uncac:15.challenge']);
  });
});
