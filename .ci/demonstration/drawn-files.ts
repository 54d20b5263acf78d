/** The answer files of the States without a story: `seeds/demo/generated/*.csv`. */

import { findAnswerContradictions } from '../../src/coverage/contradictions.ts';
import type { StateParty } from '../../src/domain/state-party.ts';
import { parseAnswerCsv } from '../../src/exchange/answer-csv.ts';
import { NO_INSTRUMENT } from '../../src/exchange/answer-form/head.ts';
import { writeCsv } from '../../src/exchange/csv.ts';
import { mergeAnswers } from '../../src/exchange/merge-answers.ts';
import { toStateAnswers } from '../../src/exchange/to-state-answers.ts';
import type { StateAnswers } from '../../src/prefill/answer.ts';
import type { InferencePlan } from '../../src/prefill/inference-plan.ts';
import { type DrawnAnswer, drawAnswers } from './draw-answers.ts';
import { type DrawnLaw, drawLaws } from './drawn-laws.ts';
import { type DrawnForm, PROFILES, type Profile } from './profiles.ts';
import { groupEquals, whatIsInPlace } from './what-is-in-place.ts';

/** The day from which ages are counted while contradictions are sought. */
const TODAY = '2026-11-22';

/** @returns path, relative to the root of the package, and text of each */
export function drawnFiles(plan: InferencePlan, states: readonly StateParty[]): { readonly path: string; readonly text: string }[] {
  const groups = groupEquals(plan.crosswalk);
  return PROFILES.flatMap((profile) => {
    const state = states.find(({ code }) => code === profile.code);
    if (state === undefined) throw new RangeError(`seeds/demo/states.json does not describe ${profile.code}`);
    return drawState(plan, groups, profile, state);
  });
}

function drawState(plan: InferencePlan, groups: ReadonlyMap<string, readonly string[]>, profile: Profile, state: StateParty) {
  const { crosswalk } = plan;
  const laws = drawLaws(profile);
  const inPlace = whatIsInPlace(crosswalk, groups, profile.code, profile.strength);
  const isParty = (id: string) => state.memberships.some(({ instrument, status }) => instrument === id && status === 'party');
  const drawing = { crosswalk, profile, laws, inPlace, isParty };
  const drawn = profile.forms.map((form) => ({ form, answers: drawAnswers(drawing, form) }));
  const write = (left: ReadonlySet<string>) =>
    drawn.map(({ form, answers }) => ({
      path: `seeds/demo/generated/${fileName(state, form)}`,
      text: writeForm(
        profile,
        form,
        state,
        [...laws.values()],
        answers.filter(({ item }) => !left.has(`${form.questionnaire}#${item}`)),
      ),
    }));
  return write(
    contradicting(plan, (left) =>
      readAll(
        plan,
        write(left).map(({ text }) => text),
      ),
    ),
  );
}

/** Answers that cannot stand beside the others are left out, the later ones first, until none contradict. */
function contradicting(plan: InferencePlan, answersWithout: (left: ReadonlySet<string>) => StateAnswers): ReadonlySet<string> {
  const left = new Set<string>();
  for (;;) {
    const found = findAnswerContradictions(plan, answersWithout(left), { today: TODAY });
    if (found.length === 0) return left;
    for (const { answers } of found) left.add(answers.at(-1)?.item ?? '');
  }
}

function readAll({ crosswalk }: InferencePlan, texts: readonly string[]): StateAnswers {
  const parts = texts.map((text, index) => {
    const { form, problems } = parseAnswerCsv(text, crosswalk);
    if (form === null) throw new TypeError(`a generated file cannot be read: ${problems[0]?.message}`);
    return { name: String(index), stateAnswers: toStateAnswers(form) };
  });
  const { stateAnswers, problems } = mergeAnswers(parts);
  if (stateAnswers === null) throw new TypeError(`generated files do not fit together: ${problems.join('; ')}`);
  return stateAnswers;
}

/** "utopia-cycle-1-2018.csv" */
function fileName({ names }: StateParty, { questionnaire, asOf }: DrawnForm): string {
  const short = questionnaire.replace(/^.*\//, '').replace(/@.*$/, '');
  return `${names.en.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${short}-${asOf.slice(0, 4)}.csv`;
}

function writeForm(
  { code, language }: Profile,
  { questionnaire, status, asOf }: DrawnForm,
  state: StateParty,
  laws: readonly DrawnLaw[],
  answers: readonly DrawnAnswer[],
): string {
  const setting = (item: string, value: string) => [item, value, '', '', '', '', ''];
  const cited = laws.filter(({ name }) => answers.some(({ legislation }) => legislation.startsWith(name)));
  return writeCsv(
    [
      ['item', 'value', 'text', 'applies_to', 'as_of', 'legislation', 'confirmations'],
      setting('@questionnaire', questionnaire),
      setting('@state', code),
      setting('@status', status),
      setting('@as_of', asOf),
      setting('@language', language),
      ...partyOf(state).map((party) => setting('@party', party)),
      ...cited.map(({ name, appliesTo, changedOn, confirmations }) => [
        '@law',
        'in_force',
        '',
        appliesTo,
        changedOn,
        name,
        confirmations.join('; '),
      ]),
      ...answers.map(({ item, value, text, legislation }) => [item, value, text, '', '', legislation, '']),
    ],
    ['@questionnaire', '@state', '@status', '@as_of', '@language', '@party', '@law'],
  );
}

/** The row says of every instrument whether the State is party to it: it is left out where the list does not know. */
function partyOf({ memberships }: StateParty): string[] {
  if (memberships.some(({ status }) => status === 'unknown')) return [];
  const party = memberships.filter(({ status }) => status === 'party').map(({ instrument }) => instrument);
  return [party.length === 0 ? NO_INSTRUMENT : party.join('; ')];
}
