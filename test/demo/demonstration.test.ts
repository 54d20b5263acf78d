/** What the demonstration promises: enough different States and answers to see everything the bridge does. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../.ci/demonstration/profiles.ts';
import { DEMONSTRATION_PERSONS } from '../../src/application/demonstration-persons.ts';
import { readDemonstration } from '../../src/cli/serve/read-demonstration.ts';
import { findAnswerContradictions } from '../../src/coverage/contradictions.ts';
import { LANGUAGES } from '../../src/crosswalk/forms/common.ts';
import { APPLIES_TO } from '../../src/domain/applies-to.ts';
import type { CompletedForm } from '../../src/domain/completed-form.ts';
import { isParty, REGIONAL_GROUPS } from '../../src/domain/state-party.ts';
import { SUBMISSION_STATUSES } from '../../src/domain/submission.ts';
import { parseAnswerCsv } from '../../src/exchange/answer-csv.ts';
import { mergeAnswers } from '../../src/exchange/merge-answers.ts';
import { toStateAnswers } from '../../src/exchange/to-state-answers.ts';
import type { StateAnswers } from '../../src/prefill/answer.ts';
import { prefillQuestionnaire } from '../../src/prefill/prefill-questionnaire.ts';
import { SUGGESTION_CLASSES, type Suggestion } from '../../src/prefill/suggestion.ts';
import { shippedPlan } from '../scenarios/harness/shipped-crosswalk.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TO_IMPORT = join(ROOT, 'seeds/demo/to-import');
const UNCAC_CYCLE_1 = 'uncac-irm/cycle-1@2010';
const UNTOC_CLUSTER_1 = 'untoc-rm/cluster-1@2020';
const TODAY = '2026-11-22';

const plan = shippedPlan();
const { crosswalk } = plan;
const { states, reviews, forms } = (await readDemonstration(ROOT, crosswalk)) ?? { states: [], reviews: [], forms: [] };
const toImport = readdirSync(TO_IMPORT).map((name) => ({ name, ...parseAnswerCsv(readFileSync(join(TO_IMPORT, name)), crosswalk) }));
const everyForm = [...forms, ...toImport.flatMap(({ form }) => form ?? [])];

function distinct<T>(values: Iterable<T>): T[] {
  return [...new Set(values)].sort();
}

function formsOf(state: string): CompletedForm[] {
  return forms.filter((form) => form.state === state);
}

function answersOf(state: string): StateAnswers {
  const { stateAnswers, problems } = mergeAnswers(
    formsOf(state).map((form) => ({ name: `${form.state} ${form.questionnaire}`, stateAnswers: toStateAnswers(form) })),
  );
  if (stateAnswers === null) throw new Error(problems.join('\n'));
  return stateAnswers;
}

function suggestionsFor(answers: StateAnswers, to: string): Suggestion[] {
  return prefillQuestionnaire(plan, answers, to, { today: TODAY });
}

describe('the States', () => {
  const codes = states.map(({ code }) => code);

  test('are forty, all fictional, with codes that no real State can have', () => {
    expect(distinct(codes)).toHaveLength(40);
    expect(states.filter(({ fictional }) => !fictional)).toEqual([]);
    expect(codes.filter((code) => !/^X[A-Z]{2}$/.test(code))).toEqual([]);
  });

  test.each(REGIONAL_GROUPS)('six or more are in the group %s', (group) => {
    expect(states.filter(({ regionalGroup }) => regionalGroup === group).length).toBeGreaterThanOrEqual(6);
  });

  test('one is a regional organisation, of no group, that has declared for what it is competent', () => {
    const [organisation, ...others] = states.filter(({ regionalGroup }) => regionalGroup === undefined);
    expect([organisation?.code, others]).toEqual(['XMC', []]);
    const declared = organisation?.memberships.filter(({ notices = [] }) => notices.some(({ kind }) => kind === 'declaration'));
    expect(declared?.map(({ instrument }) => instrument)).toEqual(['uncac', 'untoc']);
  });

  test('have names in six languages, each a name of its own', () => {
    for (const { names } of states) expect(Object.keys(names).sort()).toEqual([...LANGUAGES].sort());
    for (const language of LANGUAGES) expect(distinct(states.map(({ names }) => names[language] ?? ''))).toHaveLength(states.length);
  });

  test('are party to each instrument, or have only signed, or neither; of some nobody recorded it', () => {
    const of = (instruments: readonly string[]) =>
      distinct(
        states.flatMap(({ memberships }) =>
          memberships.filter((each) => instruments.includes(each.instrument)).map(({ status }) => status),
        ),
      );
    expect(of(['uncac', 'untoc'])).toEqual(['neither', 'party', 'signatory']);
    expect(of(['tip', 'som', 'fp'])).toEqual(['neither', 'party', 'signatory', 'unknown']);
  });

  test('signed before they joined', () => {
    const both = states.flatMap(({ memberships }) => memberships.filter(({ signedOn, joinedOn }) => signedOn && joinedOn));
    expect(both.length).toBeGreaterThan(40);
    expect(both.filter(({ signedOn = '', joinedOn = '' }) => signedOn >= joinedOn)).toEqual([]);
  });

  test('are half of them published', () => {
    expect(distinct(forms.filter(({ status }) => status === 'published').map(({ state }) => state))).toHaveLength(states.length / 2);
  });

  test.each(everyForm.map((form) => ({ ...form, name: `${form.state} ${form.questionnaire}` })))(
    '$name says of its memberships what the list of States says, or nothing where the list does not know',
    ({ state, party }) => {
      const memberships = states.find(({ code }) => code === state)?.memberships ?? [];
      const isKnown = memberships.every(({ status }) => status !== 'unknown');
      if (!isKnown) expect(party).toBeUndefined();
      else expect(party).toEqual(Object.fromEntries(memberships.map(({ instrument, status }) => [instrument, isParty(status)])));
    },
  );
});

describe('the answers', () => {
  test('are those of six or more States', () => {
    expect(distinct(forms.map(({ state }) => state)).length).toBeGreaterThanOrEqual(6);
  });

  test('are to UNCAC alone, to UNTOC alone, to both, and on the use of UNTOC', () => {
    const mechanisms = distinct(forms.map(({ state }) => state)).map((state) =>
      distinct(formsOf(state).map(({ questionnaire = '' }) => crosswalk.questionnaires.get(questionnaire)?.form.mechanism)).join(' and '),
    );
    expect(distinct(mechanisms)).toEqual(['uncac-irm', 'uncac-irm and untoc-rm', 'untoc-rm', 'untoc-rm and untoc-use']);
  });

  test('have come to every point of their way', () => {
    expect(distinct(forms.map(({ status }) => status))).toEqual([...SUBMISSION_STATUSES].sort());
  });

  test('are old and new, from 2011 to 2026', () => {
    const days = forms.map(({ asOf = '' }) => asOf).sort();
    expect([days.at(0)?.slice(0, 4), days.at(-1)?.slice(0, 4)]).toEqual(['2011', '2026']);
    expect(days.every((day) => day <= TODAY)).toBe(true);
  });

  test('are in all six languages, one written from right to left', () => {
    const texts = forms.flatMap(({ responses }) => responses.map(({ content }) => content)).filter(({ text }) => text !== undefined);
    expect(distinct(texts.map(({ language }) => language))).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
    const arabic = texts.filter(({ language }) => language === 'ar').map(({ text }) => text);
    expect(arabic.length).toBeGreaterThanOrEqual(10);
    expect(arabic.filter((text) => !/^\p{Script=Arabic}/u.test(text ?? ''))).toEqual([]);
  });

  test('are ten at the fewest', () => {
    expect(Math.min(...forms.map(({ responses }) => responses.length))).toBeGreaterThanOrEqual(10);
  });

  test('are a full cycle at the most: every question, but for those that others make idle', () => {
    const answered = new Map(formsOf('XSV').flatMap(({ responses }) => responses.map(({ item, content }) => [item, content.value])));
    const idle = (crosswalk.questionnaires.get(UNCAC_CYCLE_1)?.items ?? []).filter(({ id }) => !answered.has(id));
    expect(idle.length).toBeLessThan(10);
    for (const { form, questionnaire } of idle)
      expect(form.enable_when?.is).not.toContain(answered.get(`${questionnaire}#${form.enable_when?.item}`));
  });

  test('rest on laws for all offences, for some and for nobody knows which; one is repealed', () => {
    const laws = forms.flatMap((form) => form.laws);
    expect(distinct(laws.map(({ appliesTo }) => appliesTo))).toEqual([...APPLIES_TO].sort());
    expect(laws.some(({ repealed }) => repealed)).toBe(true);
    expect(laws.filter(({ appliesTo }) => appliesTo === undefined)).toEqual([]);
  });

  test.each(states.map(({ code }) => code).filter((code) => formsOf(code).length > 1))(
    '%s describes its laws alike in every file',
    (state) => {
      expect(answersOf(state).answers).toHaveLength(formsOf(state).flatMap(({ responses }) => responses).length);
    },
  );
});

describe('what is generated', () => {
  const drawn = new Set(PROFILES.map(({ code }) => code));

  test('is what States without a story answered, and nothing else lies beside it', () => {
    const files = readdirSync(join(ROOT, 'seeds/demo/generated'));
    expect(files).toHaveLength(PROFILES.flatMap((profile) => profile.forms).length);
    expect(forms.filter(({ state }) => drawn.has(state))).toHaveLength(files.length);
  });

  test.each(PROFILES.map(({ code }) => code))('%s does not contradict itself', (code) => {
    expect(findAnswerContradictions(plan, answersOf(code), { today: TODAY })).toEqual([]);
  });
});

describe('the reviews', () => {
  const person = DEMONSTRATION_PERSONS.find(({ name }) => name === 'reviewer');
  const assigned = reviews.filter(({ id }) => person?.actor.reviews?.includes(id));

  test('are of mechanisms that the catalogue has, and due after they open', () => {
    const mechanisms = [...crosswalk.questionnaires.values()].map(({ form }) => form.mechanism);
    for (const { mechanism, opens, due = opens } of reviews) expect([mechanisms.includes(mechanism), opens <= due]).toEqual([true, true]);
  });

  test('show the reviewer of the demonstration what is cleared, and keep from him what is not', () => {
    const under = assigned.flatMap(({ states: codes, mechanism }) =>
      forms.filter(({ state, questionnaire = '' }) => codes.includes(state) && questionnaire.startsWith(mechanism)),
    );
    expect(assigned).toHaveLength(1);
    expect(distinct(under.map(({ status }) => status))).toEqual(['cleared', 'for_clearance', 'returned']);
  });
});

describe('the files kept for the tour', () => {
  test.each(toImport)('$name reads without a problem, for a State that has answered nothing yet', ({ form, problems, unread }) => {
    expect({ problems, unread }).toEqual({ problems: [], unread: [] });
    expect(states.map(({ code }) => code)).toContain(form?.state);
    expect(formsOf(form?.state ?? '')).toEqual([]);
  });

  test('are there', () => {
    expect(toImport.map(({ name }) => name)).toEqual(['ruritania-uncac-2025.csv']);
  });
});

describe('what follows', () => {
  const arcadia = answersOf('XAR');
  const before = suggestionsFor(arcadia, UNTOC_CLUSTER_1);

  test.each(SUGGESTION_CLASSES)('Arcadia has a suggestion of class %s among the questions on the Convention', (kind) => {
    const onConvention = before.filter(({ item }) => crosswalk.items.get(item)?.form.section === 'convention');
    expect(onConvention.map((suggestion) => suggestion.class)).toContain(kind);
  });

  test('one confirmation of one law makes three of its suggestions FULL, and weakens none', () => {
    const confirmation = 'law-covers-all-offences:liability of legal persons act 2011';
    const confirmed = { ...arcadia, confirmations: [...(arcadia.confirmations ?? []), confirmation] };
    const after = new Map(suggestionsFor(confirmed, UNTOC_CLUSTER_1).map((suggestion) => [suggestion.item, suggestion.class]));
    const changed = before.filter((suggestion) => after.get(suggestion.item) !== suggestion.class);
    expect(changed.map((suggestion) => [suggestion.item.split('#')[1], suggestion.class, after.get(suggestion.item)])).toEqual([
      ['untoc:10(1).law', 'CONDITIONAL', 'FULL'],
      ['untoc:10(3).law', 'CONDITIONAL', 'FULL'],
      ['untoc:10(4).law', 'CONDITIONAL', 'FULL'],
    ]);
  });

  test('a State that has answered UNTOC alone is offered answers to UNCAC', () => {
    const classes = suggestionsFor(answersOf('XGK'), UNCAC_CYCLE_1).map((suggestion) => suggestion.class);
    expect(classes).toEqual(expect.arrayContaining(['CONDITIONAL', 'PARTIAL']));
  });

  test('of a draft everything waits until it is final', () => {
    const classes = suggestionsFor(answersOf('XPG'), UNTOC_CLUSTER_1).map((suggestion) => suggestion.class);
    expect(classes).toContain('CONDITIONAL');
    expect(classes).not.toContain('FULL');
  });
});
