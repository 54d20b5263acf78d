/**
 * Catalogue files → the forms of all their entries, with what is wrong and where. Never throws.
 *
 * Entries are checked one by one: a bad row loses that row, not the file. `checkCatalogue` runs the rules on the outcome.
 */

import { z } from 'zod';
import type { CatalogueSource, InstrumentSource, MappingSetSource, Placed, QuestionnaireSource } from './catalogue-source.ts';
import type { Diagnostic } from './diagnostic.ts';
import { didYouMean } from './did-you-mean.ts';
import { type Locate, toDiagnostic } from './finding.ts';
import { instrument, instrumentPart, type Provision, provision } from './forms/instrument.ts';
import { mappingSet, row } from './forms/mapping-set.ts';
import { type OfficialWording, officialWording } from './forms/official-wording.ts';
import { item, questionnaire } from './forms/questionnaire.ts';
import { type Vocabulary, vocabulary } from './forms/vocabulary.ts';
import { type CatalogueFile, isParsedFile, type ParsedFile, parseFile } from './parse-file.ts';
import { parseForm } from './parse-form.ts';
import { PART_HAS_ITS_INSTRUMENT } from './parse-laws.ts';
import { compareArticles } from './provision-order.ts';
import { wholeFile } from './source-text.ts';

export interface ParsedCatalogue {
  readonly source: CatalogueSource;
  /** What reading found; the rules of `checkCatalogue` add theirs. */
  readonly diagnostics: readonly Diagnostic[];
  /** Whether the head of every file could be read; if not, what seems unknown may stand in one that could not. */
  readonly complete: boolean;
  /** Ids of entries that were left out because they do not fit their form: they exist, and are not unknown. */
  readonly leftOut: ReadonlyMap<string, 'provision' | 'item' | 'row'>;
  readonly files: ReadonlyMap<string, ParsedFile>;
  readonly locate: Locate;
}

/** @param unread what kept other files of the catalogue from being read, as `readCatalogueFolder` found it */
export function parseCatalogue(files: readonly CatalogueFile[], unread: readonly Diagnostic[] = []): ParsedCatalogue {
  const reading: Reading = { diagnostics: [...unread], leftOut: new Map(), files: new Map(), complete: unread.length === 0 };
  for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) readFile(file, reading);
  const parsed = [...reading.files.values()];
  const ofKind = (kind: ParsedFile['kind']) => parsed.filter((file) => file.kind === kind);
  const source: CatalogueSource = {
    vocabulary: ofKind('vocabulary').flatMap((file) => readVocabulary(file, reading)),
    instruments: readInstruments(ofKind('instrument'), ofKind('part'), reading),
    questionnaires: ofKind('questionnaire').flatMap((file) => readQuestionnaire(file, reading)),
    mappingSets: ofKind('mapping_set').flatMap((file) => readMappingSet(file, reading)),
    ...(ofKind('wording').length === 0 ? {} : { wordings: ofKind('wording').flatMap((file) => readWording(file, reading)) }),
  };
  return { ...reading, source, locate: locateIn(reading.files) };
}

/** What is gathered while the files are read. */
interface Reading {
  readonly diagnostics: Diagnostic[];
  readonly leftOut: Map<string, 'provision' | 'item' | 'row'>;
  readonly files: Map<string, ParsedFile>;
  complete: boolean;
}

const entries = z.array(z.unknown());
const INSTRUMENT_HEAD = instrument.extend({ provisions: entries });
const PART_HEAD = instrumentPart.extend({ provisions: entries.min(1) });
const QUESTIONNAIRE_HEAD = questionnaire.extend({ items: entries.min(1) });
const MAPPING_SET_HEAD = mappingSet.extend({ rows: entries });

const KIND_OF_ENTRY = { provisions: 'provision', items: 'item', rows: 'row' } as const;

function readFile(file: CatalogueFile, reading: Reading): void {
  const outcome = parseFile(file);
  if (isParsedFile(outcome)) {
    reading.files.set(file.path, outcome);
    return;
  }
  reading.diagnostics.push(...outcome);
  if (outcome.length > 0) reading.complete = false;
}

function readVocabulary(file: ParsedFile, reading: Reading): Placed<Vocabulary>[] {
  const form = readForm(vocabulary, file, [], reading);
  return form === undefined ? headLost(reading) : [{ form, place: { file: file.text.path, path: [] } }];
}

function readWording(file: ParsedFile, reading: Reading): Placed<OfficialWording>[] {
  const form = readForm(officialWording, file, [], reading);
  return form === undefined ? [] : [{ form, place: { file: file.text.path, path: [] } }];
}

