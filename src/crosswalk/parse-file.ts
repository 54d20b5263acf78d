/** One catalogue file: path, bytes, YAML, kind – each guarded before the next is tried. */

import type { Diagnostic } from './diagnostic.ts';
import { nearestName } from './did-you-mean.ts';
import { toDiagnostic } from './finding.ts';
import { guardBytes, isDiagnostic } from './guard-bytes.ts';
import { PATHS_STAY_IN_THE_FOLDER } from './guard-laws.ts';
import { guardPath } from './guard-path.ts';
import { FILE_SAYS_WHAT_IT_IS } from './parse-laws.ts';
import { type ParsedYaml, parseYaml } from './parse-yaml.ts';
import { type SourceText, wholeFile } from './source-text.ts';

/** A file of a catalogue as it was read, not yet decoded. */
export interface CatalogueFile {
  /** Relative to the catalogue, with forward slashes. */
  readonly path: string;
  readonly content: Uint8Array | string;
}

type KindOfFile = 'instrument' | 'part' | 'questionnaire' | 'mapping_set' | 'vocabulary' | 'wording';

export interface ParsedFile {
  readonly text: SourceText;
  readonly yaml: ParsedYaml;
  readonly kind: KindOfFile;
  readonly value: Readonly<Record<string, unknown>>;
}

/** @returns the file, or why it cannot be used; an empty file is neither */
export function parseFile({ path, content }: CatalogueFile): ParsedFile | readonly Diagnostic[] {
  const problem = guardPath(path);
  if (problem !== undefined) return [toDiagnostic(PATHS_STAY_IN_THE_FOLDER, wholeFile(path), { message: problem })];
  const text = guardBytes(path, content);
  if (isDiagnostic(text)) return [text];
  const yaml = parseYaml(text.text);
  if (yaml.findings.length > 0) {
    return yaml.findings
      .slice(0, MOST_DIAGNOSTICS)
      .map((finding) => toDiagnostic(finding.law, text.locate(finding.start, finding.end), finding));
  }
  if (yaml.value === undefined || yaml.value === null) return [];
  const kind = isMap(yaml.value) ? kindOf(yaml.value) : undefined;
  return kind === undefined || !isMap(yaml.value) ? [unknownKind(text, yaml)] : { text, yaml, kind, value: yaml.value };
}

export function isParsedFile(outcome: ParsedFile | readonly Diagnostic[]): outcome is ParsedFile {
  return 'yaml' in outcome;
}

/** After a first fault in the syntax, the others are mostly its echoes. */
const MOST_DIAGNOSTICS = 5;

const KIND_BY_KEY: Readonly<Record<string, KindOfFile>> = {
  instrument: 'instrument',
  part_of: 'part',
  questionnaire: 'questionnaire',
  mapping_set: 'mapping_set',
  wording_of: 'wording',
  conditions: 'vocabulary',
  themes: 'vocabulary',
  lists: 'vocabulary',
};

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: Readonly<Record<string, unknown>>): KindOfFile | undefined {
  const key = Object.keys(value).find((each) => Object.hasOwn(KIND_BY_KEY, each));
  return key === undefined ? undefined : KIND_BY_KEY[key];
}

function unknownKind(text: SourceText, yaml: ParsedYaml): Diagnostic {
  const first = isMap(yaml.value) ? Object.keys(yaml.value)[0] : undefined;
  const nearest = first === undefined ? undefined : nearestName(first, Object.keys(KIND_BY_KEY));
  return toDiagnostic(FILE_SAYS_WHAT_IT_IS, text.locate(...yaml.range(first === undefined ? [] : [first], 'key')), {
    message: 'nothing here says what kind of file this is',
    hint: nearest === undefined ? `begin it with one of ${Object.keys(KIND_BY_KEY).join(', ')}` : `did you mean "${nearest}"?`,
  });
}
