import { describe, expect, it } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { listValues } from '../../src/domain/answer-values.ts';
import { VALUE_FACETS } from '../../src/domain/facet.ts';
import { listRelations } from '../../src/domain/relation.ts';
import type { Contribution } from '../../src/prefill/collect-contributions.ts';
import { gatherEvidence } from '../../src/prefill/gather-evidence.ts';
import { planInference } from '../../src/prefill/inference-plan.ts';
import { readAnswers } from '../../src/prefill/prefill-questionnaire.ts';
import { buildCatalogue, type CatalogueSketch, type ProvisionSketch, type RowSketch } from '../support/build-catalogue.ts';
import { type AnswerSketch, buildState, type StateSketch, TODAY } from '../support/build-state.ts';

const Q = 'q@2020';
const on = (item: string) => `${Q}#${item}`;

type Facet = (typeof VALUE_FACETS)[number];

/** Limited to the offences of its treaty: it speaks over the own relations alone. */
function here(value: string): AnswerSketch {
  return { value, appliesTo: 'this_instrument' };
}

/** What speaks for a facet of a node, in order, at either grade. An answer that is a mere token is one `here`. */
function read(catalogue: CatalogueSketch, { answers, ...rest }: StateSketch) {
  const state = {
    ...rest,
    answers: Object.fromEntries(
      Object.entries(answers).map(([item, sketch]) => [item, typeof sketch === 'string' ? here(sketch) : sketch]),
    ),
  };
  const plan = planInference(compileCrosswalk(buildCatalogue(catalogue)));
  const readings = readAnswers(plan, gatherEvidence(plan.crosswalk, buildState(state), { today: TODAY }));
  return (grade: 'a' | 'b', id: string, facet: Facet = 'law') => {
    const node = plan.crosswalk.nodes.find((each) => each.id === id);
    if (node === undefined) throw new Error(`the sketch has no node ${id}`);
    return readings[grade].contributionsAt(node.index, VALUE_FACETS.indexOf(facet)).map(told);
  };
}

function told({ values, relations, confirmations, answers, rows, system, derived, key }: Contribution) {
  return {
    values: listValues(values),
    relations: listRelations(relations),
    needs: confirmations.map(({ id }) => id),
    answers: answers.map(({ answer }) => answer.item),
    rows,
    system,
    rule: derived?.rule.kind,
    key: key.split('\n'),
  };
}

/** Letters (a) to (d) of UNCAC 1, all asked about, and UNTOC 1. */
function catalogueOf(rows: readonly RowSketch[], provisions: Readonly<Record<string, ProvisionSketch>> = {}): CatalogueSketch {
  const letters = ['a', 'b', 'c', 'd'].map((letter) => `uncac:1(${letter})`);
  return {
    provisions: { 'uncac:1': {}, ...Object.fromEntries(letters.map((letter) => [letter, {}])), 'untoc:1': {}, ...provisions },
    questionnaires: {
      [Q]: Object.fromEntries(['uncac:1', ...letters, 'untoc:1'].flatMap((id) => [`${id}.law`, `${id}.compliance`]).map((id) => [id, {}])),
    },
    rows,
  };
}

const [A, B] = [on('uncac:1(a).law'), on('uncac:1(b).law')];
const EQUAL: RowSketch = { subject: 'uncac:1(a)', relation: 'equal', object: 'untoc:1' };

