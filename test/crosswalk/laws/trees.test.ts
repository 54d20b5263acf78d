/** Laws on the trees of provisions (CB3xx). */

import { childrenAreDeclared } from '../../../src/crosswalk/rules/children-are-declared.ts';
import { conditionsAreKnown } from '../../../src/crosswalk/rules/conditions-are-known.ts';
import { elementsAreOnLeaves } from '../../../src/crosswalk/rules/elements-are-on-leaves.ts';
import { ownObligationIsDeclared } from '../../../src/crosswalk/rules/own-obligation-is-declared.ts';
import { parentsExist } from '../../../src/crosswalk/rules/parents-exist.ts';
import { parentsStandForSomething } from '../../../src/crosswalk/rules/parents-stand-for-something.ts';
import { provisionsBelongToTheirInstrument } from '../../../src/crosswalk/rules/provisions-belong-to-their-instrument.ts';
import { rolesDifferFromTheParent } from '../../../src/crosswalk/rules/roles-differ-from-the-parent.ts';
import { supplementedInstrumentsAreKnown } from '../../../src/crosswalk/rules/supplemented-instruments-are-known.ts';
import { themesAreKnown } from '../../../src/crosswalk/rules/themes-are-known.ts';
import { instrument } from '../catalogue-sample.ts';
import { expectLaw } from '../expect-law.ts';

const THREE = '- { id: "aa:3", level: mandatory }';

expectLaw({
  law: provisionsBelongToTheirInstrument.law,
  accepts: [{ title: 'provisions whose ids begin with their instrument' }],
  refuses: [
    {
      title: 'a provision of another instrument',
      aa: `${THREE}\n- { id: «"bb:9"», level: mandatory }`,
      says: '"bb:9" does not belong to "aa"',
      hints: 'begin with "aa:"',
    },
  ],
});

expectLaw({
  law: parentsExist.law,
  accepts: [
    { title: 'a tree with all its parents' },
    {
      title: 'a child before its parent',
      aa: `${THREE}\n- { id: "aa:7(1)", level: mandatory }\n- { id: "aa:7", level: mandatory, children: all, own_obligation: true }`,
    },
  ],
  refuses: [
    {
      title: 'a paragraph without its article',
      aa: `${THREE}\n- { id: «"aa:7(1)"», level: mandatory }`,
      says: 'the parent "aa:7" of "aa:7(1)" is missing',
    },
    {
      title: 'a letter without its paragraph, though the article is there',
      aa: `${THREE}\n- { id: "aa:7", level: mandatory }\n- { id: «"aa:7(1)(a)"», level: mandatory }`,
      says: '"aa:7(1)" of "aa:7(1)(a)" is missing',
    },
  ],
});

expectLaw({
  law: childrenAreDeclared.law,
  accepts: [
    { title: 'parents that say how their children combine, and leaves that do not' },
    {
      title: 'a parent whose children stand in another file',
      files: { 'seeds/instruments/aa/more.yaml': 'part_of: aa\nprovisions:\n- { id: "aa:1(c)", level: optional, role: optional }\n' },
    },
  ],
  refuses: [
    {
      title: 'a parent that does not say how its children combine',
      aa: `${THREE}\n- { id: «"aa:1"», level: mandatory }\n- { id: "aa:1(a)", level: mandatory }`,
      says: '"aa:1" has children and does not say how they combine',
    },
    {
      title: 'a leaf that says how its children combine',
      aa: '- { id: "aa:3", level: mandatory, «children»: all, «own_obligation»: true }',
      says: '"aa:3" has no children',
    },
  ],
});

expectLaw({
  law: ownObligationIsDeclared.law,
  accepts: [
    { title: 'a union that says so, and a choice that asks nothing of its own' },
    {
      title: 'a choice that leaves it out',
      aa: `${THREE}\n- { id: "aa:2", level: mandatory, children: any }\n- { id: "aa:2(a)", level: mandatory }\n- { id: "aa:2(b)", level: mandatory }`,
    },
  ],
  refuses: [
    {
      title: 'a parent of "all" children that leaves it out',
      aa: `${THREE}\n- { id: "aa:1", level: mandatory, children: «all» }\n- { id: "aa:1(a)", level: mandatory }`,
      says: 'does not say whether it asks anything beyond its children',
    },
    {
      title: 'a choice with an obligation of its own',
      aa: `${THREE}\n- { id: "aa:2", level: mandatory, children: any, own_obligation: «true» }\n- { id: "aa:2(a)", level: mandatory }\n- { id: "aa:2(b)", level: mandatory }`,
      says: '"aa:2" is a choice',
    },
  ],
});

const CHILD = (id: string, role?: string) => `- { id: "aa:1(${id})", level: mandatory${role === undefined ? '' : `, role: ${role}`} }`;

