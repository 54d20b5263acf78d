/** The parts in which an instrument is read, with what the crosswalk says of each: rows by relation and scope, and gaps. */

import type { Crosswalk, ProvisionNode } from '../crosswalk/crosswalk.ts';
import { articleOf } from '../crosswalk/provision-id.ts';
import { readRow } from '../crosswalk/read-row.ts';
import { type ReviewState, reviewState, rowsTo } from '../crosswalk/review-state.ts';
import { ROW_RELATIONS, type RowRelation } from '../domain/relation.ts';
import { textIn } from '../prefill/messages/message.ts';

/** Rows of one relation by their scope; `related` and joint rows included, each row once in a part. */
export interface RowCount {
  /** For the same offences, or apart from offences. */
  readonly same: number;
  /** The same measure, each instrument for its own offences. */
  readonly ownOffences: number;
}

export interface PartCoverage {
  /** "Chapter III", the title of a questionnaire, or empty for what belongs to none. */
  readonly title: string;
  readonly articles: number;
  readonly provisions: number;
  /** By what each row claims, read from the part. */
  readonly rows: Readonly<Record<RowRelation, RowCount>>;
  /** Provisions by how they were reviewed. */
  readonly reviewed: Readonly<Record<ReviewState, number>>;
}

/**
 * By chapters where the instrument has any, else by the questionnaires that ask about its articles, in their order.
 * @param instrument,other ids of two instruments
 */
export function coverParts(crosswalk: Crosswalk, instrument: string, other: string): PartCoverage[] {
  const articles = orderedArticles(crosswalk, instrument);
  const hasChapters = articles.some(({ form }) => form.chapter !== undefined);
  const titleOf = hasChapters ? chapterOf : askedIn(crosswalk);
  const asked = [...crosswalk.questionnaires.values()].map(({ form }) => textIn('en', form.title));
  const used = new Set(articles.map(titleOf));
  const titles = hasChapters ? [...used] : [...asked, ''].filter((title) => used.has(title));
  return titles.map((title) => {
    const own = articles.filter((article) => titleOf(article) === title);
    const ids = new Set(own.map(({ id }) => id));
    const nodes = [...crosswalk.provisions.values()].filter(({ id }) => ids.has(articleOf(id)));
    return {
      title,
      articles: own.length,
      provisions: nodes.length,
      rows: countRows(crosswalk, nodes, instrument, other),
      reviewed: countStates(crosswalk, nodes, other),
    };
  });
}

/** Articles in treaty order. */
export function orderedArticles({ instruments, provisions }: Crosswalk, instrument: string): ProvisionNode[] {
  const forms = instruments.get(instrument)?.source.provisions ?? [];
  return forms
    .map(({ form }) => form.id)
    .filter((id) => articleOf(id) === id)
    .flatMap((id) => provisions.get(id) ?? []);
}

function chapterOf({ form }: ProvisionNode): string {
  return form.chapter === undefined ? '' : `Chapter ${form.chapter}`;
}

/** The first questionnaire that asks about an article. */
function askedIn({ questionnaires }: Crosswalk): (article: ProvisionNode) => string {
  const titles = new Map(
    [...questionnaires.values()]
      .reverse()
      .flatMap(({ form, items }) =>
        items.flatMap(({ provisions }) => provisions.map((provision) => [articleOf(provision), textIn('en', form.title)] as const)),
      ),
  );
  return ({ id }) => titles.get(id) ?? '';
}

function countRows(crosswalk: Crosswalk, nodes: readonly ProvisionNode[], instrument: string, other: string): PartCoverage['rows'] {
  const rows = new Set(nodes.flatMap(({ id }) => rowsTo(crosswalk, id, other)));
  const readings = [...rows].flatMap((row) => readRow(row, instrument, other) ?? []);
  const count = (claim: RowRelation, acrossOffences: boolean) =>
    readings.filter(({ row, claim: read }) => read === claim && (row.form.scope === 'mutatis_mutandis') === acrossOffences).length;
  const counts = ROW_RELATIONS.map((claim) => [claim, { same: count(claim, false), ownOffences: count(claim, true) }]);
  return Object.fromEntries(counts) as Record<RowRelation, RowCount>;
}

function countStates(crosswalk: Crosswalk, nodes: readonly ProvisionNode[], other: string): PartCoverage['reviewed'] {
  const counts: Record<ReviewState, number> = { row: 0, no_counterpart: 0, children: 0, unreviewed: 0 };
  for (const node of nodes) counts[reviewState(crosswalk, node, other)] += 1;
  return counts;
}
