/** Writes the content hash of every pinned instrument into the files that pin it, and touches nothing else of them. */

import type { InstrumentSource } from './catalogue-source.ts';
import { type PinEntry, pinsOf } from './check-index.ts';
import { instrumentHash } from './content-hash.ts';
import type { ParsedCatalogue } from './parse-catalogue.ts';
import type { ParsedFile } from './parse-file.ts';

interface PinnedFile {
  readonly path: string;
  /** The whole text, to be written in place of the old one. */
  readonly text: string;
  /** How many hashes were written or replaced. */
  readonly hashes: number;
}

export interface PinOutcome {
  /** Files that change; empty where every hash is right, so a second run changes nothing. */
  readonly files: readonly PinnedFile[];
  /** Pins left as they are: the instrument is unknown, or pinned at another version. `checkCatalogue` reports them. */
  readonly left: readonly PinEntry[];
}

/** Comments and layout are kept: each hash is put in place of the old one, or behind the version. */
export function pinHashes(parsed: ParsedCatalogue): PinOutcome {
  const instruments = new Map(parsed.source.instruments.map((each) => [each.id, each]));
  const pins = pinsOf(parsed.source);
  const isCurrent = ({ pin }: PinEntry) => instruments.get(pin.instrument)?.form.version === pin.version;
  const edits = pins.filter(isCurrent).flatMap((pin) => editOf(pin, instruments, parsed.files) ?? []);
  const files = [...new Set(edits.map(({ path }) => path))].map((path) => {
    const ofFile = edits.filter((edit) => edit.path === path);
    return { path, text: applyEdits(parsed.files.get(path)?.text.text ?? '', ofFile), hashes: ofFile.length };
  });
  return { files, left: pins.filter((pin) => !isCurrent(pin)) };
}

interface Edit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** @returns undefined where the hash is right already */
function editOf(
  { pin, place }: PinEntry,
  instruments: ReadonlyMap<string, InstrumentSource>,
  files: ReadonlyMap<string, ParsedFile>,
): Edit | undefined {
  const instrument = instruments.get(pin.instrument);
  const file = files.get(place.file);
  if (instrument === undefined || file === undefined) return undefined;
  const hash = instrumentHash(instrument);
  if (pin.hash === hash) return undefined;
  const quoted = `"${hash}"`;
  if (pin.hash === undefined) return insertion(file, place, `hash: ${quoted}`);
  const [start, end] = file.yaml.range([...place.path, 'hash']);
  return { path: place.file, start, end, text: quoted };
}

/** Behind the version: on the same line within braces, else on a line of its own with the same indentation. */
function insertion({ text: { text }, yaml }: ParsedFile, { file, path }: PinEntry['place'], entry: string): Edit {
  const [opening] = yaml.range(path);
  const [key] = yaml.range([...path, 'version'], 'key');
  const [, behindVersion] = yaml.range([...path, 'version']);
  if (text[opening] === '{') return { path: file, start: behindVersion, end: behindVersion, text: `, ${entry}` };
  const indentation = ' '.repeat(key - (text.lastIndexOf('\n', key - 1) + 1));
  const lineBreak = text.indexOf('\n', behindVersion);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const at = lineBreak < 0 ? text.length : lineBreak - (newline.length - 1);
  return { path: file, start: at, end: at, text: `${newline}${indentation}${entry}` };
}

/** From the end to the beginning, so that earlier offsets stay true. */
function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((edited, { start, end, text: put }) => edited.slice(0, start) + put + edited.slice(end), text);
}
