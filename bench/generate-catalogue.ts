/**
 * A catalogue of invented instruments at full size, made from an atom model: every node stands for a set of things that
 * must be in place, and every row says what its two sets are to each other. So it is consistent however large it gets.
 */

import type { CatalogueFile } from '../src/crosswalk/parse-file.ts';

/** How many of each, at every level. */
export interface Size {
  readonly instruments: number;
  readonly articles: number;
  readonly paragraphs: number;
  readonly letters: number;
}

/** Five instruments of 660 provisions each; UNCAC, the largest real one, has 413 without its chapters. */
export const FULL_SIZE: Size = { instruments: 5, articles: 66, paragraphs: 3, letters: 2 };

/** A catalogue as files, with what is known of how it was made. */
export interface GeneratedCatalogue {
  readonly files: readonly CatalogueFile[];
  /** Ids of questionnaires, for each instrument: four that share its articles among them. */
  readonly questionnaires: readonly (readonly string[])[];
  /** Full id of each item with the atoms it asks about. */
  readonly items: ReadonlyMap<string, ReadonlySet<number>>;
}

/** @param seed another number gives another catalogue; the same gives the same */
export function generateCatalogue(size: Size, seed = 1): GeneratedCatalogue {
  const random = seededRandom(seed);
  const instruments = Array.from({ length: size.instruments }, (_, index) => generateInstrument(`inst${index}`, size, random));
  // As with UNTOC, its Protocols and UNCAC: one instrument to which every other one is mapped.
  const [hub, ...others] = instruments;
  const pairs = hub === undefined ? [] : others.map((other) => [other, hub] as const);
  return {
    files: [
      ...instruments.map(({ id, nodes }) => ({ path: `seeds/instruments/${id}.yaml`, content: instrumentText(id, nodes) })),
      ...instruments.flatMap(({ id, nodes }) =>
        CLUSTERS.map((cluster) => ({ path: `seeds/questionnaires/${id}-${cluster}.yaml`, content: questionnaireText(id, cluster, nodes) })),
      ),
      ...pairs.map(([a, b]) => ({ path: `mappings/${a.id}-${b.id}.yaml`, content: mappingText(a, b, random) })),
    ],
    questionnaires: instruments.map(({ id }) => CLUSTERS.map((cluster) => questionnaireId(id, cluster))),
    items: new Map(
      instruments.flatMap(({ id, nodes }) =>
        nodes.filter(isAsked).map((node) => [`${questionnaireId(id, clusterOf(node))}#${node.id}.law`, node.atoms]),
      ),
    ),
  };
}

/** Uniform numbers from 0 to 1; the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Node {
  readonly id: string;
  readonly atoms: ReadonlySet<number>;
  readonly isParent: boolean;
}

interface Instrument {
  readonly id: string;
  /** Parents before children. */
  readonly nodes: readonly Node[];
}

/** Atoms at each place of an article; the instruments choose among the same ones, so that their nodes overlap. */
const ATOMS_AT_A_PLACE = 4;
/** How often a letter reaches into the article that follows. */
const REACH = 0.1;

function generateInstrument(id: string, size: Size, random: () => number): Instrument {
  const nodes = Array.from({ length: size.articles }, (_, article) => {
    const paragraphs = Array.from({ length: size.paragraphs }, (__, paragraph) => {
      const letters = Array.from({ length: size.letters }, (___, letter): Node => {
        const place = (article * size.paragraphs + paragraph) * size.letters + letter;
        return {
          id: `${id}:${article + 1}(${paragraph + 1})(${'abcdef'[letter]})`,
          atoms: chooseAtoms(place, size, random),
          isParent: false,
        };
      });
      return [union(`${id}:${article + 1}(${paragraph + 1})`, letters), ...letters];
    });
    return [union(`${id}:${article + 1}`, paragraphs.flat()), ...paragraphs.flat()];
  });
  return { id, nodes: nodes.flat() };
}

