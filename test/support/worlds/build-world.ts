/** A world: a catalogue whose rows are true of sets of atoms, a State that has some of them in place, and what is true. */

import type { CatalogueSource } from '../../../src/crosswalk/catalogue-source.ts';
import type { Value } from '../../../src/domain/answer-values.ts';
import type { ValueFacet } from '../../../src/domain/facet.ts';
import type { StateAnswers } from '../../../src/prefill/answer.ts';
import { buildCatalogue, type ItemSketch } from '../build-catalogue.ts';
import { type Atoms, Choices } from './atoms.ts';
import { buildActs, inPlaceAt } from './build-acts.ts';
import { type AnswerContext, type BuiltAnswer, buildAnswers, IN_FOUR_STEPS, trueTokens } from './build-answers.ts';
import { type BuiltItem, buildItems, questionnaireOf } from './build-items.ts';
import { type BuiltProvision, buildProvisions, INSTRUMENTS } from './build-provisions.ts';
import { type BuiltRow, buildRows } from './build-rows.ts';
import { truthOfConfirmation } from './truth-of-confirmation.ts';
import { CONDITIONS, type WorldSpec } from './world-spec.ts';

export interface World {
  readonly catalogue: CatalogueSource;
  readonly state: StateAnswers;
  readonly questionnaires: readonly string[];
  readonly provisions: readonly BuiltProvision[];
  readonly items: readonly BuiltItem[];
  readonly rows: readonly BuiltRow[];
  readonly answers: readonly BuiltAnswer[];
  /** What is true of a node in a facet; by provision id, full item id or id of a joint row. */
  readonly truth: (node: string, facet: ValueFacet) => Value;
  /** Whether the condition of a provision or item is met, where it has one. */
  readonly isApplicable: (node: string) => boolean;
  /** The tokens that would be right for an item; "not_applicable" where its condition is not met. */
  readonly trueTokens: (item: string) => readonly string[];
  /** Whether a confirmation would be given truthfully. */
  readonly holds: (confirmation: string) => boolean;
}

export function buildWorld(spec: WorldSpec): World {
  const choices = new Choices();
  const provisions = buildProvisions(spec.instruments, choices);
  const items = buildItems(spec, provisions, choices);
  const acts = buildActs(spec.acts);
  const now = inPlaceAt(acts, 'now');
  const isMet = (condition: string | undefined) =>
    condition === undefined || spec.conditions[(CONDITIONS as readonly string[]).indexOf(condition)] === true;
  const context: AnswerContext = { items, acts, choices, isMet, mistakes: spec.mistakes };
  const answers = buildAnswers(context);
  const rows = buildRows(spec.rows, {
    provisions,
    items,
    choices,
    project: choices.ofMeasures().project,
    trueToken: (item) => trueTokens(item, now, context)[0] ?? 'not_applicable',
  });
  const holds = truthOfConfirmation({ ...context, answers, rows });
  const sets = atomsById(provisions, items, rows);
  const conditionOf = new Map([...provisions, ...items].map(({ id, condition }) => [id, condition]));
  const confirmations = possibleConfirmations(
    rows,
    answers,
    acts.map(({ law }) => law.id),
  );
  return {
    catalogue: toCatalogue(provisions, items, rows),
    state: {
      state: 'XAR',
      answers: answers.map(({ answer }) => answer),
      laws: acts.map(({ law }) => law),
      confirmations: confirmations.filter((id, index) => spec.given & (1 << (index % 16)) && holds(id)),
    },
    questionnaires: INSTRUMENTS.map(questionnaireOf),
    provisions,
    items,
    rows,
    answers,
    truth: (node, facet) => choices.valueOf(sets.get(node) ?? 0n, facet, now),
    isApplicable: (node) => isMet(conditionOf.get(node)),
    trueTokens: (id) => items.filter((item) => item.id === id).flatMap((item) => trueTokens(item, now, context)),
    holds,
  };
}

function atomsById(provisions: readonly BuiltProvision[], items: readonly BuiltItem[], rows: readonly BuiltRow[]): Map<string, Atoms> {
  return new Map<string, Atoms>([
    ...[...provisions, ...items].map(({ id, atoms }) => [id, atoms] as const),
    ...rows.flatMap(({ sketch, union }) => (union === undefined ? [] : [[sketch.id, union] as const])),
  ]);
}

/** Everything that a person of the State could be asked, in a stable order. */
function possibleConfirmations(rows: readonly BuiltRow[], answers: readonly BuiltAnswer[], laws: readonly string[]): string[] {
  return [
    ...CONDITIONS.map((condition) => `condition:${condition}`),
    ...rows.flatMap(({ sketch }) => [`correspondence:${sketch.id}`, ...(sketch.condition === undefined ? [] : [`condition:${sketch.id}`])]),
    ...laws.flatMap((law) => [`law-covers-all-offences:${law}`, `law-still-so:${law}`]),
    ...answers.flatMap(({ item }) =>
      ['answer-covers-all-offences', 'answer-still-so', 'answer-final', 'same-question'].map((kind) => `${kind}:${item.id}`),
    ),
  ];
}

function toCatalogue(provisions: readonly BuiltProvision[], items: readonly BuiltItem[], rows: readonly BuiltRow[]): CatalogueSource {
  const ofQuestionnaire = (questionnaire: string): Record<string, ItemSketch> =>
    Object.fromEntries(items.filter((item) => item.questionnaire === questionnaire).map(({ localId, sketch }) => [localId, sketch]));
  return buildCatalogue({
    provisions: Object.fromEntries(provisions.map(({ id, form }) => [id, form])),
    questionnaires: Object.fromEntries(INSTRUMENTS.map(questionnaireOf).map((id) => [id, ofQuestionnaire(id)])),
    scales: { 'in-four-steps': mutableScale() },
    rows: rows.map(({ sketch }) => sketch),
  });
}

function mutableScale() {
  return Object.fromEntries(Object.entries(IN_FOUR_STEPS).map(([token, values]) => [token, [...values]]));
}
