/** Laws on questionnaires (CB5xx). */

import { enablingAnswersExist } from '../../../src/crosswalk/rules/enabling-answers-exist.ts';
import { equalItemsAreSingle } from '../../../src/crosswalk/rules/equal-items-are-single.ts';
import { itemsAskAboutPinnedInstruments } from '../../../src/crosswalk/rules/items-ask-about-pinned-instruments.ts';
import { itemsAskAboutSomething } from '../../../src/crosswalk/rules/items-ask-about-something.ts';
import { officialNumbersAreSingle } from '../../../src/crosswalk/rules/official-numbers-are-single.ts';
import { scalesAreTotal } from '../../../src/crosswalk/rules/scales-are-total.ts';
import { sectionsAreKnown } from '../../../src/crosswalk/rules/sections-are-known.ts';
import { tablesCountKnownThings } from '../../../src/crosswalk/rules/tables-count-known-things.ts';
import { valueItemsHaveAScale } from '../../../src/crosswalk/rules/value-items-have-a-scale.ts';
import { QUESTIONNAIRE_HEAD, questionnaire } from '../catalogue-sample.ts';
import { expectLaw } from '../expect-law.ts';

const ASKS = 'asks: { provision: "aa:3", relation: equal }';
const VALUE = `- { id: "aa:3.law", ${ASKS}, facet: law, type: value, scale: yes_no, ETC }`;

expectLaw({
  law: equalItemsAreSingle.law,
  accepts: [
    {
      title: 'one equal item for each facet',
      items: `${VALUE}\n- { id: "aa:3.practice", ${ASKS}, facet: practice, type: value, scale: yes_no, ETC }`,
    },
    {
      title: 'a further item that asks for a part',
      items: `${VALUE}\n- { id: "aa:3.law.2", asks: { provision: "aa:3", relation: subset }, facet: law, type: text, ETC }`,
    },
    {
      title: 'several examples of one provision',
      items: `- { id: "aa:3.example.1", ${ASKS}, facet: example, type: text, ETC }\n- { id: "aa:3.example.2", ${ASKS}, facet: example, type: text, ETC }`,
    },
  ],
  refuses: [
    {
      title: 'a text beside a value that asks for the same',
      items: `${VALUE}\n- { id: "aa:3.law.2", asks: { provision: "aa:3", relation: «equal» }, facet: law, type: text, ETC }`,
      says: 'another item asks "equal" about "aa:3" and law',
      hints: 'relation: subset',
    },
  ],
});

const scales = (declared: string) => ({
  'seeds/questionnaires/form.yaml': questionnaire(VALUE, `${QUESTIONNAIRE_HEAD}\nscales: { ${declared} }`),
});

expectLaw({
  law: scalesAreTotal.law,
  accepts: [
    { title: 'a scale whose tokens cover every value', files: scales('four: { full: ["yes"], large: [in_part], small: [in_part, "no"] }') },
  ],
  refuses: [
    {
      title: 'a scale without a token for "in part"',
      files: scales('«both»: { good: ["yes"], bad: ["no"] }'),
      says: 'no token of "both" stands for in_part',
    },
    {
      title: 'a scale under the name of a built-in one',
      files: scales('«yes_no»: { good: ["yes"], bad: ["no", in_part] }'),
      says: 'built in',
    },
    {
      title: 'a token that lies outside every scale',
      files: scales('three: { good: ["yes"], bad: ["no", in_part], «unknown»: ["no"] }'),
      says: '"unknown" is no token of a scale',
    },
  ],
});

