/** Laws on rows between the items of two questionnaires (CB415 to CB417), and what the other laws say of such rows. */

import { expect, it } from 'vitest';
import { lintFiles } from '../../../src/application/lint-folder.ts';
import { checkCatalogue } from '../../../src/crosswalk/check-catalogue.ts';
import { parseCatalogue } from '../../../src/crosswalk/parse-catalogue.ts';
import { nodesAreKnown } from '../../../src/crosswalk/rules/nodes-are-known.ts';
import { nodesBelongToThePinnedInstruments } from '../../../src/crosswalk/rules/nodes-belong-to-the-pinned-instruments.ts';
import { partsOfJointRowsHavePairRows } from '../../../src/crosswalk/rules/parts-of-joint-rows-have-pair-rows.ts';
import { pinnedHashesMatch } from '../../../src/crosswalk/rules/pinned-hashes-match.ts';
import { pinnedVersionsAreInTheCatalogue } from '../../../src/crosswalk/rules/pinned-versions-are-in-the-catalogue.ts';
import { rationaleIsGiven } from '../../../src/crosswalk/rules/rationale-is-given.ts';
import { rowsAreNotRepeated } from '../../../src/crosswalk/rules/rows-are-not-repeated.ts';
import { rowsBetweenItemsAddToTheProvisions } from '../../../src/crosswalk/rules/rows-between-items-add-to-the-provisions.ts';
import { rowsBetweenItemsClaimRelationsOnly } from '../../../src/crosswalk/rules/rows-between-items-claim-relations-only.ts';
import { rowsBetweenItemsStayWithinAFacet } from '../../../src/crosswalk/rules/rows-between-items-stay-within-a-facet.ts';
import { rowsDoNotContradictEachOther } from '../../../src/crosswalk/rules/rows-do-not-contradict-each-other.ts';
import { rowsOnChoicesAreOfTheAllowedKinds } from '../../../src/crosswalk/rules/rows-on-choices-are-of-the-allowed-kinds.ts';
import { setsRelateTwoInstruments } from '../../../src/crosswalk/rules/sets-relate-two-instruments.ts';
import { buildCatalogue, EDITION_ROW, EDITIONS_HEAD, editions } from '../catalogue-sample.ts';
import { expectLaw } from '../expect-law.ts';

/** An item of either edition, as a YAML text. */
const older = (item: string) => `"form@2020#${item}"`;
const newer = (item: string) => `"form@2027#${item}"`;
const PART = older('aa:3.law.2');
const pair = (rest: string, id = 'r') => `- { id: ${id}, ${rest}, ETC }`;

it('a catalogue with two editions and a set between them has nothing to mend but hashes and what is not reviewed', () => {
  const diagnostics = checkCatalogue(parseCatalogue(buildCatalogue({ files: editions(EDITION_ROW) }).files));
  expect([...new Set(diagnostics.map(({ code }) => code))].sort()).toEqual(['CB604', 'CB605']);
  expect(diagnostics.filter(({ file }) => file === 'mappings/a-editions.yaml').map(({ message }) => message)).toEqual([
    'the pin of "form@2020" has no hash',
    'the pin of "form@2027" has no hash',
  ]);
});

expectLaw({
  law: rowsBetweenItemsClaimRelationsOnly.law,
  accepts: [
    { title: 'a pair row', files: editions(EDITION_ROW) },
    {
      title: 'the scope same, written out',
      files: editions(pair(`subject: ${PART}, object: ${newer('aa:3.law.3')}, relation: overlaps, scope: same`)),
    },
    {
      title: 'a condition',
      files: editions(pair(`subject: ${PART}, object: ${newer('aa:3.law.3')}, relation: equal, condition: { text: { en: "Where so." } }`)),
    },
    {
      title: 'levels and scopes between provisions',
      rows: '- { id: r, subject: "aa:3", object: "bb:4", relation: superset, level: stricter, scope: mutatis_mutandis, ETC }',
    },
  ],
  refuses: [
    {
      title: 'a level',
      files: editions(pair(`subject: ${PART}, object: ${newer('aa:3.law.3')}, relation: superset, «level»: stricter`)),
      says: 'a row between items has no "level"',
      hints: 'between the provisions',
    },
    {
      title: 'elements',
      files: editions(pair(`subject: ${PART}, object: ${newer('aa:3.law.3')}, relation: equal, «elements»: [[head, head]]`)),
      says: 'has no "elements"',
    },
    { title: 'no counterpart', files: editions(pair('«no_counterpart»: "aa:3", «in»: bb')), says: 'has no "no_counterpart"' },
    {
      title: 'another scope',
      files: editions(pair(`subject: ${PART}, object: ${newer('aa:3.law.3')}, relation: equal, scope: «mutatis_mutandis»`)),
      says: 'of scope "same"',
    },
  ],
});

