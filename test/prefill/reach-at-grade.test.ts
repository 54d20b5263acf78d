import { describe, expect, it } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { listRelations } from '../../src/domain/relation.ts';
import { type InferencePlan, planInference, type Reach } from '../../src/prefill/inference-plan.ts';
import { draftNeeds, reachAtGrade } from '../../src/prefill/reach-at-grade.ts';
import { buildCatalogue, type RowSketch } from '../support/build-catalogue.ts';

const APPROVED: RowSketch = { id: 'approved', subject: 'uncac:1', relation: 'overlaps', object: 'untoc:1' };
/** Each says more than is approved, of another pair. */
const SHARPER: RowSketch = { id: 'sharper', subject: 'uncac:1', relation: 'subset', object: 'untoc:1', status: 'draft' };
const NEW: RowSketch = { id: 'new', subject: 'uncac:2', relation: 'equal', object: 'untoc:2', status: 'proposed' };
const APART: RowSketch = { id: 'apart', subject: 'uncac:3', relation: 'disjoint', object: 'untoc:2', status: 'draft' };

function planOf(...rows: RowSketch[]): InferencePlan {
  const ids = ['uncac:1', 'uncac:2', 'uncac:3', 'untoc:1', 'untoc:2'];
  return planInference(
    compileCrosswalk(buildCatalogue({ provisions: Object.fromEntries(ids.map((id) => [id, {}])), questionnaires: {}, rows })),
  );
}

const given = (...rows: string[]) => new Set(rows.map((row) => `correspondence:${row}`));

/** Who is reached from each provision, itself left out. */
function pairs({ crosswalk: { nodes } }: InferencePlan, { start, target, relations }: Reach): string[] {
  return nodes.flatMap(({ index, id }) =>
    [...target.subarray(start[index], start[index + 1])].flatMap((to, i) =>
      to === index ? [] : `${id} ${listRelations(relations[(start[index] ?? 0) + i] ?? 0).join('|')} ${nodes[to]?.id}`,
    ),
  );
}

const OVERLAPPING = ['uncac:1 equal|subset|superset|intersects untoc:1', 'untoc:1 equal|subset|superset|intersects uncac:1'];

describe('evidence is carried', () => {
  it('at grade B over drafts, as if all were confirmed', () => {
    const plan = planOf(APPROVED, SHARPER, NEW, APART);
    const reach = reachAtGrade(plan, new Set(), 'B', 'own');
    expect(pairs(plan, reach)).toEqual([
      'uncac:1 subset untoc:1',
      'uncac:2 equal untoc:2',
      'untoc:1 superset uncac:1',
      'untoc:2 equal uncac:2',
    ]);
    expect(reach).toBe(plan.drafted.own);
    expect(reachAtGrade(plan, new Set(), 'B', 'measures')).toBe(plan.drafted.measures);
  });

  it('at grade A over what is approved', () => {
    const plan = planOf(APPROVED, SHARPER, NEW, APART);
    expect(pairs(plan, reachAtGrade(plan, new Set(), 'A', 'own'))).toEqual(OVERLAPPING);
    expect(pairs(plan, reachAtGrade(plan, given('approved', 'another'), 'A', 'own'))).toEqual(OVERLAPPING);
    expect(reachAtGrade(plan, given('approved'), 'A', 'measures')).toBe(plan.approved.measures);
  });

  it('at grade A over what is approved where there are no drafts, whatever is confirmed', () => {
    const plan = planOf(APPROVED);
    expect(reachAtGrade(plan, given('approved'), 'A', 'own')).toBe(plan.approved.own);
  });

  it('at grade A over a draft that the State has confirmed, and over no other', () => {
    const plan = planOf(APPROVED, SHARPER, NEW, APART);
    expect(pairs(plan, reachAtGrade(plan, given('new'), 'A', 'own'))).toEqual([
      'uncac:1 equal|subset|superset|intersects untoc:1',
      'uncac:2 equal untoc:2',
      'untoc:1 equal|subset|superset|intersects uncac:1',
      'untoc:2 equal uncac:2',
    ]);
    expect(pairs(plan, reachAtGrade(plan, given('sharper'), 'A', 'own'))).toEqual(['uncac:1 subset untoc:1', 'untoc:1 superset uncac:1']);
  });

  it('over no pair that a confirmed draft says is disjoint', () => {
    const plan = planOf(APPROVED, APART, NEW);
    expect(pairs(plan, reachAtGrade(plan, given('apart'), 'A', 'own'))).toEqual(OVERLAPPING);
  });

  it('over a path of drafts only where each is confirmed', () => {
    const next: RowSketch = { id: 'next', subject: 'untoc:2', relation: 'equal', object: 'uncac:3', status: 'draft' };
    const plan = planOf(APPROVED, NEW, next);
    const reached = (...rows: string[]) =>
      pairs(plan, reachAtGrade(plan, given(...rows), 'A', 'own')).filter((pair) => pair.startsWith('uncac:2'));
    expect(reached('new')).toEqual(['uncac:2 equal untoc:2']);
    expect(reached('next')).toEqual([]);
    expect(reached('new', 'next')).toEqual(['uncac:2 equal uncac:3', 'uncac:2 equal untoc:2']);
  });

  it('over a confirmed draft mutatis mutandis for the measures alone', () => {
    const plan = planOf(APPROVED, { ...NEW, scope: 'mutatis_mutandis' });
    expect(pairs(plan, reachAtGrade(plan, given('new'), 'A', 'own'))).toEqual(OVERLAPPING);
    expect(pairs(plan, reachAtGrade(plan, given('new'), 'A', 'measures'))).toContain('uncac:2 equal untoc:2');
  });
});

describe('what has to be confirmed of some rows', () => {
  it('is the correspondence of each that is not approved', () => {
    const { crosswalk } = planOf(APPROVED, SHARPER, NEW);
    expect(draftNeeds(crosswalk, ['new', 'approved', 'sharper', 'gone'])).toEqual([
      { id: 'correspondence:new', kind: 'correspondence', about: 'new' },
      { id: 'correspondence:sharper', kind: 'correspondence', about: 'sharper' },
    ]);
    expect(draftNeeds(crosswalk, ['approved'])).toEqual([]);
  });
});
