/** What a world can exercise: each feature with how to see that it was at work there. */

import { VALUE_FACETS } from '../../../src/domain/facet.ts';
import { listRelations } from '../../../src/domain/relation.ts';
import type { Contribution } from '../../../src/prefill/collect-contributions.ts';
import { CONFIRMATION_KINDS, SUGGESTION_CLASSES } from '../../../src/prefill/suggestion.ts';
import type { World } from './build-world.ts';
import type { Reading } from './read-world.ts';

export interface Seen {
  readonly world: World;
  readonly reading: Reading;
  /** Everything that narrows a node at grade A, with the node's id. */
  readonly pieces: readonly { readonly node: string; readonly piece: Contribution }[];
}

export function see(world: World, reading: Reading): Seen {
  const { a } = reading.readings;
  const pieces = reading.crosswalk.nodes.flatMap(({ index, id }) =>
    VALUE_FACETS.flatMap((_, facet) => a.contributionsAt(index, facet).map((piece) => ({ node: id, piece }))),
  );
  return { world, reading, pieces };
}

type Feature = (seen: Seen) => boolean;

/** A piece at grade A that one of the rules found. */
function foundBy(kind: string): Feature {
  return ({ pieces }) => pieces.some(({ piece }) => piece.derived?.rule.kind === kind);
}

/** A row that carries something to a node at grade A. */
function carriedBy(fits: (row: World['rows'][number]) => boolean): Feature {
  return ({ world, pieces }) => world.rows.some((row) => fits(row) && pieces.some(({ piece }) => piece.rows.includes(row.sketch.id)));
}

function someSuggestion(
  fits: (suggestion: ReturnType<Reading['suggestions']['values']> extends IterableIterator<infer S> ? S : never) => boolean,
): Feature {
  return ({ reading }) => [...reading.suggestions.values()].some(fits);
}

