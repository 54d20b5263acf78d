/** Files, provisions, rows, parts, answers and laws say the same in any order, and when said twice. */

import fc from 'fast-check';
import type { CatalogueSource, MappingSetSource } from '../../../src/crosswalk/catalogue-source.ts';
import type { StateAnswers } from '../../../src/prefill/answer.ts';
import type { Suggestion } from '../../../src/prefill/suggestion.ts';
import { buildWorld } from '../worlds/build-world.ts';
import { readWorld } from '../worlds/read-world.ts';
import { anyWorldSpec } from '../worlds/world-spec.ts';
import { claimSame } from './verdicts.ts';

/** Everything about a suggestion is the same, its id too; sources and payloads are listed as the files list them. */
export const orderChangesNothing = fc.property(anyWorldSpec, fc.nat(), (spec, seed) => {
  const world = buildWorld(spec);
  const shuffle = shuffler(seed);
  const shuffled = { ...world, catalogue: shuffleCatalogue(world.catalogue, shuffle), state: shuffleState(world.state, shuffle) };
  claimSame(world, readWorld(world), readWorld(shuffled), unordered);
});

function unordered({ sources, payloads, cappedBy, ...rest }: Suggestion) {
  const asSet = (list: readonly unknown[]) => list.map((each) => JSON.stringify(each)).sort();
  return { ...rest, sources: asSet(sources), payloads: asSet(payloads), cappedBy: asSet(cappedBy) };
}

/** Rows said again under another id, answers and confirmations said twice. */
export const repetitionChangesNothing = fc.property(anyWorldSpec, fc.nat({ max: 2 ** 14 - 1 }), (spec, repeated) => {
  const world = buildWorld(spec);
  const isRepeated = (index: number) => (repeated & (1 << (index % 14))) !== 0;
  const mappingSets = world.catalogue.mappingSets.map((set) =>
    withRows(set, [...set.rows, ...set.rows.filter((_, i) => isRepeated(i)).map(renamed)]),
  );
  const { answers, confirmations = [] } = world.state;
  const state = {
    ...world.state,
    answers: [...answers, ...answers.filter((_, i) => isRepeated(i))],
    confirmations: [...confirmations, ...confirmations.flatMap((id) => [id, onRenamedRow(id)])],
  };
  claimSame(world, readWorld(world), readWorld({ ...world, catalogue: { ...world.catalogue, mappingSets }, state }));
});

type Shuffle = <T>(list: readonly T[]) => T[];

/** A stable permutation for each seed; zero leaves everything as it is, so that it shrinks. */
function shuffler(seed: number): Shuffle {
  return (list) => {
    const result = [...list];
    for (let i = result.length - 1, state = seed; i > 0; i--, state = Math.imul(state, 48271) & 0x7fffffff) {
      const j = seed === 0 ? i : state % (i + 1);
      [result[i], result[j]] = [result[j] as never, result[i] as never];
    }
    return result;
  };
}

function shuffleCatalogue(source: CatalogueSource, shuffle: Shuffle): CatalogueSource {
  return {
    vocabulary: source.vocabulary,
    instruments: shuffle(source.instruments).map((each) => ({ ...each, provisions: shuffle(each.provisions) })),
    questionnaires: shuffle(source.questionnaires),
    mappingSets: source.mappingSets.flatMap((set) => shuffle(twoFiles(set, shuffle))),
  };
}

/** The rows of a set in two files, with the parts of joint rows in another order. */
function twoFiles(set: MappingSetSource, shuffle: Shuffle): MappingSetSource[] {
  const rows = shuffle(set.rows).map(({ form, place }) => ({
    place,
    form: form.all_of === undefined ? form : { ...form, all_of: shuffle(form.all_of) },
  }));
  const half = Math.floor(rows.length / 2);
  return [withRows(set, rows.slice(0, half)), { ...withRows(set, rows.slice(half)), id: `${set.id}-2` }];
}

function withRows(set: MappingSetSource, rows: MappingSetSource['rows']): MappingSetSource {
  return { ...set, form: { ...set.form, rows: rows.map(({ form }) => form) }, rows };
}

function renamed({ form, place }: MappingSetSource['rows'][number]): MappingSetSource['rows'][number] {
  return { place, form: { ...form, id: `${form.id}-again` } };
}

function onRenamedRow(confirmation: string): string {
  return `${confirmation}-again`;
}

function shuffleState(state: StateAnswers, shuffle: Shuffle): StateAnswers {
  return {
    ...state,
    answers: shuffle(state.answers),
    laws: shuffle(state.laws),
    confirmations: shuffle(state.confirmations ?? []),
  };
}
