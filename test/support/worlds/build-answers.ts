/** What the State of a world answers: the truth of the day it speaks of, except where a mistake was drawn. */

import type { Value } from '../../../src/domain/answer-values.ts';
import type { Answer } from '../../../src/prefill/answer.ts';
import { LONG_AGO, THIS_YEAR } from '../build-state.ts';
import { type Choices, type InPlace, overAllOffences, partsOf } from './atoms.ts';
import { type BuiltAct, inPlaceAt, type Time } from './build-acts.ts';
import type { BuiltItem } from './build-items.ts';
import type { AnswerSpec } from './world-spec.ts';

/** A scale of more tokens than values, declared by the questionnaires of these worlds. */
export const IN_FOUR_STEPS = { fully: ['yes'], largely: ['in_part'], slightly: ['in_part'], not_at_all: ['no'] } as const;

/** What each token may stand for, written here again: the worlds take nothing on trust from the engine. */
const SCALES: Readonly<Record<BuiltItem['scale'], Readonly<Record<string, readonly Value[]>>>> = {
  yes_part_no: { yes: ['yes'], in_part: ['in_part'], no: ['no'] },
  yes_no: { yes: ['yes'], no: ['in_part', 'no'] },
  inverted_yes_no: { yes: ['in_part', 'no'], no: ['yes'] },
  'in-four-steps': IN_FOUR_STEPS,
};

export interface BuiltAnswer {
  readonly answer: Answer;
  readonly item: BuiltItem;
  readonly time: Time;
  /** Whether value and scope are what was true on the day it speaks of. */
  readonly isRight: boolean;
}

export interface AnswerContext {
  readonly items: readonly BuiltItem[];
  readonly acts: readonly BuiltAct[];
  readonly choices: Choices;
  /** Whether a condition holds in the State. */
  readonly isMet: (condition: string | undefined) => boolean;
  readonly mistakes: boolean;
}

export function tokensOf({ scale }: Pick<BuiltItem, 'scale'>): string[] {
  return Object.keys(SCALES[scale]);
}

/** Before the change, and yet within the age limit: only where the record of a cited law tells that it is aged. */
const BEFORE_CHANGE = '2024-02-01';

export function buildAnswers(context: AnswerContext): BuiltAnswer[] {
  return context.items.flatMap((item) => (item.answer === null ? [] : [buildAnswer(item, item.answer, context)]));
}

/** The tokens that would be right for an item: more than one where several stand for the same value. */
export function trueTokens(item: BuiltItem, inPlace: InPlace, { choices, isMet }: Pick<AnswerContext, 'choices' | 'isMet'>): string[] {
  if (!isMet(item.condition)) return ['not_applicable'];
  const value = choices.valueOf(item.atoms, item.facet, inPlace);
  return tokensOf(item).filter((token) => SCALES[item.scale][token]?.includes(value));
}

/** Whether each measure that an item asks about is in place for every offence or for none. */
export function isAllOrNone({ atoms, facet }: BuiltItem, inPlace: InPlace, choices: Choices): boolean {
  const asked = overAllOffences(choices.everythingIn(atoms));
  return partsOf(facet).every((part) => overAllOffences(inPlace[part] & asked) === (inPlace[part] & asked));
}

/** The acts on which an item's answer rests, at a time. */
function actsBehind({ atoms, facet }: BuiltItem, time: Time, { acts, choices }: Pick<AnswerContext, 'acts' | 'choices'>): BuiltAct[] {
  const asked = choices.everythingIn(atoms);
  return acts.filter(({ content }) => partsOf(facet).some((part) => (content[time][part] & asked) !== 0n));
}

function buildAnswer(item: BuiltItem, spec: AnswerSpec, context: AnswerContext): BuiltAnswer {
  const when = isTellable(item, spec, context) ? spec.when : 'now';
  const time: Time = when === 'now' ? 'now' : 'before';
  const inPlace = inPlaceAt(context.acts, time);
  const rightTokens = trueTokens(item, inPlace, context);
  const right = spec.outside !== null && rightTokens[0] !== 'not_applicable' ? spec.outside : rightTokens[0];
  const doubtful = spec.doubt !== 'none' || context.mistakes;
  const isWrong = spec.wrong && doubtful && spec.outside === null;
  const token = isWrong ? (tokensOf(item).find((other) => !rightTokens.includes(other)) ?? right) : right;
  const claimsAll = spec.appliesTo === 'true' && (isAllOrNone(item, inPlace, context.choices) || isWrong);
  return {
    item,
    time,
    isRight: !isWrong,
    answer: {
      item: item.id,
      revision: `revision of ${item.id}`,
      ...(token === undefined ? {} : { value: token }),
      appliesTo: claimsAll ? 'all_offences' : spec.appliesTo === 'true' ? 'unknown' : spec.appliesTo,
      asOf: when === 'now' ? THIS_YEAR : when === 'long_ago' ? LONG_AGO : BEFORE_CHANGE,
      citations: spec.cites ? actsBehind(item, time, context).map(({ law }) => ({ law: law.id })) : [],
      links: [],
      cleared: spec.doubt !== 'not_cleared',
      confirmations: [],
      ...(spec.doubt === 'other_edition' ? { otherEdition: '2010' } : {}),
      ...(spec.derivedFrom.length === 0 ? {} : { derivedFrom: originsOf(item, spec, context) }),
    },
  };
}

function isTellable(item: BuiltItem, spec: AnswerSpec, context: AnswerContext): boolean {
  if (spec.when !== 'before_change') return true;
  const before = actsBehind(item, 'before', context);
  return rests(item, context) || (spec.cites && before.some(({ law }) => law.changedOn !== undefined));
}

/** Whether nothing behind an item's answer has changed. */
export function rests(item: BuiltItem, context: Pick<AnswerContext, 'acts' | 'choices'>): boolean {
  const asked = context.choices.everythingIn(item.atoms);
  return context.acts.every(({ content }) =>
    partsOf(item.facet).every((part) => (content.before[part] & asked) === (content.now[part] & asked)),
  );
}

function originsOf(item: BuiltItem, { derivedFrom }: AnswerSpec, { items }: AnswerContext): string[] {
  const others = items.filter((other) => other.questionnaire !== item.questionnaire);
  return others.length === 0 ? [] : [...new Set(derivedFrom.map((pick) => others[pick % others.length]?.id ?? ''))];
}
