import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { ANY_VALUE, IN_PART, NO, YES } from '../../src/domain/answer-values.ts';
import { ANY, EQUAL, SUBSET, SUPERSET } from '../../src/domain/relation.ts';
import type { LawName } from '../support/laws/laws.ts';
import { type Edit, plantEdit, plantReplacement, type Replacement, replacing } from '../support/plant-fault.ts';
import { searchOptions } from '../support/property-runs.ts';

type AnswerValues = typeof import('../../src/domain/answer-values.ts');
type Relation = typeof import('../../src/domain/relation.ts');
type Facets = typeof import('../../src/domain/facet.ts');
type Scales = typeof import('../../src/crosswalk/scales.ts');
type GatherEdges = typeof import('../../src/crosswalk/gather-edges.ts');
type CloseNetworks = typeof import('../../src/crosswalk/close-networks.ts');
type NumberNodes = typeof import('../../src/crosswalk/number-nodes.ts');
type GatherEvidence = typeof import('../../src/prefill/gather-evidence.ts');
type ReadCondition = typeof import('../../src/prefill/read-condition.ts');
type CollectContributions = typeof import('../../src/prefill/collect-contributions.ts');
type ReachAtGrade = typeof import('../../src/prefill/reach-at-grade.ts');
type TryConfirmations = typeof import('../../src/prefill/try-confirmations.ts');
type StateAnswers = Parameters<GatherEvidence['gatherEvidence']>[1];
type Answer = StateAnswers['answers'][number];
type Structured = Parameters<GatherEdges['gatherStructure']>[1];
type Provision = Structured['provisions'] extends ReadonlyMap<string, infer P> ? P : never;

interface Fault {
  readonly plant: Replacement | Edit;
  readonly caughtBy: LawName;
}

const TRUTH = 'the truth is always possible';
const ACROSS = 'the truth is always possible across mutatis mutandis';

/** Evidence is gathered from answers as the fault reads them. */
function answersRead(as: (answer: Answer, state: StateAnswers) => Answer, lawsAs = (laws: StateAnswers['laws']) => laws): Replacement {
  return replacing<GatherEvidence>('prefill/gather-evidence.ts', ({ gatherEvidence }) => ({
    gatherEvidence: (...[crosswalk, state, options]: Parameters<typeof gatherEvidence>) =>
      gatherEvidence(crosswalk, { ...state, answers: state.answers.map((answer) => as(answer, state)), laws: lawsAs(state.laws) }, options),
  }));
}

type Gathered = ReturnType<GatherEvidence['gatherEvidence']>;
type Piece = Gathered['own'][number];

/** What was gathered is changed by the fault. */
function evidenceRead(as: (gathered: Gathered) => Gathered): Replacement {
  return replacing<GatherEvidence>('prefill/gather-evidence.ts', ({ gatherEvidence }) => ({
    gatherEvidence: (...args: Parameters<typeof gatherEvidence>) => as(gatherEvidence(...args)),
  }));
}

/** The trees of provisions are read as the fault reads their forms. */
function provisionsRead(as: (form: Provision['form']) => Provision['form']): Replacement {
  return replacing<GatherEdges>('crosswalk/gather-edges.ts', ({ gatherStructure }) => ({
    gatherStructure: (...[source, numbered, rows]: Parameters<typeof gatherStructure>) => {
      const changed = new Map([...numbered.provisions].map(([id, node]) => [id, { ...node, form: as(node.form) }]));
      const nodes = numbered.nodes.map((node) => changed.get(node.id) ?? node);
      return gatherStructure(source, { ...numbered, provisions: changed, nodes }, rows);
    },
  }));
}

type Rows = Parameters<CloseNetworks['closeNetworks']>[2];

function rowsClosed(as: (rows: Rows) => Rows): Replacement {
  return replacing<CloseNetworks>('crosswalk/close-networks.ts', ({ closeNetworks }) => ({
    closeNetworks: (...[numbered, structure, rows]: Parameters<typeof closeNetworks>) => closeNetworks(numbered, structure, as(rows)),
  }));
}