function chooseAtoms(place: number, { paragraphs, letters }: Size, random: () => number): Set<number> {
  const at = (where: number) => Array.from({ length: ATOMS_AT_A_PLACE }, (_, atom) => where * ATOMS_AT_A_PLACE + atom);
  const chosen = at(place).filter(() => random() < 0.7);
  if (random() < REACH) chosen.push(place * ATOMS_AT_A_PLACE + paragraphs * letters * ATOMS_AT_A_PLACE);
  return new Set(chosen.length === 0 ? at(place) : chosen);
}

function union(id: string, parts: readonly Node[]): Node {
  return { id, atoms: new Set(parts.flatMap(({ atoms }) => [...atoms])), isParent: true };
}

function instrumentText(id: string, nodes: readonly Node[]): string {
  const text = `{ en: "Instrument ${id}" }`;
  const provisions = nodes.map((node) => {
    const children = node.isParent ? ', children: all, own_obligation: false' : '';
    return `  - { id: "${node.id}", heading: { en: "Heading of ${node.id}" }, level: mandatory${children} }`;
  });
  return `instrument: ${id}\nversion: 1.0.0\ntitle: ${text}\nshort_title: ${text}\nauthors: [{ kind: software, id: bench }]\nprovisions:\n${provisions.join('\n')}\n`;
}

/** As each UNTOC cluster holds a part of the articles. */
const CLUSTERS = [0, 1, 2, 3];

function questionnaireId(instrument: string, cluster: number): string {
  return `${instrument}-form/cluster-${cluster}@2020`;
}

function clusterOf({ id }: Node): number {
  return Number(/:(\d+)/.exec(id)?.[1] ?? 0) % CLUSTERS.length;
}

/** Articles as a whole are not asked about. */
function isAsked({ id }: Node): boolean {
  return id.includes('(');
}

function questionnaireText(id: string, cluster: number, nodes: readonly Node[]): string {
  const items = nodes
    .filter((node) => isAsked(node) && clusterOf(node) === cluster)
    .map(
      (node) =>
        `  - { id: "${node.id}.law", section: all, asks: { provision: "${node.id}", relation: equal }, facet: law, type: value, scale: yes_part_no, prompt: { en: "What of ${node.id}?" } }`,
    );
  return `questionnaire: ${questionnaireId(id, cluster)}\nversion: 1.0.0\nmechanism: ${id}-review\ntitle: { en: "Form of ${id}" }\ninstruments: [{ instrument: ${id}, version: 1.0.0 }]\nwording: working_paraphrase\nauthors: [{ kind: software, id: bench }]\nsections: [{ id: all, title: { en: "All" }, instrument: ${id} }]\nitems:\n${items.join('\n')}\n`;
}

/** Four of five nodes have a row to the node at the same place. */
const MAPPED = 0.8;

function mappingText(subject: Instrument, object: Instrument, random: () => number): string {
  const rows = subject.nodes.flatMap((node, index) => {
    const other = object.nodes[index];
    if (other === undefined || random() > MAPPED) return [];
    const scope = random() < 0.3 ? 'mutatis_mutandis' : 'same';
    return [
      `  - { id: "${subject.id}-${object.id}-${index}", subject: "${node.id}", object: "${other.id}", relation: ${relationOf(node.atoms, other.atoms)}, scope: ${scope}, rationale: { en: "Made from atoms." }, confidence: 0.9, status: approved, authors: [{ kind: software, id: bench }] }`,
    ];
  });
  return `mapping_set: ${subject.id}-${object.id}\nversion: 1.0.0\nsubject: { instrument: ${subject.id}, version: 1.0.0 }\nobject: { instrument: ${object.id}, version: 1.0.0 }\nlicense: CC0-1.0\nrows:\n${rows.join('\n')}\n`;
}

function relationOf(a: ReadonlySet<number>, b: ReadonlySet<number>): string {
  const shared = [...a].filter((atom) => b.has(atom)).length;
  if (shared === 0) return 'disjoint';
  if (shared === a.size) return shared === b.size ? 'equal' : 'subset';
  return shared === b.size ? 'superset' : 'intersects';
}
