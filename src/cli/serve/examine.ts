/** What the doctor looks at, one thing after the other. */

import { THE_BRIDGE } from '../../application/actors.ts';
import { checkReadiness, type Readiness } from '../../application/check-readiness.ts';
import { findServer } from '../../application/find-server.ts';
import { lintFolder } from '../../application/lint-folder.ts';
import { DomainError } from '../../domain/errors.ts';
import type { CommandContext } from '../command.ts';
import { CommandFailure } from '../failure.ts';
import { catalogueFolder } from '../open-catalogue.ts';
import { openStore } from './open-store.ts';
import { storageOf } from './server-settings.ts';

export interface Finding {
  readonly check: string;
  /** `notice`: nothing is broken, and somebody should know. */
  readonly state: 'fine' | 'notice' | 'wrong';
  readonly found: string;
  readonly advice: string;
}

/** Never throws for what it finds; nothing is changed but tables brought up to date. */
export async function examine(context: CommandContext): Promise<Finding[]> {
  const node: Finding = { check: 'Node.js', state: 'fine', found: `${process.version} (${process.platform} ${process.arch})`, advice: '' };
  return [node, await examineCatalogue(context), ...(await examineData(context))];
}

async function examineCatalogue({ settings, terminal }: CommandContext): Promise<Finding> {
  terminal.progress('Checking the catalogue');
  const folder = catalogueFolder({ settings });
  const { diagnostics } = await lintFolder(folder);
  const count = (severity: string) => diagnostics.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const found = `${folder}: ${errors} errors, ${warnings} warnings`;
  const state = errors > 0 ? 'wrong' : warnings > 0 ? 'notice' : 'fine';
  return { check: 'Catalogue', state, found, advice: state === 'fine' ? '' : '"bridge lint" shows them' };
}

async function examineData(context: CommandContext): Promise<Finding[]> {
  const storage = storageOf(context.settings);
  const address = context.settings.bridgeUrl ?? (storage.folder === undefined ? undefined : findServer(storage.folder));
  try {
    const readiness = address === undefined ? await openAndCheck(context) : await askServer(address);
    const server: Finding = {
      ...{ check: 'Server', state: 'fine', advice: '' },
      found: address === undefined ? 'none runs; the data was opened for this check' : `answers at ${address}`,
    };
    return [server, toDatabaseFinding(readiness), ...toOrphanFindings(readiness)];
  } catch (error) {
    if (!(error instanceof DomainError) && !(error instanceof CommandFailure)) throw error;
    return [{ check: 'Database', state: 'wrong', found: error.message, advice: error instanceof CommandFailure ? (error.hint ?? '') : '' }];
  }
}

/** A server tells nobody which States answered what. */
type ToldReadiness = Omit<Readiness, 'orphanedResponses'> & Partial<Pick<Readiness, 'orphanedResponses'>>;

async function openAndCheck(context: CommandContext): Promise<Readiness> {
  const bridge = await openStore(context, storageOf(context.settings));
  try {
    return await checkReadiness(THE_BRIDGE, bridge.current(), () => undefined);
  } finally {
    await bridge.close();
  }
}

async function askServer(address: string): Promise<ToldReadiness> {
  try {
    return (await (await fetch(new URL('/readyz', address))).json()) as ToldReadiness;
  } catch {
    throw new CommandFailure('refused', `the server at ${address} does not answer`, 'look at its log, or stop it and start it again');
  }
}

function toDatabaseFinding({ database }: ToldReadiness): Finding {
  const kind = database.kind === 'embedded' ? 'embedded database' : 'PostgreSQL';
  return database.answers
    ? { check: 'Database', state: 'fine', found: `${kind} answers`, advice: '' }
    : { check: 'Database', state: 'wrong', found: `${kind} does not answer`, advice: 'the log of the server says why' };
}

function toOrphanFindings({ orphanedResponses, catalogue }: ToldReadiness): Finding[] {
  const dropped: Finding[] = catalogue.droppedDrafts.map((row) => ({
    ...{ check: 'Draft row', state: 'notice', found: `${row} contradicts the rest and is left out` },
    advice: 'mend or delete it',
  }));
  const orphans = (orphanedResponses ?? []).map(
    ({ item, states }): Finding => ({
      ...{ check: 'Answers', state: 'notice', found: `the catalogue no longer has ${item}, which ${states.join(', ')} answered` },
      advice: 'they are kept and used for nothing',
    }),
  );
  return [...dropped, ...orphans];
}
