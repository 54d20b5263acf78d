/** A State's work list as a person reads it: on one screen, as a page that Word opens, or line by line for a spreadsheet. */

import type { Terminal } from '../terminal.ts';
import { type ListingColumn, toCsv } from './listing.ts';

/** A work list as the server tells it. */
export interface ToldWorklist {
  readonly due: readonly {
    readonly questionnaireId: string;
    readonly status: string;
    readonly due: string | null;
    readonly overdue: boolean;
    readonly left: number;
    readonly events: readonly string[];
  }[];
  readonly laws: readonly ToldConfirmation[];
  readonly others: readonly ToldConfirmation[];
  readonly marks: readonly { readonly itemId: string; readonly response: string; readonly reasons: readonly string[] }[];
  readonly conflicts: readonly { readonly itemId: string; readonly sources: readonly string[] }[];
  readonly contradictions: readonly {
    readonly answers: readonly { readonly itemId: string; readonly value: string | null }[];
    readonly reasons: readonly string[];
  }[];
  readonly left: readonly {
    readonly itemId: string;
    readonly offered: string | null;
    readonly inBulk: boolean;
    readonly deferred: boolean;
  }[];
}

interface ToldConfirmation {
  readonly about: string;
  readonly law: string | null;
  readonly makesFull: readonly string[];
  readonly helps: readonly string[];
  readonly confirmations: readonly { readonly id: string; readonly sentence: string }[];
}

interface Line {
  readonly section: string;
  readonly what: string;
  readonly detail: string;
}

/** In the order in which to work: what is due, what frees most, what is in doubt, what is left. */
function worklistLines(list: ToldWorklist): Line[] {
  const line = (section: string) => (what: string, detail: string) => ({ section, what, detail });
  return [
    ...list.due.map(({ questionnaireId, ...due }) => line('Due')(questionnaireId, describeDue(due))),
    ...list.laws.map((entry) => line('Confirm of a law, once')(entry.law ?? entry.about, describeFreed(entry))),
    ...list.others.map((entry) => line('Confirm otherwise')(entry.confirmations[0]?.sentence ?? entry.about, describeFreed(entry))),
    ...list.marks.map(({ itemId, reasons }) => line('Changed since it was accepted')(itemId, reasons.map(words).join(', '))),
    ...list.conflicts.map(({ itemId, sources }) => line('Sources contradict each other')(itemId, sources.join(', '))),
    ...list.contradictions.map(({ answers, reasons }) =>
      line('Cannot all be true')(
        answers.map(({ itemId, value }) => `${itemId} ${value ?? ''}`.trim()).join(', '),
        `perhaps ${reasons.map(words).join(', ')}`,
      ),
    ),
    ...list.left.filter(({ inBulk }) => inBulk).map(({ itemId }) => line('Accept, together if you like')(itemId, 'follows')),
    ...list.left.filter((left) => !left.inBulk && isOffered(left)).map(toDecide(line('Decide one by one'))),
    ...list.left
      .filter((left) => !left.inBulk && !isOffered(left))
      .map(({ itemId, offered }) => line('Answer')(itemId, BESIDE[offered ?? ''] ?? 'nothing is offered')),
  ];
}

/** @param title the State and the day */
export function renderWorklist(title: string, list: ToldWorklist, { paint, columns }: Pick<Terminal, 'paint' | 'columns'>): string {
  const sections = Map.groupBy(worklistLines(list), ({ section }) => section);
  const shown = [...sections].flatMap(([section, lines]) => [
    `${paint('bold', section)}  ${lines.length}`,
    ...lines.slice(0, MOST_SHOWN).map(({ what, detail }) => `  ${shorten(`${what}  ${paint('dim', detail)}`, columns)}`),
    ...(lines.length > MOST_SHOWN ? [`  … and ${lines.length - MOST_SHOWN} more`] : []),
  ]);
  return `${[paint('bold', title), ...(shown.length === 0 ? ['Nothing is left to do.'] : shown)].join('\n')}\n`;
}

/** Few enough that every section is on one screen; all of them stand in the other formats. */
const MOST_SHOWN = 2;

/** Everything, as a page of its own that browsers and word processors open. */
export function renderWorklistPage(title: string, list: ToldWorklist): string {
  const sections = [...Map.groupBy(worklistLines(list), ({ section }) => section)].map(
    ([section, lines]) =>
      `<h2>${escapeMarkup(section)} (${lines.length})</h2>\n<ul>\n${lines.map(({ what, detail }) => `<li>${escapeMarkup(what)} – ${escapeMarkup(detail)}</li>\n`).join('')}</ul>\n`,
  );
  const body = sections.length === 0 ? '<p>Nothing is left to do.</p>\n' : sections.join('');
  return `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>${escapeMarkup(title)}</title></head>\n<body>\n<h1>${escapeMarkup(title)}</h1>\n${body}</body>\n</html>\n`;
}

export function worklistCsv(list: ToldWorklist): string {
  return toCsv({ columns: COLUMNS, entries: worklistLines(list) });
}

const COLUMNS: readonly ListingColumn<Line>[] = [
  { key: 'section', value: ({ section }) => section },
  { key: 'what', value: ({ what }) => what },
  { key: 'detail', value: ({ detail }) => detail },
];

function describeDue({ status, due, overdue, left }: Omit<ToldWorklist['due'][number], 'questionnaireId'>): string {
  const day = due === null ? '' : `, ${overdue ? 'was due' : 'due'} ${due}`;
  return `${words(status)}, ${left} without an answer${day}`;
}

function describeFreed({ makesFull, helps }: ToldConfirmation): string {
  const also = helps.length === 0 ? '' : `, helps with ${helps.length}`;
  return `answers ${makesFull.length}${also}`;
}

/** What is only for reading is no decision, and what conflicts is to be settled first. */
const BESIDE: Readonly<Record<string, string>> = { CONTEXT: 'something to read beside it', CONFLICT: 'once its sources are settled' };

function isOffered({ offered }: ToldWorklist['left'][number]): boolean {
  return offered !== null && BESIDE[offered] === undefined;
}

function toDecide(line: (what: string, detail: string) => Line): (left: ToldWorklist['left'][number]) => Line {
  return ({ itemId, offered, deferred }) => line(itemId, `${words(offered ?? '')}${deferred ? ', left for later' : ''}`);
}

/** `FOR_CLEARANCE` as people write it. */
function words(member: string): string {
  return member.toLowerCase().replaceAll('_', ' ');
}

function shorten(text: string, columns: number): string {
  const room = columns - 2;
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
