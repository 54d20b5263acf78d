/** A version of a catalogue file, kept for ever under its content hash. */

export const ARCHIVED_KINDS = ['instrument', 'questionnaire', 'mapping_set', 'vocabulary'] as const;
export type ArchivedKind = (typeof ARCHIVED_KINDS)[number];

export interface ArchivedVersion {
  /** SHA-256 of the content, 64 hexadecimal digits. */
  readonly hash: string;
  readonly kind: ArchivedKind;
  /** Id of the instrument, questionnaire or mapping set; "vocabulary" for the vocabulary. */
  readonly name: string;
  /** As its file numbers it; empty for the vocabulary, which has no number. */
  readonly version: string;
  /** The whole text, from which it can be read and compiled again. */
  readonly content: string;
}
