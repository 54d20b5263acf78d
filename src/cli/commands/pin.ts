/** `bridge pin`: writes the content hashes by which mapping sets and questionnaires hold fast what they were made for. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCatalogueFolder } from '../../application/read-catalogue-folder.ts';
import { hasErrors } from '../../crosswalk/diagnostic.ts';
import { parseCatalogue } from '../../crosswalk/parse-catalogue.ts';
import { type PinOutcome, pinHashes } from '../../crosswalk/pin-hashes.ts';
import { pinnedId } from '../../crosswalk/sides-of-set.ts';
import type { AddCommand } from '../command.ts';
import { CommandFailure, EXIT } from '../failure.ts';
import { catalogueFolder } from '../open-catalogue.ts';

/** Adds `bridge pin` to the program. */
export const addPin: AddCommand = (program, context, run) => {
  const { terminal } = context;
  program
    .command('pin')
    .summary('write the content hashes of what is pinned')
    .description(
      'Writes into each mapping set and questionnaire the content hash of what it was made for – instruments, or the two questionnaires of a set between them – so that a later change is noticed. Comments and layout are kept. Run it after reading what changed.',
    )
    .argument('[folder]', 'a folder with seeds/ and mappings/; the catalogue in use by default')
    .option('--check', 'write nothing; exit 1 if a hash is missing or wrong')
    .addHelpText('after', '\nExamples:\n  bridge pin --check\n  bridge pin my-catalogue')
    .action((named: string | undefined, { check }: { check?: true }) =>
      run(async () => {
        const folder = named ?? catalogueFolder(context);
        const { files, left } = await pinsOf(folder);
        for (const { pin, place } of left)
          terminal.err(`left as it is: ${place.file} pins ${pinnedId(pin)} ${pin.version}, which the catalogue does not have\n`);
        for (const { path, text, hashes } of files) {
          if (!check) await writeFile(join(folder, path), text);
          terminal.out(`${path}: ${hashes} ${hashes === 1 ? 'hash' : 'hashes'} ${check ? 'to write' : 'written'}\n`);
        }
        if (files.length === 0) terminal.err('every hash is right\n');
        return check && files.length > 0 ? EXIT.content : EXIT.ok;
      }),
    );
};

/** @throws CommandFailure (content) where a file cannot be read: the hash of half an instrument would be wrong */
async function pinsOf(folder: string): Promise<PinOutcome> {
  const { files, diagnostics } = await readCatalogueFolder(folder);
  const parsed = parseCatalogue(files, diagnostics);
  if (hasErrors(parsed.diagnostics) || hasErrors(diagnostics))
    throw new CommandFailure(
      'content',
      `the catalogue in "${folder}" has entries that cannot be read; nothing was pinned`,
      '"bridge lint" shows them',
    );
  return pinHashes(parsed);
}
