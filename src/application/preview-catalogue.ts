/** What uploaded mapping files would change, before anybody adopts them: of the crosswalk, and for the States the caller may read. */

import { requireAllowed } from '../access/policy.ts';
import type { Diagnostic } from '../crosswalk/diagnostic.ts';
import type { CatalogueFile } from '../crosswalk/parse-file.ts';
import type { Actor } from '../domain/actor.ts';
import { DomainError } from '../domain/errors.ts';
import { compareFiles, compareRows, type FileChange, type RowChanges } from '../review/compare-catalogues.ts';
import { type BestClassChange, compareStructure } from '../review/compare-structure.ts';
import type { Bridge } from './bridge.ts';
import { type Catalogue, compileCatalogue } from './catalogue.ts';
import { lintFiles } from './lint-folder.ts';
import { readCatalogueFolder } from './read-catalogue-folder.ts';
import { requireKnown } from './require-known.ts';

/** What one catalogue has that another has not, and what follows from it. */
export interface CatalogueEffect {
  readonly files: readonly FileChange[];
  readonly rows: RowChanges;
  readonly structure: readonly BestClassChange[];
}

export interface CataloguePreview {
  /** What is wrong with the files; nothing is computed where one is an error. */
  readonly diagnostics: readonly Diagnostic[];
  /** Absent where there is an error. */
  readonly candidate?: Catalogue;
  readonly effect?: CatalogueEffect;
}

/** Nothing uploaded is ever written: files of these folders replace, for the length of the request, those of the same name. */
const WHERE = /^(mappings|seeds\/questionnaires)\/[\w./-]+\.ya?ml$/;

/**
 * Checks the files beside those of the catalogue in use and compiles what comes of it.
 * @param files paths as in a catalogue folder, e.g. "mappings/uncac-untoc/jurisdiction.yaml"
 * @param to id of the questionnaire of which the structure is compared; all when absent
 * @throws DomainError FORBIDDEN; INVALID_INPUT for a path elsewhere or named twice; UNKNOWN_QUESTIONNAIRE
 */
export async function previewCatalogue(
  actor: Actor,
  { catalogue }: Pick<Bridge, 'catalogue'>,
  files: readonly CatalogueFile[],
  to?: string,
): Promise<CataloguePreview> {
  requireAllowed(actor, 'preview_catalogue');
  files.forEach(({ path }, index) => {
    refuseWrongPath(path, files.findIndex((file) => file.path === path) !== index);
  });
  if (to !== undefined) requireKnown('questionnaire', to, catalogue.crosswalk.questionnaires);
  const { files: there, diagnostics: unread } = await readCatalogueFolder(catalogue.folder);
  const replaced = new Set(files.map(({ path }) => path));
  const { diagnostics, parsed, sound } = lintFiles([...there.filter(({ path }) => !replaced.has(path)), ...files], unread);
  if (!sound) return { diagnostics };
  const candidate = compileCatalogue(catalogue.folder, parsed.source, catalogue.options);
  return { diagnostics, candidate, effect: effectOf(catalogue, candidate, to) };
}

/** What a candidate changes for everybody. @param to as for `previewCatalogue` */
export function effectOf(current: Catalogue, candidate: Catalogue, to?: string): CatalogueEffect {
  const [now, next] = [current.crosswalk, candidate.crosswalk];
  return {
    files: compareFiles(now, next),
    rows: compareRows(now, next),
    structure: compareStructure(current.plan, candidate.plan, to),
  };
}

function refuseWrongPath(path: string, isTwice: boolean): void {
  const reason = isTwice ? 'is there twice' : !WHERE.test(path) || path.includes('..') ? 'is no place for a mapping file' : undefined;
  if (reason === undefined) return;
  throw new DomainError(
    'INVALID_INPUT',
    `The path "${path}" ${reason}. Name each file once, by its place in a catalogue folder: mappings/uncac-untoc/jurisdiction.yaml.`,
    { path: ['files'] },
  );
}
