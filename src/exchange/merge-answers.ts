/** Several answer files of one State as one: its answers together, each law once. */

import type { Law, StateAnswers } from '../prefill/answer.ts';

/** What one file holds. */
export interface NamedAnswers {
  /** Name of the file, for what is said about it. */
  readonly name: string;
  readonly stateAnswers: StateAnswers;
}

/** The answers of all files, or why they do not belong together: then none is used. */
export type Merged =
  | { readonly stateAnswers: StateAnswers; readonly problems: readonly [] }
  | { readonly stateAnswers: null; readonly problems: readonly string[] };

/** @param files at least one; files of different States, or that say different things of one law or item, do not merge */
export function mergeAnswers(files: readonly NamedAnswers[]): Merged {
  const problems = [...differentStates(files), ...answeredTwice(files), ...lawsThatDiffer(files)];
  if (problems.length > 0) return { stateAnswers: null, problems };
  const parts = files.map(({ stateAnswers }) => stateAnswers);
  const confirmations = [...new Set(parts.flatMap((part) => part.confirmations ?? []))];
  const parties = parts.flatMap(({ party }) => (party === undefined ? [] : [party]));
  return {
    stateAnswers: {
      state: parts[0]?.state ?? '',
      answers: parts.flatMap(({ answers }) => answers),
      laws: [...knownLaws(files).values()].map(({ law }) => law),
      ...(confirmations.length === 0 ? {} : { confirmations }),
      ...(parties.length === 0 ? {} : { party: Object.assign({}, ...parties) as Record<string, boolean> }),
    },
    problems: [],
  };
}

function differentStates(files: readonly NamedAnswers[]): string[] {
  const [first, ...others] = files;
  return others
    .filter(({ stateAnswers }) => stateAnswers.state !== first?.stateAnswers.state)
    .map(({ name, stateAnswers }) => `${name} holds answers of ${stateAnswers.state}, ${first?.name} of ${first?.stateAnswers.state}`);
}

function answeredTwice(files: readonly NamedAnswers[]): string[] {
  const firstIn = new Map<string, string>();
  return files.flatMap(({ name, stateAnswers }) =>
    stateAnswers.answers.flatMap(({ item }) => {
      const first = firstIn.get(item);
      firstIn.set(item, first ?? name);
      return first === undefined ? [] : [`the item ${item} is answered in ${first} and in ${name}`];
    }),
  );
}

function lawsThatDiffer(files: readonly NamedAnswers[]): string[] {
  const known = knownLaws(files);
  return files.flatMap(({ name, stateAnswers }) =>
    stateAnswers.laws.flatMap((law) => {
      const other = known.get(law.id);
      return other === undefined || !isDescribed(law) || isSame(law, other.law)
        ? []
        : [`the law "${law.name}" is described differently in ${other.name} and in ${name}`];
    }),
  );
}

/** The first description of each law; a law that is only cited gives way to one that is described. */
function knownLaws(files: readonly NamedAnswers[]): Map<string, { readonly law: Law; readonly name: string }> {
  const laws = new Map<string, { law: Law; name: string }>();
  for (const { name, stateAnswers } of files)
    for (const law of stateAnswers.laws) {
      const before = laws.get(law.id);
      if (before === undefined || (!isDescribed(before.law) && isDescribed(law))) laws.set(law.id, { law, name });
    }
  return laws;
}

function isDescribed({ appliesTo, changedOn, repealed }: Law): boolean {
  return appliesTo !== 'unknown' || changedOn !== undefined || repealed === true;
}

function isSame(a: Law, b: Law): boolean {
  return a.appliesTo === b.appliesTo && a.changedOn === b.changedOn && (a.repealed ?? false) === (b.repealed ?? false);
}