describe('an answer speaks', () => {
  it('for its own provision, without a row', () => {
    expect(read(catalogueOf([]), { answers: { [A]: 'in_part' } })('a', 'uncac:1(a)')).toEqual([
      { values: ['in_part'], relations: ['equal'], needs: [], answers: [A], rows: [], system: 'own', rule: undefined, key: [A, '2'] },
    ]);
  });

  it('for what a row relates to it, by how the answered provision stands to the one reached', () => {
    const pieces = read(catalogueOf([{ ...EQUAL, relation: 'superset' }]), { answers: { [A]: 'yes' } });
    expect(pieces('a', 'untoc:1')).toMatchObject([
      { values: ['yes'], relations: ['superset'], rows: ['row-1'], answers: [A], system: 'own' },
    ]);
    const back = read(catalogueOf([{ ...EQUAL, relation: 'superset' }]), { answers: { [on('untoc:1.law')]: 'yes' } });
    expect(back('a', 'uncac:1(a)')).toMatchObject([{ values: ['yes', 'in_part'], relations: ['subset'], rows: ['row-1'] }]);
  });

  it('for another facet by the product with the relation of the two', () => {
    const pieces = read(catalogueOf([EQUAL]), { answers: { [on('uncac:1(a).compliance')]: 'yes' } });
    expect(pieces('a', 'untoc:1', 'law')).toMatchObject([{ values: ['yes'], relations: ['superset'] }]);
    expect(pieces('a', 'untoc:1', 'compliance')).toMatchObject([{ values: ['yes'], relations: ['equal'] }]);
    const fromLaw = read(catalogueOf([EQUAL]), { answers: { [A]: 'no' } });
    expect(fromLaw('a', 'untoc:1', 'compliance')).toMatchObject([{ values: ['in_part', 'no'], relations: ['subset'] }]);
    expect(fromLaw('a', 'untoc:1', 'practice')).toEqual([]);
  });

  it('for nothing of which its value says nothing', () => {
    const pieces = read(catalogueOf([{ ...EQUAL, relation: 'superset' }]), { answers: { [A]: 'in_part' } });
    expect(pieces('a', 'untoc:1')).toEqual([]);
  });

  it('for the measures too where it covers all offences, told first', () => {
    const pieces = read(catalogueOf([EQUAL]), { answers: { [A]: { value: 'yes', appliesTo: 'all_offences' } } });
    expect(pieces('a', 'untoc:1')).toMatchObject([
      { system: 'measures', values: ['yes'], relations: ['equal'] },
      { system: 'own', values: ['yes'], relations: ['equal'] },
    ]);
  });

  it('mutatis mutandis once its measures are confirmed', () => {
    const across = catalogueOf([{ ...EQUAL, scope: 'mutatis_mutandis' }]);
    const need = `answer-covers-all-offences:${A}`;
    const answers = { [A]: { value: 'yes' } };
    const open = read(across, { answers });
    expect(open('a', 'untoc:1')).toEqual([]);
    expect(open('b', 'untoc:1')).toMatchObject([{ system: 'measures', needs: [need], key: [need, 'row-1', A, '1'] }]);
    const settled = read(across, { answers, confirmations: [need] });
    expect(settled('a', 'untoc:1')).toMatchObject([{ system: 'measures', needs: [] }]);
  });

  it('for nothing that it was accepted from', () => {
    const echo = { value: 'yes', derivedFrom: [on('untoc:1.law')] };
    const pieces = read(catalogueOf([EQUAL]), { answers: { [A]: echo } });
    expect(pieces('a', 'untoc:1')).toEqual([]);
    expect(pieces('a', 'uncac:1(a)')).toHaveLength(1);
  });
});

describe('what speaks for a node is told', () => {
  const both: RowSketch[] = [EQUAL, { ...EQUAL, subject: 'uncac:1(b)' }];

  it('in the order of what it needs: least first', () => {
    const answers = { [A]: { value: 'yes', cleared: false, asOf: '2001-01-01' }, [B]: { value: 'yes', cleared: false } };
    const pieces = read(catalogueOf(both), { answers })('b', 'untoc:1');
    const own = pieces.filter(({ system }) => system === 'own');
    expect(own.map(({ needs }) => needs)).toEqual([[`answer-final:${B}`], [`answer-final:${A}`, `answer-still-so:${A}`]]);
  });

  it('with what was said directly before what a rule found', () => {
    const joint: RowSketch = { id: 'together', all_of: ['uncac:1(a)', 'uncac:1(b)'], union: 'equal', object: 'untoc:1' };
    const answers = { [A]: 'yes', [B]: 'yes', [on('untoc:1.law')]: 'yes' };
    const pieces = read(catalogueOf([joint]), { answers })('a', 'untoc:1');
    expect(pieces.map(({ rule, values }) => [rule, values])).toEqual([
      [undefined, ['yes']],
      [undefined, ['yes', 'in_part']],
      [undefined, ['yes', 'in_part']],
      ['union', ['yes']],
    ]);
  });

  it('with the fewest rows first, then by the names of rows and items', () => {
    const chain: RowSketch[] = [
      { id: 'z', subject: 'uncac:1(d)', relation: 'equal', object: 'untoc:1' },
      { id: 'y', subject: 'uncac:1(a)', relation: 'equal', object: 'uncac:1(d)' },
      { id: 'a', subject: 'uncac:1(b)', relation: 'equal', object: 'untoc:1' },
    ];
    const answers = { [A]: 'yes', [on('uncac:1(d).law')]: 'yes', [B]: 'yes' };
    expect(read(catalogueOf(chain), { answers })('a', 'untoc:1').map(({ rows }) => rows)).toEqual([['a'], ['z'], ['y', 'z']]);
  });
});

