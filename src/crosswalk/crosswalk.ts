/** The compiled crosswalk: what the engine reads. Immutable; built once from a checked catalogue. */

import type { ValueSet } from '../domain/answer-values.ts';
import type { Facet } from '../domain/facet.ts';
import type { RelationSet } from '../domain/relation.ts';
import type { InstrumentSource, MappingSetSource, QuestionnaireSource } from './catalogue-source.ts';
import type { LanguageMap } from './forms/common.ts';
import type { Instrument, Provision } from './forms/instrument.ts';
import type { Row } from './forms/mapping-set.ts';
import type { Item, Questionnaire, Section } from './forms/questionnaire.ts';
import type { Vocabulary } from './forms/vocabulary.ts';
import type { RelationNetwork, Union } from './relation-network.ts';

/** A node of the network: a provision, what an item or a section asks about, or the union on one side of a joint row. */
export interface CrosswalkNode {
  readonly index: number;
  /** Provision id, full item id, `questionnaire#section` or row id. */
  readonly id: string;
  readonly kind: 'provision' | 'item' | 'section' | 'joint';
  /** The instrument it belongs to; absent for what spans several. */
  readonly instrument?: string;
  /** Id of the condition under which alone it applies, its own or an ancestor's. */
  readonly condition?: string;
}

export interface ProvisionNode extends CrosswalkNode {
  readonly kind: 'provision';
  readonly form: Provision;
  readonly parent?: number;
  /** Children in treaty order, whatever their role. */
  readonly children: readonly number[];
}

/** Tokens of a scale, in order, with the values each may stand for. */
export type Scale = ReadonlyMap<string, ValueSet>;

export interface CompiledItem {
  /** Full id: questionnaire#item. */
  readonly id: string;
  readonly questionnaire: string;
  readonly section: Section;
  readonly form: Item;
  readonly facet: Facet;
  /** Node of what it asks about: the provision itself when it asks `equal` about one. */
  readonly node: number;
  /** Absent on items that carry no value. */
  readonly scale?: Scale;
  /** Hash of what is asked: id and English text, without official numbers; a translation asks nothing else. */
  readonly textHash: string;
  /** Provisions it asks about. */
  readonly provisions: readonly string[];
}

export interface CompiledQuestionnaire {
  readonly id: string;
  readonly form: Questionnaire;
  readonly source: QuestionnaireSource;
  readonly items: readonly CompiledItem[];
  readonly hash: string;
}

export interface CompiledMappingSet {
  readonly source: MappingSetSource;
  readonly hash: string;
}

/** One mapping row with what follows from its set. */
export interface CompiledRow {
  readonly id: string;
  readonly form: Row;
  readonly set: string;
  /** The instruments that its set relates; between questionnaires those that its items ask about. */
  readonly instruments: readonly string[];
  /** Whether it counts as grade A: approved, and read by a person where that is required. */
  readonly settled: boolean;
  readonly rationale: LanguageMap;
  /** Covers what decides inferences; not rationale or confidence. */
  readonly fingerprint: string;
}

/** A row that enters no closure: one step of a State's fixpoint, because of its level or its condition. */
export interface Step {
  readonly row: CompiledRow;
  readonly from: number;
  readonly to: number;
  readonly relations: RelationSet;
  /** What it leaves possible for the measures alone. */
  readonly measureRelations: RelationSet;
  /** Only where the source is yes (level rows). */
  readonly onlyYes: boolean;
  /** Holds for measure × offences too, not for measures alone. */
  readonly sameScope: boolean;
}

/** A parent of which one child suffices. */
export interface Choice {
  readonly parent: number;
  readonly alternatives: readonly number[];
}

/** The relations of measure × offences (`own`) and of measures alone (`measures`). */
export interface Networks {
  readonly own: RelationNetwork;
  readonly measures: RelationNetwork;
}

export interface NoCounterpart {
  readonly row: CompiledRow;
  readonly node: number;
  readonly instrument: string;
}

export interface Crosswalk {
  /** Hash of everything compiled. */
  readonly hash: string;
  /** With the hash that pins name. */
  readonly instruments: ReadonlyMap<string, { readonly form: Instrument; readonly source: InstrumentSource; readonly hash: string }>;
  readonly vocabulary: Vocabulary;
  readonly mappingSets: ReadonlyMap<string, CompiledMappingSet>;
  readonly nodes: readonly CrosswalkNode[];
  readonly provisions: ReadonlyMap<string, ProvisionNode>;
  readonly questionnaires: ReadonlyMap<string, CompiledQuestionnaire>;
  readonly items: ReadonlyMap<string, CompiledItem>;
  readonly itemsAt: ReadonlyMap<number, readonly CompiledItem[]>;
  readonly rows: ReadonlyMap<string, CompiledRow>;
  /** Rows by each provision they name, or by the full id of each item. */
  readonly rowsAt: ReadonlyMap<string, readonly CompiledRow[]>;
  readonly approved: Networks;
  /** With drafts; the same object as `approved` where there are none. */
  readonly drafted: Networks;
  /** Drafts left out because they contradict. */
  readonly droppedDrafts: readonly string[];
  readonly steps: readonly Step[];
  readonly choices: readonly Choice[];
  /** Parents that add nothing to their children, items and sections that ask about several provisions, joint rows. */
  readonly unions: readonly Union[];
  readonly noCounterparts: readonly NoCounterpart[];
  /** Texts as published, by id of the provision and language. */
  readonly officialTexts: ReadonlyMap<string, ReadonlyMap<string, OfficialText>>;
}

export interface OfficialText {
  readonly text: string;
  /** Where it was published. */
  readonly source: string;
}
