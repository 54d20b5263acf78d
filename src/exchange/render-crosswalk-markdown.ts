/** The concordance of two instruments for human readers: article by article, in the order of each of the two. */

import { orderedArticles } from '../coverage/parts-of-instrument.ts';
import type { Crosswalk, ProvisionNode } from '../crosswalk/crosswalk.ts';
import { articleOf } from '../crosswalk/provision-id.ts';
import { type RowReading, readRow } from '../crosswalk/read-row.ts';
import { textIn } from '../prefill/messages/message.ts';
import { markdownTable, plain } from './markdown.ts';
import { reviewNote } from './review-note.ts';

/** @param first,second ids of two instruments; the order of `first` comes first */
export function renderCrosswalkMarkdown(crosswalk: Crosswalk, first: string, second: string): string {
  const title = `${shortTitle(crosswalk, first)} and ${shortTitle(crosswalk, second)}: what corresponds to what`;
  return [
    '<!-- Made from mappings/ and seeds/ by "npm run generate". -->',
    `# ${title}`,
    reviewNote(crosswalk, 'This concordance'),
    HOW_TO_READ,
    ...renderSide(crosswalk, first, second),
    ...renderSide(crosswalk, second, first),
    '',
  ].join('\n\n');
}

const HOW_TO_READ = `Each line reads from left to right: what the provision on the left asks, compared with what the one on the right asks. Headings and reasons are in our own words, never the text of a treaty.

| words | mean |
| --- | --- |
| asks the same as | whoever fulfils one fulfils the other |
| asks a part of | the right side asks all of it, and more |
| asks more than | the left side asks all that the right one asks, and more |
| shares a part with | each asks something that the other does not |
| shares something with | whether one contains the other is left open |
| has nothing in common with | compared, and nothing is shared |
| may be read beside | no claim; worth reading side by side |
| has no counterpart | compared with the whole of the other instrument |
| each for its own offences | the same measure, which each instrument asks for the offences of its own; it holds for a State whose measure is not tied to offences |
| … obliges more strongly | only a "yes" to the stronger duty says something of the other |

The same rows with all their fields, for spreadsheets: [crosswalk.csv](crosswalk.csv). What follows from them for each questionnaire: [COVERAGE.md](COVERAGE.md). Corrections are welcome in [mappings/](../mappings/README.md).`;

function renderSide(crosswalk: Crosswalk, from: string, to: string): string[] {
  const [left, right] = [shortTitle(crosswalk, from), shortTitle(crosswalk, to)];
  const order = new Map(
    [...crosswalk.instruments.values()].flatMap(({ source }) => source.provisions).map(({ form }, index) => [form.id, index]),
  );
  const readings = [...crosswalk.rows.values()].flatMap((row) => readRow(row, from, to) ?? []);
  const place = (ids: readonly string[]) => Math.min(...ids.map((id) => order.get(id) ?? 0));
  return [
    `## In the order of ${left}`,
    renderOverview(crosswalk, readings, from, to),
    ...orderedArticles(crosswalk, from).flatMap((article) => {
      const own = readings
        .filter((reading) => reading.left.some((id) => articleOf(id) === article.id))
        .sort((a, b) => place(ownIds(a, article)) - place(ownIds(b, article)) || place(a.right) - place(b.right));
      const table = markdownTable(
        [left, '', right, 'Why'],
        own.map((reading) => renderRow(crosswalk, reading)),
      );
      const heading = `### ${left} ${numberOf(article.id)}. ${plain(textIn('en', article.form.heading))}`;
      return [heading, own.length === 0 ? 'Not compared yet.' : table];
    }),
  ];
}

/** Which articles have anything to do with which. */
function renderOverview(crosswalk: Crosswalk, readings: readonly RowReading[], from: string, to: string): string {
  const articles = orderedArticles(crosswalk, to).map(({ id }) => id);
  const rows = orderedArticles(crosswalk, from).map((article) => {
    const own = readings.filter(({ left }) => left.some((id) => articleOf(id) === article.id));
    const beside = (wanted: (reading: RowReading) => boolean) => new Set(own.filter(wanted).flatMap(({ right }) => right.map(articleOf)));
    const shared = beside(({ claim }) => claim !== 'related' && claim !== 'disjoint');
    const related = beside(({ claim }) => claim === 'related');
    const list = (ids: readonly string[]) => ids.map(numberOf).join(', ');
    return [
      `${numberOf(article.id)} ${plain(textIn('en', article.form.heading))}`,
      list(articles.filter((id) => shared.has(id))),
      list(articles.filter((id) => related.has(id) && !shared.has(id))),
    ];
  });
  const other = shortTitle(crosswalk, to);
  return markdownTable([shortTitle(crosswalk, from), `shares something with ${other}`, `may only be read beside ${other}`], rows);
}

/** A joint row may name provisions of several articles: it stands where the first of this one does. */
function ownIds({ left }: RowReading, article: ProvisionNode): string[] {
  return left.filter((id) => articleOf(id) === article.id);
}

function renderRow(crosswalk: Crosswalk, reading: RowReading): string[] {
  const { row, left, right } = reading;
  return [nameAll(crosswalk, left), claimWords(crosswalk, reading), nameAll(crosswalk, right), `${plain(reasonOf(reading))} \`${row.id}\``];
}

const CLAIMS: Readonly<Record<RowReading['claim'], string>> = {
  equal: 'asks the same as',
  subset: 'asks a part of',
  superset: 'asks more than',
  intersects: 'shares a part with',
  overlaps: 'shares something with',
  disjoint: 'has nothing in common with',
  related: 'may be read beside',
  no_counterpart: 'has no counterpart',
};

function claimWords(crosswalk: Crosswalk, { row: { form }, claim, left, right, stricter }: RowReading): string {
  const together = left.length > 1 || right.length > 1 ? '**together:** ' : '';
  const words = [
    `${together}${CLAIMS[claim]}`,
    ...(form.scope === 'mutatis_mutandis' ? ['each for its own offences'] : []),
    ...(stricter === undefined ? [] : [`${shortTitle(crosswalk, stricter)} obliges more strongly`]),
    ...(form.condition === undefined ? [] : [`only where this is so: ${plain(textIn('en', form.condition.text))}`]),
    ...(form.status === 'approved' ? [] : [`**${form.status}**`]),
  ];
  return words.join('; ');
}

function nameAll({ provisions }: Crosswalk, ids: readonly string[]): string {
  return ids.map((id) => `${numberOf(id)} ${plain(textIn('en', provisions.get(id)?.form.heading))}`.trim()).join('; ');
}

/** The first sentence, or the first ones where they are short; the whole reason stands in the CSV and in the mapping file. */
function reasonOf({ row }: RowReading): string {
  const sentences = textIn('en', row.rationale).split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return sentences.reduce((told, sentence) => (told.length < SHORT ? `${told} ${sentence}`.trim() : told), '');
}

const SHORT = 50;

function numberOf(id: string): string {
  return id.slice(id.indexOf(':') + 1);
}

function shortTitle({ instruments }: Crosswalk, instrument: string): string {
  return textIn('en', instruments.get(instrument)?.form.short_title) || instrument;
}
