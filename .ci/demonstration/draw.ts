/** Chance that is always the same: what is drawn follows from the names it is drawn for, so that one change moves nothing else. */

import { createHash } from 'node:crypto';

/** A number from 0 (included) to 1 (excluded). @param names what it is drawn for, e.g. a State and a provision */
export function draw(...names: readonly (string | number)[]): number {
  return createHash('sha256').update(JSON.stringify(names)).digest().readUIntBE(0, 6) / 2 ** 48;
}

/** A whole number between two others, both included. */
export function drawBetween(from: number, to: number, ...names: readonly (string | number)[]): number {
  return from + Math.floor(draw(...names) * (to - from + 1));
}

/** One of the choices. @throws RangeError where there are none */
export function drawOne<T>(choices: readonly T[], ...names: readonly (string | number)[]): T {
  const chosen = choices[drawBetween(0, choices.length - 1, ...names)];
  if (chosen === undefined) throw new RangeError('nothing to draw from');
  return chosen;
}
