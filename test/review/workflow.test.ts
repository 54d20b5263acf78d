import { describe, expect, it } from 'vitest';
import { SUBMISSION_EVENTS, SUBMISSION_STATUSES, WRITABLE_STATUSES } from '../../src/domain/submission.ts';
import { advance, FIRING_ROLES, WORKFLOW, workflowRows } from '../../src/review/workflow.ts';

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

  it('lets answers be written only before they are sent or after they came back', () => {
    expect(WRITABLE_STATUSES).toEqual(['draft', 'returned']);
  });
});
