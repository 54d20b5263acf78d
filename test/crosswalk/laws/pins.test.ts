/** Laws on pins and completeness (CB6xx). */

import { instrumentHash } from '../../../src/crosswalk/content-hash.ts';
import { parseCatalogue } from '../../../src/crosswalk/parse-catalogue.ts';
import { everyProvisionIsReviewed } from '../../../src/crosswalk/rules/every-provision-is-reviewed.ts';
import { pinnedHashesMatch } from '../../../src/crosswalk/rules/pinned-hashes-match.ts';
import { pinnedVersionsAreInTheCatalogue } from '../../../src/crosswalk/rules/pinned-versions-are-in-the-catalogue.ts';
import { pinsHaveAHash } from '../../../src/crosswalk/rules/pins-have-a-hash.ts';
import { setsRelateTwoInstruments } from '../../../src/crosswalk/rules/sets-relate-two-instruments.ts';
import { buildCatalogue, MAPPING_HEAD, mappingSet, QUESTIONNAIRE_HEAD, questionnaire } from '../catalogue-sample.ts';
import { expectLaw } from '../expect-law.ts';

const ROW = '- { id: usual, subject: "aa:3", object: "bb:3", relation: equal, ETC }';
const ITEM = '- { id: "x.challenge", facet: challenge, type: text, ETC }';
const [HASH_A = '', HASH_B = ''] = parseCatalogue(buildCatalogue({}).files).source.instruments.map(instrumentHash);

const headed = (turn: (head: string) => string) => ({ 'mappings/aa-bb.yaml': mappingSet(ROW, turn(MAPPING_HEAD)) });
const withHashes = (a: string, b: string) =>
  headed((head) =>
    head.replace('aa, version: 1.0.0', `aa, version: 1.0.0, hash: ${a}`).replace('bb, version: 1.0.0', `bb, version: 1.0.0, hash: ${b}`),
  );

expectLaw({
  law: setsRelateTwoInstruments.law,
  accepts: [{ title: 'a set of two instruments' }],
  refuses: [
    {
      title: 'a set of one instrument with itself',
      files: headed((head) => head.replace('instrument: bb', 'instrument: «aa»')),
      says: 'subject and object are both "aa"',
    },
  ],
});

expectLaw({
  law: pinnedVersionsAreInTheCatalogue.law,
  accepts: [{ title: 'pins at the versions of the catalogue' }],
  refuses: [
    {
      title: 'an unknown instrument',
      files: headed((head) => head.replace('instrument: bb', 'instrument: «bbb»')),
      says: 'no instrument "bbb"',
      hints: 'did you mean "bb"?',
    },
    {
      title: 'another version',
      files: headed((head) => head.replace('bb, version: 1.0.0', 'bb, version: «0.9.0»')),
      says: '"bb" is pinned at 0.9.0, and the catalogue has 1.0.0',
      hints: 'bridge pin',
    },
    {
      title: 'another version in a questionnaire',
      files: {
        'seeds/questionnaires/form.yaml': questionnaire(ITEM, QUESTIONNAIRE_HEAD.replace('aa, version: 1.0.0', 'aa, version: «2.0.0»')),
      },
      says: 'pinned at 2.0.0',
    },
  ],
});

expectLaw({
  law: pinnedHashesMatch.law,
  accepts: [{ title: 'pins without a hash' }, { title: 'the hashes of the instruments as they stand', files: withHashes(HASH_A, HASH_B) }],
  refuses: [
    {
      title: 'the hash of an instrument that was changed',
      files: withHashes(HASH_A, `«${HASH_A}»`),
      says: '"bb" 1.0.0 is no longer what was pinned',
      hints: 'bridge pin',
    },
  ],
});

expectLaw({
  law: pinsHaveAHash.law,
  accepts: [
    {
      title: 'pins with a hash',
      files: {
        ...withHashes(HASH_A, HASH_B),
        'seeds/questionnaires/form.yaml': questionnaire(
          ITEM,
          QUESTIONNAIRE_HEAD.replace('aa, version: 1.0.0', `aa, version: 1.0.0, hash: ${HASH_A}`),
        ),
      },
    },
  ],
  refuses: [
    {
      title: 'pins without a hash',
      files: {
        ...headed((head) => head.replace(/\{ (.*) \}/g, '«{ $1 }»')),
        'seeds/questionnaires/form.yaml': questionnaire(
          ITEM,
          QUESTIONNAIRE_HEAD.replace('{ instrument: aa, version: 1.0.0 }', '«{ instrument: aa, version: 1.0.0 }»'),
        ),
      },
      says: 'the pin of "aa" has no hash',
    },
  ],
});

const LEAF = '- { id: "bb:3", level: mandatory }';
const TREE =
  '- { id: "aa:1", level: mandatory, children: all, own_obligation: false }\n- { id: "aa:1(a)", level: mandatory }\n- { id: "aa:1(b)", level: optional }\n- { id: "aa:3", level: definition }';
const MARKED_HEAD = MAPPING_HEAD.replace('mapping_set: aa-bb', 'mapping_set: «aa-bb»');
const mapped = (rows: string) => ({ 'mappings/aa-bb.yaml': mappingSet(rows, MARKED_HEAD) });

expectLaw({
  law: everyProvisionIsReviewed.law,
  accepts: [
    {
      title: 'a parent that adds nothing, by its children',
      aa: TREE,
      bb: LEAF,
      items: ITEM,
      rows: '- { id: r, subject: "aa:1(a)", object: "bb:3", relation: related, ETC }\n- { id: s, subject: "aa:1(b)", object: "bb:3", relation: related, ETC }',
    },
    {
      title: 'children, by a parent without counterpart',
      aa: TREE,
      bb: LEAF,
      items: ITEM,
      rows: '- { id: r, no_counterpart: "aa:1", in: bb, ETC }\n- { id: s, no_counterpart: "bb:3", in: aa, ETC }',
    },
    {
      title: 'the parts of a joint row',
      aa: TREE,
      bb: LEAF,
      items: ITEM,
      rows: '- { id: r, all_of: ["aa:1(a)", "aa:1(b)"], object: "bb:3", union: equal, ETC }',
    },
    { title: 'instruments that no set relates', files: { 'mappings/aa-bb.yaml': undefined } },
  ],
  refuses: [
    {
      title: 'a child that was passed over',
      aa: TREE,
      bb: LEAF,
      items: ITEM,
      files: mapped('- { id: r, subject: "aa:1(a)", object: "bb:3", relation: related, ETC }'),
      says: '2 provisions of aa and bb not yet reviewed',
    },
    {
      title: 'a parent with an obligation of its own',
      aa: TREE.replace('false', 'true'),
      bb: LEAF,
      items: ITEM,
      files: mapped(
        '- { id: r, subject: "aa:1(a)", object: "bb:3", relation: related, ETC }\n- { id: s, subject: "aa:1(b)", object: "bb:3", relation: related, ETC }',
      ),
      says: '1 provision of aa and bb',
    },
    {
      title: 'rows that were deprecated',
      aa: TREE,
      bb: LEAF,
      items: ITEM,
      files: mapped(
        '- { id: r, no_counterpart: "aa:1", in: bb, ETC }\n- { id: s, no_counterpart: "bb:3", in: aa, status: deprecated, rationale: { en: "Why." }, authors: [{ kind: software, id: test }] }',
      ),
      says: '1 provision of',
    },
  ],
});
