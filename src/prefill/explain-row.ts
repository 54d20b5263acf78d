/** One mapping row in a sentence: what it claims, and why. */

import type { CompiledRow } from '../crosswalk/crosswalk.ts';
import { listOf, message, textIn, textOrEnglish } from './messages/message.ts';
import { citeNode, type Speaker } from './messages/speaker.ts';

export function describeRow(speaker: Speaker, row: CompiledRow): string {
  const { language } = speaker;
  return message(language, 'row.because', {
    claim: claimOf(speaker, row),
    row: row.id,
    rationale: textOrEnglish(language, row.rationale),
  });
}

function claimOf(speaker: Speaker, { form }: CompiledRow): string {
  const { crosswalk, language } = speaker;
  const cite = (id: string | undefined) => citeNode(speaker, id ?? '');
  if (form.no_counterpart !== undefined)
    return message(language, 'relation.no_counterpart', {
      subject: cite(form.no_counterpart),
      instrument: textIn(language, crosswalk.instruments.get(form.in ?? '')?.form.short_title),
    });
  const parts = form.all_of === undefined ? undefined : listOf(language, form.all_of.map(cite), 'conjunction');
  // `union` reads parts RELATION node: the parts come first, whichever side they stand on.
  const [subject, object] = parts === undefined ? [cite(form.subject), cite(form.object)] : [parts, cite(form.subject ?? form.object)];
  const claim = message(language, `relation.${form.union ?? form.relation ?? 'related'}`, { subject, object });
  const scope = form.scope === 'mutatis_mutandis' ? message(language, 'relation.own_offences') : '';
  const level = form.level === undefined ? '' : message(language, `relation.level.${form.level}`);
  return claim + scope + level;
}