expectLaw({
  law: valueItemsHaveAScale.law,
  accepts: [
    { title: 'an item of type value with a built-in scale', items: VALUE },
    {
      title: 'an item with a scale that its file declares',
      files: {
        'seeds/questionnaires/form.yaml': questionnaire(
          VALUE.replace('yes_no', 'mine'),
          `${QUESTIONNAIRE_HEAD}\nscales: { mine: { good: ["yes"], bad: ["no", in_part] } }`,
        ),
      },
    },
    {
      title: 'an item of type list with a list of the vocabulary',
      items: '- { id: "x.challenge", facet: challenge, type: list, list: needs, ETC }',
    },
  ],
  refuses: [
    {
      title: 'a value without a scale',
      items: `- { id: "aa:3.law", ${ASKS}, facet: law, type: «value», ETC }`,
      says: 'an item of type value needs a scale',
    },
    {
      title: 'an unknown scale',
      items: `- { id: "aa:3.law", ${ASKS}, facet: law, type: value, scale: «yesno», ETC }`,
      says: 'there is no scale "yesno"',
      hints: 'did you mean "yes_no"?',
    },
    {
      title: 'a scale of a text',
      items: `- { id: "aa:3.law", ${ASKS}, facet: law, type: text, «scale»: yes_no, ETC }`,
      says: 'an item of type text has no scale',
    },
    { title: 'a list without its name', items: '- { id: "x.challenge", facet: challenge, type: «list», ETC }', says: 'needs a list' },
    {
      title: 'an unknown list',
      items: '- { id: "x.challenge", facet: challenge, type: list, list: «need», ETC }',
      says: 'no list "need"',
      hints: 'did you mean "needs"?',
    },
  ],
});

expectLaw({
  law: sectionsAreKnown.law,
  accepts: [{ title: 'items in a section of a pinned instrument' }],
  refuses: [
    {
      title: 'an unknown section',
      items: '- { id: "x.challenge", section: «mian», facet: challenge, type: text, prompt: { en: "What?" } }',
      says: 'no section "mian"',
      hints: 'did you mean "main"?',
    },
    {
      title: 'a section of an instrument that is not pinned',
      files: {
        'seeds/questionnaires/form.yaml': questionnaire(
          VALUE,
          QUESTIONNAIRE_HEAD.replace('}, instrument: aa }]', '}, instrument: «bb» }]'),
        ),
      },
      says: 'is about "bb", which the questionnaire does not pin',
    },
  ],
});

expectLaw({
  law: itemsAskAboutPinnedInstruments.law,
  accepts: [
    {
      title: 'items about several provisions of a pinned instrument',
      items: '- { id: "aa:1.law", asks: { all_of: ["aa:1(a)", "aa:1(b)"], union: equal }, facet: law, type: text, ETC }',
    },
  ],
  refuses: [
    {
      title: 'a provision of an instrument that is not pinned',
      items: '- { id: "bb:3.law", asks: { provision: «"bb:3"», relation: equal }, facet: law, type: text, ETC }',
      says: 'no instrument that this questionnaire pins',
    },
    {
      title: 'a provision named twice',
      items: '- { id: "aa:1.law", asks: { all_of: ["aa:1(a)", «"aa:1(a)"»], union: equal }, facet: law, type: text, ETC }',
      says: '"aa:1(a)" is named twice',
    },
  ],
});

expectLaw({
  law: itemsAskAboutSomething.law,
  accepts: [{ title: 'a challenge of a whole section', items: '- { id: "x.challenge", facet: challenge, type: text, ETC }' }],
  refuses: [
    {
      title: 'a question of law about nothing',
      items: '- { id: "x.law", facet: «law», type: text, ETC }',
      says: 'an item on law must say what it asks about',
    },
  ],
});

const waiting = (enabling: string) => `- { id: "x.challenge", facet: challenge, type: text, enable_when: { ${enabling} }, ETC }`;

expectLaw({
  law: enablingAnswersExist.law,
  accepts: [{ title: 'an item asked after an answer', items: `${VALUE}\n${waiting('item: "aa:3.law", is: ["no"]')}` }],
  refuses: [
    {
      title: 'an item that is not there',
      items: `${VALUE}\n${waiting('item: «"aa:3.lew"», is: ["no"]')}`,
      says: 'no item "aa:3.lew"',
      hints: 'did you mean "aa:3.law"?',
    },
    {
      title: 'a token that it does not have',
      items: `${VALUE}\n${waiting('item: "aa:3.law", is: [«nope»]')}`,
      says: 'cannot be answered with "nope"',
    },
    {
      title: 'an item that is answered by a text',
      items: `- { id: "y.challenge", facet: challenge, type: text, ETC }\n${waiting('item: «"y.challenge"», is: ["no"]')}`,
      says: 'is not answered with tokens',
    },
    {
      title: 'two items that wait for each other',
      items: `- { id: "y.challenge", facet: challenge, type: list, list: needs, enable_when: { item: «"z.challenge"», is: [money] }, ETC }\n- { id: "z.challenge", facet: challenge, type: list, list: needs, enable_when: { item: «"y.challenge"», is: [money] }, ETC }`,
      says: 'waits for its own answer',
    },
  ],
});

