/** A tour as it is written in a document: what to type, and what is promised to appear. */

import { readFileSync } from 'node:fs';

/** One block of commands, in the order of the tour. */
export interface TourStep {
  readonly commands: readonly { readonly line: string; readonly exitCode: number }[];
  /** Lines that the commands print, in this order; "…" stands for any number of others. */
  readonly printed: readonly string[];
}

export interface Tour {
  readonly steps: readonly TourStep[];
  /** What is asked in GraphiQL. */
  readonly operations: readonly string[];
}

/** @param title of the section in which the tour is told; another section follows it */
export function readTour(file: URL, title: string): Tour {
  const text = readFileSync(file, 'utf8');
  const section = text.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? '';
  const blocks = [...section.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', content = '']) => ({ language, content }));
  return {
    steps: blocks.flatMap(({ language, content }, index): TourStep[] => {
      const next = blocks[index + 1];
      return language === 'sh' ? [{ commands: readCommands(content), printed: next?.language === 'text' ? lines(next.content) : [] }] : [];
    }),
    operations: blocks.filter(({ language }) => language === 'graphql').map(({ content }) => content),
  };
}

/** A comment behind a command says with which exit code it ends, where that is not 0. */
function readCommands(content: string): TourStep['commands'] {
  return lines(content).map((written) => {
    const [line = '', comment = ''] = written.split(/ +# /);
    return { line, exitCode: Number(/exit code (\d)/.exec(comment)?.[1] ?? 0) };
  });
}

function lines(content: string): string[] {
  return content.split('\n').filter((line) => line !== '');
}

/** The first line that is promised and was not printed in its place; absent where all were. */
export function firstMissing(printed: readonly string[], output: string): string | undefined {
  const left = output.split('\n');
  return printed
    .filter((line) => line !== '…')
    .find((line) => {
      const at = left.indexOf(line);
      left.splice(0, at + 1);
      return at < 0;
    });
}