describe('over a draft', () => {
  const draft: RowSketch = { ...EQUAL, id: 'draft', status: 'draft' };
  const need = 'correspondence:draft';

  it('an answer speaks as if confirmed, with that to confirm', () => {
    const pieces = read(catalogueOf([draft]), { answers: { [A]: 'yes' } });
    expect(pieces('a', 'untoc:1')).toEqual([]);
    expect(pieces('b', 'untoc:1')).toMatchObject([{ values: ['yes'], needs: [need], rows: ['draft'] }]);
  });

  it('it counts once that is confirmed', () => {
    const pieces = read(catalogueOf([draft]), { answers: { [A]: 'yes' }, confirmations: [need] });
    expect(pieces('a', 'untoc:1')).toMatchObject([{ values: ['yes'], needs: [], rows: ['draft'] }]);
  });

  it('it is told beside what is approved where it says more', () => {
    const approved: RowSketch = { ...EQUAL, id: 'approved', relation: 'overlaps' };
    const pieces = read(catalogueOf([approved, draft]), { answers: { [A]: 'yes' } });
    expect(pieces('a', 'untoc:1')).toMatchObject([{ values: ['yes', 'in_part'], rows: ['approved'] }]);
    expect(pieces('b', 'untoc:1')).toMatchObject([
      { values: ['yes', 'in_part'], rows: ['approved'], needs: [] },
      { values: ['yes'], rows: ['draft'], needs: [need] },
    ]);
    const confirmed = read(catalogueOf([approved, draft]), { answers: { [A]: 'yes' }, confirmations: [need] });
    expect(confirmed('a', 'untoc:1')).toMatchObject([
      { values: ['yes', 'in_part'], rows: ['approved'], needs: [] },
      { values: ['yes'], rows: ['draft'], needs: [] },
    ]);
  });

  it('it is not told at grade A because another draft was confirmed', () => {
    const approved: RowSketch = { ...EQUAL, id: 'approved', relation: 'overlaps' };
    const other: RowSketch = { id: 'other', subject: 'uncac:1(b)', relation: 'equal', object: 'uncac:1(c)', status: 'draft' };
    const pieces = read(catalogueOf([approved, draft, other]), { answers: { [A]: 'yes' }, confirmations: ['correspondence:other'] });
    expect(pieces('a', 'untoc:1')).toMatchObject([{ rows: ['approved'] }]);
    expect(pieces('b', 'untoc:1')).toMatchObject([{ rows: ['approved'] }, { rows: ['draft'] }]);
  });

  it('it is not told where it says no more than what is approved', () => {
    const approved: RowSketch = { ...EQUAL, id: 'approved', relation: 'superset' };
    const other: RowSketch = { ...draft, subject: 'uncac:1(b)' };
    const pieces = read(catalogueOf([approved, { ...draft, relation: 'superset' }, other]), { answers: { [A]: 'yes' } });
    expect(pieces('b', 'untoc:1')).toMatchObject([{ rows: ['approved'], needs: [] }]);
  });

  it('of two drafts in a path, both have to be confirmed', () => {
    const path: RowSketch[] = [
      { id: 'one', subject: 'uncac:1(a)', relation: 'equal', object: 'uncac:1(d)', status: 'draft' },
      { id: 'two', subject: 'uncac:1(d)', relation: 'equal', object: 'untoc:1', status: 'proposed' },
    ];
    const needs = ['correspondence:one', 'correspondence:two'];
    expect(read(catalogueOf(path), { answers: { [A]: 'yes' } })('b', 'untoc:1')).toMatchObject([{ needs }]);
    const half = read(catalogueOf(path), { answers: { [A]: 'yes' }, confirmations: needs.slice(0, 1) });
    expect(half('a', 'uncac:1(d)')).toHaveLength(1);
    expect(half('a', 'untoc:1')).toEqual([]);
    expect(half('b', 'untoc:1')).toMatchObject([{ needs: needs.slice(1) }]);
    expect(read(catalogueOf(path), { answers: { [A]: 'yes' }, confirmations: needs })('a', 'untoc:1')).toHaveLength(1);
  });
});

