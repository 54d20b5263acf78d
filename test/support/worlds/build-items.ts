/** The questionnaires of a world: one for each instrument, with items that ask exactly, narrower, wider or across. */

import type { ValueFacet } from '../../../src/domain/facet.ts';
import type { ItemSketch } from '../build-catalogue.ts';
import { ALL_MEASURES, ALL_OFFENCES, type Atoms, atomsOf, type Choices, relationBetween } from './atoms.ts';
import { type BuiltProvision, INSTRUMENTS } from './build-provisions.ts';
import type { AnswerSpec, ItemSpec, WorldSpec } from './world-spec.ts';

export interface BuiltItem {
  /** Full id. */
  readonly id: string;
  readonly localId: string;
  readonly questionnaire: string;
  readonly facet: ValueFacet;
  readonly scale: ItemSpec['scale'];
  readonly sketch: ItemSketch;
  readonly atoms: Atoms;
  /** The condition of all that it asks about, where they share one. */
  readonly condition?: string;
  readonly answer: AnswerSpec | null;
}

export function questionnaireOf(instrument: string): string {
  return `q-${instrument}@2020`;
}

export function buildItems({ items, answered }: WorldSpec, provisions: readonly BuiltProvision[], choices: Choices): BuiltItem[] {
  const taken = new Set<string>();
  return items.flatMap((specs, index) => {
    const instrument = INSTRUMENTS[index] ?? 'ux';
    const own = provisions.filter((provision) => provision.instrument === instrument);
    return specs.flatMap((spec, position) => {
      const provision = own[spec.provision % own.length] as BuiltProvision;
      const asked = askAbout(spec, provision, own, choices);
      const key = `${provision.id}.${spec.facet}`;
      if (asked.relation === 'equal' && taken.has(key)) return [];
      if (asked.relation === 'equal') taken.add(key);
      return [toItem(answered[index] ? spec : { ...spec, answer: null }, `${key}.${position}`, questionnaireOf(instrument), asked)];
    });
  });
}

interface Asked {
  readonly relation: ItemSpec['asks'];
  readonly asks: NonNullable<ItemSketch['asks']>;
  readonly atoms: Atoms;
  readonly condition?: string;
}

function toItem(spec: ItemSpec, localId: string, questionnaire: string, { asks, atoms, condition }: Asked): BuiltItem {
  return {
    id: `${questionnaire}#${localId}`,
    localId,
    questionnaire,
    facet: spec.facet,
    scale: spec.scale,
    sketch: { asks, scale: spec.scale },
    atoms,
    answer: spec.answer,
    ...(condition === undefined ? {} : { condition }),
  };
}

/** What is drawn where the provision allows it, else exactly the provision. */
function askAbout(spec: ItemSpec, provision: BuiltProvision, own: readonly BuiltProvision[], choices: Choices): Asked {
  if (spec.asks === 'all_of') return askAboutTwo(spec, provision, own, choices) ?? askExactly(provision);
  if (spec.asks === 'equal') return askExactly(provision);
  const atoms = choices.complete(drawAtoms(spec, provision));
  const relation = atoms === 0n ? 'disjoint' : relationBetween(atoms, provision.atoms);
  const fits = spec.asks === 'overlaps' ? relation !== 'disjoint' : relation === spec.asks;
  // An item can stand to a choice only as what contains every alternative.
  if (!fits || (provision.isChoice && relation !== 'superset')) return askExactly(provision);
  return { relation: spec.asks, asks: { provision: provision.id, relation: spec.asks }, atoms, ...conditionOf(provision) };
}

function askExactly(provision: BuiltProvision): Asked {
  return {
    relation: 'equal',
    asks: { provision: provision.id, relation: 'equal' },
    atoms: provision.atoms,
    ...conditionOf(provision),
  };
}

function askAboutTwo(spec: ItemSpec, first: BuiltProvision, own: readonly BuiltProvision[], choices: Choices): Asked | undefined {
  const second = own[spec.seed % own.length];
  if (second === undefined || second.id === first.id) return undefined;
  return {
    relation: 'all_of',
    asks: { all_of: [first.id, second.id], union: 'equal' },
    atoms: choices.complete(first.atoms | second.atoms),
    ...(first.condition === second.condition ? conditionOf(first) : {}),
  };
}

function conditionOf({ condition }: BuiltProvision): { condition?: string } {
  return condition === undefined ? {} : { condition };
}

function drawAtoms({ asks, seed }: ItemSpec, provision: BuiltProvision): Atoms {
  const drawn = atomsOf((seed % ALL_MEASURES) + 1, (seed % ALL_OFFENCES) + 1, seed % 5 === 0);
  const part = provision.atoms & (drawn | (drawn << 1n));
  if (asks === 'subset') return part;
  return asks === 'superset' || (asks === 'overlaps' && seed % 2 === 0) ? provision.atoms | drawn : part | drawn;
}
