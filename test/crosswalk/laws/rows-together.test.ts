/** Laws on rows taken together (CB404 to CB407, CB411, CB420, CB421). */

import { draftsAgreeWithTheNetwork } from '../../../src/crosswalk/rules/drafts-agree-with-the-network.ts';
import { networkIsConsistent } from '../../../src/crosswalk/rules/network-is-consistent.ts';
import { noCounterpartExcludesRows } from '../../../src/crosswalk/rules/no-counterpart-excludes-rows.ts';
import { partsOfJointRowsHavePairRows } from '../../../src/crosswalk/rules/parts-of-joint-rows-have-pair-rows.ts';
import { rowsAreNotRepeated } from '../../../src/crosswalk/rules/rows-are-not-repeated.ts';
import { rowsDoNotContradictEachOther } from '../../../src/crosswalk/rules/rows-do-not-contradict-each-other.ts';
import { rowsOnChoicesAreOfTheAllowedKinds } from '../../../src/crosswalk/rules/rows-on-choices-are-of-the-allowed-kinds.ts';
import { MAPPING_HEAD, mappingSet } from '../catalogue-sample.ts';
import { expectLaw } from '../expect-law.ts';

const EQUAL = '- { id: r, subject: "aa:3", object: "bb:3", relation: equal, ETC }';
const turnedHead = MAPPING_HEAD.replace('aa-bb', 'bb-aa')
  .replace('subject: { instrument: aa', 'subject: { instrument: XX')
  .replace('instrument: bb', 'instrument: aa')
  .replace('XX', 'bb');

expectLaw({
  law: rowsAreNotRepeated.law,
  accepts: [
    {
      title: 'two scopes of one pair',
      rows: `${EQUAL}\n- { id: s, subject: "aa:3", object: "bb:3", relation: equal, scope: mutatis_mutandis, ETC }`,
    },
    {
      title: 'a deprecated row beside its successor',
      rows: `${EQUAL}\n- { id: s, subject: "aa:3", object: "bb:3", relation: equal, ETC }`.replace(
        /ETC(.*)$/s,
        'status: deprecated, rationale: { en: "Why." }, authors: [{ kind: software, id: test }]$1',
      ),
    },
    {
      title: 'one pair under two conditions',
      rows: `- { id: r, subject: "aa:3", object: "bb:3", relation: equal, condition: { text: { en: "If." } }, ETC }\n- { id: s, subject: "aa:3", object: "bb:3", relation: equal, condition: { text: { en: "Unless." } }, ETC }`,
    },
  ],
  refuses: [
    {
      title: 'the same row again',
      rows: `${EQUAL}\n- { id: «s», subject: "aa:3", object: "bb:3", relation: equal, scope: same, ETC }`,
      says: 'row "s" says the same as row "r"',
    },
    {
      title: 'the same row turned round in another set',
      rows: '- { id: r, subject: "aa:3", object: "bb:4", relation: superset, level: stricter, ETC }',
      files: {
        'mappings/bb-aa.yaml': mappingSet(
          '- { id: «s», subject: "bb:4", object: "aa:3", relation: subset, level: weaker, ETC }',
          turnedHead,
        ),
      },
      says: 'row "s" says the same as row "r"',
    },
    {
      title: 'a joint row with its parts in another order',
      rows: '- { id: r, all_of: ["aa:1(a)", "aa:1(b)"], object: "bb:3", union: equal, ETC }\n- { id: «s», all_of: ["aa:1(b)", "aa:1(a)"], object: "bb:3", union: equal, ETC }',
      says: 'says the same',
    },
    {
      title: 'no counterpart said twice',
      rows: '- { id: r, no_counterpart: "aa:3", in: bb, ETC }\n- { id: «s», no_counterpart: "aa:3", in: bb, ETC }',
      says: 'says the same',
    },
  ],
});

