/** What of an answer may be taken over, in words. */

import { formWord } from '../../exchange/form-words/form-words.ts';
import { labelOf } from '../../prefill/labels/label.ts';
import type { Language } from '../../prefill/messages/message-key.ts';
import type { PayloadDraft } from '../../prefill/suggestion.ts';

/** Each text or law once, with the items it comes from; the second line of each says so. */
export function describePayloads(payloads: readonly PayloadDraft[], language: Language): string[] {
  const groups = Map.groupBy(payloads, ({ kind, use, content }) => JSON.stringify([kind, use, content]));
  return [...groups.values()].flatMap(([first, ...others]) => (first === undefined ? [] : describe(first, [first, ...others], language)));
}

function describe(payload: PayloadDraft, group: readonly PayloadDraft[], language: Language): string {
  const { kind, use, content, caveat } = payload;
  const label = (enumeration: string, member: string) => labelOf(language, enumeration, member.toUpperCase()) ?? member;
  const items = [...new Set(group.map(({ from }) => from.slice(from.indexOf('#') + 1)))].join(', ');
  const notes = [
    formWord(language, 'proposal.from', { items }),
    ...(kind === 'narrative' && payload.language !== undefined ? [payload.language] : []),
    ...(caveat === undefined ? [] : [label('PayloadCaveat', caveat)]),
  ];
  const quoted = kind === 'narrative' ? `“${content}”` : content;
  const what = `${label('PayloadKind', kind)} · ${label('PayloadUse', use)}`;
  return `${formWord(language, 'proposal.line', { what, content: quoted })}\n  (${notes.join('; ')})`;
}
