import { describe, expect, it } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { type AssignmentRequest, assignPerson, findPerson, readAssignments, unassignPerson } from '../../src/application/assign.ts';
import type { Actor, AssignableRole } from '../../src/domain/actor.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { ARCADIA, RURITANIA } from './harness/fictional-states.ts';
import { onEachDatabase } from './harness/on-each-database.ts';
import { FOCAL_POINT, NEIGHBOUR, PUBLIC, SECRETARIAT } from './harness/people.ts';

const ISSUER = 'https://login.example';
let made = 0;

/** A request for a person that no other test assigns. */
function request(role: AssignableRole, state?: string): AssignmentRequest {
  return { issuer: ISSUER, subject: `person-${++made}`, role, ...(state === undefined ? {} : { state }), reviews: [], scopes: [] };
}

onEachDatabase('an assignment', (testDatabase) => {
  const assign = async (by: Actor, wanted: AssignmentRequest) => {
    await testDatabase().run((transaction) => saveStates(transaction, [ARCADIA, RURITANIA]));
    return assignPerson(by, testDatabase(), wanted);
  };
  const find = (who: { issuer: string; subject: string }) => findPerson(THE_BRIDGE, testDatabase(), who);

  it('makes a person what it says, and keeps who assigned it', async () => {
    const wanted = request('focal_point', 'XAR');
    const assigned = await assign(SECRETARIAT, wanted);
    expect(assigned).toMatchObject({ ...wanted, assignedBy: SECRETARIAT.id });
    expect(await find(wanted)).toMatchObject({ role: 'focal_point', state: 'XAR', actorId: assigned.actorId });
  });

  it('of somebody nobody assigned is not there', async () => {
    expect(await find({ issuer: ISSUER, subject: 'nobody' })).toBeUndefined();
  });

  it('is of one issuer: the same subject elsewhere is somebody else', async () => {
    const wanted = request('analyst');
    await assign(SECRETARIAT, wanted);
    expect(await find({ ...wanted, issuer: 'https://other.example' })).toBeUndefined();
  });

  it('in place of another keeps the id of the person', async () => {
    const wanted = request('reviewer');
    const before = await assign(SECRETARIAT, wanted);
    const after = await assign(SECRETARIAT, { ...wanted, role: 'analyst' });
    expect(after).toMatchObject({ role: 'analyst', actorId: before.actorId });
  });

  it('ends at once, and is then no longer there', async () => {
    const wanted = request('analyst');
    await assign(SECRETARIAT, wanted);
    expect(await unassignPerson(SECRETARIAT, testDatabase(), wanted)).toBe(true);
    expect(await unassignPerson(SECRETARIAT, testDatabase(), wanted)).toBe(false);
    expect(await find(wanted)).toBeUndefined();
  });

  describe('is given', () => {
    it('to experts and observers by the focal point of their State, to focal points by the secretariat', async () => {
      await expect(assign(FOCAL_POINT, request('governmental_expert', 'XAR'))).resolves.toMatchObject({ state: 'XAR' });
      await expect(assign(FOCAL_POINT, request('governmental_expert', 'XRU'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(assign(FOCAL_POINT, request('focal_point', 'XAR'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(assign(SECRETARIAT, request('governmental_expert', 'XAR'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    });

    it('to the secretariat on the machine of the server alone', async () => {
      await expect(assign(SECRETARIAT, request('secretariat'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(assign(THE_BRIDGE, request('secretariat'))).resolves.toMatchObject({ role: 'secretariat' });
    });

    it('by nobody to themselves', async () => {
      const boss = await assign(THE_BRIDGE, request('secretariat'));
      const self = { id: boss.actorId, role: 'secretariat' } as const;
      await expect(assign(self, { ...request('focal_point', 'XAR'), subject: boss.subject })).rejects.toMatchObject({ code: 'CONFLICT' });
    });

    it('by a focal point to nobody whom others have assigned', async () => {
      const wanted = request('observer', 'XAR');
      await assign(FOCAL_POINT, wanted);
      await expect(assign(NEIGHBOUR, { ...wanted, state: 'XRU' })).rejects.toMatchObject({ code: 'CONFLICT' });
      await expect(unassignPerson(NEIGHBOUR, testDatabase(), wanted)).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await find(wanted)).toMatchObject({ state: 'XAR' });
    });
  });

  it.each([
    ['a role of a State without one', request('focal_point'), 'Name it'],
    ['a State on a role that has none', request('analyst', 'XAR'), 'leave the State out'],
    ['a review on who is no reviewer', { ...request('analyst'), reviews: ['review-1'] }, 'Only reviewers'],
    ['a scope on who is no service', { ...request('analyst'), scopes: ['open_review'] }, 'Only services'],
    ['a scope that is no action', { ...request('service'), scopes: ['open_reviews'] }, 'Did you mean "open_review"'],
    ['a review that there is not', { ...request('reviewer'), reviews: ['nowhere'] }, 'There is no review'],
    ['nobody', { ...request('analyst'), subject: ' ' }, 'not only blanks'],
  ])('is refused with %s', async (_, wanted, said) => {
    await expect(assign(SECRETARIAT, wanted)).rejects.toThrow(new RegExp(said, 'i'));
  });

  it('is told to the focal point of the own State, to the secretariat of all, and to nobody else', async () => {
    const [ours, theirs] = [request('observer', 'XAR'), request('observer', 'XRU')];
    await assign(FOCAL_POINT, ours);
    await assign(NEIGHBOUR, theirs);
    const told = async (to: Actor) => (await readAssignments(to, testDatabase())).map(({ subject }) => subject);
    expect(await told(FOCAL_POINT)).toContain(ours.subject);
    expect(await told(FOCAL_POINT)).not.toContain(theirs.subject);
    expect(await told(SECRETARIAT)).toEqual(expect.arrayContaining([ours.subject, theirs.subject]));
    await expect(told(PUBLIC)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
