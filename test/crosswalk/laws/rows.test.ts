/** Laws on single mapping rows (CB402, CB403, CB408 to CB410, CB412 to CB414). */

import { voteHash } from '../../../src/crosswalk/content-hash.ts';
import { conditionsOfRowsCanBeMet } from '../../../src/crosswalk/rules/conditions-of-rows-can-be-met.ts';
import { elementPairsAgreeWithTheRelation } from '../../../src/crosswalk/rules/element-pairs-agree-with-the-relation.ts';
import { levelRowsAreNeverEqual } from '../../../src/crosswalk/rules/level-rows-are-never-equal.ts';
import { levelsThatDifferAreWritten } from '../../../src/crosswalk/rules/levels-that-differ-are-written.ts';
import { nodesBelongToThePinnedInstruments } from '../../../src/crosswalk/rules/nodes-belong-to-the-pinned-instruments.ts';
import { rationaleIsGiven } from '../../../src/crosswalk/rules/rationale-is-given.ts';
import { rowsHaveOneShape } from '../../../src/crosswalk/rules/rows-have-one-shape.ts';
import { votesAreOnTheRowAsItStands } from '../../../src/crosswalk/rules/votes-are-on-the-row-as-it-stands.ts';
import { MAPPING_HEAD, mappingSet } from '../catalogue-sample.ts';
import { expectLaw } from '../expect-law.ts';

expectLaw({
  law: rowsHaveOneShape.law,
  accepts: [
    { title: 'a pair row', rows: '- { id: r, subject: "aa:3", object: "bb:3", relation: equal, scope: mutatis_mutandis, ETC }' },
    { title: 'a joint row of subjects', rows: '- { id: r, all_of: ["aa:1(a)", "aa:1(b)"], object: "bb:3", union: equal, ETC }' },
    { title: 'a joint row of objects', rows: '- { id: r, subject: "aa:3", all_of: ["bb:1(a)", "bb:1(b)"], union: equal, ETC }' },
    { title: 'a no_counterpart row', rows: '- { id: r, no_counterpart: "aa:3", in: bb, ETC }' },
  ],
  refuses: [
    { title: 'a row that claims nothing', rows: '- { id: «r», subject: "aa:3", object: "bb:3", ETC }', says: 'this row claims nothing' },
    {
      title: 'a relation of a joint row',
      rows: '- { id: r, all_of: ["aa:1(a)", "aa:1(b)"], object: "bb:3", relation: related, union: equal, ETC }'.replace(
        'all_of',
        '«all_of»',
      ),
      says: '"relation" and "all_of"',
      hints: 'two rows',
    },
    { title: 'a pair without its object', rows: '- { id: «r», subject: "aa:3", relation: equal, ETC }', says: 'a pair row lacks "object"' },
    {
      title: 'a joint row without its union',
      rows: '- { id: «r», all_of: ["aa:1(a)", "aa:1(b)"], object: "bb:3", ETC }',
      says: 'a joint row lacks "union"',
    },
    {
      title: 'a joint row without the other side',
      rows: '- { id: r, «all_of»: ["aa:1(a)", "aa:1(b)"], union: equal, ETC }',
      says: 'one node on the other side',
    },
    {
      title: 'a joint row with both sides',
      rows: '- { id: r, subject: "aa:3", «all_of»: ["aa:1(a)", "aa:1(b)"], object: "bb:3", union: equal, ETC }',
      says: 'in place of the subject or of the object',
    },
    {
      title: 'a part named twice',
      rows: '- { id: r, all_of: ["aa:1(a)", «"aa:1(a)"»], object: "bb:3", union: equal, ETC }',
      says: '"aa:1(a)" is named twice',
    },
    { title: 'a no_counterpart row without its instrument', rows: '- { id: «r», no_counterpart: "aa:3", ETC }', says: 'lacks "in"' },
    {
      title: 'a no_counterpart row with an object',
      rows: '- { id: r, no_counterpart: "aa:3", in: bb, «object»: "bb:3", ETC }',
      says: 'has no "object"',
    },
    {
      title: 'a pair row with a union',
      rows: '- { id: r, subject: "aa:3", object: "bb:3", relation: equal, «union»: equal, ETC }',
      says: 'a pair row has no "union"',
    },
  ],
});

