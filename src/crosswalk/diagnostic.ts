/** What is wrong, where, why it matters and what to do: the form of everything `bridge lint` says. */

export type Severity = 'error' | 'warning';

/** Lines and columns count from 1, columns in UTF-16 code units as editors do; the end is the first position after. */
interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A stretch of a file. */
export interface Location {
  /** Relative to the catalogue, with forward slashes. */
  readonly file: string;
  readonly span: Span;
  /** The line on which it begins, without its line break; null where the file could not be read as text. */
  readonly excerpt: string | null;
}

/** Another place that has to do with it: where an id was given first, the other row of a contradiction. */
export interface RelatedLocation extends Location {
  readonly message: string;
}

export interface Diagnostic extends Location {
  /** Stable: never changes meaning. `bridge explain CODE` says more. */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong here, in one sentence without a full stop. */
  readonly message: string;
  /** Why it matters, in one sentence. */
  readonly why: string;
  /** What to do; null where the message says it all. */
  readonly hint: string | null;
  /** Lists that belong to it, such as the provisions not yet reviewed. */
  readonly notes: readonly string[];
  readonly related: readonly RelatedLocation[];
}

/** The law that a diagnostic stands for, as `bridge explain CODE` tells it. */
export interface Law {
  /** `CB` and three digits: 1 files, 2 forms, 3 instruments, 4 mapping rows, 5 questionnaires, 6 pins and completeness. */
  readonly code: string;
  /** The name of the law in kebab-case, as in the name of its file. */
  readonly name: string;
  readonly severity: Severity;
  readonly title: string;
  /** The law in one sentence. */
  readonly law: string;
  /** What goes wrong where it is broken, in one sentence. */
  readonly why: string;
  /** Where the law comes from. */
  readonly source: string;
  /** What it means and what to do, for a reader who is no programmer; paragraphs separated by an empty line. */
  readonly explanation: string;
}

/** Whether any of them is an error: then nothing may be compiled, and `bridge lint` exits 1. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
