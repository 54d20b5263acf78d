import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Action, CONDITIONS, isAllowed, POLICY } from '../../src/access/policy.ts';
import { type Actor, ROLES, type Role } from '../../src/domain/actor.ts';

const DOCUMENT = readFileSync(new URL('../../docs/POLICY.md', import.meta.url), 'utf8');
const [HEAD = [], , ...ROWS] = DOCUMENT.slice(DOCUMENT.indexOf('| action |'), DOCUMENT.indexOf('\n\n## Who reads'))
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

/** Every cell as it is printed: an empty one refuses. */
const CELLS = ROWS.flatMap(([action = '', ...conditions]) =>
  conditions.map((condition, index) => ({ action: action.replaceAll('`', '') as Action, role: HEAD[index + 1] as Role, condition })),
);

/** Somebody of the role to whom nothing belongs that a condition asks for, and what the same person has where it does. */
function person(role: Role): Actor {
  return { id: 'somebody', role, state: 'XAR', reviews: ['review-1'], scopes: [] };
}
const OWN = { state: 'XAR' };
const FOREIGN = { state: 'XRU' };

describe('the table of docs/POLICY.md', () => {
  it('has every action and every role of a person', () => {
    expect(CELLS.length).toBe(Object.keys(POLICY).length * (ROLES.length - 1));
    expect(new Set(CELLS.map(({ condition }) => condition).filter((each) => each !== ''))).toSatisfy((found: Set<string>) =>
      [...found].every((each) => Object.values(CONDITIONS).some((condition) => condition === each)),
    );
  });

  it.each(CELLS.filter(({ condition }) => condition === ''))('$action is refused to $role, whatever it is about', ({ action, role }) => {
    const everything: Actor = { ...person(role), scopes: [action] };
    expect([isAllowed(everything, action, OWN), isAllowed(everything, action, FOREIGN), isAllowed(everything, action)]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each(CELLS.filter(({ condition }) => condition === CONDITIONS.always))('$action is open to $role', ({ action, role }) => {
    expect([isAllowed(person(role), action), isAllowed(person(role), action, FOREIGN)]).toEqual([true, true]);
  });

  it.each(CELLS.filter(({ condition }) => condition === CONDITIONS.own_state))(
    '$action is open to $role for the own State alone',
    ({ action, role }) => {
      expect([isAllowed(person(role), action, OWN), isAllowed(person(role), action, FOREIGN), isAllowed(person(role), action)]).toEqual([
        true,
        false,
        false,
      ]);
    },
  );

  it.each(CELLS.filter(({ condition }) => condition === CONDITIONS.scope))(
    '$action is open to $role with the scope alone',
    ({ action, role }) => {
      expect([isAllowed({ ...person(role), scopes: [action] }, action), isAllowed(person(role), action)]).toEqual([true, false]);
    },
  );
});
