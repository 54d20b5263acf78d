/** Compiles a checked catalogue once into everything the engine reads. */

import { ANY_VALUE, VALUE_BIT, type ValueSet } from '../domain/answer-values.ts';
import { isValueFacet } from '../domain/facet.ts';
import { type CatalogueSource, fullItemId, type QuestionnaireSource } from './catalogue-source.ts';
import { closeNetworks } from './close-networks.ts';
import { type CompileOptions, compileRows, gatherNoCounterparts, nodesNamed } from './compile-rows.ts';
import { contentHash, instrumentHash } from './content-hash.ts';
import type { CompiledItem, CompiledMappingSet, CompiledQuestionnaire, Crosswalk, OfficialText, Scale } from './crosswalk.ts';
import type { Item, Section } from './forms/questionnaire.ts';
import type { Statistics } from './forms/vocabulary.ts';
import { gatherSteps, gatherStructure } from './gather-edges.ts';
import { type NumberedNodes, numberNodes } from './number-nodes.ts';
import { provisionsAsked } from './provisions-asked.ts';
import { BUILT_IN_SCALES } from './scales.ts';

/**
 * @param source a catalogue without lint errors; entries that name unknown nodes are passed over
 * @throws nothing: contradictions among approved rows are found by `impossiblePairs`
 */
export function compileCrosswalk(source: CatalogueSource, options: CompileOptions = {}): Crosswalk {
  const rows = compileRows(source, options);
  const numbered = numberNodes(source, rows);
  const structure = gatherStructure(source, numbered, rows);
  const questionnaires = source.questionnaires.map((questionnaire) => compileQuestionnaire(questionnaire, numbered));
  const items = questionnaires.flatMap((questionnaire) => questionnaire.items);
  const mappingSets = source.mappingSets.map((set) => ({ source: set, hash: contentHash(set.form) }));
  const networks = closeNetworks(numbered, structure, rows);
  const dropped = new Set(networks.droppedDrafts);
  return {
    hash: hashOf(source, questionnaires, mappingSets),
    instruments: new Map(source.instruments.map((each) => [each.id, { form: each.form, source: each, hash: instrumentHash(each) }])),
    vocabulary: mergeVocabulary(source),
    mappingSets: new Map(mappingSets.map((set) => [set.source.id, set])),
    nodes: numbered.nodes,
    provisions: numbered.provisions,
    questionnaires: new Map(questionnaires.map((each) => [each.id, each])),
    items: new Map(items.map((item) => [item.id, item])),
    itemsAt: groupBy(items, (item) => [item.node]),
    rows: new Map(rows.map((row) => [row.id, row])),
    rowsAt: groupBy(rows, (row) => nodesNamed(row.form)),
    ...networks,
    steps: gatherSteps(
      rows.filter((row) => !dropped.has(row.id)),
      numbered,
    ),
    choices: structure.choices,
    unions: structure.unions.filter(({ whole }) => numbered.nodes[whole]?.kind !== 'section'),
    noCounterparts: gatherNoCounterparts(rows, numbered),
    officialTexts: gatherOfficialTexts(source),
  };
}

/** Everything that was read and where it stands, each text taken once. */
function hashOf(
  { vocabulary, instruments, wordings }: CatalogueSource,
  questionnaires: readonly CompiledQuestionnaire[],
  mappingSets: readonly CompiledMappingSet[],
): string {
  return contentHash({
    ...{ vocabulary, wordings },
    instruments: instruments.map(({ form, ...rest }) => ({ ...rest, form: { ...form, provisions: [] } })),
    questionnaires: questionnaires.map(({ hash, source: { place } }) => ({ hash, place })),
    mappingSets: mappingSets.map(({ hash, source: { place } }) => ({ hash, place })),
  });
}

function gatherOfficialTexts({ wordings = [] }: CatalogueSource): Crosswalk['officialTexts'] {
  const found = new Map<string, Map<string, OfficialText>>();
  for (const { form } of wordings)
    for (const { provision, text } of form.texts) {
      const texts = found.get(provision) ?? new Map<string, OfficialText>();
      found.set(provision, texts.set(form.language, { text, source: form.source }));
    }
  return found;
}

function compileQuestionnaire(source: QuestionnaireSource, numbered: NumberedNodes): CompiledQuestionnaire {
  const sections = new Map(source.form.sections.map((section) => [section.id, section]));
  const items = source.items.flatMap(({ form }) => {
    const section = sections.get(form.section);
    return section === undefined ? [] : compileItem(form, source, section, numbered);
  });
  return { id: source.id, form: source.form, source, items, hash: contentHash(source.form) };
}

function compileItem(form: Item, source: QuestionnaireSource, section: Section, { byId }: NumberedNodes): CompiledItem[] {
  const id = fullItemId(source.id, form.id);
  const node = byId.get(id);
  if (node === undefined) return [];
  const scale = form.type === 'value' && isValueFacet(form.facet) ? scaleOf(form, source) : undefined;
  return [
    {
      id,
      questionnaire: source.id,
      section,
      form,
      facet: form.facet,
      node: node.index,
      textHash: contentHash([id, form.prompt.en, form.help?.en, form.table]),
      provisions: provisionsAsked(form),
      ...(scale === undefined ? {} : { scale }),
    },
  ];
}

function scaleOf(form: Item, source: QuestionnaireSource): Scale | undefined {
  const declared = source.form.scales?.[form.scale ?? ''];
  if (declared === undefined) return BUILT_IN_SCALES.get(form.scale ?? '');
  return new Map(
    Object.entries(declared).map(([token, values]) => [
      token,
      values.reduce<ValueSet>((all, value) => all | VALUE_BIT[value], 0) & ANY_VALUE,
    ]),
  );
}

/** As one file would say it: a list in which nothing stands is left out. */
function mergeVocabulary(source: CatalogueSource): Crosswalk['vocabulary'] {
  const forms = source.vocabulary.map(({ form }) => form);
  const statistics = forms.flatMap((form) => form.statistics ?? []);
  return {
    ...filled({
      conditions: forms.flatMap((form) => form.conditions ?? []),
      themes: forms.flatMap((form) => form.themes ?? []),
      lists: forms.flatMap((form) => form.lists ?? []),
    }),
    ...(statistics.length === 0 ? {} : { statistics: mergeStatistics(statistics) }),
  };
}

function mergeStatistics(given: readonly Statistics[]): Statistics {
  return {
    measures: given.flatMap(({ measures }) => measures),
    units: given.flatMap(({ units }) => units),
    populations: given.flatMap(({ populations }) => populations),
    ...filled({ breakdowns: given.flatMap(({ breakdowns }) => breakdowns ?? []) }),
  };
}

function filled<T extends Readonly<Record<string, readonly unknown[]>>>(lists: T): Partial<T> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<T>;
}

function groupBy<K, V>(values: readonly V[], keys: (value: V) => readonly K[]): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values)
    for (const key of keys(value)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    }
  return groups;
}