expectLaw({
  law: rowsDoNotContradictEachOther.law,
  accepts: [
    {
      title: 'a subset of measures and an intersection of offences',
      rows: '- { id: r, subject: "aa:3", object: "bb:3", relation: intersects, ETC }\n- { id: s, subject: "aa:3", object: "bb:3", relation: subset, scope: mutatis_mutandis, ETC }',
    },
    {
      title: 'a draft of another opinion',
      rows: `${EQUAL}\n- { id: s, subject: "aa:3", object: "bb:3", relation: subset, status: draft, rationale: { en: "Why." }, authors: [{ kind: software, id: test }] }`,
    },
  ],
  refuses: [
    {
      title: 'another relation of the same pair',
      rows: `${EQUAL}\n- { id: s, subject: "aa:3", object: "bb:3", relation: «subset», ETC }`,
      says: 'row "s" contradicts row "r"',
    },
    {
      title: 'a turned row that is not the inverse',
      rows: '- { id: r, subject: "aa:3", object: "bb:3", relation: subset, ETC }',
      files: { 'mappings/bb-aa.yaml': mappingSet('- { id: s, subject: "bb:3", object: "aa:3", relation: «subset», ETC }', turnedHead) },
      says: 'row "s" contradicts row "r"',
    },
    {
      title: 'another union of the same parts',
      rows: '- { id: r, all_of: ["aa:1(a)", "aa:1(b)"], object: "bb:3", union: equal, ETC }\n- { id: s, all_of: ["aa:1(b)", "aa:1(a)"], object: "bb:3", union: «subset», ETC }',
      says: 'contradicts',
    },
  ],
});

const PART = (letter: string) => `- { id: p-${letter}, subject: "aa:1(${letter})", object: "bb:3", relation: subset, ETC }`;

expectLaw({
  law: partsOfJointRowsHavePairRows.law,
  accepts: [
    {
      title: 'a joint row whose parts have rows',
      rows: `- { id: r, all_of: ["aa:1(a)", "aa:1(b)"], object: "bb:3", union: equal, ETC }\n${PART('a')}\n${PART('b')}`,
    },
    {
      title: 'parts on the side of the object',
      rows: '- { id: r, subject: "aa:3", all_of: ["bb:1(a)", "bb:1(b)"], union: equal, ETC }\n- { id: s, subject: "aa:3", object: "bb:1(a)", relation: superset, ETC }\n- { id: t, subject: "aa:3", object: "bb:1(b)", relation: superset, ETC }',
    },
  ],
  refuses: [
    {
      title: 'a part without a row',
      rows: `- { id: r, all_of: ["aa:1(a)", «"aa:1(b)"»], object: "bb:3", union: equal, ETC }\n${PART('a')}`,
      says: '"aa:1(b)" has no row of its own with "bb:3"',
    },
    {
      title: 'a part whose only row is deprecated',
      rows: `- { id: r, all_of: ["aa:1(a)", «"aa:1(b)"»], object: "bb:3", union: equal, ETC }\n${PART('a')}\n${PART('b')}`.replace(
        /ETC(?!.*ETC)/s,
        'status: deprecated, rationale: { en: "Why." }, authors: [{ kind: software, id: test }]',
      ),
      says: '"aa:1(b)"',
    },
  ],
});

const ALTERNATIVES =
  '- { id: x, subject: "aa:2(a)", object: "bb:2(a)", relation: equal, ETC }\n- { id: y, subject: "aa:2(b)", object: "bb:2(b)", relation: equal, ETC }';

expectLaw({
  law: rowsOnChoicesAreOfTheAllowedKinds.law,
  accepts: [
    {
      title: 'two choices with equal alternatives',
      rows: `- { id: r, subject: "aa:2", object: "bb:2", relation: equal, ETC }\n${ALTERNATIVES}`,
    },
    {
      title: 'a choice that is contained in the other side',
      rows: '- { id: r, subject: "aa:2", object: "bb:3", relation: subset, ETC }\n- { id: s, subject: "aa:3", object: "bb:2", relation: superset, ETC }',
    },
    { title: 'a choice that is related', rows: '- { id: r, subject: "aa:2", object: "bb:3", relation: related, ETC }' },
    { title: 'any relation of an alternative', rows: '- { id: r, subject: "aa:2(a)", object: "bb:3", relation: intersects, ETC }' },
    { title: 'no counterpart of a choice', rows: '- { id: r, no_counterpart: "aa:2", in: bb, ETC }' },
    { title: 'a union that contains a choice', rows: '- { id: r, all_of: ["aa:1(a)", "aa:1(b)"], object: "bb:2", union: superset, ETC }' },
    {
      title: 'a choice as part of what is contained',
      rows: '- { id: r, all_of: ["aa:2", "aa:1(b)"], object: "bb:3", union: subset, ETC }',
    },
  ],
  refuses: [
    {
      title: 'an intersection with a choice',
      rows: '- { id: r, subject: "aa:3", object: "bb:2", relation: «intersects», ETC }',
      says: '"bb:2" is a choice and cannot be said to intersect',
      hints: 'alternatives',
    },
    {
      title: 'a choice that contains the other side',
      rows: '- { id: r, subject: "aa:2", object: "bb:3", relation: «superset», ETC }',
      says: '"aa:2" is a choice and cannot be a superset',
    },
    {
      title: 'the same seen from the object',
      rows: '- { id: r, subject: "aa:3", object: "bb:2", relation: «subset», ETC }',
      says: '"bb:2" is a choice',
    },
    {
      title: 'a choice equal to what is none',
      rows: '- { id: r, subject: "aa:2", object: "bb:3", relation: «equal», ETC }',
      says: 'to what is no choice itself',
    },
    {
      title: 'equal choices whose alternatives have no rows',
      rows: `- { id: r, subject: "aa:2", object: "bb:2", relation: «equal», ETC }\n${ALTERNATIVES.split('\n')[0]}`,
      says: 'the alternative "aa:2(b)" has no row "equal" to an alternative of "bb:2"',
    },
    {
      title: 'a union equal to a choice',
      rows: '- { id: r, all_of: ["aa:1(a)", "aa:1(b)"], object: "bb:2", union: «equal», ETC }',
      says: 'a union can only be a superset of it',
    },
    {
      title: 'a choice as part of a union that is equal',
      rows: '- { id: r, all_of: [«"aa:2"», "aa:1(b)"], object: "bb:3", union: equal, ETC }',
      says: 'part of a "subset" only',
    },
  ],
});

