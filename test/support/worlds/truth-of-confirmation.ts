/** Whether what a State is asked to confirm is so in a world. */

import { inPlaceAt } from './build-acts.ts';
import { type AnswerContext, type BuiltAnswer, isAllOrNone, rests } from './build-answers.ts';
import type { BuiltRow } from './build-rows.ts';

interface Known extends AnswerContext {
  readonly answers: readonly BuiltAnswer[];
  readonly rows: readonly BuiltRow[];
}

/** Takes "kind:about". What is of another kind, or about nothing in the world, is not so. */
export function truthOfConfirmation(known: Known): (id: string) => boolean {
  return (id) => {
    const cut = id.indexOf(':');
    const [kind, about] = [id.slice(0, cut), id.slice(cut + 1)];
    return (IS_SO[kind] ?? (() => false))(about, known);
  };
}

const IS_SO: Readonly<Record<string, (about: string, known: Known) => boolean>> = {
  'law-covers-all-offences': (about, { acts }) => acts.some(({ law, coversAllOffences }) => law.id === about && coversAllOffences),
  'law-still-so': (about, { acts }) =>
    acts.some(
      ({ law, content }) =>
        law.id === about && Object.entries(content.before).every(([part, atoms]) => content.now[part as 'law'] === atoms),
    ),
  'answer-covers-all-offences': (about, known) =>
    given(about, known).some(({ item, time }) => isAllOrNone(item, inPlaceAt(known.acts, time), known.choices)),
  'answer-still-so': (about, known) => given(about, known).some(({ item, time }) => time === 'now' || rests(item, known)),
  'answer-final': (about, known) => given(about, known).some(({ isRight }) => isRight),
  'same-question': (about, known) => given(about, known).some(({ isRight }) => isRight),
  settled: (about, known) => given(about, known).some(({ isRight }) => isRight),
  correspondence: (about, { rows }) => rows.some(({ sketch, isTrue }) => sketch.id === about && isTrue),
  // Of a condition of provisions, or of a row.
  condition: (about, { rows, isMet }) => {
    const row = rows.find(({ sketch }) => sketch.id === about);
    return row === undefined ? isMet(about) : row.conditionHolds;
  },
};

function given(item: string, { answers }: Known): readonly BuiltAnswer[] {
  return answers.filter((each) => each.item.id === item);
}
