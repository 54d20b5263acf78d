/** A catalogue as rules look at it: everything by its id, built once for all of them. */

import {
  type CatalogueSource,
  fullItemId,
  type InstrumentSource,
  type MappingSetSource,
  type Place,
  type Placed,
  type QuestionnaireSource,
} from './catalogue-source.ts';
import type { Contradiction } from './find-contradictions.ts';
import type { LanguageMap } from './forms/common.ts';
import type { Provision } from './forms/instrument.ts';
import type { Pin, Row } from './forms/mapping-set.ts';
import type { Item } from './forms/questionnaire.ts';
import type { ParsedCatalogue } from './parse-catalogue.ts';
import { parentOf } from './provision-id.ts';

/** What the compiler found out about the network of derived relations. */
export interface NetworkFindings {
  readonly contradictions: readonly Contradiction[];
  /** Ids of drafts that contradict the approved rows, or each other, and are used for nothing. */
  readonly droppedDrafts: readonly string[];
}

export interface ProvisionEntry extends Placed<Provision> {
  readonly id: string;
  /** As the file says that holds it, not as the id says. */
  readonly instrument: string;
  readonly parent: string | undefined;
  readonly children: ProvisionEntry[];
}

export interface RowEntry extends Placed<Row> {
  readonly set: MappingSetSource;
  /** The file's shared rationales. */
  readonly rationales: Readonly<Record<string, LanguageMap>>;
}

export interface ItemEntry extends Placed<Item> {
  readonly questionnaire: QuestionnaireSource;
}

/** A pin of an instrument or questionnaire, by a mapping set or a questionnaire. */
export interface PinEntry {
  readonly pin: Pin;
  readonly place: Place;
}

export interface CatalogueIndex {
  readonly parsed: ParsedCatalogue;
  readonly instruments: ReadonlyMap<string, InstrumentSource>;
  readonly questionnaires: ReadonlyMap<string, QuestionnaireSource>;
  /** The first entry of each id. */
  readonly provisions: ReadonlyMap<string, ProvisionEntry>;
  readonly rows: readonly RowEntry[];
  readonly rowsById: ReadonlyMap<string, RowEntry>;
  /** Rows in force (not deprecated) by each provision or item they name in any role. */
  readonly rowsAt: ReadonlyMap<string, readonly RowEntry[]>;
  /** The first entry of each full id. */
  readonly items: ReadonlyMap<string, ItemEntry>;
  readonly pins: readonly PinEntry[];
  readonly conditions: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  /** Options of each list, by list id. */
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
  readonly network: NetworkFindings;
  /** Whether a provision exists, be it in an entry that could not be read. */
  readonly exists: (id: string) => boolean;
  /** Whether a provision has children, be they in entries that could not be read. */
  readonly isParent: (id: string) => boolean;
}

export function indexCatalogue(parsed: ParsedCatalogue, network: NetworkFindings): CatalogueIndex {
  const { source } = parsed;
  const provisions = indexProvisions(source.instruments);
  const rows = source.mappingSets.flatMap((set) => set.rows.map((row) => ({ ...row, set, rationales: set.form.rationales ?? {} })));
  const items = source.questionnaires.flatMap((questionnaire) => questionnaire.items.map((item) => ({ ...item, questionnaire })));
  const parentsLeftOut = new Set([...parsed.leftOut.keys()].map(parentOf));
  const vocabularies = source.vocabulary.map(({ form }) => form);
  return {
    parsed,
    network,
    provisions,
    rows,
    instruments: firstById(source.instruments, ({ id }) => id),
    questionnaires: firstById(source.questionnaires, ({ id }) => id),
    rowsById: firstById(rows, ({ form }) => form.id),
    rowsAt: groupByNode(rows.filter(({ form }) => form.status !== 'deprecated')),
    items: firstById(items, (item) => fullItemId(item.questionnaire.id, item.form.id)),
    pins: pinsOf(source),
    conditions: new Set(vocabularies.flatMap(({ conditions = [] }) => conditions.map(({ id }) => id))),
    themes: new Set(vocabularies.flatMap(({ themes = [] }) => themes.map(({ id }) => id))),
    lists: new Map(
      vocabularies.flatMap(({ lists = [] }) => lists.map(({ id, options }) => [id, new Set(options.map((option) => option.id))])),
    ),
    exists: (id) => provisions.has(id) || parsed.leftOut.has(id),
    isParent: (id) => (provisions.get(id)?.children.length ?? 0) > 0 || parentsLeftOut.has(id),
  };
}

/** Every provision or item that a row names, in any role, each once. */
function nodesOf(row: Row): string[] {
  return [...new Set([row.subject, row.object, row.no_counterpart, ...(row.all_of ?? [])])].filter((id) => id !== undefined);
}

/** Every pin, by mapping sets and by questionnaires. */
export function pinsOf(source: CatalogueSource): PinEntry[] {
  return [...source.mappingSets.flatMap(pinsOfSet), ...source.questionnaires.flatMap(pinsOfQuestionnaire)];
}

/** A place further down in the same file. */
export function within(place: Place, ...path: (string | number)[]): Place {
  return { file: place.file, path: [...place.path, ...path] };
}

function indexProvisions(instruments: readonly InstrumentSource[]): Map<string, ProvisionEntry> {
  const all = instruments.flatMap((instrument) =>
    instrument.provisions.map(({ form, place }) => ({
      id: form.id,
      form,
      place,
      instrument: instrument.id,
      parent: parentOf(form.id),
      children: [],
    })),
  );
  const byId = firstById<ProvisionEntry>(all, ({ id }) => id);
  for (const entry of byId.values()) if (entry.parent !== undefined) byId.get(entry.parent)?.children.push(entry);
  return byId;
}

function groupByNode(rows: readonly RowEntry[]): Map<string, RowEntry[]> {
  const groups = new Map<string, RowEntry[]>();
  for (const row of rows)
    for (const node of nodesOf(row.form)) {
      const group = groups.get(node);
      if (group) group.push(row);
      else groups.set(node, [row]);
    }
  return groups;
}

function pinsOfSet({ form, place }: MappingSetSource): PinEntry[] {
  return [
    { pin: form.subject, place: within(place, 'subject') },
    { pin: form.object, place: within(place, 'object') },
  ];
}

function pinsOfQuestionnaire({ form, place }: QuestionnaireSource): PinEntry[] {
  return form.instruments.map((pin, index) => ({ pin, place: within(place, 'instruments', index) }));
}

function firstById<T>(all: readonly T[], idOf: (each: T) => string): Map<string, T> {
  const byId = new Map<string, T>();
  for (const each of all) if (!byId.has(idOf(each))) byId.set(idOf(each), each);
  return byId;
}
