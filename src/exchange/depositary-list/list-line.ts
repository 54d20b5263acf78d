/** The rows of a depositary's list, and what they are held against. */

import type { StateParty } from '../../domain/state-party.ts';
import type { TableColumn, TableLine } from '../table/read-table.ts';

/** What is known before the file is opened, and what its rows are held against. */
export interface DepositaryListContext {
  readonly states: readonly StateParty[];
  /** Provisions by instrument, by id. */
  readonly provisions: ReadonlyMap<string, ReadonlySet<string>>;
  /** The instrument of all rows that do not name another. */
  readonly instrument?: string | undefined;
  readonly source?: string | undefined;
  /** The day on which the list was read. */
  readonly readOn?: string | undefined;
}

type Name = (typeof COLUMNS)[number]['name'];

/** One row. */
export type ListLine = TableLine<Name>;

/** The columns that such a list may have. */
export const COLUMNS = [
  { name: 'participant', required: true, alias: /^(participants?|states?|state_part(y|ies)|country|part(y|ies)|code)$/ },
  { name: 'instrument', alias: /^(treaty|convention)$/ },
  { name: 'signature', alias: /^(signed(_on)?|date_of_signature|signature\b.*|signature_.*)$/ },
  {
    name: 'ratification',
    alias: /^(ratification|acceptance|approval|accession|succession|formal_confirmation|joined(_on)?|party_since)\b.*$|^ratification_.*$/,
  },
  { name: 'act' },
  { name: 'kind', alias: /^(notice_kind|kind_of_notice)$/ },
  { name: 'notice', alias: /^(text|text_of_notice)$/ },
  { name: 'article', alias: /^(provision|concerns)$/ },
  { name: 'correspondence', alias: /^((correspondence|official|working)_)?language(_of_correspondence)?$/ },
  { name: 'source' },
  { name: 'read_on', alias: /^(as_of|list_read_on)$/ },
] as const satisfies readonly TableColumn<string>[];

/** Whether the file has a column that says something of an instrument; one that has only languages says nothing of any. */
export function isAboutInstruments(line: ListLine): boolean {
  return !has(line, 'correspondence') || OF_INSTRUMENTS.some((name) => has(line, name));
}

const OF_INSTRUMENTS: readonly Name[] = ['instrument', 'signature', 'ratification', 'act', 'kind', 'notice', 'article'];

function has(line: ListLine, name: Name): boolean {
  return line.cell(name).letters !== null;
}
