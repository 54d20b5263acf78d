/** What the server and the data commands need of the settings: checked, and with what holds when nothing is set. */

import { fileURLToPath } from 'node:url';
import { isLoopback, isSafeAddress } from '../../domain/safe-address.ts';
import type { Settings } from '../../settings.ts';
import { CommandFailure } from '../failure.ts';

/** In the folder of the package, whatever folder a command is run in. */
const USUAL_DATA_FOLDER = fileURLToPath(new URL('../../../.bridge/data', import.meta.url));

/** The embedded database in a folder, or a PostgreSQL database. */
export type StorageSettings = { readonly folder: string; readonly url?: undefined } | { readonly url: string; readonly folder?: undefined };

export function storageOf({ databaseUrl, dataFolder }: Settings): StorageSettings {
  return databaseUrl === undefined ? { folder: usualDataFolder(dataFolder) } : { url: databaseUrl };
}

/** The folder of the embedded database. @param chosen with BRIDGE_DATA */
export function usualDataFolder(chosen: string | undefined): string {
  return chosen ?? USUAL_DATA_FOLDER;
}

/**
 * Whether the demonstration is on: then anybody who reaches the server may act as any of its persons. By itself it is on only
 * where nobody but this machine reaches it and nothing but the embedded database is behind it; BRIDGE_DEMO decides otherwise.
 */
export function hasDemonstration({ demonstration, databaseUrl, oidcIssuer, host = '127.0.0.1' }: Settings): boolean {
  return demonstration ?? (databaseUrl === undefined && oidcIssuer === undefined && isLoopback(host));
}

export interface ServerSettings {
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  readonly keepsAnswers: boolean;
  /** Absent: the usual limit. */
  readonly costPerMinute: number | undefined;
  /** Absent: no token of an issuer is taken. */
  readonly issuer: IssuerSettings | undefined;
}

export interface IssuerSettings {
  readonly issuer: string;
  readonly audience: string;
}

const LOG_LEVELS = ['error', 'info', 'debug'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** @throws CommandFailure (usage) naming the variable that cannot be used */
export function serverSettings(settings: Settings): ServerSettings {
  const { host = '127.0.0.1', port, logLevel = 'info', costPerMinute, keepsAnswers = true } = settings;
  const level = LOG_LEVELS.find((each) => each === logLevel);
  if (level === undefined) throw new CommandFailure('usage', `BRIDGE_LOG is "${logLevel}"`, `write ${LOG_LEVELS.join(', ')}`);
  return {
    host,
    keepsAnswers,
    port: port === undefined ? 4000 : wholeNumber('PORT', port, 65_535),
    logLevel: level,
    costPerMinute: costPerMinute === undefined ? undefined : wholeNumber('BRIDGE_COST_PER_MINUTE', costPerMinute, Number.MAX_SAFE_INTEGER),
    issuer: issuerSettings(settings),
  };
}

/** @throws CommandFailure (usage) where one of the two is missing, or the issuer could be impersonated on the way */
export function issuerSettings({ oidcIssuer: issuer, oidcAudience: audience }: Settings): IssuerSettings | undefined {
  if (issuer === undefined && audience === undefined) return undefined;
  if (issuer === undefined || audience === undefined)
    throw new CommandFailure(
      'usage',
      `${issuer === undefined ? 'BRIDGE_OIDC_ISSUER' : 'BRIDGE_OIDC_AUDIENCE'} is not set`,
      'set both: the issuer whose tokens are taken, and the audience that they are meant for',
    );
  if (!isSafeAddress(issuer)) throw new CommandFailure('usage', `BRIDGE_OIDC_ISSUER is "${issuer}"`, 'write its address, with https');
  return { issuer, audience };
}

function wholeNumber(variable: string, written: string, most: number): number {
  const number = /^\d+$/.test(written) ? Number(written) : Number.NaN;
  if (number <= most) return number;
  throw new CommandFailure('usage', `${variable} is "${written}"`, `write a whole number from 0 to ${most}`);
}
