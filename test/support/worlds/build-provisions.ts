/** The trees of a world: what each provision stands for follows from its leaves, as the tree says. */

import type { ProvisionSketch } from '../build-catalogue.ts';
import { type Atoms, atomsOf, type Choices, isWithin } from './atoms.ts';
import { CONDITIONS, type TreeSpec } from './world-spec.ts';

export const INSTRUMENTS = ['ua', 'ub', 'uc'] as const;
/** The offences of each instrument, as bits: the first and the last have none in common, each shares one with the second. */
const OFFENCES_OF = [0b101, 0b110, 0b010] as const;

export interface BuiltProvision {
  readonly id: string;
  readonly instrument: string;
  readonly form: ProvisionSketch;
  readonly atoms: Atoms;
  /** Only one of its children need be in place. */
  readonly isChoice: boolean;
  /** Its own or the nearest condition above it. */
  readonly condition?: string;
}

export function buildProvisions(instruments: readonly (readonly TreeSpec[])[], choices: Choices): BuiltProvision[] {
  const built: BuiltProvision[] = [];
  instruments.forEach((articles, index) => {
    const instrument = INSTRUMENTS[index] ?? 'ux';
    articles.forEach((article, number) => {
      const place: Place = { id: `${instrument}:${number + 1}`, depth: 0, instrument, offences: OFFENCES_OF[index] ?? 1, inChoice: false };
      buildTree(article, place, choices, built);
    });
  });
  return built.map((provision) => ({ ...provision, atoms: choices.complete(provision.atoms) }));
}

interface Place {
  readonly id: string;
  readonly depth: number;
  readonly instrument: string;
  readonly offences: number;
  readonly inChoice: boolean;
  readonly condition?: string;
}

/** Adds a provision and all below it; gives its atoms, without the choices that they happen to contain. */
function buildTree(spec: TreeSpec, place: Place, choices: Choices, built: BuiltProvision[]): Atoms {
  const condition = place.condition ?? CONDITIONS[spec.condition ?? -1];
  const position = built.length;
  const below = { ...place, ...(condition === undefined ? {} : { condition }), inChoice: place.inChoice || spec.rule === 'any' };
  const children = spec.children.map((child, index) => ({
    child,
    atoms: buildTree(child, { ...below, id: `${place.id}(${nameOf(place.depth, index)})`, depth: place.depth + 1 }, choices, built),
  }));
  const own = atomsOf(spec.measures, spec.offences === 'own' ? place.offences : spec.offences, spec.considered);
  const rule = ruleOf(spec, place);
  const required = children.filter(({ child }) => isRequired(child, rule)).map(({ atoms }) => atoms);
  const { atoms, isChoice, ...form } =
    rule === undefined ? { atoms: own, isChoice: false } : combine(rule, spec.adds, own, required, choices);
  built.splice(position, 0, {
    id: place.id,
    instrument: place.instrument,
    atoms,
    isChoice,
    form: {
      ...form,
      level: spec.considered && rule === undefined ? 'to_consider' : 'mandatory',
      ...(spec.role === null || place.depth === 0 ? {} : { role: spec.role }),
      ...(condition === undefined || condition === place.condition ? {} : { conditional: condition }),
    },
    ...(condition === undefined ? {} : { condition }),
  });
  return atoms;
}

function nameOf(depth: number, index: number): string {
  return depth === 0 ? String(index + 1) : String.fromCharCode('a'.charCodeAt(0) + index);
}

/** No choice within a choice, and none without an alternative; undefined on leaves. */
function ruleOf(spec: TreeSpec, place: Place): TreeSpec['rule'] | undefined {
  if (spec.children.length === 0) return undefined;
  if (spec.rule !== 'any') return spec.rule;
  if (place.inChoice) return 'all';
  return spec.children.some((child) => isRequired(child, 'any')) ? 'any' : 'examples';
}

function isRequired({ role }: TreeSpec, rule: TreeSpec['rule'] | undefined): boolean {
  return role === null ? rule === 'all' || rule === 'any' : role === 'required';
}

interface Combined extends ProvisionSketch {
  readonly atoms: Atoms;
  readonly isChoice: boolean;
}

function combine(rule: TreeSpec['rule'], adds: boolean, own: Atoms, required: readonly Atoms[], choices: Choices): Combined {
  if (rule === 'any') return { children: rule, own_obligation: false, atoms: choices.setOf(required), isChoice: true };
  const union = required.reduce((all, each) => all | each, 0n);
  if (rule !== 'all') return { children: rule, atoms: union | own, isChoice: false };
  if (required.length === 0) return { children: rule, own_obligation: true, atoms: own, isChoice: false };
  const addsSomething = adds && !isWithin(own, choices.everythingIn(union));
  return { children: rule, own_obligation: addsSomething, atoms: addsSomething ? union | own : union, isChoice: false };
}