const counted = (table: string, type = 'statistics') =>
  `- { id: "aa:3.statistics", ${ASKS}, facet: statistics, type: ${type}, ${table}, ETC }`;
const REQUESTS = 'figures: [{ measure: requests-made, unit: requests }], population: all-requests, period: calendar_year';

expectLaw({
  law: tablesCountKnownThings.law,
  accepts: [
    { title: 'a table of what the vocabulary knows', items: counted(`table: { ${REQUESTS}, by: [basis] }`) },
    {
      title: 'money by currency',
      items: counted(
        'table: { figures: [{ measure: seized, unit: money }], population: all-requests, period: fiscal_year, by: [currency] }',
      ),
    },
    { title: 'statistics without a table', items: `- { id: "aa:3.statistics", ${ASKS}, facet: statistics, type: statistics, ETC }` },
  ],
  refuses: [
    { title: 'a table of a text', items: counted(`«table»: { ${REQUESTS} }`, 'text'), says: 'an item of type text takes no table' },
    {
      title: 'an unknown measure',
      items: counted('table: { figures: [{ measure: «request-made», unit: requests }], population: all-requests, period: calendar_year }'),
      says: 'the vocabulary has no measure "request-made"',
      hints: 'did you mean "requests-made"?',
    },
    {
      title: 'an unknown unit',
      items: counted('table: { figures: [{ measure: requests-made, unit: «sheep» }], population: all-requests, period: calendar_year }'),
      says: 'the vocabulary has no unit "sheep"',
    },
    {
      title: 'an unknown population',
      items: counted('table: { figures: [{ measure: requests-made, unit: requests }], population: «some», period: calendar_year }'),
      says: 'the vocabulary has no population "some"',
    },
    {
      title: 'an unknown breakdown',
      items: counted(`table: { ${REQUESTS}, by: [«bases»] }`),
      says: 'the vocabulary has no breakdown "bases"',
      hints: 'did you mean "basis"?',
    },
    {
      title: 'a column that stands twice',
      items: counted(
        'table: { figures: [{ measure: requests-made, unit: requests }, «{ measure: requests-made, unit: requests }»], population: all-requests, period: calendar_year }',
      ),
      says: 'stands twice',
    },
    {
      title: 'money of several currencies together',
      items: counted('table: { figures: [{ measure: seized, unit: «money» }], population: all-requests, period: calendar_year }'),
      says: 'money is not told apart by currency',
      hints: 'add "by: [currency]"',
    },
  ],
});

const OFFICIAL = (number: string) => `official: { number: ${number}, source: "an invented edition" }`;
const PRACTICE = `- { id: "aa:3.practice", ${ASKS}, facet: practice, type: value, scale: yes_no, ETC`;

expectLaw({
  law: officialNumbersAreSingle.law,
  accepts: [
    { title: 'a number for each item', items: `${VALUE.slice(0, -2)}, ${OFFICIAL('"1.a"')} }\n${PRACTICE}, ${OFFICIAL('"1.b"')} }` },
    {
      title: 'items without numbers',
      items: `${VALUE}\n${PRACTICE}, official: { wording: { fr: "Quoi ?" }, source: "an invented edition" } }`,
    },
  ],
  refuses: [
    {
      title: 'one number for two items',
      items: `${VALUE.slice(0, -2)}, ${OFFICIAL('"1"')} }\n${PRACTICE}, ${OFFICIAL('«"1"»')} }`,
      says: 'the number "1" is already that of "aa:3.law"',
    },
  ],
});
