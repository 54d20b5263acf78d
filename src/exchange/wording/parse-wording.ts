/** The official text of an instrument in one language, provision by provision, from a file in CSV, XLSX or YAML. */

import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import type { OfficialWording } from '../../crosswalk/forms/official-wording.ts';
import { type AnswerProblem, type Place, Problems, quote } from '../answer-form/problems.ts';
import { readList } from '../table/read-list.ts';
import type { TableColumn, TableLine } from '../table/read-table.ts';

/** What the file says of one provision. */
export interface WordingEntry {
  readonly place: Pick<Place, 'sheet' | 'row' | 'path'>;
  readonly provision: string;
  readonly text: string;
  readonly outcome: 'added' | 'changed' | 'unchanged';
}

export interface ParsedWording {
  /** In the order of the file. */
  readonly entries: readonly WordingEntry[];
  readonly problems: readonly AnswerProblem[];
}

export interface WordingContext {
  readonly instrument: string;
  /** Ids of the provisions of the instrument. */
  readonly provisions: ReadonlySet<string>;
  /** What is there already, by id of the provision. */
  readonly texts: ReadonlyMap<string, string>;
}

const COLUMNS = [
  { name: 'provision', required: true, alias: /^(article|id)$/ },
  { name: 'text', required: true, alias: /^(wording|official_text)$/ },
] as const satisfies readonly TableColumn<string>[];

type Line = TableLine<'provision' | 'text'>;

/** Never throws because of what the file holds. */
export async function parseWording(bytes: Uint8Array, context: WordingContext): Promise<ParsedWording> {
  const problems = new Problems();
  const entries = new Map<string, WordingEntry>();
  for (const line of await readList(bytes, COLUMNS, problems)) {
    const provision = readProvision(line, context, problems);
    const text = line.cell('text').text;
    if (text === '') problems.report(line.cell('text'), 'the row has no text', 'write the words of the provision, or leave the row out');
    if (provision === undefined || text === '') continue;
    const before = entries.get(provision);
    if (before !== undefined)
      problems.report(line.cell('provision'), `${provision} stands here a second time`, `the first is row ${before.place.row}`);
    const stored = context.texts.get(provision);
    const outcome = stored === undefined ? 'added' : stored === text ? 'unchanged' : 'changed';
    if (!problems.isIn(line.place)) entries.set(provision, { place: line.place, provision, text, outcome });
  }
  return { entries: [...entries.values()], problems: problems.sorted() };
}

/** `uncac:23(1)(a)`, `23(1)(a)` or `Article 23 (1) (a)`. */
function readProvision(line: Line, { instrument, provisions }: WordingContext, problems: Problems): string | undefined {
  const cell = line.cell('provision');
  const bare = cell.text.replace(/^art(icle|\.)?\s*/i, '').replace(/\s+(?=\()/g, '');
  const id = bare.includes(':') ? bare : `${instrument}:${bare}`;
  if (provisions.has(id)) return id;
  problems.report(
    cell,
    `${quote(cell.text)} is no provision of ${instrument}`,
    () => didYouMean(id, provisions) ?? 'write it as in 23(1)(a)',
  );
  return undefined;
}

/** What the file of the catalogue will say: what is not in the list stays, in treaty order. */
export function mergeWording(
  head: Omit<OfficialWording, 'texts'>,
  { provisions, texts }: WordingContext,
  entries: readonly WordingEntry[],
): OfficialWording {
  const merged = new Map([...texts, ...entries.map(({ provision, text }) => [provision, text] as const)]);
  return {
    ...head,
    texts: [...provisions].flatMap((provision) => {
      const text = merged.get(provision);
      return text === undefined ? [] : [{ provision, text }];
    }),
  };
}