const NONE = '- { id: none, no_counterpart: "aa:1", in: bb, ETC }';

expectLaw({
  law: noCounterpartExcludesRows.law,
  accepts: [
    { title: 'a child that is related', rows: `${NONE}\n- { id: r, subject: "aa:1(a)", object: "bb:3", relation: related, ETC }` },
    {
      title: 'a disjoint row of the provision itself',
      rows: `${NONE}\n- { id: r, subject: "aa:1", object: "bb:3", relation: disjoint, ETC }`,
    },
    {
      title: 'a draft of another opinion',
      rows: `${NONE}\n- { id: r, subject: "aa:1(a)", object: "bb:3", relation: equal, status: draft, rationale: { en: "Why." }, authors: [{ kind: software, id: test }] }`,
    },
  ],
  refuses: [
    {
      title: 'a row of a child',
      rows: `- { id: none, no_counterpart: «"aa:1"», in: bb, ETC }\n- { id: r, subject: "aa:1(a)", object: "bb:3", relation: intersects, ETC }`,
      says: 'row "r" relates its child "aa:1(a)" to it',
    },
    {
      title: 'a disjoint row of a child',
      rows: `- { id: none, no_counterpart: «"aa:1"», in: bb, ETC }\n- { id: r, subject: "aa:1(a)", object: "bb:3", relation: disjoint, ETC }`,
      says: 'its child "aa:1(a)"',
    },
    {
      title: 'a row of the provision itself',
      rows: `- { id: none, no_counterpart: «"bb:3"», in: aa, ETC }\n- { id: r, subject: "aa:1(a)", object: "bb:3", relation: equal, ETC }`,
      says: 'row "r" relates it to it',
    },
    {
      title: 'a part of a joint row',
      rows: `- { id: none, no_counterpart: «"aa:1(a)"», in: bb, ETC }\n- { id: r, all_of: ["aa:1(a)", "aa:3"], object: "bb:3", union: equal, ETC }`,
      says: 'row "r"',
    },
  ],
});

const CHAIN = `- { id: «r», subject: "aa:3", object: "bb:3", relation: equal, ETC }\n- { id: s, subject: "aa:3", object: "bb:4", relation: disjoint, ETC }`;

expectLaw({
  law: networkIsConsistent.law,
  accepts: [{ title: 'a network in which the compiler found nothing' }],
  refuses: [
    {
      title: 'what the compiler found, at its first row',
      rows: CHAIN,
      network: { contradictions: [{ left: 'aa:3', right: 'bb:4', rows: ['r', 's'] }], droppedDrafts: [] },
      says: 'no relation between "aa:3" and "bb:4" is possible: rows "r", "s" cannot all be true',
    },
    {
      title: 'what trees alone contradict, at the provision',
      rows: CHAIN.replace(/[«»]/g, ''),
      aa: '- { id: «"aa:3"», level: mandatory }',
      network: { contradictions: [{ left: 'aa:3', right: 'bb:4', rows: [] }], droppedDrafts: [] },
      says: 'their trees contradict each other',
    },
  ],
});

expectLaw({
  law: draftsAgreeWithTheNetwork.law,
  accepts: [{ title: 'drafts of which the compiler left none out' }],
  refuses: [
    {
      title: 'a draft that was left out',
      rows: CHAIN,
      network: { contradictions: [], droppedDrafts: ['r'] },
      says: 'the draft "r" contradicts other rows',
    },
  ],
});
