/** Writes the content hash of whatever is pinned into the files that pin it, and touches nothing else of them. */

import { type PinEntry, pinsOf } from './check-index.ts';
import { findPinned } from './find-pinned.ts';
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
  /** Pins left as they are: of what is unknown, or has another version. `checkCatalogue` reports them. */
  readonly left: readonly PinEntry[];
}

/** Comments and layout are kept: each hash is put in place of the old one, or behind the version. */
export function pinHashes(parsed: ParsedCatalogue): PinOutcome {
  const known = {
    instruments: new Map(parsed.source.instruments.map((each) => [each.id, each])),
    questionnaires: new Map(parsed.source.questionnaires.map((each) => [each.id, each])),
  };
  const pins = pinsOf(parsed.source);
  const current = (entry: PinEntry) => {
    const pinned = findPinned(entry.pin, known);
    return pinned?.version === entry.pin.version ? pinned : undefined;
  };
  const edits = pins.flatMap((entry) => {
    const pinned = current(entry);
    return pinned === undefined ? [] : (editOf(entry, pinned.hash(), parsed.files) ?? []);
  });
  const files = [...new Set(edits.map(({ path }) => path))].map((path) => {
    const ofFile = edits.filter((edit) => edit.path === path);
    return { path, text: applyEdits(parsed.files.get(path)?.text.text ?? '', ofFile), hashes: ofFile.length };
  });
  return { files, left: pins.filter((entry) => current(entry) === undefined) };
}

interface Edit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** @returns undefined where the hash is right already */
function editOf({ pin, place }: PinEntry, hash: string, files: ReadonlyMap<string, ParsedFile>): Edit | undefined {
  const file = files.get(place.file);
  if (file === undefined || pin.hash === hash) return undefined;
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
