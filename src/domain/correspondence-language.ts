/** In which of the six official languages of the United Nations a State corresponds, and on what that rests. */

/**
 * `official_language`: presumed, because it is an official language of the State, in law or in practice.
 * `list`: a list of States says so, such as that of a secretariat.
 */
export const CORRESPONDENCE_BASES = ['official_language', 'list'] as const;
export type CorrespondenceBasis = (typeof CORRESPONDENCE_BASES)[number];

/** Why nothing is presumed: no official language of the State is one of the six, or several are and none is certain to be used. */
export const LEFT_OPEN = ['none_of_the_six', 'several_of_the_six'] as const;

/** What a list says. */
export interface ListedLanguage {
  /** Tag of one of the six. */
  readonly language: string;
  /** Where it is recorded, e.g. a list of permanent missions. */
  readonly source: string;
  /** The day on which that was read, YYYY-MM-DD. */
  readonly readOn: string;
}

/** The language of a State, with its basis. */
export interface CorrespondenceLanguage {
  readonly language: string;
  readonly basis: CorrespondenceBasis;
  /** Absent of what is presumed. */
  readonly source?: string;
  readonly readOn?: string;
  /** Whether software presumed it and no person has looked at it yet. */
  readonly bySoftware: boolean;
}

/** Where a State may have its language from. */
export interface LanguageSources {
  /** Presumed; absent where it is left open. */
  readonly correspondence?: string;
  readonly correspondenceBySoftware?: boolean;
  /** Absent where no list was read. */
  readonly listedCorrespondence?: ListedLanguage;
}

/** What a list says goes before what is presumed. @returns undefined where there is neither */
export function correspondenceLanguage({
  correspondence,
  correspondenceBySoftware = false,
  listedCorrespondence,
}: LanguageSources): CorrespondenceLanguage | undefined {
  if (listedCorrespondence !== undefined) return { ...listedCorrespondence, basis: 'list', bySoftware: false };
  if (correspondence === undefined) return undefined;
  return { language: correspondence, basis: 'official_language', bySoftware: correspondenceBySoftware };
}
