import { type CatalogueIndex, within } from '../check-index.ts';
import { asJoint, asPair } from '../check-row.ts';
import type { Rule } from '../check-rule.ts';

export const partsOfJointRowsHavePairRows: Rule = {
  law: {
    code: 'CB406',
    name: 'parts-of-joint-rows-have-pair-rows',
    severity: 'error',
    title: 'A part of a joint row has no row of its own',
    law: 'Each part of a joint row has a pair row with the node on the other side.',
    why: 'Where only one part was answered, its own row alone says what follows.',
    source: 'mappings/README.md, joint row',
    explanation:
      'A joint row speaks when all its parts were answered. Write one more row for each part: where the union is equal to the node, each part is usually a subset of it.',
  },
  needsEveryRow: true,
  *find(catalogue) {
    for (const { form, place } of catalogue.rows) {
      const joint = form.status === 'deprecated' ? undefined : asJoint(form);
      if (joint === undefined) continue;
      for (const [index, part] of joint.parts.entries())
        if (!hasPairRow(catalogue, part, joint.whole))
          yield {
            place: within(place, 'all_of', index),
            message: `"${part}" has no row of its own with "${joint.whole}"`,
            hint: `add a row between "${part}" and "${joint.whole}"`,
          };
    }
  },
};

function hasPairRow({ rowsAt }: CatalogueIndex, part: string, whole: string): boolean {
  return (rowsAt.get(part) ?? []).some(({ form }) => {
    const pair = asPair(form);
    return pair !== undefined && [pair.subject, pair.object].includes(whole);
  });
}