const FAULTS: Readonly<Record<string, Fault>> = {
  'a superset in part makes the subset in part': {
    plant: replacing<AnswerValues>('domain/answer-values.ts', ({ transfer }) => ({
      transfer: (relations: number, values: number) =>
        relations === SUPERSET && values === IN_PART ? IN_PART : transfer(relations, values),
    })),
    caughtBy: TRUTH,
  },
  'a subset that is done makes the superset done': {
    plant: replacing<AnswerValues>('domain/answer-values.ts', ({ transfer }) => ({
      transfer: (relations: number, values: number) => (relations === SUBSET && values === YES ? YES : transfer(relations, values)),
    })),
    caughtBy: TRUTH,
  },
  'a union takes no notice of a part that is missing': {
    plant: replacing<AnswerValues>('domain/answer-values.ts', ({ unionOf }) => ({
      unionOf: (parts: readonly number[]) => unionOf(parts.filter((part) => part !== ANY_VALUE)),
    })),
    caughtBy: TRUTH,
  },
  'a choice is in place only when every alternative is': {
    plant: replacing<AnswerValues>('domain/answer-values.ts', ({ unionOf }) => ({ choiceOf: unionOf })),
    caughtBy: TRUTH,
  },
  'a choice that is in place passes its yes to each alternative': {
    plant: replacing<AnswerValues>('domain/answer-values.ts', ({ alternativeOf }) => ({
      alternativeOf: (choice: number) => (choice === YES ? YES : alternativeOf(choice)),
    })),
    caughtBy: TRUTH,
  },
  'two subsets of the same are taken to overlap': {
    plant: replacing<Relation>('domain/relation.ts', ({ compose }) => ({
      compose: (ab: number, bc: number) => (ab === SUBSET && bc === SUPERSET ? EQUAL | SUBSET | SUPERSET : compose(ab, bc)),
    })),
    caughtBy: TRUTH,
  },
  'relations do not compose': {
    plant: replacing<Relation>('domain/relation.ts', () => ({ compose: () => ANY })),
    caughtBy: 'a pivot between two equal provisions changes nothing',
  },
  'a relation read backwards is left as it is': {
    plant: replacing<Relation>('domain/relation.ts', () => ({ inverse: (relations: number) => relations })),
    caughtBy: 'a row read from its other side says the same',
  },
  'one closure for both scopes: what holds of measures × offences is read for the measures': {
    plant: replacing<Relation>('domain/relation.ts', () => ({ ofMeasuresAlone: (relations: number) => relations })),
    caughtBy: TRUTH,
  },
  'compliance counts as the law alone': {
    plant: replacing<Facets>('domain/facet.ts', ({ facetRelation }) => ({
      facetRelation: (...[from, to]: Parameters<typeof facetRelation>) =>
        [from, to].includes('law') && [from, to].includes('compliance') ? EQUAL : facetRelation(from, to),
    })),
    caughtBy: TRUTH,
  },
  '"no" on the scale yes, no means nothing is done': {
    plant: replacing<Scales>('crosswalk/scales.ts', ({ BUILT_IN_SCALES }) => ({
      BUILT_IN_SCALES: new Map([
        ...BUILT_IN_SCALES,
        [
          'yes_no',
          new Map([
            ['yes', YES],
            ['no', NO],
          ]),
        ],
      ]),
    })),
    caughtBy: TRUTH,
  },
  'the failure that an inverted question asks about counts as done': {
    plant: replacing<Scales>('crosswalk/scales.ts', ({ BUILT_IN_SCALES }) => ({
      BUILT_IN_SCALES: new Map([
        ...BUILT_IN_SCALES,
        [
          'inverted_yes_no',
          new Map([
            ['yes', YES],
            ['no', IN_PART | NO],
          ]),
        ],
      ]),
    })),
    caughtBy: TRUTH,
  },
  'own values cross mutatis mutandis': {
    plant: replacing<GatherEdges>('crosswalk/gather-edges.ts', ({ rowEdge }) => ({
      rowEdge: (...[row, closure, numbered]: Parameters<typeof rowEdge>) =>
        rowEdge({ ...row, form: { ...row.form, scope: 'same' } }, closure, numbered),
    })),
    caughtBy: ACROSS,
  },
  'a row with a level enters the closure': {
    plant: replacing<GatherEdges>('crosswalk/gather-edges.ts', ({ rowEdge }) => ({
      rowEdge: (...[row, closure, numbered]: Parameters<typeof rowEdge>) => {
        const { level: _, ...form } = row.form;
        return rowEdge({ ...row, form }, closure, numbered);
      },
    })),
    caughtBy: TRUTH,
  },
  'a row with a condition enters the closure': {
    plant: replacing<GatherEdges>('crosswalk/gather-edges.ts', ({ rowEdge }) => ({
      rowEdge: (...[row, closure, numbered]: Parameters<typeof rowEdge>) => {
        const { condition: _, ...form } = row.form;
        return rowEdge({ ...row, form }, closure, numbered);
      },
    })),
    caughtBy: TRUTH,
  },
  'having considered proves having done': {
    plant: replacing<GatherEdges>('crosswalk/gather-edges.ts', ({ gatherSteps }) => ({
      gatherSteps: (...[rows, numbered]: Parameters<typeof gatherSteps>) =>
        gatherSteps(
          rows.map((row) => ({ ...row, form: { ...row.form, level: row.form.level && turned(row.form.level) } as typeof row.form })),
          numbered,
        ),
    })),
    caughtBy: TRUTH,
  },
  'a "no" of the stricter side excludes that the other was considered': {
    plant: replacing<GatherEdges>('crosswalk/gather-edges.ts', ({ gatherSteps }) => ({
      gatherSteps: (...args: Parameters<typeof gatherSteps>) => gatherSteps(...args).map((step) => ({ ...step, onlyYes: false })),
    })),
    caughtBy: TRUTH,
  },
  'the level of a row is seen from the subject, whatever is written': {
    plant: replacing<GatherEdges>('crosswalk/gather-edges.ts', ({ gatherSteps }) => ({
      gatherSteps: (...[rows, numbered]: Parameters<typeof gatherSteps>) =>
        gatherSteps(
          rows.map((row) => (row.form.level === undefined ? row : { ...row, form: { ...row.form, level: 'stricter' } })),
          numbered,
        ),
    })),
    caughtBy: 'a row read from its other side says the same',
  },
  'optional children and examples are required': {
    plant: provisionsRead(({ role: _, ...form }) => form),
    caughtBy: TRUTH,
  },
  'every parent is the union of its children': {
    plant: provisionsRead((form) => (form.children === 'all' ? { ...form, own_obligation: false } : form)),
    caughtBy: TRUTH,
  },
  'a choice is read as if all were required': {
    plant: provisionsRead((form) => (form.children === 'any' ? { ...form, children: 'all' } : form)),
    caughtBy: TRUTH,
  },
  'a draft counts as approved': {
    plant: rowsClosed((rows) => rows.map((row) => ({ ...row, settled: true }))),
    caughtBy: 'lower grades exclude nothing',
  },
  'a draft that is wrong counts as approved': {
    plant: rowsClosed((rows) => rows.map((row) => ({ ...row, settled: true }))),
    caughtBy: TRUTH,
  },
  'a row of little confidence counts as a draft': {
    plant: rowsClosed((rows) => rows.map((row) => ({ ...row, settled: row.settled && (row.form.confidence ?? 1) > 0.3 }))),
    caughtBy: 'confidence decides nothing',
  },
  'a row that is said twice is left out': {
    plant: rowsClosed((rows) =>
      rows.filter(
        ({ form }) => rows.filter((other) => other.form.subject === form.subject && other.form.object === form.object).length === 1,
      ),
    ),
    caughtBy: 'repetition changes nothing',
  },
  'the confirmation of a draft is never heard': {
    plant: replacing<ReachAtGrade>('prefill/reach-at-grade.ts', () => ({
      reachAtGrade: (...[plan, , grade, system]: Parameters<ReachAtGrade['reachAtGrade']>) =>
        (grade === 'A' ? plan.approved : plan.drafted)[system],
    })),
    caughtBy: 'confirming what is listed makes it full',
  },
  'an answer limited to one instrument is read for all offences': {
    plant: answersRead((answer) => (answer.appliesTo === 'this_instrument' ? { ...answer, appliesTo: 'all_offences' } : answer)),
    caughtBy: ACROSS,
  },
  'a law limited to some offences is read for all': {
    plant: answersRead(
      (answer) => answer,
      (laws) => laws.map((law) => (law.appliesTo === 'listed' ? { ...law, appliesTo: 'all_offences' } : law)),
    ),
    caughtBy: ACROSS,
  },
  'a law is taken to say what it does not contain': {
    plant: evidenceRead((gathered) => ({
      ...gathered,
      measures: gathered.measures.map((each) =>
        each.values === (YES | IN_PART) && each.source.answer.value === 'in_part' ? { ...each, values: IN_PART } : each,
      ),
    })),
    caughtBy: ACROSS,
  },
  'an old answer counts as it is': {
    plant: answersRead((answer) => ({ ...answer, asOf: '2026-11-01' })),
    caughtBy: TRUTH,
  },
  'a change of a cited law is not noticed': {
    plant: answersRead(
      (answer) => answer,
      (laws) => laws.map(({ changedOn: _, repealed: __, ...law }) => law),
    ),
    caughtBy: TRUTH,
  },
  'an answer that is not cleared counts as it is': { plant: answersRead((answer) => ({ ...answer, cleared: true })), caughtBy: TRUTH },
  'an answer to another edition counts as it is': {
    plant: answersRead(({ otherEdition: _, ...answer }) => answer),
    caughtBy: TRUTH,
  },
  'every doubtful answer counts at grade A': {
    plant: evidenceRead((gathered) => ({ ...gathered, own: gathered.own.map((each) => ({ ...each, confirmations: [] })) })),
    caughtBy: 'lower grades exclude nothing',
  },
  'the condition of a row is taken to be met': {
    plant: replacing<ReadCondition>('prefill/read-condition.ts', () => ({ conditionOfRow: () => ({ state: 'met' }) })),
    caughtBy: TRUTH,
  },
  'a conditional provision is reached from everywhere': {
    plant: replacing<ReadCondition>('prefill/read-condition.ts', () => ({ conditionOfNode: () => ({ state: 'met' }) })),
    caughtBy: TRUTH,
  },
  'an item about a conditional provision applies to every State': {
    plant: replacing<NumberNodes>('crosswalk/number-nodes.ts', ({ numberNodes }) => ({
      numberNodes: (...args: Parameters<typeof numberNodes>) => {
        const numbered = numberNodes(...args);
        const nodes = numbered.nodes.map((node) => (node.kind === 'item' ? { index: node.index, id: node.id, kind: node.kind } : node));
        return { ...numbered, nodes, byId: new Map([...numbered.byId].map(([id, node]) => [id, nodes[node.index] ?? node])) };
      },
    })),
    caughtBy: TRUTH,
  },
  'a row that names an item is put on the provision of which it asks a part': {
    plant: {
      file: 'crosswalk/gather-edges.ts',
      from: "const from = byId.get(form.subject ?? joint ?? '')?.index;",
      to: "const from = byId.get((form.subject ?? joint ?? '').replace(/^.*#(.+?)[.].*$/, '$1'))?.index;",
    },
    caughtBy: 'the truth is always possible between items',
  },
  'the first answer on a provision wins, whatever side of it was asked': {
    plant: evidenceRead((gathered) => {
      const isFirst = (each: Piece, index: number, all: readonly Piece[]) => all.findIndex(({ node }) => node === each.node) === index;
      return { ...gathered, own: gathered.own.filter(isFirst), measures: gathered.measures.filter(isFirst) };
    }),
    caughtBy: 'order changes nothing',
  },
  'answers that differ on a provision are both left out': {
    plant: evidenceRead((gathered) => {
      const agrees = (each: Piece, _: number, all: readonly Piece[]) =>
        all.every(({ node, values }) => node !== each.node || values & each.values);
      return { ...gathered, own: gathered.own.filter(agrees), measures: gathered.measures.filter(agrees) };
    }),
    caughtBy: 'more evidence never widens',
  },
  'what an answer was accepted from is forgotten': {
    plant: evidenceRead((gathered) => {
      const forget = <E extends { source: Gathered['answers'][number] }>(each: E): E => ({
        ...each,
        source: { ...each.source, acceptedFrom: new Set(), restsOn: new Set() },
      });
      return {
        ...gathered,
        answers: gathered.answers.map((source) => forget({ source }).source),
        own: gathered.own.map(forget),
        measures: gathered.measures.map(forget),
      };
    }),
    caughtBy: 'an echo proves nothing',
  },
  'conflicts are forgotten once the values are found': {
    plant: {
      file: 'prefill/prefill-questionnaire.ts',
      from: 'return (node, facet) => runAround(node).conflicts.has(slotOf(node, facet));',
      to: 'return () => false;',
    },
    caughtBy: 'a conflict stays where its sources meet',
  },
  'what waits for a confirmation is taken for nothing': {
    plant: { file: 'prefill/run-fixpoint.ts', from: "tally.leftOut ||= grade === 'A';", to: '' },
    caughtBy: 'where nothing has to be confirmed one reading serves both grades',
  },
  'an answer that waits for a confirmation is taken for none': {
    plant: { file: 'prefill/run-fixpoint.ts', from: 'evidence.length < near.length || ', to: '' },
    caughtBy: 'where nothing has to be confirmed one reading serves both grades',
  },
  'drafts are taken for what is approved': {
    plant: { file: 'prefill/run-fixpoint.ts', from: ' || reach !== plan.drafted[system]', to: '' },
    caughtBy: 'where nothing has to be confirmed one reading serves both grades',
  },
  'an item is read without what its rules read': {
    plant: {
      file: 'prefill/surroundings.ts',
      from: 'for (const input of inputs) include(input);',
      to: '',
    },
    caughtBy: 'looking no further than what surrounds an item finds the same',
  },
  'a node in conflict still speaks through the rules': {
    plant: {
      file: 'prefill/run-fixpoint.ts',
      from: 'return conflicts.has(slot) ? ANY_VALUE : (possible[slot] as ValueSet);',
      to: 'return possible[slot] as ValueSet;',
    },
    caughtBy: 'a node in conflict counts as missing',
  },
  'the fixpoint is not computed again where a rule finds a conflict': {
    plant: { file: 'prefill/run-fixpoint.ts', from: 'if (round.empty.size === 0) return', to: 'return' },
    caughtBy: 'a node in conflict counts as missing',
  },
  'only one of the pieces that are needed is shown': {
    plant: replacing<CollectContributions>('prefill/collect-contributions.ts', ({ smallestSupport }) => ({
      smallestSupport: (...args: Parameters<typeof smallestSupport>) => smallestSupport(...args)?.slice(0, 1),
    })),
    caughtBy: 'confirming what is listed makes it full',
  },
  'what is promised is not tried out where evidence conflicts': {
    plant: replacing<TryConfirmations>('prefill/try-confirmations.ts', () => ({
      tryConfirmations: (...[suggestion]: Parameters<TryConfirmations['tryConfirmations']>) => suggestion,
    })),
    caughtBy: 'confirming what is listed makes it full',
  },
};

