/** What a State has consented to with a submission, or with one section of it. Consent can be withdrawn at any time. */

/** `publish`: everybody may read; `count`: may enter a figure unread; `share`: the secretariat may read. */
export const CONSENT_KINDS = ['publish', 'count', 'share'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export interface Consent {
  readonly kind: ConsentKind;
  /** Id of the section of the questionnaire; empty for the whole submission. */
  readonly section: string;
}
