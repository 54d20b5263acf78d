/** Turns a scenario into the engine's terms: local ids into full ones, law names into keys. Refuses what does not exist. */

import type { CompiledItem, Crosswalk } from '../../../src/crosswalk/crosswalk.ts';
import { OUTSIDE_SCALE } from '../../../src/crosswalk/scales.ts';
import { lawKey } from '../../../src/domain/law-key.ts';
import type { Answer, Law, StateAnswers } from '../../../src/prefill/answer.ts';
import type { Expectation, Scenario, ScenarioAnswer, WrittenConfirmation } from './scenario-form.ts';

const CODES = { Arcadia: 'XAR', Ruritania: 'XRU' } as const;

export interface ResolvedScenario {
  readonly state: StateAnswers;
  /** Expectations by full item id. */
  readonly expected: ReadonlyMap<string, ResolvedExpectation>;
}

export interface ResolvedExpectation {
  readonly item: CompiledItem;
  readonly written: Expectation;
  /** Ids of the confirmations expected, sorted. */
  readonly confirmations: readonly string[];
}

/** @throws Error naming an item, token, law, row or condition that does not exist, or an id that several items have */
export function resolveScenario(crosswalk: Crosswalk, scenario: Scenario): ResolvedScenario {
  const laws = scenario.laws.map(toLaw);
  const resolver = { crosswalk, laws: new Map(laws.map((law) => [law.name, law])) };
  const answers = Object.entries(scenario.answers).map(([id, written]) => toAnswer(resolver, id, written, scenario.today));
  refuseUnused(scenario, answers, laws);
  return {
    state: {
      state: CODES[scenario.state],
      answers,
      laws,
      confirmations: scenario.confirmations.map((each) => toConfirmation(resolver, each)),
      ...(scenario.party === undefined ? {} : { party: scenario.party }),
    },
    expected: new Map(Object.entries(scenario.expect).map(([id, written]) => resolveExpectation(resolver, id, written))),
  };
}

interface Resolver {
  readonly crosswalk: Crosswalk;
  readonly laws: ReadonlyMap<string, Law>;
}

/** The questionnaire on use asks about the articles that the review asks about: its items go by their full ids. */
const BY_FULL_ID_ONLY = 'untoc-use@2010';

/** By full id, or by the id within its questionnaire where only one questionnaire of a review has it. */
export function findItem({ items }: Pick<Crosswalk, 'items'>, id: string): CompiledItem {
  const whole = items.get(id);
  const local = () => [...items.values()].filter(({ form, questionnaire }) => form.id === id && questionnaire !== BY_FULL_ID_ONLY);
  const found = whole === undefined ? local() : [whole];
  const [only] = found;
  if (only === undefined) throw new Error(`no item "${id}"`);
  if (found.length > 1) throw new Error(`several questionnaires have an item "${id}": write ${found.map((item) => item.id).join(' or ')}`);
  return only;
}

function toLaw({ name, applies_to, changed, repealed }: Scenario['laws'][number]): Law {
  return { id: lawKey(name), name, appliesTo: applies_to, repealed, ...(changed === undefined ? {} : { changedOn: changed }) };
}

function toAnswer(resolver: Resolver, id: string, written: ScenarioAnswer, today: string): Answer {
  const item = findItem(resolver.crosswalk, id);
  const { value, as_of: asOf = today, text, authority, options } = written;
  if (value !== undefined) refuseUnknownToken(item, value);
  return {
    item: item.id,
    revision: `first revision of ${item.id}`,
    appliesTo: written.applies_to,
    citations: written.laws.map((name) => ({ law: requireLaw(resolver, name).id })),
    links: [],
    cleared: written.cleared,
    confirmations: written.confirmations.map((each) => toConfirmation(resolver, each)),
    derivedFrom: written.accepted_from.map((source) => findItem(resolver.crosswalk, source).id),
    ...(value === undefined ? {} : { value }),
    ...(asOf === 'undated' ? {} : { asOf }),
    ...(text === undefined ? {} : { text }),
    ...(authority === undefined ? {} : { authority }),
    ...(options === undefined ? {} : { options }),
  };
}

function refuseUnknownToken(item: CompiledItem, value: string): void {
  const tokens = [...(item.scale?.keys() ?? []), ...OUTSIDE_SCALE];
  if (!tokens.includes(value)) throw new Error(`"${value}" is no answer to ${item.id}: it takes ${tokens.join(', ')}`);
}

function requireLaw({ laws }: Resolver, name: string): Law {
  const law = laws.get(name);
  if (law === undefined) throw new Error(`no law "${name}" among the laws of the scenario`);
  return law;
}

/** A law that nothing cites, or the same law twice, is a slip of the pen. */
function refuseUnused({ laws: written }: Scenario, answers: readonly Answer[], laws: readonly Law[]): void {
  const cited = new Set(answers.flatMap(({ citations }) => citations.map(({ law }) => law)));
  const unused = laws.filter(({ id }) => !cited.has(id));
  if (unused.length > 0) throw new Error(`no answer cites ${unused.map(({ name }) => name).join(', ')}`);
  if (new Set(laws.map(({ id }) => id)).size < written.length) throw new Error('a law is written twice');
}

function toConfirmation(resolver: Resolver, written: WrittenConfirmation): string {
  const [[kind, about] = ['', '']] = Object.entries(written);
  return `${kind}:${aboutOf(resolver, kind, about)}`;
}

function aboutOf(resolver: Resolver, kind: string, about: string): string {
  const { rows, vocabulary } = resolver.crosswalk;
  if (kind.startsWith('law-')) return requireLaw(resolver, about).id;
  if (kind !== 'correspondence' && kind !== 'condition') return findItem(resolver.crosswalk, about).id;
  const isCondition = kind === 'condition' && vocabulary.conditions?.some(({ id }) => id === about);
  if (!isCondition && !rows.has(about)) throw new Error(`no row or condition "${about}"`);
  return about;
}

function resolveExpectation(resolver: Resolver, id: string, written: Expectation): [string, ResolvedExpectation] {
  const { crosswalk } = resolver;
  const item = findItem(crosswalk, id);
  if ('value' in written && !item.scale?.has(written.value)) throw new Error(`"${written.value}" is no answer to ${item.id}`);
  if ('excluded' in written) for (const token of written.excluded) refuseUnknownToken(item, token);
  const unknown = [...written.rows, ...written.rows_not].filter((row) => !crosswalk.rows.has(row));
  if (unknown.length > 0) throw new Error(`no such row: ${unknown.join(', ')}`);
  const confirmations = 'confirmations' in written ? written.confirmations.map((each) => toConfirmation(resolver, each)).sort() : [];
  return [item.id, { item, written, confirmations }];
}
