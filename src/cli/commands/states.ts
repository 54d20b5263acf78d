/** `bridge states`: the States that are stored. */

import { Option } from 'commander';
import { REGIONAL_GROUPS, type RegionalGroup } from '../../domain/state-party.ts';
import type { AddCommand } from '../command.ts';
import { withConnection } from '../connect/connect.ts';
import { type LanguageOption, languageOption } from '../render/language.ts';
import { type Format, formatOption, type ListingColumn, printListing } from '../render/listing.ts';
import { addStatesImport } from './states-import.ts';

interface StatesArguments extends LanguageOption {
  readonly group?: RegionalGroup;
  readonly partyTo?: string;
  readonly fictional?: boolean;
  readonly format: Format;
}

interface ListedState {
  readonly code: string;
  readonly name: string;
  readonly regionalGroup: string | null;
  readonly fictional: boolean;
  readonly correspondenceLanguage: string | null;
  readonly correspondenceBasis: { readonly kind: string; readonly source: string | null; readonly readOn: string | null } | null;
  readonly memberships: readonly { readonly instrumentId: string; readonly status: string }[];
  readonly submissions: readonly { readonly questionnaireId: string; readonly status: string }[];
}

/** Adds `bridge states` to the program. */
export const addStates: AddCommand = (program, context, run) => {
  const states = program
    .command('states')
    .summary('list the States that are stored')
    .description(
      'Lists States with their memberships and submissions, and the language in which each corresponds: "official language" is presumed, "list" was imported. Asks the server that holds the data, or opens the data itself.',
    )
    .addOption(new Option('--group <group>', 'only of this regional group').choices(REGIONAL_GROUPS))
    .option('--party-to <instrument>', 'only parties to this instrument')
    .option('--fictional', 'only the invented States of the demonstration')
    .option('--no-fictional', 'only real States')
    .addOption(languageOption('of names, by which the list is ordered', context.settings))
    .addOption(formatOption())
    .addHelpText('after', '\nExamples:\n  bridge states --fictional\n  bridge states --group african --party-to untoc --format json')
    .action(({ group, partyTo, fictional, language, format }: StatesArguments) =>
      run(async () => {
        const narrowed = { group: group?.toUpperCase() ?? null, partyTo: partyTo ?? null, fictional: fictional ?? null };
        const variables = { ...narrowed, language: language.toUpperCase() };
        const { states } = await withConnection(context, ({ ask }) => ask<{ states: { nodes: ListedState[] } }>(QUERY, variables));
        printListing(
          { name: 'states', columns: COLUMNS, entries: states.nodes, whenEmpty: 'No State is stored.' },
          format,
          context.terminal,
        );
        return undefined;
      }),
    );
  addStatesImport(states, context, run);
};

/** More than there are States; a page of the largest size would cost more than a server allows in one operation. */
const QUERY = `query States($group: RegionalGroup, $partyTo: ID, $fictional: Boolean, $language: Language!) {
  states(first: 500, group: $group, partyTo: $partyTo, fictional: $fictional, language: $language) {
    nodes {
      code name(language: $language) regionalGroup fictional
      correspondenceLanguage correspondenceBasis { kind source readOn }
      memberships { instrumentId status } submissions { questionnaireId status }
    }
  }
}`;

const COLUMNS: readonly ListingColumn<ListedState>[] = [
  { key: 'code', title: 'Code', whole: true, value: ({ code }) => code },
  { key: 'name', title: 'Name', value: ({ name }) => name },
  { key: 'regional_group', title: 'Regional group', value: ({ regionalGroup }) => words(regionalGroup ?? '') },
  {
    key: 'correspondence',
    title: 'Language',
    value: ({ correspondenceLanguage }) => correspondenceLanguage?.toLowerCase(),
    shown: ({ correspondenceLanguage, correspondenceBasis }) =>
      correspondenceBasis === null ? '' : `${correspondenceLanguage?.toLowerCase()} (${words(correspondenceBasis.kind)})`,
  },
  { key: 'correspondence_basis', value: ({ correspondenceBasis }) => correspondenceBasis?.kind.toLowerCase() },
  { key: 'correspondence_source', value: ({ correspondenceBasis }) => correspondenceBasis?.source },
  { key: 'correspondence_read_on', value: ({ correspondenceBasis }) => correspondenceBasis?.readOn },
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
