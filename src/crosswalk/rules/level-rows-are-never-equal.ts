import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';

export const levelRowsAreNeverEqual: Rule = {
  law: {
    code: 'CB408',
    name: 'level-rows-are-never-equal',
    severity: 'error',
    title: 'A level on a row that cannot have one',
    law: 'A row with a level is a pair row and is not "equal".',
    why: 'Where a yes proves more on one side than on the other, the two are not the same.',
    source: 'mappings/README.md, level; UNCAC 16(1) beside UNTOC 8(2)',
    explanation:
      'The level compares what a "yes" proves: "shall" and "may" prove that it is done, "shall consider or endeavour" proves nothing about doing. Of the same subject matter the stricter side is the superset.\n\nA joint row carries no level: each of its parts has a pair row, and that one says it.',
  },
  *find({ rows }) {
    for (const { form, place } of rows) {
      if (form.level === undefined) continue;
      if (form.all_of !== undefined)
        yield {
          place: within(place, 'level'),
          part: 'key',
          message: 'a joint row carries no level',
          hint: 'write it on the rows of its parts',
        };
      else if (form.relation === 'equal')
        yield {
          place: within(place, 'relation'),
          message: `with "level: ${form.level}" the relation cannot be "equal"`,
          hint: `write "${form.level === 'stricter' ? 'superset' : 'subset'}", or delete the level`,
        };
    }
  },
};
