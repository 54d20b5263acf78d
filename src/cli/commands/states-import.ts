/** `bridge states import`: takes in a depositary's list. */

import { describePlace } from '../../exchange/answer-form/problems.ts';
import type { AddCommand } from '../command.ts';
import { type Connection, withConnection } from '../connect/connect.ts';
import { CommandFailure, EXIT } from '../failure.ts';
import { readBytes } from '../read-bytes.ts';
import { type ReportLine, renderReport } from '../render/report.ts';

interface StatesImportArguments {
  readonly instrument?: string;
  readonly source?: string;
  readonly readOn?: string;
  readonly complete?: boolean;
  readonly dryRun?: boolean;
}

/** Adds `import` to the command `states`. */
export const addStatesImport: AddCommand = (states, context, run) => {
  const { terminal } = context;
  states
    .command('import')
    .summary('take in what a depositary’s list says of States')
    .description(
      'Reads a list of participants (CSV or XLSX) and records of each State whether it is a party or a signatory, since when and by which act, what it declared, and in which language it corresponds. Shows row by row what changes, and stores all of it or nothing. Goes through the server that holds the data, or opens the data itself. Exits 1 where something in the file is refused. docs/IMPORTS.md has the columns.',
    )
    .argument('<file>', 'the list')
    .option('--instrument <id>', 'the instrument that it is about, where its rows do not say so')
    .option('--source <text>', 'where it was read, where its rows do not say so')
    .option('--read-on <day>', 'the day on which it was read (YYYY-MM-DD), where its rows do not say so')
    .option('--complete', 'it names every participant: the States that it does not name have neither signed nor joined')
    .option('--dry-run', 'only show what would become of it')
    .addHelpText(
      'after',
      `
Examples:
  bridge states import docs/examples/participants.csv --instrument untoc --source "an invented list" --read-on 2026-11-20 --dry-run
  bridge states import uncac.xlsx --instrument uncac --source "UN Treaty Collection, XVIII-14" --read-on 2026-11-20 --complete`,
    )
    .action((file: string, given: StatesImportArguments) =>
      run(async () => {
        const content = await readBytes(file);
        const imported = await withConnection(context, (connection) => importList(connection, content, given));
        terminal.out(renderReport(file, toLines(imported), terminal));
        const refused =
          imported.refused.length > 0 || [...imported.memberships, ...imported.languages].some(({ outcome }) => outcome === 'OUTDATED');
        if (!imported.stored) terminal.err(refused ? 'Nothing is stored.\n' : 'Nothing is stored: this was a dry run.\n');
        return refused ? EXIT.content : undefined;
      }),
    );
};

const MUTATION = `mutation ImportStates($input: ImportStatesInput!) {
  importStates(input: $input) {
    stored
    memberships { row participant stateCode instrumentId outcome changes { field before after } }
    languages { row participant stateCode outcome before after }
    refused { message hint sheet row column letters }
    errors { message }
  }
}`;

interface Imported {
  readonly stored: boolean;
  readonly memberships: readonly {
    readonly row: number | null;
    readonly participant: string;
    readonly stateCode: string;
    readonly instrumentId: string;
    readonly outcome: keyof typeof OUTCOMES;
    readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  }[];
  readonly languages: readonly {
    readonly row: number;
    readonly participant: string;
    readonly stateCode: string;
    readonly outcome: keyof typeof OUTCOMES;
    readonly before: string | null;
    readonly after: string;
  }[];
  readonly refused: readonly {
    readonly message: string;
    readonly hint: string | null;
    readonly sheet: string | null;
    readonly row: number;
    readonly column: string | null;
    readonly letters: string | null;
  }[];
  readonly errors: readonly { readonly message: string }[];
}

async function importList({ ask }: Connection, content: Uint8Array, given: StatesImportArguments): Promise<Imported> {
  const { instrument = null, source = null, readOn = null, complete = false, dryRun = false } = given;
  const input = { contentBase64: Buffer.from(content).toString('base64'), instrument, source, readOn, complete, dryRun };
  const { importStates } = await ask<{ importStates: Imported }>(MUTATION, { input });
  if (importStates.errors.length > 0) throw new CommandFailure('usage', importStates.errors.map(({ message }) => message).join('\n  '));
  return importStates;
}

const OUTCOMES = { ADDED: 'added', CHANGED: 'changed', UNCHANGED: 'unchanged', OUTDATED: 'refused' } as const;
const OUTDATED = 'what is recorded was read later than this list';

function toLines({ memberships, languages, refused }: Imported): ReportLine[] {
  return [
    ...refused.map(({ message, hint, sheet, ...place }): ReportLine => {
      return {
        outcome: 'refused',
        what: `${describePlace({ ...place, ...(sheet === null ? {} : { sheet }) })}: ${message}`,
        details: hint === null ? [] : [hint],
      };
    }),
    ...memberships.map(({ row, participant, stateCode, instrumentId, outcome, changes }): ReportLine => {
      const where = row === null ? 'not in the list' : `row ${row}`;
      return {
        outcome: OUTCOMES[outcome],
        what: `${where}: ${participant} (${stateCode}), ${instrumentId}${outcome === 'OUTDATED' ? `: ${OUTDATED}` : ''}`,
        details: changes.map(({ field, before, after }) => `${FIELDS[field] ?? field}: ${show(before)} → ${show(after)}`),
      };
    }),
    ...languages.map(({ row, participant, stateCode, outcome, before, after }): ReportLine => {
      return {
        outcome: OUTCOMES[outcome],
        what: `row ${row}: ${participant} (${stateCode}), language of correspondence${outcome === 'OUTDATED' ? `: ${OUTDATED}` : ''}`,
        details: before === after ? [] : [`${before?.toLowerCase() ?? '–'} → ${after.toLowerCase()}`],
      };
    }),
  ];
}

const FIELDS: Readonly<Record<string, string>> = { signedOn: 'signed', joinedOn: 'joined', joinedBy: 'by' };

function show(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (Array.isArray(value)) return `${value.length} ${value.length === 1 ? 'notice' : 'notices'}`;
  return String(value).replaceAll('_', ' ');
}
