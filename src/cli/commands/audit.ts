/** `bridge audit`: the trail of who did what, and whether it is whole. */

import type { AuditEntry } from '../../domain/audit-entry.ts';
import { FAULTS, type TrailFault } from '../../domain/verify-trail.ts';
import type { AddCommand } from '../command.ts';
import { withConnection } from '../connect/connect.ts';
import { pagesOfTrail, verifyTrail } from '../connect/read-trail.ts';
import { CommandFailure } from '../failure.ts';
import { type Format, formatOption, type ListingColumn, printListing } from '../render/listing.ts';

/** Adds `bridge audit` to the program. */
export const addAudit: AddCommand = (program, context, run) => {
  const { terminal } = context;
  const audit = program
    .command('audit')
    .summary('read the audit trail, or verify that it is whole')
    .description('The trail of who did what, and of what was refused; for the secretariat.');
  audit
    .command('list')
    .summary('list the entries of the trail')
    .description(
      'Lists who did what, when and to what, in the order in which it happened. Ids, numbers and hashes only: never what was answered.',
    )
    .addOption(formatOption())
    .addHelpText('after', '\nExamples:\n  bridge audit list\n  bridge audit list --format csv > trail.csv')
    .action(({ format }: { format: Format }) =>
      run(async () => {
        const entries: AuditEntry[] = [];
        await withConnection(context, async ({ ask }) => {
          for await (const page of pagesOfTrail(ask)) entries.push(...page);
        });
        terminal.finish();
        printListing({ name: 'entries', columns: COLUMNS, entries, whenEmpty: 'The trail has no entry.' }, format, terminal);
        return undefined;
      }),
    );
  audit
    .command('verify')
    .summary('find whatever was changed, dropped, swapped or inserted in the trail')
    .description(
      'Computes the hash of every entry anew, here and not on the server, and follows the chain. Prints the last hash: keep it elsewhere, and give it next time, because whoever may do everything in the database can cut off the end of the trail with its own note of it. Exits 1 where something is wrong.',
    )
    .option('--expect-head <hash>', 'the last hash that an earlier run printed: it must still be in the trail')
    .addHelpText('after', '\nExamples:\n  bridge audit verify\n  bridge audit verify --expect-head 3f1c…')
    .action(({ expectHead }: { expectHead?: string }) =>
      run(async () => {
        if (expectHead !== undefined && !/^[0-9a-f]{64}$/.test(expectHead))
          throw new CommandFailure(
            'usage',
            `"${expectHead}" is no hash of an entry`,
            'give the 64 hexadecimal digits that "bridge audit verify" printed',
          );
        const { faults, sequence, hash } = await withConnection(context, ({ ask }) => verifyTrail(ask, expectHead));
        terminal.finish();
        if (faults.length > 0) throw failure(faults);
        terminal.out(`The trail is whole: ${sequence} entries. Keep the last hash elsewhere:\n${hash}\n`);
        return undefined;
      }),
    );
};

const SHOWN_FAULTS = 20;

function failure(faults: readonly TrailFault[]): CommandFailure {
  const shown = faults.slice(0, SHOWN_FAULTS).map(({ sequence, fault }) => `\n  entry ${sequence}: ${FAULTS[fault]}`);
  const more = faults.length > SHOWN_FAULTS ? `\n  and ${faults.length - SHOWN_FAULTS} more` : '';
  return new CommandFailure(
    'content',
    `the trail is not whole${shown.join('')}${more}`,
    'compare with a backup, and with whoever may write to the database',
  );
}

const COLUMNS: readonly ListingColumn<AuditEntry>[] = [
  { key: 'sequence', title: 'No', align: 'right', value: ({ sequence }) => sequence },
  { key: 'at', title: 'When', whole: true, value: ({ at }) => at, shown: ({ at }) => `${at.slice(0, 10)} ${at.slice(11, 19)}` },
  { key: 'actor', title: 'Who', value: ({ actor }) => actor },
  { key: 'role', title: 'Role', value: ({ role }) => role },
  { key: 'state', title: 'For', value: ({ state }) => state },
  { key: 'action', title: 'What', value: ({ action }) => action },
  { key: 'outcome', title: 'Outcome', value: ({ outcome }) => outcome },
  { key: 'ids', title: 'To what', value: ({ ids }) => ids },
  { key: 'hashes', value: ({ hashes }) => hashes },
  { key: 'previous_hash', value: ({ previousHash }) => previousHash },
  { key: 'hash', value: ({ hash }) => hash },
];
