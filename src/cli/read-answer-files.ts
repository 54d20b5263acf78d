/** Reads the answer files named on a command line. */

import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import { parseAnswerFile } from '../exchange/answer-file.ts';
import { type AnswerProblem, describePlace } from '../exchange/answer-form/problems.ts';
import { mergeAnswers, type NamedAnswers } from '../exchange/merge-answers.ts';
import { toStateAnswers } from '../exchange/to-state-answers.ts';
import type { StateAnswers } from '../prefill/answer.ts';
import { CommandFailure } from './failure.ts';
import { readBytes } from './read-bytes.ts';
import type { Terminal } from './terminal.ts';

/**
 * @returns the answers of all files together
 * @throws CommandFailure: usage where a file cannot be opened, content where one has a problem – then none is used
 */
export async function readAnswerFiles(names: readonly string[], crosswalk: Crosswalk, terminal: Terminal): Promise<StateAnswers> {
  const files = await Promise.all(names.map(async (name) => ({ name, content: await readBytes(name) })));
  const read = await Promise.all(files.map(async ({ name, content }) => ({ name, ...(await parseAnswerFile(content, crosswalk)) })));
  for (const { name, unread } of read)
    if (unread.length > 0) terminal.err(`note: ${name}: not read, because the form has nothing of this name: ${unread.join(', ')}\n`);
  const problems = read.flatMap(({ name, problems }) => problems.map((problem) => describeProblem(name, problem)));
  if (problems.length > 0) throw refusal(problems);
  const answers = read.flatMap(({ name, form }): NamedAnswers[] => (form === null ? [] : [{ name, stateAnswers: toStateAnswers(form) }]));
  const merged = mergeAnswers(answers);
  if (merged.stateAnswers === null) throw refusal(merged.problems);
  return merged.stateAnswers;
}

function refusal(problems: readonly string[]): CommandFailure {
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  return new CommandFailure('content', `the answers have ${count}; nothing was read\n${problems.join('\n')}`);
}

/** `answers.csv: row 14, column C (value): "ja" is not one of yes, in_part, no`. */
function describeProblem(name: string, { message, hint, ...place }: AnswerProblem): string {
  return `  ${name}: ${describePlace(place)}: ${message}${hint === null ? '' : `\n      ${hint}`}`;
}
