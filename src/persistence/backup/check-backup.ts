/** Reads a backup from end to end before anything of it is stored: whatever is not as it was written is refused. */

import { createHash, type Hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupEnd, type BackupHead, refuseBackup } from './backup-format.ts';

/** What a backup must fit to be restored. */
export type Expected = Pick<BackupHead, 'migrations'> & {
  readonly tables: readonly Pick<BackupHead['tables'][number], 'table' | 'columns'>[];
};

/** What a checked backup says of itself. */
export interface CheckedBackup {
  readonly head: BackupHead;
  readonly end: BackupEnd;
}

/** @param lines without their line breaks, in order. @throws DomainError BACKUP_UNREADABLE */
export async function checkBackup(lines: AsyncIterable<string>, expected: Expected): Promise<CheckedBackup> {
  const reader = new LineReader(lines);
  const head = readHead(await reader.next(), expected);
  for (const { table, rows } of head.tables) {
    const title = parse(await reader.next(), reader.line);
    if (!isDeepStrictEqual(title, { table })) throw refuseBackup(`the table "${table}" should begin here`, reader.line);
    for (let row = 0; row < rows; row += 1) {
      const line = await reader.next();
      if (!line.startsWith('{') || !line.endsWith('}')) throw refuseBackup(`this is no row of "${table}"`, reader.line);
    }
  }
  const sha256 = reader.digest();
  const end = parse(await reader.next(), reader.line);
  const rows = head.tables.reduce((sum, table) => sum + table.rows, 0);
  if (!isDeepStrictEqual(end, { end: true, rows, sha256 }))
    throw refuseBackup('its content does not have the checksum that it ends with: it was cut off or changed', reader.line);
  if (!(await reader.isOver())) throw refuseBackup('there is something after its end', reader.line);
  return { head, end: { end: true, rows, sha256 } };
}

function readHead(line: string, expected: Expected): BackupHead {
  const head = parse(line, 1) as Partial<BackupHead>;
  if (head.format !== BACKUP_FORMAT) throw refuseBackup('it is no backup of the convention bridge', 1);
  if (head.version !== BACKUP_VERSION) throw refuseBackup(`it is of version ${head.version}, and this is version ${BACKUP_VERSION}`, 1);
  const { migrations = [], tables = [] } = head;
  if (!isDeepStrictEqual(migrations, [...expected.migrations]))
    throw refuseBackup(`its tables are others than here (${differing(migrations, expected.migrations)})`, 1);
  const named = tables.map(({ table, columns }) => ({ table, columns }));
  if (
    !isDeepStrictEqual(
      named,
      expected.tables.map(({ table, columns }) => ({ table, columns })),
    )
  )
    throw refuseBackup('its tables or their order are others than here', 1);
  if (!tables.every(({ rows }) => Number.isSafeInteger(rows) && rows >= 0))
    throw refuseBackup('it does not say how many rows there are', 1);
  return head as BackupHead;
}

function differing(theirs: readonly string[], ours: readonly string[]): string {
  const only = [...theirs.filter((each) => !ours.includes(each)), ...ours.filter((each) => !theirs.includes(each))];
  return only.slice(0, 3).join(', ');
}

/** Lines one after the other, with their number and the checksum of all that were read. */
class LineReader {
  readonly #lines: AsyncIterator<string>;
  readonly #hash: Hash = createHash('sha256');
  line = 0;

  constructor(lines: AsyncIterable<string>) {
    this.#lines = lines[Symbol.asyncIterator]();
  }

  async next(): Promise<string> {
    const { value, done } = await this.#lines.next();
    this.line += 1;
    if (done === true) throw refuseBackup('it ends before its end: it was cut off', this.line);
    this.#hash.update(`${value}\n`);
    return value;
  }

  /** Of the lines read so far; further ones still count for the next. */
  digest(): string {
    return this.#hash.copy().digest('hex');
  }

  async isOver(): Promise<boolean> {
    return (await this.#lines.next()).done === true;
  }
}

function parse(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw refuseBackup('this line is not JSON', number);
  }
}
