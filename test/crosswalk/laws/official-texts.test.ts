/** Laws on official texts (CB312, CB313). */

import { officialTextsAreOfKnownProvisions } from '../../../src/crosswalk/rules/official-texts-are-of-known-provisions.ts';
import { officialTextsAreSingle } from '../../../src/crosswalk/rules/official-texts-are-single.ts';
import { expectLaw } from '../expect-law.ts';

const FILE = 'seeds/wording/aa.fr.yaml';
const wording = (texts: string, head = 'wording_of: aa') => ({
  [FILE]: `${head}\nlanguage: fr\nsource: an invented collection\ntexts:\n${texts}\n`,
});

expectLaw({
  law: officialTextsAreOfKnownProvisions.law,
  accepts: [
    {
      title: 'texts of some provisions',
      files: wording('  - { provision: "aa:3", text: "Trois." }\n  - { provision: "aa:1(a)", text: "Un." }'),
    },
  ],
  refuses: [
    {
      title: 'the text of a provision that there is not',
      files: wording('  - { provision: «"aa:33"», text: "Trois." }'),
      says: '"aa" has no provision "aa:33"',
      hints: 'did you mean "aa:3"?',
    },
    {
      title: 'the text of another instrument',
      files: wording('  - { provision: «"bb:3"», text: "Trois." }'),
      says: '"aa" has no provision "bb:3"',
    },
    {
      title: 'the text of an instrument that there is not',
      files: wording('  - { provision: "cc:3", text: "Trois." }', 'wording_of: «cc»'),
      says: 'no file describes the instrument "cc"',
    },
  ],
});

expectLaw({
  law: officialTextsAreSingle.law,
  accepts: [
    {
      title: 'a text in each language',
      files: {
        ...wording('  - { provision: "aa:3", text: "Trois." }'),
        'seeds/wording/aa.es.yaml': 'wording_of: aa\nlanguage: es\nsource: x\ntexts: [{ provision: "aa:3", text: "Tres." }]\n',
      },
    },
  ],
  refuses: [
    {
      title: 'two texts in one language',
      files: wording('  - { provision: "aa:3", text: "Trois." }\n  - { provision: «"aa:3"», text: "3." }'),
      says: '"aa:3" has a text in fr already',
    },
  ],
});