describe('a provision that applies only under a condition', () => {
  const conditional = (provisions: Readonly<Record<string, ProvisionSketch>>) => catalogueOf([EQUAL], provisions);
  const need = 'condition:treaty';

  it('is reached once the condition is confirmed', () => {
    const asked = conditional({ 'untoc:1': { conditional: 'treaty' } });
    const open = read(asked, { answers: { [A]: 'yes' } });
    expect(open('a', 'untoc:1')).toEqual([]);
    expect(open('b', 'untoc:1')).toMatchObject([{ values: ['yes'], needs: [need] }]);
    const met = read(asked, { answers: { [A]: 'yes' }, confirmations: [need] });
    expect(met('a', 'untoc:1')).toMatchObject([{ values: ['yes'], needs: [] }]);
    expect(met('b', 'untoc:1')).toMatchObject([{ values: ['yes'], needs: [] }]);
  });

  it('is reached from one under the same condition as it is', () => {
    const asked = conditional({ 'untoc:1': { conditional: 'treaty' }, 'uncac:1(a)': { conditional: 'treaty' } });
    expect(read(asked, { answers: { [A]: 'yes' } })('a', 'untoc:1')).toMatchObject([{ values: ['yes'], needs: [] }]);
  });

  it('is reached by a rule in the same way', () => {
    const joined = catalogueOf([], {
      'uncac:1': { children: 'all', own_obligation: false, conditional: 'treaty' },
      'uncac:1(a)': { conditional: 'other' },
      'uncac:1(b)': { conditional: 'other' },
      'uncac:1(c)': { conditional: 'other' },
      'uncac:1(d)': { conditional: 'other' },
    });
    const answers = Object.fromEntries(['a', 'b', 'c', 'd'].map((letter) => [on(`uncac:1(${letter}).law`), 'yes']));
    const byRule = (found: ReturnType<ReturnType<typeof read>>) => found.filter(({ rule }) => rule !== undefined);
    const open = read(joined, { answers });
    expect(byRule(open('a', 'uncac:1'))).toEqual([]);
    expect(byRule(open('b', 'uncac:1'))).toMatchObject([{ rule: 'union', values: ['yes'], needs: [need], system: 'own' }]);
    expect(byRule(read(joined, { answers, confirmations: [need] })('a', 'uncac:1'))).toMatchObject([{ values: ['yes'], needs: [] }]);
  });
});

