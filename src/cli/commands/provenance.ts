/** `bridge provenance`: where an accepted answer came from. */

import { Option } from 'commander';
import type { AddCommand } from '../command.ts';
import { withConnection } from '../connect/connect.ts';
import { CommandFailure } from '../failure.ts';
import { toJson } from '../render/listing.ts';

interface ProvenanceArguments {
  readonly format: 'text' | 'json' | 'prov-json';
}

/** Adds `bridge provenance` to the program. */
export const addProvenance: AddCommand = (program, context, run) => {
  program
    .command('provenance')
    .summary('say where an accepted answer came from')
    .description(
      'Tells from which answers, over which mapping rows and by whose decision an answer came about, as it was recorded when it was accepted. For persons of that State alone.',
    )
    .argument('<state>', 'code of the State, e.g. XAR')
    .argument('<item>', 'full id of the item')
    .addOption(
      new Option('--format <format>', 'how to print it; prov-json is the W3C format')
        .choices(['text', 'json', 'prov-json'])
        .default('text'),
    )
    .addHelpText('after', '\nExamples:\n  bridge provenance XAR "untoc-rm/cluster-1@2020#untoc:6(1)(a)(i).law" --format prov-json')
    .action((state: string, item: string, { format }: ProvenanceArguments) =>
      run(async () => {
        const { responses } = await withConnection(context, ({ ask }) => ask<Told>(QUERY, { state, item }));
        const found = responses.nodes.find(({ provenance }) => provenance !== null);
        if (found?.provenance == null) throw notAccepted(state, item);
        const { provJson, ...data } = found.provenance;
        const render = {
          text: () => describe(found.quotation ?? '', found.provenance ?? data),
          json: () => toJson({ quotation: found.quotation, ...data }),
          'prov-json': () => toJson(provJson),
        };
        context.terminal.out(render[format]());
        return undefined;
      }),
    );
};

function notAccepted(state: string, item: string): CommandFailure {
  return new CommandFailure(
    'usage',
    `no answer of ${state} to "${item}" that was accepted from a suggestion is open to you`,
    'provenance is told to persons of the State alone; "bridge export responses" lists its answers',
  );
}

interface ToldProvenance {
  readonly revision: number;
  readonly rule: string;
  readonly suggestedValue: string | null;
  readonly edited: readonly string[];
  readonly sources: readonly {
    readonly itemId: string;
    readonly value: string | null;
    readonly asOf: string | null;
    readonly rows: readonly string[];
  }[];
  readonly mappingSets: readonly { readonly id: string; readonly version: string }[];
  readonly confirmations: readonly string[];
  readonly engine: string;
  readonly catalogue: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
}

interface Told {
  readonly responses: {
    readonly nodes: readonly {
      readonly quotation: string | null;
      readonly provenance: (ToldProvenance & { readonly provJson: object }) | null;
    }[];
  };
}

function describe(quotation: string, told: ToldProvenance): string {
  const { rule, suggestedValue, edited, sources, mappingSets, confirmations, engine, catalogue, decidedBy, decidedAt } = told;
  const list = (title: string, entries: readonly string[]) => (entries.length === 0 ? [] : [title, ...entries.map((each) => `  ${each}`)]);
  const lines = [
    quotation,
    `accepted on ${decidedAt.slice(0, 10)} by ${decidedBy}, as ${rule}${suggestedValue === null ? '' : ` "${suggestedValue}"`}`,
    ...(edited.length === 0 ? [] : [`written by the person: ${edited.join(', ')}`]),
    ...list(
      'taken from',
      sources.map(({ itemId, value, asOf, rows }) =>
        [itemId, value, asOf, `over ${rows.join(', ')}`].filter((each) => each !== null).join('  '),
      ),
    ),
    ...list('confirmed', confirmations),
    ...list(
      'mapping sets',
      mappingSets.map(({ id, version }) => `${id} ${version}`),
    ),
    `computed by version ${engine} from the catalogue ${catalogue.slice(0, 8)}`,
  ];
  return `${lines.join('\n')}\n`;
}

const QUERY = `query Provenance($state: ID!, $item: ID!) {
  responses(state: $state, item: $item) {
    nodes {
      quotation
      provenance {
        revision rule suggestedValue edited offered
        payloads { kind from taken }
        sources { itemId contentHash value asOf rows }
        mappingSets { id version contentHash rows }
        confirmations engine catalogue decidedBy decidedAt provJson
      }
    }
  }
}`;
