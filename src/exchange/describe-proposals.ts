/** What can be reused from elsewhere, as it stands beside the questions of a form: marked as a proposal, never as an answer. */

import type { PayloadDraft, Suggestion } from '../prefill/suggestion.ts';

/**
 * FULL suggestions, and texts, laws and lists to start from.
 * @param answered full ids of items that need no proposal
 * @returns by full id of the item; an item for which nothing is proposed is not there
 */
export function describeProposals(suggestions: readonly Suggestion[], answered: ReadonlySet<string>): Map<string, string> {
  const proposed = suggestions.filter(({ item }) => !answered.has(item)).map((each) => [each.item, describe(each)] as const);
  return new Map(proposed.filter(([, text]) => text !== ''));
}

/** Others are kept out of a form: they are read beside the question, with their explanations. */
const TO_START_FROM: Readonly<Partial<Record<PayloadDraft['use'], string>>> = {
  draft: 'DRAFT to start from',
  link: 'TO CITE, if relevant here',
  list: 'TO CHOOSE FROM',
};

const CAVEATS: Readonly<Record<NonNullable<PayloadDraft['caveat']>, string>> = {
  goes_beyond: 'goes beyond the question',
  covers_only: 'covers only a part of the question',
  confirm_relevance: 'confirm that it is relevant here',
  designated_here: 'also designated under this treaty?',
};

function describe(suggestion: Suggestion): string {
  const payloads = Map.groupBy(suggestion.payloads, ({ use, content }) => JSON.stringify([use, content]));
  const lines = [...describeValue(suggestion), ...[...payloads.values()].flatMap(describePayload)];
  return lines.map((line) => `► ${line}`).join('\n');
}

function describeValue({ class: kind, value, sources, rows }: Suggestion): string[] {
  if (kind !== 'FULL' || value === null) return [];
  const said = sources.flatMap(({ item, value: answer, asOf, grade }) =>
    grade === 'A' && answer !== undefined ? [`${shortId(item)} "${answer}"${asOf === undefined ? '' : ` (${asOf})`}`] : [],
  );
  return [
    `PROPOSAL, not an answer: "${value}" – it follows from ${said.join(' and ')} (rows ${rows.join(', ')}). Write it down to accept it.`,
  ];
}

/** @param payloads of the same content, from one item or several */
function describePayload(payloads: readonly PayloadDraft[]): string[] {
  const label = TO_START_FROM[payloads[0]?.use ?? 'reading'];
  if (payloads[0] === undefined || label === undefined) return [];
  const { use, content, language, caveat } = payloads[0];
  const notes = [
    `from ${[...new Set(payloads.map(({ from }) => shortId(from)))].join(', ')}`,
    ...(use === 'draft' && language !== undefined ? [language] : []),
    ...(caveat === undefined ? [] : [CAVEATS[caveat]]),
  ];
  return [`${label} (${notes.join('; ')}): ${content}`];
}

/** Its id within the questionnaire, which names the instrument. */
function shortId(item: string): string {
  return item.slice(item.indexOf('#') + 1);
}
