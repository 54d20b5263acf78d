import type { RowRelation } from '../../domain/relation.ts';
import { footingOf } from '../check-footing.ts';
import { type CatalogueIndex, type RowEntry, within } from '../check-index.ts';
import { asJoint, asPair, inverseRelation, isInForce, type JointRow, type PairRow } from '../check-row.ts';
import type { Rule } from '../check-rule.ts';
import type { Finding } from '../finding.ts';

export const rowsOnChoicesAreOfTheAllowedKinds: Rule = {
  law: {
    code: 'CB407',
    name: 'rows-on-choices-are-of-the-allowed-kinds',
    severity: 'error',
    title: 'A row that a choice cannot have',
    law: 'A row on a provision of which one alternative suffices is equal to another such choice with equal alternatives, or a subset seen from the choice, or related.',
    why: 'A choice is no sum of its alternatives: what holds for one of them says nothing about the others.',
    source: 'UNTOC 5(1)(a): one of two offences suffices',
    explanation:
      'UNTOC 5(1)(a) is met by criminalizing (i) or (ii). A provision that contains (i) and more "intersects" (i) – but its "no" says nothing about a State that chose (ii). Write such rows on the alternatives.\n\nAllowed on the choice itself: "equal", where the other side is a choice whose alternatives are equal one by one (each pair with a row of its own); "subset" seen from the choice, where the other side contains every alternative; "related". In joint rows the choice may be the one node of a "superset", or a part of a "subset".',
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

function* findingsOfPair({ place }: RowEntry, pair: PairRow, catalogue: CatalogueIndex): Iterable<Finding> {
  const { subject, object, relation } = pair;
  const choices = [subject, object].filter((id) => isChoice(id, catalogue));
  for (const choice of choices) {
    const seen = choice === subject ? relation : inverseRelation(relation);
    if (seen === 'related' || seen === 'subset') continue;
    if (seen === 'equal' && choices.length === 2) continue;
    yield { place: within(place, 'relation'), message: `"${choice}" is a choice and cannot be ${worded(seen)}`, hint: ON_ALTERNATIVES };
  }
  if (choices.length === 2 && relation === 'equal') yield* unequalAlternatives(place, pair, catalogue);
}

const ON_ALTERNATIVES = 'write rows on the alternatives instead';

function worded(seen: RowRelation): string {
  const words: Partial<Record<RowRelation, string>> = {
    equal: '"equal" to what is no choice itself',
    superset: 'a superset of the other side',
    intersects: 'said to intersect the other side',
    overlaps: 'said to overlap the other side',
    disjoint: 'said to be disjoint from the other side',
  };
  return words[seen] ?? seen;
}

function* unequalAlternatives(place: RowEntry['place'], { subject, object }: PairRow, catalogue: CatalogueIndex): Iterable<Finding> {
  for (const [choice, other] of [
    [subject, object],
    [object, subject],
  ] as const) {
    const counterparts = new Set(alternativesOf(other, catalogue));
    const without = alternativesOf(choice, catalogue).find((id) => !hasEqual(id, counterparts, catalogue));
    if (without === undefined) continue;
    const message = `the alternative "${without}" has no row "equal" to an alternative of "${other}"`;
    yield { place: within(place, 'relation'), message, hint: 'write the rows between the alternatives, or "related" here' };
    return;
  }
}

function* findingsOfJoint({ place }: RowEntry, { parts, whole, union }: JointRow, catalogue: CatalogueIndex): Iterable<Finding> {
  if (isChoice(whole, catalogue) && union !== 'superset')
    yield { place: within(place, 'union'), message: `"${whole}" is a choice: a union can only be a superset of it`, hint: ON_ALTERNATIVES };
  for (const [index, part] of parts.entries())
    if (isChoice(part, catalogue) && union !== 'subset')
      yield {
        place: within(place, 'all_of', index),
        message: `"${part}" is a choice: it can be part of a "subset" only`,
        hint: ON_ALTERNATIVES,
      };
}

/** A choice, or an item that asks exactly one. */
function isChoice(id: string, { provisions, items }: CatalogueIndex): boolean {
  return provisions.get(footingOf(id, { items })?.provision ?? id)?.form.children === 'any';
}

function alternativesOf(choice: string, { provisions }: CatalogueIndex): string[] {
  const children = provisions.get(choice)?.children ?? [];
  return children.filter(({ form }) => form.role === undefined).map(({ id }) => id);
}

function hasEqual(id: string, others: ReadonlySet<string>, { rowsAt }: CatalogueIndex): boolean {
  return (rowsAt.get(id) ?? []).some(({ form }) => {
    const pair = asPair(form);
    return pair?.relation === 'equal' && others.has(pair.subject === id ? pair.object : pair.subject);
  });
}
