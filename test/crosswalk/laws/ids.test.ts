/** Laws on ids and on what they name (CB301, CB401). */

import { idsAreUnique } from '../../../src/crosswalk/rules/ids-are-unique.ts';
import { nodesAreKnown } from '../../../src/crosswalk/rules/nodes-are-known.ts';
import { instrument, MAPPING_HEAD, mappingSet, QUESTIONNAIRE_HEAD, questionnaire } from '../catalogue-sample.ts';
import { expectLaw } from '../expect-law.ts';

expectLaw({
  law: idsAreUnique.law,
  accepts: [
    { title: 'a catalogue in which every id is given once' },
    {
      title: 'the same item id in two questionnaires',
      files: {
        'seeds/questionnaires/other.yaml': questionnaire(
          '- { id: "aa:3.law", asks: { provision: "aa:3", relation: equal }, facet: law, type: text, ETC }',
          QUESTIONNAIRE_HEAD.replace('form@2020', 'form@2027'),
        ),
      },
    },
    {
      title: 'the same option in two lists',
      files: {
        'seeds/vocabulary.yaml':
          'lists:\n- { id: a, title: { en: a }, options: [{ id: other, label: { en: o } }] }\n- { id: b, title: { en: b }, options: [{ id: other, label: { en: o } }] }',
      },
    },
  ],
  refuses: [
    {
      title: 'a provision given twice',
      aa: '- { id: "aa:3", level: mandatory }\n- { id: «"aa:3"», level: optional }',
      says: 'the provision id "aa:3" is given a second time',
    },
    {
      title: 'a row id of another set',
      files: {
        'mappings/more.yaml': mappingSet(
          '- { id: «usual», subject: "aa:4", object: "bb:4", relation: related, ETC }',
          MAPPING_HEAD.replace('aa-bb', 'more'),
        ),
      },
      says: 'the row id "usual"',
    },
    {
      title: 'a mapping set given twice',
      files: {
        'mappings/more.yaml': mappingSet(
          '- { id: other, subject: "aa:4", object: "bb:4", relation: related, ETC }',
          MAPPING_HEAD.replace('aa-bb', '«aa-bb»'),
        ),
      },
      says: 'the mapping set id "aa-bb"',
    },
    {
      title: 'an instrument in two files',
      files: { 'seeds/instruments/other.yaml': instrument('cc', '- { id: "aa:9", level: mandatory }').replace('cc', '«aa»') },
      says: 'the instrument id "aa"',
    },
    {
      title: 'an item given twice',
      items:
        '- { id: "aa:3.law", asks: { provision: "aa:3", relation: equal }, facet: law, type: text, ETC }\n- { id: «"aa:3.law"», facet: challenge, type: text, ETC }',
      says: 'the item id "form@2020#aa:3.law"',
    },
    {
      title: 'a questionnaire in two files',
      files: {
        'seeds/questionnaires/other.yaml': questionnaire(
          '- { id: "x.challenge", facet: challenge, type: text, ETC }',
          QUESTIONNAIRE_HEAD.replace('form@2020', '«form@2020»'),
        ),
      },
      says: 'the questionnaire id "form@2020"',
    },
    {
      title: 'a section, an element, a condition, a theme, a list and an option given twice',
      aa: '- { id: "aa:3", level: mandatory, elements: [{ id: x, words: { en: x } }, { id: «x», words: { en: y } }] }',
      files: {
        'seeds/questionnaires/form.yaml': questionnaire(
          '- { id: "x.challenge", facet: challenge, type: text, ETC }',
          QUESTIONNAIRE_HEAD.replace('sections: [', 'sections: [{ id: main, title: { en: "Main" }, instrument: aa }, ').replace(
            /id: main(?!.*id: main)/,
            'id: «main»',
          ),
        ),
        'seeds/vocabulary.yaml': `conditions: [{ id: c, text: { en: c } }, { id: «c», text: { en: c } }]
themes: [{ id: t, label: { en: t } }, { id: «t», label: { en: t } }]
lists:
- { id: l, title: { en: l }, options: [{ id: o, label: { en: o } }, { id: «o», label: { en: o } }] }
- { id: «l», title: { en: l }, options: [{ id: p, label: { en: p } }] }`,
      },
      says: 'the element id "x"',
    },
  ],
});

expectLaw({
  law: nodesAreKnown.law,
  accepts: [{ title: 'rows and items that name provisions of the catalogue' }],
  refuses: [
    {
      title: 'a subject that is not there',
      rows: '- { id: r, subject: «"aa:1(c)"», object: "bb:3", relation: equal, ETC }',
      says: '"aa" has no provision "aa:1(c)"',
      hints: 'did you mean "aa:1(a)"?',
    },
    {
      title: 'an object with a letter too many',
      rows: '- { id: r, subject: "aa:3", object: «"bb:1(aa)"», relation: equal, ETC }',
      says: '"bb" has no provision "bb:1(aa)"',
      hints: 'did you mean "bb:1(a)"?',
    },
    {
      title: 'a part of a joint row that is not there',
      rows: '- { id: r, all_of: ["aa:1(a)", «"aa:9"»], object: "bb:3", union: equal, ETC }',
      says: '"aa:9"',
    },
    {
      title: 'a provision said to have no counterpart that is not there',
      rows: '- { id: r, no_counterpart: «"aa:1(z)"», in: bb, ETC }',
      says: '"aa:1(z)"',
      hints: 'aa:1',
    },
    {
      title: 'an item about a provision that is not there',
      items: '- { id: "aa:3.law", asks: { provision: «"aa:33"», relation: equal }, facet: law, type: text, ETC }',
      says: '"aa:33"',
      hints: 'did you mean "aa:3"?',
    },
    {
      title: 'an item about several of which one is not there',
      items: '- { id: "aa:3.law", asks: { all_of: ["aa:3", «"aa:99"»], union: equal }, facet: law, type: text, ETC }',
      says: '"aa:99"',
    },
  ],
});
