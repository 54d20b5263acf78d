import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SUBMISSION_EVENTS, SUBMISSION_STATUSES, type SubmissionStatus, WRITABLE_STATUSES } from '../../src/domain/submission.ts';
import { advance, FIRING_ROLES, firingRoleOf, WORKFLOW, wayTo, workflowRows } from '../../src/review/workflow.ts';
import { searchOptions } from '../support/property-runs.ts';

describe('the way of a submission', () => {
  it.each([
    ['draft', 'send_for_clearance', 'governmental_expert', 'for_clearance'],
    ['draft', 'send_for_clearance', 'focal_point', 'for_clearance'],
    ['for_clearance', 'return', 'focal_point', 'returned'],
    ['for_clearance', 'clear', 'focal_point', 'cleared'],
    ['returned', 'send_for_clearance', 'governmental_expert', 'for_clearance'],
    ['cleared', 'reopen', 'focal_point', 'returned'],
    ['cleared', 'publish', 'focal_point', 'published'],
    ['published', 'withdraw', 'focal_point', 'cleared'],
  ] as const)('leads from %s by %s of the %s to %s', (from, event, role, to) => {
    expect(advance(from, event, role)).toEqual({ ok: true, state: to });
  });

  it.each([
    ['for_clearance', 'clear'],
    ['for_clearance', 'return'],
    ['cleared', 'publish'],
    ['published', 'withdraw'],
  ] as const)('lets no expert fire from %s: %s', (from, event) => {
    expect(advance(from, event, 'governmental_expert')).toMatchObject({ ok: false, why: 'not_for_this_role' });
  });

  it('lets nobody without a role of the State fire anything', () => {
    for (const { state, event } of workflowRows())
      expect(advance(state, event, undefined)).toEqual({ ok: false, why: 'not_for_this_role', possible: [] });
  });

  it('refuses every step that is not in the table and says what is possible instead', () => {
    const refused = SUBMISSION_STATUSES.flatMap((state) =>
      SUBMISSION_EVENTS.filter((event) => WORKFLOW[state][event] === undefined).map((event) => advance(state, event, 'focal_point')),
    );
    expect(refused).toHaveLength(SUBMISSION_STATUSES.length * SUBMISSION_EVENTS.length - workflowRows().length);
    expect(refused.every((each) => !each.ok && each.why === 'no_such_step' && each.possible.length > 0)).toBe(true);
  });

  it('names only roles of the State', () => {
    expect(workflowRows().every(({ by }) => by.every((role) => FIRING_ROLES.includes(role)))).toBe(true);
  });

  it('leaves the table by no sequence of events, whoever fires them', () => {
    const step = fc.record({ event: fc.constantFrom(...SUBMISSION_EVENTS), role: fc.constantFrom(...FIRING_ROLES, undefined) });
    fc.assert(
      fc.property(fc.constantFrom(...SUBMISSION_STATUSES), fc.array(step, { maxLength: 40 }), (start, steps) => {
        let status = start;
        for (const { event, role } of steps) {
          const moved = advance(status, event, role);
          const allowed = workflowRows().find(
            (row) => row.state === status && row.event === event && role !== undefined && row.by.includes(role),
          );
          expect(moved.ok ? moved.state : undefined).toBe(allowed?.to);
          if (moved.ok) status = moved.state;
        }
        expect(SUBMISSION_STATUSES).toContain(status);
      }),
      searchOptions(100),
    );
  });

  it('is found from any status to any other by the fewest events that the role may fire, or not at all', () => {
    for (const from of SUBMISSION_STATUSES)
      for (const to of SUBMISSION_STATUSES)
        for (const role of [...FIRING_ROLES, undefined]) {
          const way = wayTo(from, to, role);
          const end = (way ?? []).reduce<SubmissionStatus | undefined>((status, event) => {
            const moved = status === undefined ? undefined : advance(status, event, role);
            return moved?.ok === true ? moved.state : undefined;
          }, from);
          expect(way === undefined || end === to).toBe(true);
        }
    expect(wayTo('draft', 'published', 'focal_point')).toEqual(['send_for_clearance', 'clear', 'publish']);
    expect(wayTo('draft', 'cleared', 'governmental_expert')).toBeUndefined();
    expect(wayTo('cleared', 'draft', 'focal_point')).toBeUndefined();
    expect(wayTo('draft', 'draft', undefined)).toEqual([]);
  });

  it.each([
    [{ role: 'focal_point', state: 'XAR' }, 'focal_point'],
    [{ role: 'governmental_expert', state: 'XAR' }, 'governmental_expert'],
    [{ role: 'focal_point', state: 'XRU' }, undefined],
    [{ role: 'observer', state: 'XAR' }, undefined],
    [{ role: 'secretariat' }, undefined],
    [{ role: 'bridge' }, 'focal_point'],
  ] as const)('of Arcadia is gone by %o as %s', (actor, role) => {
    expect(firingRoleOf(actor, 'XAR')).toBe(role);
  });

  it('lets answers be written only before they are sent or after they came back', () => {
    expect(WRITABLE_STATUSES).toEqual(['draft', 'returned']);
  });
});