expectLaw({
  law: rowsBetweenItemsStayWithinAFacet.law,
  accepts: [
    { title: 'two items on law', files: editions(EDITION_ROW) },
    {
      title: 'a deprecated row, which is kept for the record',
      files: editions(
        `- { id: r, subject: ${PART}, object: ${newer('aa:3.practice.2')}, relation: equal, status: deprecated, rationale: { en: "Why." }, authors: [{ kind: software, id: test }] }`,
      ),
    },
  ],
  refuses: [
    {
      title: 'law and practice',
      files: editions(pair(`subject: ${PART}, object: «${newer('aa:3.practice.2')}», relation: equal`)),
      says: 'asks about law, "form@2027#aa:3.practice.2" about practice',
      hints: 'an item about law',
    },
    {
      title: 'a part of a joint row on practice',
      files: editions(pair(`subject: ${PART}, all_of: [${newer('aa:3.law.3')}, «${newer('aa:3.practice.2')}»], union: equal`)),
      says: 'about practice',
    },
  ],
});

expectLaw({
  law: rowsBetweenItemsAddToTheProvisions.law,
  accepts: [
    { title: 'two items that ask for parts', files: editions(EDITION_ROW) },
    {
      title: 'a part, and a provision asked exactly',
      files: editions(pair(`subject: ${PART}, object: ${newer('aa:4.law')}, relation: overlaps`)),
    },
    {
      title: 'two items that ask about several provisions together',
      files: editions(pair(`subject: ${older('aa:1.law')}, object: ${newer('aa:1.law')}, relation: equal`)),
    },
    {
      title: 'a question that was split in two',
      files: editions(pair(`subject: ${older('aa:3.law')}, all_of: [${newer('aa:3.law.2')}, ${newer('aa:3.law.3')}], union: equal`)),
    },
    {
      title: 'two questions that became one',
      files: editions(pair(`all_of: [${older('aa:3.law')}, ${older('aa:4.law')}], object: ${newer('aa:3.law.2')}, union: superset`)),
    },
  ],
  refuses: [
    {
      title: 'two items that ask exactly the same provision',
      files: editions(pair(`subject: ${older('aa:3.law')}, object: «${newer('aa:3.law')}», relation: equal`)),
      says: 'both items ask exactly "aa:3"',
      hints: 'carried over without it',
    },
    {
      title: 'what would relate two provisions of one instrument',
      files: editions(pair(`subject: ${older('aa:3.law')}, object: «${newer('aa:4.law')}», relation: related`)),
      says: 'this would relate "aa:3" and "aa:4"',
      hints: 'the tree',
    },
    {
      title: 'what would relate the provisions of two instruments by the back door',
      files: editions(pair(`subject: ${older('aa:3.law')}, object: «${newer('bb:4.law')}», relation: equal`), {
        newer: '- { id: "bb:4.law", asks: { provision: "bb:4", relation: equal }, facet: law, type: value, scale: yes_no, ETC }',
      }),
      says: 'this would relate "aa:3" and "bb:4"',
      hints: 'between the provisions',
    },
    {
      title: 'the same in a joint row',
      files: editions(pair(`subject: ${older('aa:3.law')}, «all_of»: [${newer('aa:4.law')}, ${newer('aa:2.law')}], union: equal`)),
      says: 'this would relate "aa:3" and "aa:4"',
    },
    {
      title: 'a part that is the whole itself',
      files: editions(pair(`subject: ${older('aa:3.law')}, all_of: [«${newer('aa:3.law')}», ${newer('aa:3.law.2')}], union: equal`)),
      says: 'asks exactly "aa:3", and so does',
      hints: 'pair rows',
    },
    {
      title: 'an item about a whole section',
      files: editions(pair(`subject: «${older('main.challenge')}», object: «${newer('main.challenge')}», relation: equal`)),
      says: 'asks about its whole section',
    },
    {
      title: 'a part that is about a whole section',
      files: editions(pair(`subject: ${PART}, all_of: [${newer('aa:3.law.2')}, «${newer('main.challenge')}»], union: equal`)),
      says: 'asks about its whole section',
    },
  ],
});