function readInstruments(files: readonly ParsedFile[], parts: readonly ParsedFile[], reading: Reading): InstrumentSource[] {
  const known = new Set(files.map(({ value }) => String(value.instrument)));
  const further = parts.flatMap((file) => readPart(file, known, reading));
  return files.flatMap((file, index) => {
    const own = readEntries(provision, file, 'provisions', reading);
    const form = readForm(INSTRUMENT_HEAD, file, [], reading);
    if (form === undefined) return headLost(reading);
    const first = files.findIndex(({ value }) => value.instrument === form.instrument) === index;
    const provisions = [...own, ...further.filter(({ of }) => first && of === form.instrument).map(({ placed }) => placed)];
    return [
      {
        id: form.instrument,
        form: { ...form, provisions: own.map((each) => each.form) },
        place: { file: file.text.path, path: [] },
        provisions: provisions.sort((a, b) => compareArticles(a.form.id, b.form.id)),
      },
    ];
  });
}

function readPart(file: ParsedFile, known: ReadonlySet<string>, reading: Reading): { of: string; placed: Placed<Provision> }[] {
  const provisions = readEntries(provision, file, 'provisions', reading);
  const form = readForm(PART_HEAD, file, [], reading);
  if (form === undefined) return headLost(reading);
  if (!known.has(form.part_of)) {
    const location = file.text.locate(...file.yaml.range(['part_of']));
    const wording = { message: `no file describes the instrument "${form.part_of}"`, hint: didYouMean(form.part_of, known) };
    reading.diagnostics.push(toDiagnostic(PART_HAS_ITS_INSTRUMENT, location, wording));
    return headLost(reading);
  }
  return provisions.map((placed) => ({ of: form.part_of, placed }));
}

function readQuestionnaire(file: ParsedFile, reading: Reading): QuestionnaireSource[] {
  const items = readEntries(item, file, 'items', reading);
  const form = readForm(QUESTIONNAIRE_HEAD, file, [], reading);
  if (form === undefined) return headLost(reading);
  const place = { file: file.text.path, path: [] };
  return [{ id: form.questionnaire, form: { ...form, items: items.map((each) => each.form) }, place, items }];
}

function readMappingSet(file: ParsedFile, reading: Reading): MappingSetSource[] {
  const rows = readEntries(row, file, 'rows', reading);
  const form = readForm(MAPPING_SET_HEAD, file, [], reading);
  if (form === undefined) return headLost(reading);
  const place = { file: file.text.path, path: [] };
  return [{ id: form.mapping_set, form: { ...form, rows: rows.map((each) => each.form) }, place, rows }];
}

function headLost(reading: Reading): [] {
  reading.complete = false;
  return [];
}

/** The entries of a list that fit their form; the others are reported, and their ids kept apart. */
function readEntries<T>(form: z.ZodType<T>, file: ParsedFile, key: keyof typeof KIND_OF_ENTRY, reading: Reading): Placed<T>[] {
  const list = file.value[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((entry: unknown, index) => {
    const path = [key, index];
    const read = readForm(form, file, path, reading, entry);
    if (read !== undefined) return [{ form: read, place: { file: file.text.path, path } }];
    noteLeftOut(entry, KIND_OF_ENTRY[key], reading);
    return [];
  });
}

/** A provision or item without an id may be any that seems unknown elsewhere; a row is referred to by nothing. */
function noteLeftOut(entry: unknown, kind: 'provision' | 'item' | 'row', reading: Reading): void {
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  if (typeof id === 'string' || kind === 'row') reading.leftOut.set(typeof id === 'string' ? id : '', kind);
  else reading.complete = false;
}

function readForm<T>(
  form: z.ZodType<T>,
  file: ParsedFile,
  path: readonly (string | number)[],
  reading: Reading,
  value: unknown = file.value,
): T | undefined {
  const read = parseForm(form, value);
  if ('form' in read) return read.form;
  for (const issue of read.issues) {
    const range = file.yaml.range([...path, ...issue.path], issue.part);
    reading.diagnostics.push(toDiagnostic(issue.law, file.text.locate(...range), issue));
  }
  return undefined;
}

function locateIn(files: ReadonlyMap<string, ParsedFile>): Locate {
  return (place, part) => {
    const file = files.get(place.file);
    return file === undefined ? wholeFile(place.file) : file.text.locate(...file.yaml.range(place.path, part));
  };
}