export const FEATURES: Readonly<Record<string, Feature>> = {
  ...Object.fromEntries(SUGGESTION_CLASSES.map((name) => [`class ${name}`, someSuggestion((suggestion) => suggestion.class === name)])),
  ...Object.fromEntries(
    CONFIRMATION_KINDS.map((kind) => [
      `asked: ${kind}`,
      someSuggestion(({ confirmations }) => confirmations.some((each) => each.kind === kind)),
    ]),
  ),
  ...Object.fromEntries(
    CONFIRMATION_KINDS.filter((kind) => kind !== 'settled').map((kind) => [
      `given: ${kind}`,
      ({ world }: Seen) => (world.state.confirmations ?? []).some((id) => id.startsWith(`${kind}:`)),
    ]),
  ),
  ...Object.fromEntries(
    ['equal', 'subset', 'superset', 'intersects'].map((relation) => [
      `carried: ${relation}`,
      ({ pieces }: Seen) => pieces.some(({ piece }) => listRelations(piece.relations).join() === relation && piece.rows.length > 0),
    ]),
  ),
  'a row between items': carriedBy(({ sketch }) => sketch.subject?.includes('#') === true && sketch.all_of === undefined),
  'a joint row between items': carriedBy(({ sketch }) => sketch.all_of?.[0]?.includes('#') === true),
  'an answer crosses mutatis mutandis': ({ pieces, world }) =>
    pieces.some(
      ({ piece }) =>
        piece.system === 'measures' &&
        piece.rows.some((id) => world.rows.some(({ sketch }) => sketch.id === id && sketch.scope !== undefined)),
    ),
  'an answer crosses mutatis mutandis by its laws alone': ({ pieces }) =>
    pieces.some(
      ({ piece }) =>
        piece.system === 'measures' && piece.answers.some(({ answer }) => answer.appliesTo === 'unknown' && answer.citations.length > 0),
    ),
  'an answer in part crosses as yes or in part': ({ reading }) =>
    reading.readings.a.measures.evidence.some(({ values, source }) => values === 3 && source.answer.value === 'in_part'),
  'a relation needs two rows': ({ pieces }) => pieces.some(({ piece }) => piece.derived === undefined && piece.rows.length > 1),
  'a union of children is read': ({ reading, pieces }) =>
    pieces.some(({ piece }) => piece.derived?.rule.kind === 'union' && reading.crosswalk.nodes[piece.derived.node]?.kind === 'provision'),
  'an item about several provisions is read': ({ reading, pieces }) =>
    pieces.some(({ piece }) => piece.derived?.rule.kind === 'union' && reading.crosswalk.nodes[piece.derived.node]?.kind === 'item'),
  'a joint row carries': ({ reading, pieces }) =>
    pieces.some(({ piece }) => piece.derived?.rule.kind === 'union' && reading.crosswalk.nodes[piece.derived.node]?.kind === 'joint'),
  'a joint row with its parts on the object side': carriedBy(({ sketch }) => sketch.all_of !== undefined && sketch.subject !== undefined),
  'a joint row with its parts on the subject side': carriedBy(({ sketch }) => sketch.all_of !== undefined && sketch.object !== undefined),
  'a choice is read from its alternatives': foundBy('choice'),
  'an alternative is read from its choice': foundBy('alternative'),
  'a row with a level carries': carriedBy(({ sketch }) => sketch.level !== undefined),
  'a row whose condition an answer tells carries': carriedBy(({ sketch }) => sketch.condition?.item !== undefined),
  'a row whose condition a person told carries': carriedBy(
    ({ sketch }) => sketch.condition !== undefined && sketch.condition.item === undefined,
  ),
  'a false row whose condition is not met': ({ world }) => world.rows.some(({ isTrue, conditionHolds }) => !isTrue && !conditionHolds),
  'a false draft': ({ world }) => world.rows.some(({ isTrue, sketch }) => !isTrue && sketch.status === 'draft'),
  'a false deprecated row': ({ world }) => world.rows.some(({ isTrue, sketch }) => !isTrue && sketch.status === 'deprecated'),
  'drafts that contradict are left out': ({ reading }) => reading.crosswalk.droppedDrafts.length > 0,
  'a conditional provision that does not apply': ({ world }) => world.provisions.some(({ id }) => !world.isApplicable(id)),
  'a conditional provision is reached': ({ world, pieces }) =>
    world.provisions.some(
      ({ id, condition }) => condition !== undefined && pieces.some(({ node, piece }) => node === id && piece.rows.length > 0),
    ),
  'an optional child': ({ world }) => world.provisions.some(({ form }) => form.role === 'optional'),
  'a required child of an optional parent': ({ world }) => world.provisions.some(({ form }) => form.role === 'required'),
  'a parent with an obligation of its own': ({ world }) => world.provisions.some(({ form }) => form.own_obligation === true),
  examples: ({ world }) => world.provisions.some(({ form }) => form.children === 'examples'),
  'an old answer that is no longer true': ({ world }) =>
    world.answers.some(
      ({ answer, time, isRight }) =>
        time === 'before' && isRight && VALUES_TOLD.has(answer.value ?? '') && !world.trueTokens(answer.item).includes(answer.value ?? ''),
    ),
  'a wrong answer that is not cleared': ({ world }) => world.answers.some(({ answer, isRight }) => !isRight && !answer.cleared),
  'a wrong answer under another edition': ({ world }) =>
    world.answers.some(({ answer, isRight }) => !isRight && answer.otherEdition !== undefined),
  'an answer accepted from others': ({ world }) => world.answers.some(({ answer }) => answer.derivedFrom !== undefined),
  'a missing answer': ({ world }) => world.items.some(({ answer }) => answer === null),
  'a law limited to some offences': ({ world }) => world.state.laws.some(({ appliesTo }) => appliesTo === 'listed'),
  'an answer limited to some offences': ({ world }) => world.answers.some(({ answer }) => answer.appliesTo === 'this_instrument'),
  ...Object.fromEntries(
    VALUE_FACETS.map((facet) => [
      `facet ${facet} fully offered`,
      ({ world, reading }: Seen) => world.items.some((item) => item.facet === facet && reading.suggestions.get(item.id)?.class === 'FULL'),
    ]),
  ),
  ...Object.fromEntries(
    ['yes_part_no', 'yes_no', 'inverted_yes_no', 'in-four-steps'].map((scale) => [
      `scale ${scale} fully offered`,
      ({ world, reading }: Seen) => world.items.some((item) => item.scale === scale && reading.suggestions.get(item.id)?.class === 'FULL'),
    ]),
  ),
};

const VALUES_TOLD = new Set(['yes', 'in_part', 'no', 'fully', 'largely', 'not_at_all']);
