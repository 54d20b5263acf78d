/** `bridge reload`: the running server reads the catalogue again. */

import { findServer } from '../../application/find-server.ts';
import type { AddCommand } from '../command.ts';
import { withConnection } from '../connect/connect.ts';
import { CommandFailure } from '../failure.ts';
import { storageOf } from '../serve/server-settings.ts';

interface Reloaded {
  readonly reloadCatalogue: {
    readonly changed: boolean;
    readonly catalogue: { readonly contentHash: string; readonly provisionCount: number; readonly mappingCount: number };
    readonly errors: readonly {
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly code: string;
      readonly message: string;
    }[];
  };
}

/** Adds `bridge reload` to the program. */
export const addReload: AddCommand = (program, context, run) => {
  program
    .command('reload')
    .summary('have the running server read the catalogue again')
    .description(
      'Tells the server to read the files of its catalogue again. Where they have errors, it goes on with what it has, and they are listed.',
    )
    .addHelpText('after', '\nExamples:\n  bridge reload\n  BRIDGE_URL=https://bridge.example BRIDGE_TOKEN=… bridge reload')
    .action(() =>
      run(async () => {
        const { folder } = storageOf(context.settings);
        if (context.settings.bridgeUrl === undefined && (folder === undefined || findServer(folder) === undefined))
          throw new CommandFailure(
            'refused',
            'no server runs that could read the catalogue again',
            'name one in BRIDGE_URL; one that starts reads the files as they are',
          );
        const { reloadCatalogue } = await withConnection(context, ({ ask }) => ask<Reloaded>(MUTATION));
        return tell(reloadCatalogue, context.terminal.out);
      }),
    );
};

const MUTATION =
  'mutation Reload { reloadCatalogue { changed catalogue { contentHash provisionCount mappingCount } errors { file line column code message } } }';

function tell({ changed, catalogue, errors }: Reloaded['reloadCatalogue'], out: (text: string) => void): undefined {
  if (errors.length > 0) {
    const places = errors.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`);
    throw new CommandFailure(
      'content',
      `the catalogue has errors; the server goes on with what it has\n  ${places.join('\n  ')}`,
      '"bridge lint" says why they matter',
    );
  }
  const counts = `${catalogue.provisionCount} provisions, ${catalogue.mappingCount} mapping rows, ${catalogue.contentHash.slice(0, 12)}`;
  out(`${changed ? 'The server has a new catalogue' : 'The catalogue is the one that the server has already'}: ${counts}.\n`);
  return undefined;
}
