/** The catalogue that a server or a command works on: read, checked and compiled once, replaced only as a whole. */

import type { CatalogueSource } from '../crosswalk/catalogue-source.ts';
import { compileCrosswalk } from '../crosswalk/compile-crosswalk.ts';
import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import type { Diagnostic } from '../crosswalk/diagnostic.ts';
import { DomainError } from '../domain/errors.ts';
import { type InferencePlan, planInference } from '../prefill/inference-plan.ts';
import { readSoundCatalogue } from './read-sound-catalogue.ts';

export interface Catalogue {
  /** Where it was read. */
  readonly folder: string;
  readonly crosswalk: Crosswalk;
  /** The crosswalk laid out for inference. */
  readonly plan: InferencePlan;
  /** How it was compiled: another catalogue to be compared with it is compiled alike. */
  readonly options: CatalogueOptions;
}

export interface CatalogueOptions {
  /** Rows that only software has read count as not yet settled. */
  readonly requirePersonReview?: boolean;
  /** Whether catalogues found sound are kept as they were parsed, for the next start; true when absent. */
  readonly keepsCatalogues?: boolean;
}

/** A catalogue, or the errors because of which there is none. */
export type ReadCatalogue =
  | { readonly catalogue: Catalogue; readonly errors: readonly [] }
  | { readonly catalogue: undefined; readonly errors: readonly Diagnostic[] };

/** Never throws for what is in the folder. */
export async function readCatalogue(folder: string, options: CatalogueOptions = {}): Promise<ReadCatalogue> {
  const read = await readSoundCatalogue(folder, options.keepsCatalogues);
  if (read.source === undefined) return { catalogue: undefined, errors: read.errors };
  return { catalogue: compileCatalogue(folder, read.source, options, read.crosswalk), errors: [] };
}

/**
 * @param source a catalogue without errors
 * @param asItStands the same, compiled without any option, where that is at hand
 */
export function compileCatalogue(folder: string, source: CatalogueSource, options: CatalogueOptions, asItStands?: Crosswalk): Catalogue {
  const crosswalk = (options.requirePersonReview === true ? undefined : asItStands) ?? compileCrosswalk(source, options);
  return { folder, crosswalk, plan: planInference(crosswalk), options };
}

/** @throws DomainError CATALOGUE_UNSOUND when it has an error: nothing is computed from half a catalogue */
export async function openCatalogue(folder: string, options: CatalogueOptions = {}): Promise<Catalogue> {
  const { catalogue, errors } = await readCatalogue(folder, options);
  if (catalogue !== undefined) return catalogue;
  const places = errors.map(({ file, span, code, message }) => `${file}:${span.line}:${span.column} ${code} ${message}`);
  const more = places.length > MOST_TOLD ? `; and ${places.length - MOST_TOLD} more` : '';
  throw new DomainError(
    'CATALOGUE_UNSOUND',
    `The catalogue in ${folder} has errors, and nothing is computed from it: ${places.slice(0, MOST_TOLD).join('; ')}${more}. "bridge lint" shows every one with its line, and why it matters.`,
    { places },
  );
}

const MOST_TOLD = 3;
