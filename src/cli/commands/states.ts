/** `bridge states`: the States that are stored. */

import { Option } from 'commander';
import { REGIONAL_GROUPS, type RegionalGroup } from '../../domain/state-party.ts';
import type { AddCommand } from '../command.ts';
import { withConnection } from '../connect/connect.ts';
import { type Format, formatOption, type ListingColumn, printListing } from '../render/listing.ts';

interface StatesArguments {
  readonly group?: RegionalGroup;
  readonly partyTo?: string;
  readonly format: Format;
}

interface ListedState {
  readonly code: string;
  readonly name: string;
  readonly regionalGroup: string | null;
  readonly fictional: boolean;
  readonly memberships: readonly { readonly instrumentId: string; readonly status: string }[];
  readonly submissions: readonly { readonly questionnaireId: string; readonly status: string }[];
}

/** Adds `bridge states` to the program. */
export const addStates: AddCommand = (program, context, run) => {
  program
    .command('states')
    .summary('list the States that are stored')
    .description('Lists States with their memberships and submissions. Asks the server that holds the data, or opens the data itself.')
    .addOption(new Option('--group <group>', 'only of this regional group').choices(REGIONAL_GROUPS))
    .option('--party-to <instrument>', 'only parties to this instrument')
    .addOption(formatOption())
    .addHelpText('after', '\nExamples:\n  bridge states\n  bridge states --group african --party-to untoc --format json')
    .action(({ group, partyTo, format }: StatesArguments) =>
      run(async () => {
        const variables = { group: group?.toUpperCase() ?? null, partyTo: partyTo ?? null };
        const { states } = await withConnection(context, ({ ask }) => ask<{ states: ListedState[] }>(QUERY, variables));
        printListing({ name: 'states', columns: COLUMNS, entries: states, whenEmpty: 'No State is stored.' }, format, context.terminal);
        return undefined;
      }),
    );
};

const QUERY = `query States($group: RegionalGroup, $partyTo: ID) {
  states(group: $group, partyTo: $partyTo) {
    code name regionalGroup fictional memberships { instrumentId status } submissions { questionnaireId status }
  }
}`;

const COLUMNS: readonly ListingColumn<ListedState>[] = [
  { key: 'code', title: 'Code', whole: true, value: ({ code }) => code },
  { key: 'name', title: 'Name', value: ({ name }) => name },
  { key: 'regional_group', title: 'Regional group', value: ({ regionalGroup }) => words(regionalGroup ?? '') },
  { key: 'fictional', value: ({ fictional }) => fictional },
  {
    key: 'memberships',
    title: 'Memberships',
    value: ({ memberships }) => memberships.map(({ instrumentId, status }) => `${instrumentId} ${words(status)}`),
  },
  {
    key: 'submissions',
    title: 'Submissions',
    value: ({ submissions }) => submissions.map(({ questionnaireId, status }) => `${questionnaireId} ${words(status)}`),
  },
];

/** `FOR_CLEARANCE` as people write it. */
function words(member: string): string {
  return member.toLowerCase().replaceAll('_', ' ');
}
