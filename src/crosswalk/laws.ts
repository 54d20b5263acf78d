/** Every law that a diagnostic can stand for, by its code: what `bridge explain CODE` tells. Codes never change meaning. */

import type { Law } from './diagnostic.ts';
import { didYouMean } from './did-you-mean.ts';
import * as guardLaws from './guard-laws.ts';
import * as parseLaws from './parse-laws.ts';
import { RULES } from './rules/rules.ts';

const { LIMITS: _limits, ...GUARD_LAWS } = guardLaws;

/** In the order of their codes. */
export const LAWS: readonly Law[] = [...Object.values(GUARD_LAWS), ...Object.values(parseLaws), ...RULES.map(({ law }) => law)].toSorted(
  (a, b) => (a.code < b.code ? -1 : 1),
);

/** @param code as written by a person: "CB203", "cb203" or the name of the law; undefined where there is none */
export function findLaw(code: string): Law | undefined {
  const wanted = code.trim().toUpperCase();
  return LAWS.find((law) => law.code === wanted || law.name.toUpperCase() === wanted);
}

/** `did you mean "CB203"?`, or undefined where no code is near. */
export function nearestCode(code: string): string | undefined {
  return didYouMean(
    code.trim().toUpperCase(),
    LAWS.map((law) => law.code),
  );
}

/** The law as a person reads it: several paragraphs, without a line break at the end. */
export function explainLaw({ code, name, severity, title, law, why, source, explanation }: Law): string {
  return [`${severity}[${code}]: ${title}`, `Law (${name}): ${law}`, `Why: ${why}`, explanation, `Source: ${source}`].join('\n\n');
}