expectLaw({
  law: parentsStandForSomething.law,
  accepts: [
    {
      title: 'a union of one required child and an optional one',
      aa: `${THREE}\n- { id: "aa:1", level: mandatory, children: all, own_obligation: false }\n${CHILD('a')}\n${CHILD('b', 'optional')}`,
    },
    {
      title: 'a parent of optional children only that asks something itself',
      aa: `${THREE}\n- { id: "aa:1", level: mandatory, children: all, own_obligation: true }\n${CHILD('a', 'optional')}`,
    },
    {
      title: 'a parent under which all is optional',
      aa: `${THREE}\n- { id: "aa:1", level: optional, children: optional, own_obligation: false }\n${CHILD('a')}`,
    },
  ],
  refuses: [
    {
      title: 'a union of nothing',
      aa: `${THREE}\n- { id: "aa:1", level: mandatory, children: «all», own_obligation: false }\n${CHILD('a', 'optional')}\n${CHILD('b', 'example')}`,
      says: '"aa:1" has 0 of the at least 1 children it needs',
    },
    {
      title: 'a choice between one',
      aa: `${THREE}\n- { id: "aa:1", level: mandatory, children: «any», own_obligation: false }\n${CHILD('a')}\n${CHILD('b', 'optional')}`,
      says: 'has 1 of the at least 2',
    },
  ],
});

expectLaw({
  law: rolesDifferFromTheParent.law,
  accepts: [
    {
      title: 'an optional child among required ones',
      aa: `${THREE}\n- { id: "aa:1", level: mandatory, children: all, own_obligation: true }\n${CHILD('a')}\n${CHILD('b', 'optional')}`,
    },
    {
      title: 'a required child among optional ones',
      aa: `${THREE}\n- { id: "aa:1", level: mandatory, children: optional }\n${CHILD('a', 'required')}`,
    },
    {
      title: 'an example beside the alternatives of a choice',
      aa: `${THREE}\n- { id: "aa:1", level: mandatory, children: any }\n${CHILD('a')}\n${CHILD('b')}\n${CHILD('c', 'example')}`,
    },
  ],
  refuses: [
    { title: 'the role of an article', aa: '- { id: "aa:3", level: mandatory, role: «optional» }', says: 'an article has no parent' },
    {
      title: 'a required alternative',
      aa: `${THREE}\n- { id: "aa:1", level: mandatory, children: any }\n- { id: "aa:1(a)", level: mandatory, role: «required» }\n${CHILD('b')}`,
      says: 'one alternative suffices',
    },
    {
      title: 'roles that repeat the rule of the parent',
      aa: `${THREE}
- { id: "aa:1", level: mandatory, children: all, own_obligation: true }
- { id: "aa:1(a)", level: mandatory, role: «required» }
- { id: "aa:4", level: optional, children: optional }
- { id: "aa:4(a)", level: optional, role: «optional» }
- { id: "aa:5", level: mandatory, children: examples }
- { id: "aa:5(a)", level: mandatory, role: «example» }`,
      says: 'all children of the parent are required',
    },
  ],
});

expectLaw({
  law: elementsAreOnLeaves.law,
  accepts: [{ title: 'elements of a provision without children' }],
  refuses: [
    {
      title: 'elements beside children',
      aa: `${THREE}\n- { id: "aa:1", level: mandatory, children: all, own_obligation: true, «elements»: [{ id: a, words: { en: a } }, { id: b, words: { en: b } }] }\n${CHILD('a')}`,
      says: '"aa:1" has children and elements',
    },
  ],
});

expectLaw({
  law: conditionsAreKnown.law,
  accepts: [{ title: 'a condition of the vocabulary', aa: '- { id: "aa:3", level: mandatory, conditional: by-treaty }' }],
  refuses: [
    {
      title: 'a misspelt condition',
      aa: '- { id: "aa:3", level: mandatory, conditional: «by-traety» }',
      says: 'no condition "by-traety"',
      hints: 'did you mean "by-treaty"?',
    },
  ],
});

expectLaw({
  law: themesAreKnown.law,
  accepts: [{ title: 'a theme of the vocabulary', aa: '- { id: "aa:3", level: mandatory, themes: [trade] }' }],
  refuses: [
    {
      title: 'a theme that is not there',
      aa: '- { id: "aa:3", level: mandatory, themes: [trade, «trades»] }',
      says: 'no theme "trades"',
      hints: 'did you mean "trade"?',
    },
  ],
});

const protocolTo = (supplemented: string) => ({
  'seeds/instruments/cc.yaml': instrument('cc', '- { id: "cc:1", level: mandatory }').replace(
    'version:',
    `supplements: ${supplemented}\nversion:`,
  ),
});

expectLaw({
  law: supplementedInstrumentsAreKnown.law,
  accepts: [{ title: 'a protocol to a convention of the catalogue', files: protocolTo('aa') }],
  refuses: [
    {
      title: 'a protocol to an instrument that is not there',
      files: protocolTo('«aaa»'),
      says: 'no instrument "aaa"',
      hints: 'did you mean "aa"?',
    },
    { title: 'a protocol to itself', files: protocolTo('«cc»'), says: 'does not supplement itself' },
  ],
});
