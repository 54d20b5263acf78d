/** The laws that the engine is held to (section 8 of the semantics), each with how many worlds it is tried in by default. */

import type fc from 'fast-check';
import { aConflictCountsAsMissing } from './a-conflict-counts-as-missing.ts';
import { aConflictStaysLocal } from './a-conflict-stays-local.ts';
import { aPivotChangesNothing } from './a-pivot-changes-nothing.ts';
import { anEchoProvesNothing } from './an-echo-proves-nothing.ts';
import { confidenceDecidesNothing } from './confidence-decides-nothing.ts';
import { confirmingMakesFull } from './confirming-makes-full.ts';
import { lookingNoFurtherFindsTheSame } from './looking-no-further-finds-the-same.ts';
import { lowerGradesExcludeNothing } from './lower-grades-exclude-nothing.ts';
import { moreEvidenceNeverWidens } from './more-evidence-never-widens.ts';
import { oneReadingServesBothGrades } from './one-reading-serves-both-grades.ts';
import { orderChangesNothing, repetitionChangesNothing } from './order-changes-nothing.ts';
import { swappedSidesSayTheSame } from './swapped-sides-say-the-same.ts';
import { theWitnessAccountsForTheValue } from './the-witness-accounts-for-the-value.ts';
import { truthIsPossible, truthIsPossibleAcrossOffences, truthIsPossibleBetweenItems } from './truth-is-possible.ts';

export interface Law {
  readonly property: fc.IProperty<unknown>;
  readonly runs: number;
}

export const LAWS = {
  'the truth is always possible': { property: truthIsPossible, runs: 500 },
  'the truth is always possible across mutatis mutandis': { property: truthIsPossibleAcrossOffences, runs: 200 },
  'the truth is always possible between items': { property: truthIsPossibleBetweenItems, runs: 200 },
  'what speaks for a node accounts for its value': { property: theWitnessAccountsForTheValue, runs: 150 },
  'order changes nothing': { property: orderChangesNothing, runs: 100 },
  'repetition changes nothing': { property: repetitionChangesNothing, runs: 100 },
  'a row read from its other side says the same': { property: swappedSidesSayTheSame, runs: 100 },
  'a pivot between two equal provisions changes nothing': { property: aPivotChangesNothing, runs: 100 },
  'more evidence never widens': { property: moreEvidenceNeverWidens, runs: 150 },
  'lower grades exclude nothing': { property: lowerGradesExcludeNothing, runs: 150 },
  'confidence decides nothing': { property: confidenceDecidesNothing, runs: 100 },
  'a conflict stays where its sources meet': { property: aConflictStaysLocal, runs: 200 },
  'a node in conflict counts as missing': { property: aConflictCountsAsMissing, runs: 150 },
  'an echo proves nothing': { property: anEchoProvesNothing, runs: 150 },
  'looking no further than what surrounds an item finds the same': { property: lookingNoFurtherFindsTheSame, runs: 200 },
  'where nothing has to be confirmed one reading serves both grades': { property: oneReadingServesBothGrades, runs: 150 },
  'confirming what is listed makes it full': { property: confirmingMakesFull, runs: 200 },
} as const satisfies Readonly<Record<string, Law>>;

export type LawName = keyof typeof LAWS;
