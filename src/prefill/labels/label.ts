/** What the members of closed lists are called, in the six languages: SUBMISSION_STATUS as people read it. */

import type { Language } from '../messages/message-key.ts';
import { ar as answersAr } from './answers/ar.ts';
import { en as answersEn } from './answers/en.ts';
import { es as answersEs } from './answers/es.ts';
import { fr as answersFr } from './answers/fr.ts';
import { ru as answersRu } from './answers/ru.ts';
import { zh as answersZh } from './answers/zh.ts';
import { ar as catalogueAr } from './catalogue/ar.ts';
import { en as catalogueEn } from './catalogue/en.ts';
import { es as catalogueEs } from './catalogue/es.ts';
import { fr as catalogueFr } from './catalogue/fr.ts';
import { ru as catalogueRu } from './catalogue/ru.ts';
import { zh as catalogueZh } from './catalogue/zh.ts';

/** An enumeration and its member, such as `SuggestionClass.FULL`. */
export type LabelKey = keyof typeof answersEn | keyof typeof catalogueEn;

export const LABELS: Readonly<Record<Language, Readonly<Record<LabelKey, string>>>> = {
  ar: { ...catalogueAr, ...answersAr },
  zh: { ...catalogueZh, ...answersZh },
  en: { ...catalogueEn, ...answersEn },
  fr: { ...catalogueFr, ...answersFr },
  ru: { ...catalogueRu, ...answersRu },
  es: { ...catalogueEs, ...answersEs },
};

/** Enumerations whose members are called as those of another. */
const CALLED_AS: Readonly<Record<string, readonly string[]>> = {
  AssignableRole: ['Role'],
  BaseRelation: ['Relation'],
  CapReason: ['CapReason', 'ConfirmationKind'],
  Standing: ['Standing', 'Relation'],
  Value: ['Token'],
};

/** @returns undefined for a member that has no name of its own, such as the code of a language */
export function labelOf(language: Language, enumeration: string, member: string): string | undefined {
  const keys = (CALLED_AS[enumeration] ?? [enumeration]).map((name) => `${name}.${member}`);
  const key = keys.find(isLabelKey);
  return key === undefined ? undefined : LABELS[language][key];
}

/** What a member means, in a sentence; undefined where its name says it. */
export function meaningOf(language: Language, enumeration: string, member: string): string | undefined {
  return labelOf(language, `${enumeration}Meaning`, member);
}

/** The enumerations that have labels of their own, in the order in which the tables have them. */
export const LABELLED: readonly string[] = [
  ...new Set([...Object.keys(LABELS.en).map((key) => key.slice(0, key.indexOf('.'))), ...Object.keys(CALLED_AS)]),
].filter((name) => !name.endsWith('Meaning'));

function isLabelKey(key: string): key is LabelKey {
  return Object.hasOwn(LABELS.en, key);
}
