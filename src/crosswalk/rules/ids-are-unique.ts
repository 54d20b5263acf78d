import { fullItemId, type InstrumentSource, type Place, type QuestionnaireSource } from '../catalogue-source.ts';
import { type CatalogueIndex, within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import type { Finding } from '../finding.ts';
import type { Statistics } from '../forms/vocabulary.ts';

/** Ids are promises: answers, votes and exports name them for years. */
export const idsAreUnique: Rule = {
  law: {
    code: 'CB301',
    name: 'ids-are-unique',
    severity: 'error',
    title: 'An id given twice',
    law: 'Every id is given once: instruments, provisions and their elements, questionnaires, sections and items, mapping sets and rows over all sets, conditions, themes, lists and their options, and what statistics count.',
    why: 'Answers, votes and exports name things by their id: with two under one id nobody knows which is meant.',
    source: "docs/ARCHITECTURE.md; Berners-Lee 1998, Cool URIs don't change",
    explanation:
      'Give the later entry an id of its own. If both are the same thing, delete one.\n\nThe id of a row that was published is never used for another row, even after the row is gone: set its status to deprecated instead of deleting it.',
  },
  *find(catalogue) {
    const first = new Map<string, Place>();
    for (const { kind, scope, id, place } of allIds(catalogue)) {
      const key = `${kind} ${scope} ${id}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, place);
      else yield repeated(kind, id, place, before);
    }
  },
};

function repeated(kind: string, id: string, place: Place, before: Place): Finding {
  return { place, message: `the ${kind} id "${id}" is given a second time`, related: [{ place: before, message: 'given here first' }] };
}

interface GivenId {
  readonly kind: string;
  /** Within what the id is unique; empty for the whole catalogue. */
  readonly scope: string;
  readonly id: string;
  readonly place: Place;
}

function* allIds({ parsed: { source }, instruments }: CatalogueIndex): Iterable<GivenId> {
  for (const instrument of source.instruments) {
    yield { kind: 'instrument', scope: '', id: instrument.id, place: within(instrument.place, 'instrument') };
    if (instruments.get(instrument.id) === instrument) yield* provisionIds(instrument);
  }
  const questionnaires = new Set<string>();
  for (const questionnaire of source.questionnaires) {
    yield { kind: 'questionnaire', scope: '', id: questionnaire.id, place: within(questionnaire.place, 'questionnaire') };
    if (!questionnaires.has(questionnaire.id)) yield* itemIds(questionnaire);
    questionnaires.add(questionnaire.id);
  }
  for (const { id, place, rows } of source.mappingSets) {
    yield { kind: 'mapping set', scope: '', id, place: within(place, 'mapping_set') };
    for (const row of rows) yield { kind: 'row', scope: '', id: row.form.id, place: within(row.place, 'id') };
  }
  yield* vocabularyIds(source.vocabulary);
}

/** Of an instrument or questionnaire given twice, only the first is looked into: all below it would be repeated too. */
function* provisionIds({ provisions }: InstrumentSource): Iterable<GivenId> {
  for (const { form, place } of provisions) {
    yield { kind: 'provision', scope: '', id: form.id, place: within(place, 'id') };
    yield* idsOf('element', form.id, form.elements ?? [], within(place, 'elements'));
  }
}

function* itemIds({ id, form, place, items }: QuestionnaireSource): Iterable<GivenId> {
  yield* idsOf('section', id, form.sections, within(place, 'sections'));
  for (const item of items) yield { kind: 'item', scope: '', id: fullItemId(id, item.form.id), place: within(item.place, 'id') };
}

function* vocabularyIds(vocabularies: CatalogueIndex['parsed']['source']['vocabulary']): Iterable<GivenId> {
  for (const { form, place } of vocabularies) {
    yield* idsOf('condition', '', form.conditions ?? [], within(place, 'conditions'));
    yield* idsOf('theme', '', form.themes ?? [], within(place, 'themes'));
    yield* idsOf('list', '', form.lists ?? [], within(place, 'lists'));
    for (const [index, list] of (form.lists ?? []).entries())
      yield* idsOf('option', list.id, list.options, within(place, 'lists', index, 'options'));
    yield* statisticsIds(form.statistics, within(place, 'statistics'));
  }
}

function* statisticsIds(statistics: Statistics | undefined, place: Place): Iterable<GivenId> {
  const { measures = [], units = [], populations = [], breakdowns = [] } = statistics ?? {};
  yield* idsOf('measure', '', measures, within(place, 'measures'));
  yield* idsOf('unit', '', units, within(place, 'units'));
  yield* idsOf('population', '', populations, within(place, 'populations'));
  yield* idsOf('breakdown', '', breakdowns, within(place, 'breakdowns'));
  for (const [index, { id, options = [] }] of breakdowns.entries())
    yield* idsOf('option', `breakdown ${id}`, options, within(place, 'breakdowns', index, 'options'));
}

function* idsOf(kind: string, scope: string, entries: readonly { readonly id: string }[], place: Place): Iterable<GivenId> {
  for (const [index, { id }] of entries.entries()) yield { kind, scope, id, place: within(place, index, 'id') };
}
