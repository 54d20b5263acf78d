/** The rows in use, each with what follows from its set. */

import { askedByItems } from './asked-by-items.ts';
import type { CatalogueSource } from './catalogue-source.ts';
import { rowFingerprint } from './content-hash.ts';
import type { CompiledRow, NoCounterpart } from './crosswalk.ts';
import type { Row } from './forms/mapping-set.ts';
import type { NumberedNodes } from './number-nodes.ts';
import { instrumentOf } from './provision-id.ts';
import { instrumentsOf } from './sides-of-set.ts';

export interface CompileOptions {
  /** Rows that only software has read count as proposed. */
  readonly requirePersonReview?: boolean;
}

/** Deprecated rows give no evidence: they are left out. */
export function compileRows(source: CatalogueSource, { requirePersonReview = false }: CompileOptions = {}): CompiledRow[] {
  const asked = askedByItems(source);
  return source.mappingSets.flatMap((set) =>
    set.rows
      .filter(({ form }) => form.status !== 'deprecated')
      .map(({ form }) => ({
        id: form.id,
        form,
        set: set.id,
        instruments: instrumentsOf(set.form)?.map(({ instrument }) => instrument) ?? instrumentsAsked(form, asked),
        settled: form.status === 'approved' && (!requirePersonReview || readByPerson(form)),
        rationale: form.rationale ?? set.form.rationales?.[form.rationale_ref ?? ''] ?? { en: '' },
        fingerprint: rowFingerprint(form),
      })),
  );
}

function instrumentsAsked(form: Row, asked: ReadonlyMap<string, readonly string[]>): string[] {
  return [
    ...new Set(
      nodesNamed(form)
        .flatMap((item) => asked.get(item) ?? [])
        .map(instrumentOf),
    ),
  ];
}

/** What a row needs where rows that only software has read do not count. */
function readByPerson(row: Row): boolean {
  return (row.reviewers ?? []).some((vote) => vote.kind === 'person' && vote.agreement > 0);
}

/** Every provision or item that a row names, in any role. */
export function nodesNamed(row: Row): string[] {
  return [row.subject, row.object, row.no_counterpart, ...(row.all_of ?? [])].filter((id) => id !== undefined);
}

export function gatherNoCounterparts(rows: readonly CompiledRow[], { byId }: NumberedNodes): NoCounterpart[] {
  return rows.flatMap((row) => {
    const node = byId.get(row.form.no_counterpart ?? '');
    return node === undefined || row.form.in === undefined ? [] : [{ row, node: node.index, instrument: row.form.in }];
  });
}
