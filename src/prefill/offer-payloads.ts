/** What of an answered source may be offered for a target, and how: section 6 of the semantics, as tables. */

import type { CompiledItem } from '../crosswalk/crosswalk.ts';
import type { Vocabulary } from '../crosswalk/forms/vocabulary.ts';
import { sharedFigures } from '../crosswalk/tables/figures-table.ts';
import { readStoredTable, writeTableNotation } from '../crosswalk/tables/table-notation.ts';
import type { Citation, Law } from './answer.ts';
import { type Closeness, closenessOf, type SourceLink } from './link-sources.ts';
import type { PayloadDraft, PayloadKind, PayloadUse } from './suggestion.ts';

interface Offer {
  readonly use: PayloadUse;
  readonly caveat?: NonNullable<PayloadDraft['caveat']>;
}

const READING: Offer = { use: 'reading' };
const LAW: Offer = { use: 'link', caveat: 'confirm_relevance' };
const AUTHORITY: Offer = { use: 'link', caveat: 'designated_here' };
const LIST: Offer = { use: 'list' };

/** By kind and by how close the source is. What only a `related` row connects is `open`. */
const OFFERS: Readonly<Record<PayloadKind, Readonly<Record<Closeness, Offer | undefined>>>> = {
  narrative: {
    equal: { use: 'draft' },
    superset: { use: 'draft', caveat: 'goes_beyond' },
    subset: { use: 'draft', caveat: 'covers_only' },
    overlap: READING,
    open: READING,
  },
  legislation: { equal: LAW, superset: LAW, subset: LAW, overlap: LAW, open: READING },
  statistics: { equal: READING, superset: READING, subset: READING, overlap: READING, open: undefined },
  authority: { equal: AUTHORITY, superset: AUTHORITY, subset: AUTHORITY, overlap: READING, open: READING },
  list: { equal: LIST, superset: LIST, subset: LIST, overlap: LIST, open: READING },
  link: { equal: LAW, superset: LAW, subset: LAW, overlap: LAW, open: READING },
};

/** Which payloads an item can take, by its type. */
const TAKES: Readonly<Record<CompiledItem['form']['type'], readonly PayloadKind[]>> = {
  value: ['narrative', 'legislation', 'link'],
  text: ['narrative', 'legislation', 'link', 'list'],
  list: ['list'],
  statistics: ['statistics'],
  authority: ['authority'],
  number: ['statistics'],
  date: [],
};

/** Facets whose texts are offered as a list to choose from rather than as a draft. */
const CHOSEN_FROM = new Set(['example', 'challenge', 'assistance_need']);

/** @param laws by key, for the names under which they are cited */
export function offerPayloads(
  target: CompiledItem,
  link: SourceLink,
  laws: ReadonlyMap<string, Law>,
  vocabulary: Vocabulary,
): PayloadDraft[] {
  const { source, item } = link;
  if (source === undefined) return [];
  const closeness = link.grade === 'C' ? 'open' : closenessOf(link.relations);
  const { answer } = source;
  const draft = (kind: PayloadKind, content: string | undefined): PayloadDraft[] => {
    const offer = OFFERS[kind][closeness];
    if (!content || offer === undefined || !TAKES[target.form.type].includes(kind)) return [];
    return [{ kind, from: item.id, content, ...offer, ...(answer.language === undefined ? {} : { language: answer.language }) }];
  };
  return [
    ...draft(CHOSEN_FROM.has(item.facet) ? 'list' : item.form.type === 'statistics' ? 'statistics' : 'narrative', answer.text),
    ...answer.citations.flatMap((citation) => draft('legislation', citationText(citation, laws))),
    ...answer.links.flatMap((each) => draft('link', each)),
    ...(answer.options ?? []).flatMap((option) => draft('list', option)),
    ...draft('authority', answer.authority),
    ...offerFigures(target, link, closeness, vocabulary),
  ];
}

/** Figures become a draft only where the same is asked and the same is counted; all others are for reading. */
function offerFigures(target: CompiledItem, { source, item }: SourceLink, closeness: Closeness, vocabulary: Vocabulary): PayloadDraft[] {
  const { table: form } = item.form;
  const table = form === undefined ? undefined : readStoredTable(form, vocabulary, source?.answer.table);
  if (form === undefined || table === undefined || closeness === 'open' || !TAKES[target.form.type].includes('statistics')) return [];
  const wanted = target.form.table;
  const shared = closeness === 'equal' && wanted !== undefined ? sharedFigures(table, form, wanted) : undefined;
  return shared === undefined || wanted === undefined
    ? [{ kind: 'statistics', from: item.id, content: writeTableNotation(form, table), ...READING }]
    : [{ kind: 'statistics', from: item.id, content: writeTableNotation(wanted, shared), table: shared, use: 'draft' }];
}

/** A citation in words: the name of the law and the provisions cited. */
export function citationText({ law, pinpoint }: Citation, laws: ReadonlyMap<string, Law>): string {
  const name = laws.get(law)?.name ?? law;
  return pinpoint === undefined ? name : `${name} [${pinpoint}]`;
}
