/** No sentence of a treaty stands in the project: no run of eight words that is one of a treaty's. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { shippedPlan } from '../scenarios/harness/shipped-crosswalk.ts';
import { borrowedRuns, runsOf } from './harness/borrowed-runs.ts';
import { treatyText } from './harness/read-list.ts';

const RUN = 8;
const INSTRUMENTS = ['uncac', 'untoc', 'tip', 'som', 'fp'];

/** What may stand although a treaty has it too, with the reason. One that is no longer found fails the test: take it out. */
const EXEMPT: Readonly<Record<string, string>> = {
  'the International Code of Conduct for Public Officials': 'the name of a document',
};

/** Every file below seeds/ and mappings/, with its lines. */
function contentFiles(): { readonly name: string; readonly lines: readonly string[] }[] {
  const root = new URL('../../', import.meta.url);
  return ['seeds/', 'mappings/'].flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ya?ml|csv|md)$/.test(name))
      .map((name) => ({ name: folder + name, lines: readFileSync(new URL(folder + name, root), 'utf8').split('\n') })),
  );
}

/** The words of provisions; titles of articles may be used as they are. */
function provisionsOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.match(/^\[[^\]]+\] (.+)$/)?.[1] ?? []);
}

function titlesOf(text: string): string[] {
  return text.split('\n').flatMap((line) => line.match(/^Article \S+\. (.+)$/)?.[1] ?? []);
}

/** The titles under which the catalogue has its instruments: a protocol repeats its own in its articles. */
function instrumentTitles(): string[] {
  return [...shippedPlan().crosswalk.instruments.values()].map(({ form }) => form.title.en);
}

describe('own words', () => {
  it('stand in every file of seeds and mappings', ({ skip }) => {
    const texts = INSTRUMENTS.map((instrument) => treatyText(instrument) ?? skip('the texts of the treaties are not at hand'));
    const titles = new Set([...texts.flatMap(titlesOf), ...instrumentTitles()].flatMap((title) => [...runsOf(title, RUN)]));
    const source = new Set(texts.flatMap(provisionsOf).flatMap((words) => [...runsOf(words, RUN)]));
    const exempt = Object.keys(EXEMPT).map((phrase) => runsOf(phrase, RUN));
    const borrowed = contentFiles().flatMap(({ name, lines }) =>
      lines.flatMap((line, index) => borrowedRuns(line, source, RUN).map((run) => ({ run, place: `${name}:${index + 1}` }))),
    );
    const unexcused = borrowed.filter(({ run }) => !titles.has(run) && !exempt.some((runs) => runs.has(run)));
    expect(source.size).toBeGreaterThan(20_000);
    expect(unexcused).toEqual([]);
    expect(exempt.filter((runs) => !borrowed.some(({ run }) => runs.has(run)))).toEqual([]);
  });

  it('are not those of a provision, even with other punctuation and capitals', ({ skip }) => {
    const [provision = ''] = provisionsOf(treatyText('untoc') ?? skip('the texts of the treaties are not at hand'));
    const source = runsOf(provision, RUN);
    const words = provision.split(' ');
    expect(borrowedRuns(`summary: { en: "${words.slice(0, RUN).join(', ').toUpperCase()}" }`, source, RUN)).toHaveLength(1);
    expect(borrowedRuns(words.slice(0, RUN - 1).join(' '), source, RUN)).toEqual([]);
  });

  it.each([
    ['the same words with other punctuation', 'ONE two, three – four', ['one two three four']],
    ['a longer run', 'zero one two three four five', ['one two three four', 'two three four five']],
    ['one word exchanged', 'one two drei four five', []],
    ['too few words', 'one two three', []],
    ['an apostrophe', 'the State’s four words', ['the states four words']],
  ])('are told by runs: %s', (_, text, found) => {
    const source = new Set([...runsOf('One two three four five.', 4), ...runsOf("The State's four words", 4)]);
    expect(borrowedRuns(text, source, 4)).toEqual(found);
  });
});