expectLaw({
  law: nodesAreKnown.law,
  accepts: [{ title: 'items of both editions', files: editions(EDITION_ROW) }],
  refuses: [
    {
      title: 'an item that the edition does not have',
      files: editions(pair(`subject: «${older('aa:3.law.9')}», object: ${newer('aa:3.law.2')}, relation: equal`)),
      says: '"form@2020" has no item "aa:3.law.9"',
      hints: 'did you mean "form@2020#aa:3.law',
    },
  ],
});

expectLaw({
  law: nodesBelongToThePinnedInstruments.law,
  accepts: [{ title: 'items of the pinned questionnaires', files: editions(EDITION_ROW) }],
  refuses: [
    {
      title: 'a row written the other way round',
      files: editions(pair(`subject: «${newer('aa:3.law.2')}», object: «${PART}», relation: equal`)),
      says: '"form@2027#aa:3.law.2" does not belong to "form@2020", the subject of this set',
      hints: 'change places',
    },
    {
      title: 'a provision between questionnaires',
      files: editions(pair(`subject: ${PART}, object: «"aa:3"», relation: equal`)),
      says: '"aa:3" does not belong to "form@2027"',
      hints: 'an item of the questionnaire by its full id',
    },
    {
      title: 'an item between instruments',
      rows: '- { id: r, subject: «"form@2020#aa:3.law"», object: "bb:3", relation: equal, ETC }',
      says: '"form@2020#aa:3.law" does not belong to "aa"',
      hints: 'name a provision',
    },
    {
      title: 'a part of another questionnaire',
      files: editions(pair(`subject: ${PART}, all_of: [${newer('aa:3.law.2')}, «${older('aa:3.law.3')}»], union: equal`)),
      says: 'the object of this set',
    },
  ],
});

expectLaw({
  law: setsRelateTwoInstruments.law,
  accepts: [{ title: 'a set of two questionnaires', files: editions(EDITION_ROW) }],
  refuses: [
    {
      title: 'a questionnaire with itself',
      files: editions(EDITION_ROW, { head: EDITIONS_HEAD.replace('form@2027', '«form@2020»') }),
      says: 'subject and object are both "form@2020"',
    },
    {
      title: 'an instrument with a questionnaire',
      files: editions(EDITION_ROW, { head: EDITIONS_HEAD.replace('questionnaire: form@2027', '«instrument»: aa') }),
      says: 'one side is an instrument, the other a questionnaire',
    },
  ],
});

expectLaw({
  law: pinnedVersionsAreInTheCatalogue.law,
  accepts: [{ title: 'both editions as they are', files: editions(EDITION_ROW) }],
  refuses: [
    {
      title: 'an edition that is not there',
      files: editions(EDITION_ROW, { head: EDITIONS_HEAD.replace('form@2027', '«form@2028»') }),
      says: 'the catalogue has no questionnaire "form@2028"',
      hints: 'did you mean',
    },
    {
      title: 'another version of an edition',
      files: editions(EDITION_ROW, { head: EDITIONS_HEAD.replace('form@2027, version: 1.0.0', 'form@2027, version: «1.1.0»') }),
      says: '"form@2027" is pinned at 1.1.0, and the catalogue has 1.0.0',
    },
  ],
});

expectLaw({
  law: pinnedHashesMatch.law,
  accepts: [{ title: 'pins of editions without a hash', files: editions(EDITION_ROW) }],
  refuses: [
    {
      title: 'the hash of an edition that was changed',
      files: editions(EDITION_ROW, {
        head: EDITIONS_HEAD.replace('form@2027, version: 1.0.0', `form@2027, version: 1.0.0, hash: «"${'0'.repeat(64)}"»`),
      }),
      says: '"form@2027" 1.0.0 is no longer what was pinned',
    },
  ],
});

it('a row that contradicts what its items ask about is an error that names it', () => {
  const row = pair(`subject: ${PART}, object: ${newer('aa:3.law')}, relation: superset`, 'too-much');
  const { diagnostics, sound } = lintFiles(buildCatalogue({ files: editions(row) }).files);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, file, message }) => [code, file, message])).toEqual([
    [
      'CB420',
      'mappings/a-editions.yaml',
      'no relation between "form@2020#aa:3.law.2" and "aa:3" is possible: row "too-much" contradicts the trees of provisions and what items ask about',
    ],
  ]);
  expect(errors[0]?.notes).toEqual(['row "too-much" says: form@2020#aa:3.law.2 superset form@2027#aa:3.law']);
  expect(sound).toBe(false);
});