expectLaw({
  law: nodesBelongToThePinnedInstruments.law,
  accepts: [
    { title: 'a row in the direction of its set' },
    {
      title: 'a joint row on either side',
      rows: '- { id: r, subject: "aa:3", all_of: ["bb:1(a)", "bb:1(b)"], union: equal, ETC }\n- { id: s, all_of: ["aa:1(a)", "aa:1(b)"], object: "bb:3", union: equal, ETC }',
    },
    {
      title: 'no_counterpart of either side',
      rows: '- { id: r, no_counterpart: "aa:3", in: bb, ETC }\n- { id: s, no_counterpart: "bb:3", in: aa, ETC }',
    },
  ],
  refuses: [
    {
      title: 'a row written the other way round',
      rows: '- { id: r, subject: «"bb:3"», object: «"aa:3"», relation: subset, ETC }',
      says: '"bb:3" does not belong to "aa", the subject of this set',
      hints: 'change places',
    },
    {
      title: 'parts on the wrong side',
      rows: '- { id: r, all_of: [«"bb:1(a)"», «"bb:1(b)"»], object: "bb:3", union: equal, ETC }',
      says: '"bb:1(a)" does not belong to "aa"',
    },
    {
      title: 'an instrument that is not pinned',
      rows: '- { id: r, subject: «"ab:3"», object: "bb:3", relation: equal, ETC }',
      says: '"ab:3"',
      hints: 'did you mean',
    },
    {
      title: 'no counterpart in the own instrument',
      rows: '- { id: r, no_counterpart: "aa:3", in: «aa», ETC }',
      says: '"aa" is not the other instrument',
      hints: 'write "bb"',
    },
    {
      title: 'no counterpart of a third instrument',
      rows: '- { id: r, no_counterpart: «"cc:3"», in: bb, ETC }',
      says: 'neither instrument',
    },
  ],
});

expectLaw({
  law: levelRowsAreNeverEqual.law,
  accepts: [
    {
      title: 'a stricter side that is the superset',
      rows: '- { id: r, subject: "aa:3", object: "bb:4", relation: superset, level: stricter, ETC }',
    },
  ],
  refuses: [
    {
      title: 'an equal row with a level',
      rows: '- { id: r, subject: "aa:4", object: "bb:3", relation: «equal», level: weaker, ETC }',
      says: 'cannot be "equal"',
      hints: 'write "subset"',
    },
    {
      title: 'a joint row with a level',
      rows: '- { id: r, all_of: ["aa:1(a)", "aa:1(b)"], object: "bb:3", union: equal, «level»: stricter, ETC }',
      says: 'a joint row carries no level',
    },
  ],
});

const SHARED = (rows: string) => ({
  'mappings/aa-bb.yaml': mappingSet(rows, `${MAPPING_HEAD}\nrationales: { final-clauses: { en: "Final clauses." } }`),
});
const BARE = 'status: approved, authors: [{ kind: software, id: test }]';

expectLaw({
  law: rationaleIsGiven.law,
  accepts: [
    { title: 'a rationale of its own' },
    {
      title: 'a shared rationale of its file',
      files: SHARED(`- { id: r, subject: "aa:3", object: "bb:3", relation: equal, rationale_ref: final-clauses, ${BARE} }`),
    },
  ],
  refuses: [
    {
      title: 'no rationale',
      rows: `- { id: «r», subject: "aa:3", object: "bb:3", relation: equal, ${BARE} }`,
      says: 'row "r" has no rationale',
    },
    {
      title: 'two rationales',
      files: SHARED(`- { id: r, subject: "aa:3", object: "bb:3", relation: equal, «rationale_ref»: final-clauses, ETC }`),
      says: 'has two rationales',
    },
    {
      title: 'a shared rationale that is not there',
      files: SHARED(`- { id: r, subject: "aa:3", object: "bb:3", relation: equal, rationale_ref: «final-clause», ${BARE} }`),
      says: 'no shared rationale "final-clause"',
      hints: 'did you mean "final-clauses"?',
    },
  ],
});

