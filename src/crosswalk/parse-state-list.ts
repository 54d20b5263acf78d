/** The list of States, read from YAML; it is no part of a catalogue. Never throws. */

import type { Diagnostic } from './diagnostic.ts';
import { toDiagnostic } from './finding.ts';
import { type ListedState, stateList } from './forms/state-list.ts';
import { guardBytes, isDiagnostic } from './guard-bytes.ts';
import type { CatalogueFile } from './parse-file.ts';
import { parseForm } from './parse-form.ts';
import { parseYaml } from './parse-yaml.ts';

export interface ParsedStateList {
  /** In the order of the file; none where there are diagnostics. */
  readonly states: readonly ListedState[];
  readonly diagnostics: readonly Diagnostic[];
}

/** @param file `seeds/states.yaml`, as it was read */
export function parseStateList({ path, content }: CatalogueFile): ParsedStateList {
  const text = guardBytes(path, content);
  if (isDiagnostic(text)) return refused([text]);
  const yaml = parseYaml(text.text);
  if (yaml.findings.length > 0)
    return refused(yaml.findings.map((finding) => toDiagnostic(finding.law, text.locate(finding.start, finding.end), finding)));
  const read = parseForm(stateList, yaml.value);
  if ('form' in read) return { states: read.form.states, diagnostics: [] };
  return refused(read.issues.map((issue) => toDiagnostic(issue.law, text.locate(...yaml.range(issue.path, issue.part)), issue)));
}

function refused(diagnostics: readonly Diagnostic[]): ParsedStateList {
  return { states: [], diagnostics };
}
