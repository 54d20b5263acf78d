/** What of an answer may be taken over, in words. */

import type { PayloadDraft } from '../../prefill/suggestion.ts';

/** Each text or law once, with the items it comes from; the second line of each says so. */
export function describePayloads(payloads: readonly PayloadDraft[]): string[] {
  const groups = new Map<string, PayloadDraft[]>();
  for (const payload of payloads) {
    const key = JSON.stringify([payload.kind, payload.use, payload.content]);
    groups.set(key, [...(groups.get(key) ?? []), payload]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => (first === undefined ? [] : describe(first, [first, ...others])));
}

const LABELS: Readonly<Record<PayloadDraft['kind'], string>> = {
  narrative: 'Text',
  legislation: 'Law',
  link: 'Link',
  list: 'Entry',
  authority: 'Authority',
  statistics: 'Figures',
};

const USES: Readonly<Record<PayloadDraft['use'], string>> = {
  draft: 'to start from',
  link: 'to cite',
  list: 'to choose from',
  reading: 'to read beside',
};

const CAVEATS: Readonly<Record<NonNullable<PayloadDraft['caveat']>, string>> = {
  goes_beyond: 'goes beyond the question',
  covers_only: 'covers only a part of the question',
  confirm_relevance: 'confirm that it is relevant here',
  designated_here: 'also designated under this treaty?',
};

function describe({ kind, use, content, language, caveat }: PayloadDraft, group: readonly PayloadDraft[]): string {
  const items = [...new Set(group.map(({ from }) => from.slice(from.indexOf('#') + 1)))];
  const notes = [
    `from ${items.join(', ')}`,
    ...(kind === 'narrative' && language !== undefined ? [`language: ${language}`] : []),
    ...(caveat === undefined ? [] : [CAVEATS[caveat]]),
  ];
  return `${LABELS[kind]} ${USES[use]}: ${kind === 'narrative' ? `“${content}”` : content}\n  (${notes.join('; ')})`;
}