it('a row that contradicts rows between provisions is an error that names them all; as a draft it is left out', () => {
  const apart =
    '- { id: apart, subject: "aa:4", object: "bb:3", relation: disjoint, ETC }\n- { id: same, subject: "aa:3", object: "bb:3", relation: equal, ETC }';
  const rows = `${pair(`subject: ${PART}, object: ${newer('aa:4.law')}, relation: overlaps`, 'across')}`;
  const lint = (between: string) => lintFiles(buildCatalogue({ rows: apart, files: editions(between) }).files);
  const [error] = lint(rows).diagnostics.filter(({ code }) => code === 'CB420');
  expect(error?.message).toContain('rows "across", "apart", "same" cannot all be true');
  const draft = lint(rows.replace('ETC', 'status: draft, rationale: { en: "Why." }, authors: [{ kind: software, id: test }]'));
  expect(draft.diagnostics.filter(({ code }) => code === 'CB421').map(({ message }) => message)).toEqual([
    'the draft "across" contradicts other rows and is left out',
  ]);
  expect(draft.sound).toBe(true);
});

const AGAIN = `${pair(`subject: ${PART}, object: ${newer('aa:3.law.2')}, relation: subset`, 'one')}\n`;

expectLaw({
  law: rowsAreNotRepeated.law,
  accepts: [
    {
      title: 'rows between different items',
      files: editions(`${AGAIN}${pair(`subject: ${PART}, object: ${newer('aa:3.law.3')}, relation: subset`)}`),
    },
  ],
  refuses: [
    {
      title: 'the same row between items twice',
      files: editions(AGAIN + AGAIN.replace('id: one', 'id: «two»')),
      says: '"two" says the same as row "one"',
    },
  ],
});

expectLaw({
  law: rowsDoNotContradictEachOther.law,
  accepts: [{ title: 'one row between two items', files: editions(AGAIN) }],
  refuses: [
    {
      title: 'two claims about the same items',
      files: editions(AGAIN + AGAIN.replace('id: one', 'id: two').replace('relation: subset', 'relation: «equal»')),
      says: 'contradicts row "one"',
    },
  ],
});

const SPLIT = `subject: ${older('aa:3.law')}, all_of: [${newer('aa:3.law.2')}, ${newer('aa:3.law.3')}], union: equal`;
const SPLIT_PARTS = ['2', '3']
  .map((n) => pair(`subject: ${older('aa:3.law')}, object: ${newer(`aa:3.law.${n}`)}, relation: superset`, `p${n}`))
  .join('\n');

expectLaw({
  law: partsOfJointRowsHavePairRows.law,
  accepts: [{ title: 'a question that was split, with a row for each half', files: editions(`${pair(SPLIT)}\n${SPLIT_PARTS}`) }],
  refuses: [
    {
      title: 'a question that was split, without these',
      files: editions(
        pair(SPLIT.replace(newer('aa:3.law.2'), `«${newer('aa:3.law.2')}»`).replace(newer('aa:3.law.3'), `«${newer('aa:3.law.3')}»`)),
      ),
      says: '"form@2027#aa:3.law.2" has no row of its own',
    },
  ],
});

expectLaw({
  law: rowsOnChoicesAreOfTheAllowedKinds.law,
  accepts: [
    {
      title: 'an item that contains a choice asked exactly',
      files: editions(pair(`subject: ${PART}, object: ${newer('aa:2.law')}, relation: superset`)),
    },
  ],
  refuses: [
    {
      title: 'an item that is equal to a choice asked exactly',
      files: editions(pair(`subject: ${PART}, object: ${newer('aa:2.law')}, relation: «equal»`)),
      says: '"form@2027#aa:2.law" is a choice',
    },
  ],
});

expectLaw({
  law: rationaleIsGiven.law,
  accepts: [{ title: 'a row between items with its reason', files: editions(EDITION_ROW) }],
  refuses: [
    {
      title: 'a row between items without one',
      files: editions(
        `- { id: «r», subject: ${PART}, object: ${newer('aa:3.law.2')}, relation: equal, status: approved, authors: [{ kind: software, id: test }] }`,
      ),
      says: 'has no rationale',
    },
  ],
});