function turned(level: 'stricter' | 'weaker'): 'stricter' | 'weaker' {
  return level === 'stricter' ? 'weaker' : 'stricter';
}

/** Far more worlds than any fault needs to show. */
const PATIENCE = 6000;

describe('the laws catch', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-planted-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(Object.entries(FAULTS))(
    '%s',
    async (_, { plant, caughtBy }) => {
      const { property } = await lawUnder(caughtBy, 'plant' in plant ? plantReplacement(plant) : plantEdit(plant, folder));
      const details = fc.check(property, { ...searchOptions(PATIENCE), endOnFailure: true });
      expect({ caught: details.failed, interrupted: details.interrupted }).toEqual({ caught: true, interrupted: false });
    },
    120_000,
  );

  it('nothing in the engine as it is', async () => {
    const { property } = await lawUnder(TRUTH, () => {});
    expect(fc.check(property, searchOptions(20)).failed).toBe(false);
  });
});

/** The law over an engine imported anew, with whatever fault is planted at that moment. */
async function lawUnder(name: LawName, takeAway: () => void): Promise<{ property: fc.IProperty<unknown> }> {
  vi.resetModules();
  const { LAWS } = await import('../support/laws/laws.ts');
  takeAway();
  return LAWS[name] as { property: fc.IProperty<unknown> };
}
