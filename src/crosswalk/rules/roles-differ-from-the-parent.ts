import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import type { ChildRule, Provision } from '../forms/instrument.ts';

export const rolesDifferFromTheParent: Rule = {
  law: {
    code: 'CB307',
    name: 'roles-differ-from-the-parent',
    severity: 'error',
    title: 'A role that makes no sense here',
    law: 'A role is given to a child that differs from the rule of its parent, and to no other provision.',
    why: 'A role takes a child out of the union of its parent, or into it: one that says nothing new was meant to say something else.',
    source: 'UNTOC 15: (1) and (3) shall, (2) and (4) may',
    explanation:
      'UNTOC 15 mixes what a State shall do (1, 3) with what it may do (2, 4): its rule is "all", and 2 and 4 have "role: optional".\n\nDelete a role that repeats the rule of the parent. An article has no parent and so no role. No single alternative of a choice is required.',
  },
  *find({ provisions }) {
    for (const { form, place, parent } of provisions.values()) {
      if (form.role === undefined) continue;
      const rule = parent === undefined ? undefined : provisions.get(parent)?.form.children;
      const wrong =
        parent === undefined ? 'an article has no parent' : rule === undefined ? undefined : REFUSED[`${form.role} under ${rule}`];
      if (wrong !== undefined)
        yield { place: within(place, 'role'), message: `the role "${form.role}" does not fit: ${wrong}`, hint: 'delete it' };
    }
  },
};

type RoleUnderRule = `${NonNullable<Provision['role']>} under ${ChildRule}`;

const REFUSED: Partial<Record<RoleUnderRule, string>> = {
  'required under all': 'all children of the parent are required',
  'required under any': 'one alternative suffices, so none is required',
  'optional under optional': 'all children of the parent are optional',
  'example under examples': 'all children of the parent are examples',
};