describe('a rule speaks', () => {
  const adding: ProvisionSketch = { children: 'all', own_obligation: false };
  const union = (rows: readonly RowSketch[]): CatalogueSketch => ({
    ...catalogueOf(rows),
    provisions: { 'uncac:1': adding, 'uncac:1(a)': {}, 'uncac:1(b)': {}, 'uncac:1(d)': { role: 'optional' }, 'untoc:1': {} },
  });
  const foundByRule = (pieces: ReturnType<ReturnType<typeof read>>) => pieces.filter(({ rule }) => rule !== undefined);

  it('with the answers that it was found from, and no more of them than it takes', () => {
    const pieces = read(union([]), { answers: { [A]: 'yes', [B]: 'no', [on('uncac:1(d).law')]: 'yes' } });
    expect(foundByRule(pieces('a', 'uncac:1'))).toMatchObject([
      { rule: 'union', values: ['in_part'], answers: [A, B], rows: [], relations: ['equal'] },
    ]);
  });

  describe('up a tree', () => {
    const tree: CatalogueSketch = {
      provisions: { 'uncac:1': adding, 'uncac:1(a)': adding, 'uncac:1(a)(i)': {}, 'uncac:1(a)(ii)': {}, 'uncac:1(b)': {} },
      questionnaires: {
        [Q]: Object.fromEntries(
          ['(a)', '(a)(i)', '(a)(ii)', '(b)'].flatMap((id) => [`uncac:1${id}.law`, `uncac:1${id}.practice`]).map((id) => [id, {}]),
        ),
      },
    };
    const [first, second] = [on('uncac:1(a)(i).law'), on('uncac:1(a)(ii).law')];

    it('with all the answers below it', () => {
      const pieces = read(tree, { answers: { [first]: 'yes', [second]: 'yes', [B]: 'yes' } });
      expect(foundByRule(pieces('a', 'uncac:1')).filter(({ values }) => values.length === 1)).toMatchObject([
        { rule: 'union', values: ['yes'], answers: [first, second, B] },
      ]);
    });

    it('once, though another facet is found only later', () => {
      const practice = Object.fromEntries(['(a)(i)', '(a)(ii)', '(b)'].map((id) => [on(`uncac:1${id}.practice`), 'no']));
      const pieces = read(tree, { answers: { [A]: 'yes', [B]: 'yes', ...practice } });
      expect(foundByRule(pieces('a', 'uncac:1', 'practice')).filter(({ values }) => values.length === 1)).toHaveLength(1);
      expect(foundByRule(pieces('a', 'uncac:1', 'law')).filter(({ values }) => values.length === 1)).toMatchObject([{ answers: [A, B] }]);
    });
  });

  it('once in the midst of a tree too, whichever facet is found first', () => {
    const ids = ['(a)', '(a)(i)', '(a)(i)(1)', '(a)(i)(2)', '(a)(ii)', '(b)'].map((id) => `uncac:1${id}`);
    const parents = new Set(['uncac:1', 'uncac:1(a)', 'uncac:1(a)(i)']);
    const tree: CatalogueSketch = {
      provisions: Object.fromEntries(['uncac:1', ...ids].map((id) => [id, parents.has(id) ? adding : {}])),
      questionnaires: { [Q]: Object.fromEntries(ids.flatMap((id) => [`${id}.law`, `${id}.practice`]).map((id) => [id, {}])) },
    };
    const singleValued = (first: 'law' | 'practice', second: 'law' | 'practice', node: string) => {
      const early = ['(a)(i)', '(a)(ii)', '(b)'].map((id) => [on(`uncac:1${id}.${first}`), 'yes']);
      const late = ['(a)(i)(1)', '(a)(i)(2)', '(a)(ii)', '(b)'].map((id) => [on(`uncac:1${id}.${second}`), 'no']);
      const pieces = read(tree, { answers: Object.fromEntries([...early, ...late]) });
      const outputs = (facet: 'law' | 'practice') =>
        foundByRule(pieces('a', node, facet)).filter(({ values, relations }) => values.length === 1 && relations.join() === 'equal');
      return [outputs(first).length, outputs(second).length];
    };
    for (const node of ['uncac:1', 'uncac:1(a)']) {
      expect(singleValued('law', 'practice', node)).toEqual([1, 1]);
      expect(singleValued('practice', 'law', node)).toEqual([1, 1]);
    }
  });

  it('with every row on the way, each once, in the order of ids', () => {
    const rows: RowSketch[] = [
      { id: 'z', subject: 'uncac:1', relation: 'equal', object: 'untoc:1' },
      { id: 'm', subject: 'uncac:1(d)', relation: 'equal', object: 'uncac:1(a)' },
      { id: 'a', subject: 'uncac:1(c)', relation: 'equal', object: 'uncac:1(b)' },
    ];
    const catalogue = union(rows);
    const provisions = { ...catalogue.provisions, 'uncac:1(c)': { role: 'optional' as const } };
    const answers = { [on('uncac:1(d).law')]: 'yes', [on('uncac:1(c).law')]: 'no' };
    const pieces = read({ ...catalogue, provisions }, { answers });
    expect(foundByRule(pieces('a', 'untoc:1'))).toMatchObject([{ values: ['in_part'], rows: ['a', 'm', 'z'] }]);
  });

  it('with what each of its answers needs, each once', () => {
    const doubtful = { value: 'yes', laws: ['code'], asOf: '2001-01-01' };
    const pieces = read(union([]), { answers: { [A]: doubtful, [B]: doubtful }, laws: { code: {} } });
    expect(foundByRule(pieces('a', 'uncac:1'))).toEqual([]);
    const own = foundByRule(pieces('b', 'uncac:1')).filter(({ system }) => system === 'own');
    expect(own).toMatchObject([{ needs: ['law-still-so:code'], answers: [A, B] }]);
  });

  it('with the joint row whose parts it reads', () => {
    const joint: RowSketch = { id: 'together', all_of: ['uncac:1(a)', 'uncac:1(b)'], union: 'equal', object: 'untoc:1' };
    const pieces = read(catalogueOf([joint]), { answers: { [A]: 'yes', [B]: 'no' } });
    expect(foundByRule(pieces('a', 'together'))).toMatchObject([{ rule: 'union', values: ['in_part'], rows: ['together'] }]);
    expect(foundByRule(pieces('a', 'untoc:1'))).toMatchObject([{ values: ['in_part'], rows: ['together'] }]);
  });

  it('without the side that is in conflict, which counts as missing', () => {
    const deny: RowSketch = { subject: 'untoc:1', relation: 'equal', object: 'uncac:1(a)' };
    const pieces = read(union([deny]), { answers: { [A]: 'yes', [on('untoc:1.law')]: 'no', [B]: 'no' } });
    const [found] = foundByRule(pieces('a', 'uncac:1'));
    expect(found).toMatchObject({ values: ['in_part', 'no'], answers: [B] });
  });

  it('not for a node that one of its answers was accepted from', () => {
    const answers = { [A]: { value: 'yes', derivedFrom: [on('untoc:1.law')] }, [B]: 'yes' };
    const pieces = read(union([{ subject: 'uncac:1', relation: 'equal', object: 'untoc:1' }]), { answers });
    expect(foundByRule(pieces('a', 'uncac:1'))).toMatchObject([{ values: ['yes'] }]);
    expect(foundByRule(pieces('a', 'untoc:1'))).toEqual([]);
  });

  it('of a choice for the parent, and of the parent for each alternative', () => {
    const choice: CatalogueSketch = {
      ...catalogueOf([]),
      provisions: { 'uncac:1': { children: 'any', own_obligation: false }, 'uncac:1(a)': {}, 'uncac:1(b)': {} },
    };
    expect(read(choice, { answers: { [A]: 'yes' } })('a', 'uncac:1')).toMatchObject([{ rule: 'choice', values: ['yes'], answers: [A] }]);
    const denied = read(choice, { answers: { [on('uncac:1.law')]: 'no' } });
    expect(denied('a', 'uncac:1(b)')).toMatchObject([{ rule: 'alternative', values: ['no'], answers: [on('uncac:1.law')], rows: [] }]);
  });

  it('of a row with a level along its subject matter, where the stricter side is "yes"', () => {
    const level: RowSketch = { ...EQUAL, id: 'level', relation: 'superset', level: 'stricter' };
    expect(read(catalogueOf([level]), { answers: { [A]: 'yes' } })('a', 'untoc:1')).toMatchObject([
      { rule: 'step', values: ['yes'], rows: ['level'], needs: [] },
    ]);
    expect(read(catalogueOf([level]), { answers: { [A]: 'no' } })('b', 'untoc:1')).toEqual([]);
  });

  it('of a row with a level that is a draft once its correspondence is confirmed', () => {
    const level: RowSketch = { ...EQUAL, id: 'level', relation: 'superset', level: 'stricter', status: 'draft' };
    const open = read(catalogueOf([level]), { answers: { [A]: 'yes' } });
    expect(open('a', 'untoc:1')).toEqual([]);
    expect(open('b', 'untoc:1')).toMatchObject([{ rows: ['level'], needs: ['correspondence:level'] }]);
    const confirmed = read(catalogueOf([level]), { answers: { [A]: 'yes' }, confirmations: ['correspondence:level'] });
    expect(confirmed('a', 'untoc:1')).toMatchObject([{ rows: ['level'], needs: [] }]);
  });

  it('of a row with a condition once that is met', () => {
    const condition: RowSketch = { ...EQUAL, id: 'conditional', condition: { text: { en: 'where so' } } };
    const open = read(catalogueOf([condition]), { answers: { [A]: 'no' } });
    expect(open('a', 'untoc:1')).toEqual([]);
    expect(open('b', 'untoc:1')).toMatchObject([{ rule: 'step', values: ['no'], rows: ['conditional'], needs: ['condition:conditional'] }]);
    const met = read(catalogueOf([condition]), { answers: { [A]: 'no' }, confirmations: ['condition:conditional'] });
    expect(met('a', 'untoc:1')).toMatchObject([{ values: ['no'], rows: ['conditional'], needs: [] }]);
  });
});
