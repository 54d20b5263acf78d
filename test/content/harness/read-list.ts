/** The committed lists of provisions, and the texts of the treaties where the folder they are kept in is at hand. */

import { existsSync, readFileSync } from 'node:fs';

export interface ListedProvision {
  /** Full id, e.g. `uncac:5(1)`. */
  readonly id: string;
  readonly heading: string;
  /** Has words in the treaty; an article that only holds paragraphs has none. */
  readonly hasWords: boolean;
}

const WORDLESS = ' [no words of its own]';

/**
 * Reads `Article 5. Title`, then `5(1) Heading` for each provision below; an id alone says that the article itself has words.
 * @returns in treaty order, articles before their paragraphs
 */
export function readList(instrument: string, text: string): ListedProvision[] {
  const listed = new Map<string, ListedProvision>();
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, article, title = ''] = line.match(/^Article (\S+)\. (.+)$/) ?? [];
    const [, number = '', heading = ''] = line.match(/^(\S+)(?: (.+))?$/) ?? [];
    const id = `${instrument}:${article ?? number}`;
    if (article !== undefined) listed.set(id, { id, heading: title, hasWords: false });
    else if (heading === '') listed.set(id, { id, heading: listed.get(id)?.heading ?? '', hasWords: true });
    else listed.set(id, { id, heading: heading.replace(WORDLESS, ''), hasWords: !heading.endsWith(WORDLESS) });
  }
  return [...listed.values()];
}

export function committedList(instrument: string): ListedProvision[] {
  return readList(instrument, readFileSync(new URL(`../${instrument}.txt`, import.meta.url), 'utf8'));
}

/** The English text, one provision a line as `[5(1)] words`; absent outside the workshop, where only some tests need it. */
export function treatyText(instrument: string): string | undefined {
  const file = new URL(`../../../../shared/reference/treaties/${instrument}.txt`, import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
