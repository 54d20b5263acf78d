/** A catalogue as it was read: the forms of all its files, each with its place, before anything is compiled. */

import type { Instrument, Provision } from './forms/instrument.ts';
import type { MappingSet, Row } from './forms/mapping-set.ts';
import type { OfficialWording } from './forms/official-wording.ts';
import type { Item, Questionnaire } from './forms/questionnaire.ts';
import type { Vocabulary } from './forms/vocabulary.ts';

/** Where something stands: a file of the catalogue (relative, with forward slashes) and the path of keys within it. */
export interface Place {
  readonly file: string;
  readonly path: readonly (string | number)[];
}

export interface Placed<T> {
  readonly form: T;
  readonly place: Place;
}

/** An instrument with the provisions of all its files, in treaty order. */
export interface InstrumentSource extends Placed<Instrument> {
  readonly id: string;
  readonly provisions: readonly Placed<Provision>[];
}

export interface QuestionnaireSource extends Placed<Questionnaire> {
  readonly id: string;
  readonly items: readonly Placed<Item>[];
}

export interface MappingSetSource extends Placed<MappingSet> {
  readonly id: string;
  readonly rows: readonly Placed<Row>[];
}

/** Files in the order of their paths; entries that did not fit their form are left out (a diagnostic says so). */
export interface CatalogueSource {
  readonly vocabulary: readonly Placed<Vocabulary>[];
  readonly instruments: readonly InstrumentSource[];
  readonly questionnaires: readonly QuestionnaireSource[];
  readonly mappingSets: readonly MappingSetSource[];
  /** Official texts of instruments, in catalogues that have some. */
  readonly wordings?: readonly Placed<OfficialWording>[];
}

/** The full id of an item: unique over all questionnaires. */
export function fullItemId(questionnaire: string, item: string): string {
  return `${questionnaire}#${item}`;
}
