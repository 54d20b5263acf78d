import { type Footing, footingOf } from '../check-footing.ts';
import { type CatalogueIndex, type RowEntry, within } from '../check-index.ts';
import { asJoint, asPair, isInForce, type JointRow, type PairRow } from '../check-row.ts';
import type { Rule } from '../check-rule.ts';
import type { Finding } from '../finding.ts';
import { instrumentOf } from '../provision-id.ts';

export const rowsBetweenItemsAddToTheProvisions: Rule = {
  law: {
    code: 'CB417',
    name: 'rows-between-items-add-to-the-provisions',
    severity: 'error',
    title: 'A row between items that is one between provisions',
    law: 'Of the items that a row relates at least one asks otherwise than "equal" about one provision, and none asks about a whole section.',
    why: 'An item that asks exactly a provision stands for the provision: the row would say something of the treaty, or nothing at all.',
    source: 'docs/adr/0021; mappings/README.md: between two questionnaires',
    explanation:
      'Where both editions ask exactly the same provision, answers are carried over without any row. Where they ask exactly two different provisions, what these have to do with each other is a claim about the treaties: write it in a mapping set between the instruments, or leave it to the tree of the instrument.\n\nA row is for items that ask for a part of a provision ("subset"), for more than one, or for several together: nobody can know from their ids which part is meant. Items about a whole section – difficulties, assistance – are compared by what their sections ask about.',
  },
  *find(catalogue) {
    for (const row of catalogue.rows.filter(isInForce)) {
      const pair = asPair(row.form);
      const joint = asJoint(row.form);
      if (pair !== undefined) yield* findingsOfPair(row, pair, catalogue);
      if (joint !== undefined) yield* findingsOfJoint(row, joint, catalogue);
    }
  },
};

function* findingsOfPair({ place }: RowEntry, { subject, object }: PairRow, catalogue: CatalogueIndex): Iterable<Finding> {
  const [left, right] = [footingOf(subject, catalogue), footingOf(object, catalogue)];
  yield* aboutSection(subject, left, within(place, 'subject'));
  yield* aboutSection(object, right, within(place, 'object'));
  if (left?.on !== 'provision' || right?.on !== 'provision') return;
  if (left.provision === right.provision)
    yield {
      place: within(place, 'object'),
      message: `both items ask exactly "${left.provision}"`,
      hint: 'delete the row: the answer is carried over without it',
    };
  else yield { place: within(place, 'object'), ...betweenProvisions(left.provision, right.provision) };
}

function* findingsOfJoint({ place }: RowEntry, { parts, whole, wholeSide }: JointRow, catalogue: CatalogueIndex): Iterable<Finding> {
  const one = footingOf(whole, catalogue);
  const footings = parts.map((part) => footingOf(part, catalogue));
  yield* aboutSection(whole, one, within(place, wholeSide));
  for (const [index, part] of parts.entries()) yield* aboutSection(part, footings[index], within(place, 'all_of', index));
  if (one?.on !== 'provision') return;
  const same = footings.findIndex((footing) => footing?.on === 'provision' && footing.provision === one.provision);
  if (same >= 0)
    yield {
      place: within(place, 'all_of', same),
      message: `"${parts[same]}" asks exactly "${one.provision}", and so does "${whole}"`,
      hint: 'write pair rows for the other parts',
    };
  else if (footings.every((footing) => footing?.on === 'provision'))
    yield { place: within(place, 'all_of'), part: 'key', ...betweenProvisions(one.provision, footings[0]?.provision ?? '') };
}

function* aboutSection(item: string, footing: Footing | undefined, place: Finding['place']): Iterable<Finding> {
  if (footing?.on === 'section')
    yield {
      place,
      message: `"${item}" asks about its whole section`,
      hint: 'delete the row: sections are compared by what they ask about',
    };
}

function betweenProvisions(left: string, right: string): Pick<Finding, 'message' | 'hint'> {
  const oneTreaty = instrumentOf(left) === instrumentOf(right);
  return {
    message: `the items ask exactly provisions: this would relate "${left}" and "${right}"`,
    hint: oneTreaty
      ? 'delete the row: the tree of the instrument says it'
      : 'write it between the provisions, in a set of the two instruments',
  };
}
