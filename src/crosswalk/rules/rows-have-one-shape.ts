import { type RowEntry, within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import type { Finding } from '../finding.ts';
import type { Row } from '../forms/mapping-set.ts';

export const rowsHaveOneShape: Rule = {
  law: {
    code: 'CB402',
    name: 'rows-have-one-shape',
    severity: 'error',
    title: 'A row that is not one claim',
    law: 'A row is exactly one of: subject, object and relation; all_of with subject or object and union; no_counterpart and in.',
    why: 'A row that mixes two claims is read as one of them, and nobody sees which.',
    source: 'mappings/README.md, the forms a row can take',
    explanation:
      'A pair row says: subject RELATION object. A joint row says how the union of several provisions or items ("all_of", in place of the subject or of the object) relates to one on the other side. A no_counterpart row says that nothing of the instrument named by "in" corresponds.\n\nWhere you want to say two things, write two rows.',
  },
  *find({ rows }) {
    for (const row of rows) yield* findingsOf(row);
  },
};

/** Each shape by the key that tells it: what else it has, and what it never has. */
const SHAPES = {
  relation: { name: 'a pair row', needs: ['subject', 'object'], refuses: ['union', 'in'] },
  all_of: { name: 'a joint row', needs: ['union'], refuses: ['in', 'elements'] },
  no_counterpart: {
    name: 'a no_counterpart row',
    needs: ['in'],
    refuses: ['subject', 'object', 'union', 'level', 'elements', 'condition'],
  },
} as const satisfies Partial<Record<keyof Row, { name: string; needs: readonly (keyof Row)[]; refuses: readonly (keyof Row)[] }>>;

const TELLING = Object.keys(SHAPES) as (keyof typeof SHAPES)[];

function* findingsOf({ form, place }: RowEntry): Iterable<Finding> {
  const [telling, another] = TELLING.filter((key) => form[key] !== undefined);
  if (telling === undefined) {
    yield {
      place: within(place, 'id'),
      message: 'this row claims nothing',
      hint: 'add a relation, or all_of and union, or no_counterpart and in',
    };
    return;
  }
  if (another !== undefined) {
    yield { place: within(place, another), part: 'key', message: `this row has "${telling}" and "${another}"`, hint: 'write two rows' };
    return;
  }
  const { name, needs, refuses } = SHAPES[telling];
  for (const key of needs)
    if (form[key] === undefined) yield { place: within(place, 'id'), message: `${name} lacks "${key}"`, hint: `add "${key}"` };
  for (const key of refuses)
    if (form[key] !== undefined) yield { place: within(place, key), part: 'key', message: `${name} has no "${key}"`, hint: 'delete it' };
  if (telling === 'all_of') yield* findingsOfJointRow({ form, place });
}

function* findingsOfJointRow({ form, place }: Pick<RowEntry, 'form' | 'place'>): Iterable<Finding> {
  const parts = form.all_of ?? [];
  if ((form.subject === undefined) === (form.object === undefined)) {
    const message =
      form.subject === undefined ? 'a joint row has one node on the other side' : 'all_of stands in place of the subject or of the object';
    const hint = form.subject === undefined ? 'add "subject" or "object"' : 'delete "subject" or "object"';
    yield { place: within(place, 'all_of'), part: 'key', message, hint };
  }
  for (const [index, part] of parts.entries())
    if (parts.indexOf(part) < index)
      yield { place: within(place, 'all_of', index), message: `"${part}" is named twice`, hint: 'delete one' };
}
