/** A confirmation that a person of a State gave: "this law is not limited to corruption offences", "still so today". */

/** Kinds about a law are given once and serve every response that cites it. */
export const CONFIRMATION_KINDS = [
  'law-covers-all-offences',
  'answer-covers-all-offences',
  'law-still-so',
  'answer-still-so',
  'answer-final',
  'same-question',
  'correspondence',
  'condition',
  'settled',
] as const;
export type ConfirmationKind = (typeof CONFIRMATION_KINDS)[number];

export interface GivenConfirmation {
  readonly kind: ConfirmationKind;
  /** Key of a law, full id of an item, id of a row or of a condition. */
  readonly about: string;
  /** Content hash of what was confirmed, as it was then; absent where it has no content of its own. */
  readonly contentHash?: string;
}

/** The id under which a confirmation is asked and given: "kind:about". */
export function confirmationId(confirmation: Pick<GivenConfirmation, 'kind' | 'about'>): string {
  return `${confirmation.kind}:${confirmation.about}`;
}
