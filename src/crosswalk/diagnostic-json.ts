/** A diagnostic for programs: one flat object, whose keys are a promise. */

import type { Diagnostic, Location } from './diagnostic.ts';

/** Lines and columns count from 1; the end is the first position after. */
export interface DiagnosticJson {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly excerpt: string | null;
  readonly why: string;
  readonly hint: string | null;
  readonly notes: readonly string[];
  readonly related: readonly (LocationJson & { readonly message: string })[];
}

type LocationJson = Pick<DiagnosticJson, 'file' | 'line' | 'column' | 'endLine' | 'endColumn'>;

export function diagnosticToJson(diagnostic: Diagnostic): DiagnosticJson {
  const { code, severity, message, excerpt, why, hint, notes } = diagnostic;
  const related = diagnostic.related.map((other) => ({ ...locationToJson(other), message: other.message }));
  return { code, severity, message, ...locationToJson(diagnostic), excerpt, why, hint, notes, related };
}

function locationToJson({ file, span }: Location): LocationJson {
  return { file, line: span.line, column: span.column, endLine: span.endLine, endColumn: span.endColumn };
}