expectLaw({
  law: elementPairsAgreeWithTheRelation.law,
  accepts: [
    {
      title: 'all elements paired in an equal row',
      rows: '- { id: r, subject: "aa:5", object: "bb:5", relation: equal, elements: [[head, head], [tail, tail]], ETC }',
    },
    {
      title: 'elements left on one side in a subset',
      rows: '- { id: r, subject: "aa:5", object: "bb:6", relation: subset, elements: [[head, head], [tail, tail]], ETC }',
    },
    {
      title: 'elements left on both sides in an intersection',
      rows: '- { id: r, subject: "aa:5", object: "bb:5", relation: intersects, elements: [[head, tail]], ETC }',
    },
    {
      title: 'a claim that is weaker than the pairs',
      rows: '- { id: r, subject: "aa:5", object: "bb:6", relation: overlaps, elements: [[head, head], [tail, tail]], ETC }',
    },
    {
      title: 'all elements paired where the subject is stricter',
      rows: '- { id: r, subject: "aa:5", object: "bb:5", relation: superset, level: stricter, elements: [[head, head], [tail, tail]], ETC }',
    },
  ],
  refuses: [
    {
      title: 'an equal row that leaves an element over',
      rows: '- { id: r, subject: "aa:5", object: "bb:6", relation: «equal», elements: [[head, head], [tail, tail]], ETC }',
      says: 'the element pairs say "subset", the row says "equal"',
    },
    {
      title: 'a subset the wrong way round',
      rows: '- { id: r, subject: "aa:6", object: "bb:5", relation: «subset», elements: [[head, head], [tail, tail]], ETC }',
      says: 'say "superset"',
    },
    {
      title: 'no overlap in spite of a pair',
      rows: '- { id: r, subject: "aa:5", object: "bb:5", relation: «disjoint», elements: [[head, head]], ETC }',
      says: 'say "intersects"',
    },
    {
      title: 'an element that is not there',
      rows: '- { id: r, subject: "aa:5", object: "bb:5", relation: equal, elements: [[«haed», head], [tail, tail]], ETC }',
      says: '"aa:5" has no element "haed"',
      hints: 'did you mean "head"?',
    },
    {
      title: 'elements of a provision that lists none',
      rows: '- { id: r, subject: "aa:5", object: "bb:3", relation: subset, elements: [[head, «head»]], ETC }',
      says: '"bb:3" has no element "head"',
      hints: 'it has none',
    },
    {
      title: 'an element paired twice',
      rows: '- { id: r, subject: "aa:5", object: "bb:6", relation: equal, elements: [[head, head], [«head», tail]], ETC }',
      says: '"head" is paired twice',
    },
  ],
});

const VALUE_ITEM = '- { id: "aa:3.law", asks: { provision: "aa:3", relation: equal }, facet: law, type: value, scale: yes_no, ETC }';
const TEXT_ITEM = '- { id: "aa:3.challenge", facet: challenge, type: text, ETC }';
const conditional = (condition: string) =>
  `- { id: r, subject: "aa:3", object: "bb:3", relation: equal, condition: { text: { en: "If." }, ${condition} }, ETC }`;

