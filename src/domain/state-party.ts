/** States, the regional groups they belong to, and what they are to each instrument. */

import type { LanguageSources } from './correspondence-language.ts';

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

/** How a State became a party (Vienna Convention on the Law of Treaties, articles 2, 11 and 14 to 16). */
export const JOINING_ACTS = ['ratification', 'acceptance', 'approval', 'accession', 'formal_confirmation', 'succession'] as const;
export type JoiningAct = (typeof JOINING_ACTS)[number];

/** What a State told the depositary, as the depositary's list sorts it. */
export const NOTICE_KINDS = ['declaration', 'reservation', 'notification', 'objection'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** One thing a State told the depositary of an instrument. */
export interface DepositaryNotice {
  readonly kind: NoticeKind;
  /** Id of the provision that it concerns, e.g. "untoc:16(5)"; absent where it concerns the whole. */
  readonly provision?: string;
  /** As the list words it. */
  readonly text: string;
}

/** What a State is to one instrument. Days are YYYY-MM-DD. */
export interface Membership {
  readonly instrument: string;
  readonly status: MembershipStatus;
  readonly signedOn?: string;
  /** Day of ratification, acceptance, approval, accession or succession. */
  readonly joinedOn?: string;
  /** By which of them, where that is recorded. */
  readonly joinedBy?: JoiningAct;
  /** Where this is recorded, e.g. a treaty collection. */
  readonly source?: string;
  /** The day on which that source was read. */
  readonly readOn?: string;
  /** Declarations and the like; absent where none is recorded. */
  readonly notices?: readonly DepositaryNotice[];
}

/** A Member of the United Nations, or another party to treaties. */
export const UN_STANDINGS = ['member', 'other'] as const;
export type UnStanding = (typeof UN_STANDINGS)[number];

export interface StateParty extends LanguageSources {
  /** ISO 3166 alpha-3; fictional States, and those that ISO gives none, from the user-assigned range (XAA to XZZ). */
  readonly code: string;
  /** By language tag; English is always there. */
  readonly names: { readonly en: string; readonly [language: string]: string };
  /** Languages whose names were written by software and not yet read by a person; absent where there are none. */
  readonly namesBySoftware?: readonly string[];
  /** Names under which lists have it too: former ones, and those of everyday language; absent where there are none. */
  readonly otherNames?: readonly string[];
  readonly regionalGroup?: RegionalGroup;
  /** Absent of fictional States. */
  readonly unitedNations?: UnStanding;
  readonly fictional: boolean;
  readonly memberships: readonly Membership[];
}

/** Whether the State is bound, where that is known; a signatory is not yet bound. */
export function isParty(status: MembershipStatus): boolean | undefined {
  return status === 'unknown' ? undefined : status === 'party';
}

/** One membership for each instrument, in their order: `unknown` where nothing is recorded. Those of other instruments follow. */
export function membershipsIn(instruments: Iterable<string>, recorded: readonly Membership[]): Membership[] {
  const wanted = [...instruments];
  const byInstrument = new Map(recorded.map((each) => [each.instrument, each]));
  const known = wanted.map((instrument): Membership => byInstrument.get(instrument) ?? { instrument, status: 'unknown' });
  return [...known, ...recorded.filter(({ instrument }) => !wanted.includes(instrument))];
}

/** Of whom a section about an instrument is asked: of its parties; signatories and others may answer it of their own accord. */
export const ASKED = ['asked', 'voluntary', 'unknown'] as const;
export type Asked = (typeof ASKED)[number];

/** @param party whether the State is a party to the instrument of the section; undefined where that is not known */
export function askedOf(party: boolean | undefined): Asked {
  return party === undefined ? 'unknown' : party ? 'asked' : 'voluntary';
}
