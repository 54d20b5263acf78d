/** One folder, one process: the lock beside a data folder, because the embedded database itself has none. */

import { randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { DomainError, invariant } from '../domain/errors.ts';
import { isAlive, ownBirth } from './process-identity.ts';

/** Who holds a folder, as written in its lock. */
export interface LockHolder {
  readonly pid: number;
  /** Name of the machine or container. */
  readonly host: string;
  /** When the process took the lock (ISO 8601). */
  readonly since: string;
  /** When the process itself started, where the system tells. */
  readonly birth?: string;
  /** Where its server answers, e.g. "http://127.0.0.1:4000"; absent while there is none. */
  readonly address?: string;
  /** Different for every lock ever taken. */
  readonly token: string;
}

export interface FolderLock {
  /** Tells others where the server of this process answers. */
  announce(address: string): void;
  /** Gives the folder back; a second call does nothing. */
  release(): void;
}

/**
 * Takes the folder for this process, at once or not at all; neither the folder nor a living holder's lock is touched.
 * @param address where the server of this process answers, if that is known already
 * @throws DomainError DATA_FOLDER_IN_USE naming the holder; DATA_FOLDER_LOCK_UNREADABLE when the lock is not one of ours
 */
export function lockFolder(folder: string, address?: string): FolderLock {
  mkdirSync(dirname(resolve(folder)), { recursive: true });
  const file = lockFileOf(folder);
  const birth = ownBirth();
  let holder: LockHolder = {
    pid: process.pid,
    host: hostname(),
    since: new Date().toISOString(),
    ...(birth === undefined ? {} : { birth }),
    ...(address === undefined ? {} : { address }),
    token: randomUUID(),
  };
  take(file, holder, folder);
  return {
    announce(newAddress) {
      holder = { ...holder, address: newAddress };
      if (isOurs(file, holder)) replace(file, holder);
    },
    release() {
      if (isOurs(file, holder)) unlinkSync(file);
    },
  };
}

/**
 * The living process that holds the folder, so that a command can go through its server; absent when none does.
 * @throws DomainError DATA_FOLDER_LOCK_UNREADABLE when the lock is not one of ours
 */
export function findHolder(folder: string): LockHolder | undefined {
  if (!existsSync(dirname(resolve(folder)))) return undefined;
  const holder = readHolder(lockFileOf(folder));
  return holder !== undefined && isHolding(holder) ? holder : undefined;
}

/** Beside the folder: what is inside belongs to the database alone. By its real path, or a link would be a second door. */
function lockFileOf(folder: string): string {
  return `${existsSync(folder) ? realpathSync(folder) : join(realpathSync(dirname(resolve(folder))), basename(resolve(folder)))}.lock`;
}

/**
 * Creates the lock, or puts ours in the place of a dead holder's. Only the holder of a second lock may replace the first
 * (and so on, should that one's holder have died too): between reading a dead lock and replacing it, nobody else can.
 */
function take(file: string, ours: LockHolder, folder: string): void {
  const holder = readHolder(file);
  if (holder === undefined) {
    if (!create(file, ours)) take(file, ours, folder);
    return;
  }
  if (isHolding(holder)) throw inUse(folder, file, holder);
  const takeover = `${file}.takeover`;
  take(takeover, ours, folder);
  try {
    if (readHolder(file)?.token === holder.token) {
      replace(file, ours);
      return;
    }
  } finally {
    unlinkSync(takeover);
  }
  take(file, ours, folder);
}

/** Whole or not at all, and never over another: a link fails where a file is. */
function create(file: string, ours: LockHolder): boolean {
  const draft = writeDraft(file, ours);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    unlinkSync(draft);
  }
}

function replace(file: string, ours: LockHolder): void {
  const draft = writeDraft(file, ours);
  try {
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** On the disk before it has its name: after a power cut a lock is whole or absent. */
function writeDraft(file: string, ours: LockHolder): string {
  const draft = `${file}.${ours.token}`;
  const descriptor = openSync(draft, 'w');
  try {
    writeSync(descriptor, `${JSON.stringify(ours, undefined, 2)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return draft;
}

function readHolder(file: string): LockHolder | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const holder = JSON.parse(text) as LockHolder;
    invariant(Number.isInteger(holder.pid) && typeof holder.token === 'string', 'a lock names a process and has a token');
    return holder;
  } catch (error) {
    throw new DomainError(
      'DATA_FOLDER_LOCK_UNREADABLE',
      `The lock ${file} cannot be read, so nobody can tell whether a server is using the data. Make sure that none is running, then delete that file.`,
      { file },
      error,
    );
  }
}

/** A process of another machine or container cannot be looked up; it counts as alive, because two writers lose everything. */
function isHolding(holder: LockHolder): boolean {
  return holder.host !== hostname() || isAlive(holder.pid, holder.birth);
}

function isOurs(file: string, ours: LockHolder): boolean {
  return readHolder(file)?.token === ours.token;
}

function inUse(folder: string, file: string, holder: LockHolder): DomainError {
  const elsewhere = holder.host === hostname() ? '' : ` on ${holder.host}`;
  const reach = holder.address === undefined ? '' : `; it answers at ${holder.address}`;
  const advice =
    elsewhere === ''
      ? `Stop it, use it through its address, or choose another folder with BRIDGE_DATA.`
      : `Stop it there or choose another folder with BRIDGE_DATA; if it no longer runs, delete ${file}.`;
  return new DomainError(
    'DATA_FOLDER_IN_USE',
    `The data folder ${folder} is in use by process ${holder.pid}${elsewhere} since ${holder.since}${reach}. Two servers on one folder would destroy its data. ${advice}`,
    {
      folder,
      pid: holder.pid,
      host: holder.host,
      since: holder.since,
      ...(holder.address === undefined ? {} : { address: holder.address }),
    },
  );
}
