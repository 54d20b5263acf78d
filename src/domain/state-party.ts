/** States, the regional groups they belong to, and what they are to each instrument. */

/** The regional groups of the General Assembly. */
export const REGIONAL_GROUPS = [
  'african',
  'asia_pacific',
  'eastern_european',
  'latin_american_and_caribbean',
  'western_european_and_others',
] as const;
export type RegionalGroup = (typeof REGIONAL_GROUPS)[number];

/** `neither` is known not to have signed; `unknown` says only that nobody recorded it. */
export const MEMBERSHIP_STATUSES = ['party', 'signatory', 'neither', 'unknown'] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

/** What a State is to one instrument. Days are YYYY-MM-DD. */
export interface Membership {
  readonly instrument: string;
  readonly status: MembershipStatus;
  readonly signedOn?: string;
  /** Day of ratification, acceptance, approval, accession or succession. */
  readonly joinedOn?: string;
  /** Where this is recorded, e.g. a treaty collection and the day it was read. */
  readonly source?: string;
}

export interface StateParty {
  /** ISO 3166 alpha-3; fictional States from the user-assigned range (XAA to XZZ). */
  readonly code: string;
  /** By language tag; English is always there. */
  readonly names: { readonly en: string; readonly [language: string]: string };
  readonly regionalGroup?: RegionalGroup;
  readonly fictional: boolean;
  readonly memberships: readonly Membership[];
}

/** Whether the State is bound, where that is known; a signatory is not yet bound. */
export function isParty(status: MembershipStatus): boolean | undefined {
  return status === 'unknown' ? undefined : status === 'party';
}
