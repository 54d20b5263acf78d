/** What the server and the data commands need of the settings: checked, and with what holds when nothing is set. */

import { fileURLToPath } from 'node:url';
import type { Settings } from '../../settings.ts';
import { CommandFailure } from '../failure.ts';

/** In the folder of the package, whatever folder a command is run in. */
const USUAL_DATA_FOLDER = fileURLToPath(new URL('../../../.bridge/data', import.meta.url));

/** The embedded database in a folder, or a PostgreSQL database. */
export type StorageSettings = { readonly folder: string; readonly url?: undefined } | { readonly url: string; readonly folder?: undefined };

export function storageOf({ databaseUrl, dataFolder }: Settings): StorageSettings {
  return databaseUrl === undefined ? { folder: dataFolder ?? USUAL_DATA_FOLDER } : { url: databaseUrl };
}

export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Absent: the usual limit. */
  readonly costPerMinute: number | undefined;
}

const LOG_LEVELS = ['error', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** @throws CommandFailure (usage) naming the variable that cannot be used */
export function serverSettings({ host = '127.0.0.1', port, logLevel = 'info', costPerMinute }: Settings): ServerSettings {
  const level = LOG_LEVELS.find((each) => each === logLevel);
  if (level === undefined) throw new CommandFailure('usage', `BRIDGE_LOG is "${logLevel}"`, `write ${LOG_LEVELS.join(', ')}`);
  return {
    host,
    port: port === undefined ? 4000 : wholeNumber('PORT', port, 65_535),
    logLevel: level,
    costPerMinute: costPerMinute === undefined ? undefined : wholeNumber('BRIDGE_COST_PER_MINUTE', costPerMinute, Number.MAX_SAFE_INTEGER),
  };
}

function wholeNumber(variable: string, written: string, most: number): number {
  const number = /^\d+$/.test(written) ? Number(written) : Number.NaN;
  if (number <= most) return number;
  throw new CommandFailure('usage', `${variable} is "${written}"`, `write a whole number from 0 to ${most}`);
}
