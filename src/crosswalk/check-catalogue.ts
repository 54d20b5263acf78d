/** Runs every rule on a catalogue that was parsed: the one function to call after `parseCatalogue`. */

import { indexCatalogue, type NetworkFindings } from './check-index.ts';
import type { Rule } from './check-rule.ts';
import type { Diagnostic } from './diagnostic.ts';
import { locateFinding } from './finding.ts';
import type { ParsedCatalogue } from './parse-catalogue.ts';
import { RULES } from './rules/rules.ts';

/**
 * @param network what the compiler found in the network of derived relations; nothing is looked for there here
 * @returns all that is wrong, of reading and of the rules, each once, in the order of files and lines
 */
export function checkCatalogue(parsed: ParsedCatalogue, network: NetworkFindings = NOTHING_FOUND): Diagnostic[] {
  const index = indexCatalogue(parsed, network);
  const run = (rule: Rule) => Array.from(rule.find(index), (finding) => locateFinding(rule.law, finding, parsed.locate));
  const everyRow = ![...parsed.leftOut.values()].includes('row');
  const rules = RULES.filter((rule) => (parsed.complete || !rule.needsEveryFile) && (everyRow || !rule.needsEveryRow));
  return sortDiagnostics([...parsed.diagnostics, ...rules.flatMap(run)]);
}

const NOTHING_FOUND: NetworkFindings = { contradictions: [], droppedDrafts: [] };

/** In the order of files, lines and codes; what is said twice of the same place is said once. */
function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const byIdentity = new Map(
    diagnostics.map((each) => [`${each.file}:${each.span.line}:${each.span.column}:${each.code}:${each.message}`, each]),
  );
  return [...byIdentity.values()].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.span.line - b.span.line ||
      a.span.column - b.span.column ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

/** By code unit: the same order in every locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
