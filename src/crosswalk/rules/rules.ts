/** All rules, in the order of their codes. A rule that is not in this list does not run. */

import type { Rule } from '../check-rule.ts';
import { childrenAreDeclared } from './children-are-declared.ts';
import { conditionsAreKnown } from './conditions-are-known.ts';
import { conditionsOfRowsCanBeMet } from './conditions-of-rows-can-be-met.ts';
import { draftsAgreeWithTheNetwork } from './drafts-agree-with-the-network.ts';
import { elementPairsAgreeWithTheRelation } from './element-pairs-agree-with-the-relation.ts';
import { elementsAreOnLeaves } from './elements-are-on-leaves.ts';
import { enablingAnswersExist } from './enabling-answers-exist.ts';
import { equalItemsAreSingle } from './equal-items-are-single.ts';
import { everyProvisionIsReviewed } from './every-provision-is-reviewed.ts';
import { idsAreUnique } from './ids-are-unique.ts';
import { itemsAskAboutPinnedInstruments } from './items-ask-about-pinned-instruments.ts';
import { itemsAskAboutSomething } from './items-ask-about-something.ts';
import { levelRowsAreNeverEqual } from './level-rows-are-never-equal.ts';
import { levelsThatDifferAreWritten } from './levels-that-differ-are-written.ts';
import { networkIsConsistent } from './network-is-consistent.ts';
import { noCounterpartExcludesRows } from './no-counterpart-excludes-rows.ts';
import { nodesAreKnown } from './nodes-are-known.ts';
import { nodesBelongToThePinnedInstruments } from './nodes-belong-to-the-pinned-instruments.ts';
import { officialNumbersAreSingle } from './official-numbers-are-single.ts';
import { officialTextsAreOfKnownProvisions } from './official-texts-are-of-known-provisions.ts';
import { officialTextsAreSingle } from './official-texts-are-single.ts';
import { ownObligationIsDeclared } from './own-obligation-is-declared.ts';
import { parentsExist } from './parents-exist.ts';
import { parentsStandForSomething } from './parents-stand-for-something.ts';
import { partsOfJointRowsHavePairRows } from './parts-of-joint-rows-have-pair-rows.ts';
import { pinnedHashesMatch } from './pinned-hashes-match.ts';
import { pinnedVersionsAreInTheCatalogue } from './pinned-versions-are-in-the-catalogue.ts';
import { pinsHaveAHash } from './pins-have-a-hash.ts';
import { provisionsBelongToTheirInstrument } from './provisions-belong-to-their-instrument.ts';
import { rationaleIsGiven } from './rationale-is-given.ts';
import { rolesDifferFromTheParent } from './roles-differ-from-the-parent.ts';
import { rowsAreNotRepeated } from './rows-are-not-repeated.ts';
import { rowsBetweenItemsAddToTheProvisions } from './rows-between-items-add-to-the-provisions.ts';
import { rowsBetweenItemsClaimRelationsOnly } from './rows-between-items-claim-relations-only.ts';
import { rowsBetweenItemsStayWithinAFacet } from './rows-between-items-stay-within-a-facet.ts';
import { rowsDoNotContradictEachOther } from './rows-do-not-contradict-each-other.ts';
import { rowsHaveOneShape } from './rows-have-one-shape.ts';
import { rowsOnChoicesAreOfTheAllowedKinds } from './rows-on-choices-are-of-the-allowed-kinds.ts';
import { scalesAreTotal } from './scales-are-total.ts';
import { sectionsAreKnown } from './sections-are-known.ts';
import { setsRelateTwoInstruments } from './sets-relate-two-instruments.ts';
import { supplementedInstrumentsAreKnown } from './supplemented-instruments-are-known.ts';
import { tablesCountKnownThings } from './tables-count-known-things.ts';
import { themesAreKnown } from './themes-are-known.ts';
import { valueItemsHaveAScale } from './value-items-have-a-scale.ts';
import { votesAreOnTheRowAsItStands } from './votes-are-on-the-row-as-it-stands.ts';

export const RULES: readonly Rule[] = [
  idsAreUnique,
  provisionsBelongToTheirInstrument,
  parentsExist,
  childrenAreDeclared,
  ownObligationIsDeclared,
  parentsStandForSomething,
  rolesDifferFromTheParent,
  elementsAreOnLeaves,
  conditionsAreKnown,
  themesAreKnown,
  supplementedInstrumentsAreKnown,
  officialTextsAreOfKnownProvisions,
  officialTextsAreSingle,
  nodesAreKnown,
  rowsHaveOneShape,
  nodesBelongToThePinnedInstruments,
  rowsAreNotRepeated,
  rowsDoNotContradictEachOther,
  partsOfJointRowsHavePairRows,
  rowsOnChoicesAreOfTheAllowedKinds,
  levelRowsAreNeverEqual,
  rationaleIsGiven,
  elementPairsAgreeWithTheRelation,
  noCounterpartExcludesRows,
  conditionsOfRowsCanBeMet,
  votesAreOnTheRowAsItStands,
  levelsThatDifferAreWritten,
  rowsBetweenItemsClaimRelationsOnly,
  rowsBetweenItemsStayWithinAFacet,
  rowsBetweenItemsAddToTheProvisions,
  networkIsConsistent,
  draftsAgreeWithTheNetwork,
  equalItemsAreSingle,
  scalesAreTotal,
  valueItemsHaveAScale,
  sectionsAreKnown,
  itemsAskAboutPinnedInstruments,
  itemsAskAboutSomething,
  enablingAnswersExist,
  tablesCountKnownThings,
  officialNumbersAreSingle,
  setsRelateTwoInstruments,
  pinnedVersionsAreInTheCatalogue,
  pinnedHashesMatch,
  pinsHaveAHash,
  everyProvisionIsReviewed,
];
