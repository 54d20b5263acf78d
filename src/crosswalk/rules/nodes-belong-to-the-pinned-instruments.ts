import { type RowEntry, within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { didYouMean } from '../did-you-mean.ts';
import type { Finding } from '../finding.ts';
import { instrumentsOf, isItemId, ownerOf, pinnedId } from '../sides-of-set.ts';

export const nodesBelongToThePinnedInstruments: Rule = {
  law: {
    code: 'CB403',
    name: 'nodes-belong-to-the-pinned-instruments',
    severity: 'error',
    title: 'A provision or item on the wrong side',
    law: 'In a mapping set every subject is a provision of the instrument, or an item of the questionnaire, that is pinned as subject, and every object of the one pinned as object.',
    why: 'Relations are read strictly from subject to object: on the wrong side, "subset" says the opposite.',
    source: 'mappings/README.md: read strictly subject RELATION object',
    explanation:
      'To turn a row round, let subject and object change places and write the inverse relation: subset becomes superset, stricter becomes weaker, all others stay.\n\nA row between two other instruments belongs to a mapping set that pins these. In a set between questionnaires rows name items by their full ids, in one between instruments they name provisions.',
  },
  *find({ rows }) {
    for (const row of rows) yield* findingsOf(row);
  },
};

function* findingsOf({ form, place, set }: RowEntry): Iterable<Finding> {
  const sides = { subject: pinnedId(set.form.subject), object: pinnedId(set.form.object) };
  const check = (side: 'subject' | 'object', id: string | undefined, ...path: (string | number)[]): Finding[] =>
    id === undefined || ownerOf(id) === sides[side] ? [] : [wrongSide(side, id, sides, within(place, ...path))];
  yield* check('subject', form.subject, 'subject');
  yield* check('object', form.object, 'object');
  const partsSide = form.subject === undefined ? 'subject' : 'object';
  for (const [index, part] of (form.all_of ?? []).entries()) yield* check(partsSide, part, 'all_of', index);
  if (form.no_counterpart !== undefined && instrumentsOf(set.form) !== undefined)
    yield* findingsOfNoCounterpart({ form, place }, form.no_counterpart, Object.values(sides));
}

function wrongSide(side: 'subject' | 'object', id: string, sides: Record<'subject' | 'object', string>, place: RowEntry['place']): Finding {
  const here = sides[side];
  const otherSide = side === 'subject' ? 'object' : 'subject';
  const turned = ownerOf(id) === sides[otherSide];
  const hint = turned
    ? 'let subject and object change places, and write the inverse relation'
    : isItemId(id) === here.includes('@')
      ? didYouMean(ownerOf(id), Object.values(sides))
      : `name ${here.includes('@') ? 'an item of the questionnaire by its full id' : 'a provision'}`;
  return { place, message: `"${id}" does not belong to "${here}", the ${side} of this set`, hint };
}

function* findingsOfNoCounterpart(
  { form, place }: Pick<RowEntry, 'form' | 'place'>,
  id: string,
  pinned: readonly string[],
): Iterable<Finding> {
  const own = ownerOf(id);
  if (!pinned.includes(own))
    yield {
      place: within(place, 'no_counterpart'),
      message: `"${id}" belongs to neither instrument of this set`,
      hint: didYouMean(own, pinned),
    };
  else if (form.in !== undefined && (form.in === own || !pinned.includes(form.in))) {
    const other = pinned.find((instrument) => instrument !== own);
    yield {
      place: within(place, 'in'),
      message: `"${form.in}" is not the other instrument of this set`,
      hint: other && `write "${other}"`,
    };
  }
}
