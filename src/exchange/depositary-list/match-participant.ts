/** Which State a list means by a name: by its code, its names in six languages, and the ways in which lists vary these. */

import { nearestName } from '../../crosswalk/did-you-mean.ts';
import type { StateParty } from '../../domain/state-party.ts';

export interface ParticipantMatcher {
  /** The State; undefined where none or several may be meant. */
  readonly find: (written: string) => StateParty | undefined;
  /** What was probably meant, as a question; undefined where nothing is near. */
  readonly suggest: (written: string) => string | undefined;
}

/** @param states those that may be meant. A variant that fits two of them fits neither; a name as it is recorded comes first */
export function participantMatcher(states: readonly StateParty[]): ParticipantMatcher {
  const byCode = new Map(states.map((state) => [state.code, state]));
  const recorded = index(states, recordedNames);
  const varied = index(states, (state) => recordedNames(state).flatMap(variantsOf));
  const shown = new Map(states.flatMap((state) => recordedNames(state).map((name) => [name, state.code] as const)));
  return {
    find: (written) => {
      const name = written.replace(FOOTNOTES, '');
      const key = fold(name);
      return byCode.get(name) ?? recorded.get(key) ?? varied.get(key) ?? undefined;
    },
    suggest: (written) => {
      const name = nearestName(written.replace(FOOTNOTES, ''), [...shown.keys(), ...byCode.keys()]);
      if (name === undefined) return undefined;
      const code = shown.get(name);
      return `did you mean "${name}"${code === undefined ? '' : ` (${code})`}?`;
    },
  };
}

/** The numbers of footnotes and the like with which lists end a name. */
const FOOTNOTES = /[\s\d,*†‡[\]]+$/u;

function recordedNames({ names, otherNames = [] }: StateParty): string[] {
  return [...Object.values(names), ...otherNames];
}

/** `Bolivia (Plurinational State of)` is also Bolivia; Bolivia, Plurinational State of; and Plurinational State of Bolivia. */
function variantsOf(name: string): string[] {
  const [, base, addition] = /^(.+?)\s*[(（]\s*(.+?)\s*[)）]$/u.exec(name) ?? [];
  if (base === undefined || addition === undefined) return [name];
  return [name, base, `${base}, ${addition}`, `${addition} ${base}`];
}

/** Null stands for a key that fits several. */
function index(states: readonly StateParty[], namesOf: (state: StateParty) => readonly string[]): Map<string, StateParty | null> {
  const found = new Map<string, StateParty | null>();
  for (const state of states)
    for (const key of new Set(namesOf(state).map(fold))) {
      const other = found.get(key);
      found.set(key, other === undefined || other === state ? state : null);
    }
  return found;
}

/** A name without letter case, accents, signs and articles. */
function fold(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/^st /, 'saint ');
}
