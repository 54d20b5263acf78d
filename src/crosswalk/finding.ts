/** What a check found, before it is looked up where that stands in the text. */

import type { Place } from './catalogue-source.ts';
import type { Diagnostic, Law, Location } from './diagnostic.ts';

/** Which part of an entry is underlined: its key or its value. */
export type Part = 'key' | 'value';

/** The wording of a finding; what it means and why it matters comes from its law. */
interface Wording {
  /** What is wrong here, in one sentence without a full stop. */
  readonly message: string;
  readonly hint?: string | undefined;
  readonly notes?: readonly string[];
}

/** Found in the forms that were read. */
export interface Finding extends Wording {
  readonly place: Place;
  readonly part?: Part;
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
}

/** Found in the text, before there were forms. */
export interface TextFinding extends Wording {
  readonly law: Law;
  readonly start: number;
  readonly end: number;
}

/** Gives the location of a place; of the nearest enclosing entry where the place itself is absent. */
export type Locate = (place: Place, part?: Part) => Location;

export function toDiagnostic(law: Law, location: Location, wording: Wording): Diagnostic {
  const { code, severity, why } = law;
  const { message, hint = null, notes = [] } = wording;
  return { code, severity, message, ...location, why, hint, notes, related: [] };
}

/** A finding with its places looked up. */
export function locateFinding(law: Law, finding: Finding, locate: Locate): Diagnostic {
  const related = (finding.related ?? []).map(({ place, message }) => ({ ...locate(place), message }));
  return { ...toDiagnostic(law, locate(finding.place, finding.part), finding), related };
}