expectLaw({
  law: conditionsOfRowsCanBeMet.law,
  accepts: [
    { title: 'a condition on an answer', rows: conditional('item: "form@2020#aa:3.law", is: ["yes"]') },
    {
      title: 'a condition that a person confirms',
      rows: '- { id: r, subject: "aa:3", object: "bb:3", relation: equal, condition: { text: { en: "If." } }, ETC }',
    },
    {
      title: 'a condition on an option of a list',
      items: `- { id: "aa:3.challenge", facet: challenge, type: list, list: needs, ETC }`,
      rows: conditional('item: "form@2020#aa:3.challenge", is: [money]'),
    },
  ],
  refuses: [
    {
      title: 'an item that is not there',
      rows: conditional('item: «"form@2020#aa:3.lwa"», is: ["yes"]'),
      says: 'no item "form@2020#aa:3.lwa"',
      hints: 'did you mean "form@2020#aa:3.law"?',
    },
    {
      title: 'a token that the item does not have',
      rows: conditional('item: "form@2020#aa:3.law", is: ["yes", «in_part»]'),
      says: 'cannot be answered with "in_part"',
      hints: 'its tokens are yes, no',
    },
    {
      title: 'an item that is answered by a text',
      items: `${VALUE_ITEM}\n${TEXT_ITEM}`,
      rows: conditional('item: «"form@2020#aa:3.challenge"», is: ["yes"]'),
      says: 'is not answered with tokens',
    },
    { title: 'an item without tokens', rows: conditional('item: «"form@2020#aa:3.law"»'), says: '"item" is given without "is"' },
    {
      title: 'tokens without an item',
      rows: conditional('is: [«"yes"»]').replace('[«"yes"»]', '«["yes"]»'),
      says: '"is" is given without "item"',
    },
  ],
});

const VOTED = {
  id: 'r',
  subject: 'aa:3',
  object: 'bb:3',
  relation: 'equal',
  status: 'approved',
  rationale: { en: 'Why.' },
  authors: [{ kind: 'software', id: 'test' }],
} as const;
const STALE = 'a'.repeat(64);
const voted = (hash: string) =>
  `- { id: r, subject: "aa:3", object: "bb:3", relation: equal, reviewers: [{ kind: person, id: jane, agreement: 1, date: 2026-11-22, row_hash: ${hash} }], ETC }`;

expectLaw({
  law: votesAreOnTheRowAsItStands.law,
  accepts: [
    { title: 'a vote on the row as it stands', rows: voted(`"${voteHash({ ...VOTED, authors: [...VOTED.authors] })}"`) },
    { title: 'a vote that names no form of the row', rows: voted('X').replace(', row_hash: X', '') },
  ],
  refuses: [
    {
      title: 'a vote on another form of the row',
      rows: voted(`«"${STALE}"»`),
      says: 'the vote of "jane" was cast on another form of row "r"',
      hints: voteHash({ ...VOTED, authors: [...VOTED.authors] }),
    },
  ],
});

expectLaw({
  law: levelsThatDifferAreWritten.law,
  accepts: [
    {
      title: 'a level where a yes proves less',
      rows: '- { id: r, subject: "aa:4", object: "bb:3", relation: subset, level: weaker, ETC }',
    },
    { title: 'no claim between the two', rows: '- { id: r, subject: "aa:4", object: "bb:3", relation: related, ETC }' },
    {
      title: 'a level between "shall" and "may"',
      bb: '- { id: "bb:3", level: optional }',
      rows: '- { id: r, subject: "aa:3", object: "bb:3", relation: superset, level: stricter, ETC }',
    },
    { title: 'a paragraph whose children differ', rows: '- { id: r, subject: "aa:4", object: "bb:1", relation: subset, ETC }' },
  ],
  refuses: [
    {
      title: 'no level where a yes proves less',
      rows: '- { id: r, subject: "aa:4", object: "bb:3", relation: «subset», ETC }',
      says: 'a yes on "aa:4" proves that it is considered, one on "bb:3" that it is done',
      hints: 'level: weaker',
    },
    {
      title: 'a level the wrong way round',
      rows: '- { id: r, subject: "aa:3", object: "bb:4", relation: superset, level: «weaker», ETC }',
      says: 'proves that it is done',
      hints: 'level: stricter',
    },
  ],
});
