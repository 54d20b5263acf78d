/** A list that a command gives: as a table for people, as CSV or JSON for programs. */

import { Option } from 'commander';
import { writeCsv } from '../../exchange/csv.ts';
import type { Terminal } from '../terminal.ts';
import { renderTable } from './render-table.ts';

/** What a list can be printed as. */
export const FORMATS = ['table', 'csv', 'json'] as const;
/** One of `FORMATS`. */
export type Format = (typeof FORMATS)[number];

/** One column, for all formats. */
export interface ListingColumn<T> {
  /** Name of the CSV column and of the JSON key. */
  readonly key: string;
  /** Heading in the table; absent where the table leaves the column out. */
  readonly title?: string;
  readonly align?: 'right';
  /** Never wrapped in the table: ids are copied. */
  readonly whole?: true;
  readonly value: (entry: T) => string | number | boolean | null | undefined | readonly string[];
  /** What the table shows instead, e.g. indented or shortened. */
  readonly shown?: (entry: T) => string;
}

/** What there is to print, and how to read each entry. */
export interface Listing<T> {
  /** Key of the list in JSON: `{ "provisions": [ … ] }`. */
  readonly name: string;
  readonly columns: readonly ListingColumn<T>[];
  readonly entries: readonly T[];
  /** What the table says where there is nothing to list. */
  readonly whenEmpty: string;
}

/** `--format table|csv|json`, table by default. */
export function formatOption(): Option {
  return new Option('--format <format>', 'how to print it').choices(FORMATS).default('table');
}

/** Prints the list to standard output; in a table, that it is empty is said on standard error. */
export function printListing<T>(listing: Listing<T>, format: Format, terminal: Terminal): void {
  if (format === 'json') terminal.out(toJson({ [listing.name]: toObjects(listing) }));
  else if (format === 'csv') terminal.out(toCsv(listing));
  else if (listing.entries.length === 0) terminal.err(`${listing.whenEmpty}\n`);
  else terminal.out(toTable(listing, terminal));
}

/** JSON as every command prints it: two spaces, a line break at the end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** @returns a CSV file with the keys of all columns as its header */
export function toCsv<T>({ columns, entries }: Pick<Listing<T>, 'columns' | 'entries'>): string {
  return writeCsv([columns.map(({ key }) => key), ...entries.map((entry) => columns.map(({ value }) => cellText(value(entry))))]);
}

/** @returns a table of the columns that have a title; an empty text where there are no entries */
export function toTable<T>(
  { columns, entries }: Pick<Listing<T>, 'columns' | 'entries'>,
  terminal: Pick<Terminal, 'columns' | 'paint'>,
): string {
  const shown = columns.flatMap(({ title, align, whole, value, shown }) =>
    title === undefined
      ? []
      : [
          {
            title,
            ...(align === undefined ? {} : { align }),
            ...(whole === undefined ? {} : { whole }),
            text: (entry: T) => shown?.(entry) ?? cellText(value(entry)),
          },
        ],
  );
  return renderTable(
    shown,
    entries.map((entry) => shown.map(({ text }) => text(entry))),
    terminal,
  );
}

function toObjects<T>({ columns, entries }: Pick<Listing<T>, 'columns' | 'entries'>): Record<string, unknown>[] {
  return entries.map((entry) => Object.fromEntries(columns.map(({ key, value }) => [key, value(entry) ?? null])));
}

function cellText(value: ReturnType<ListingColumn<unknown>['value']>): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? value.join('; ') : String(value);
}
