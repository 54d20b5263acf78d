/** The rows in use, each with what follows from its set. */

import type { CatalogueSource } from './catalogue-source.ts';
import { rowFingerprint } from './content-hash.ts';
import type { CompiledRow, NoCounterpart } from './crosswalk.ts';
import type { Row } from './forms/mapping-set.ts';
import type { NumberedNodes } from './number-nodes.ts';

export interface CompileOptions {
  /** Rows that only software has read count as proposed. */
  readonly requirePersonReview?: boolean;
}

/** Deprecated rows give no evidence: they are left out. */
export function compileRows(source: CatalogueSource, { requirePersonReview = false }: CompileOptions = {}): CompiledRow[] {
  return source.mappingSets.flatMap((set) =>
    set.rows
      .filter(({ form }) => form.status !== 'deprecated')
      .map(({ form }) => ({
        id: form.id,
        form,
        set: set.id,
        subjectInstrument: set.form.subject.instrument,
        objectInstrument: set.form.object.instrument,
        settled: form.status === 'approved' && (!requirePersonReview || readByPerson(form)),
        rationale: form.rationale ?? set.form.rationales?.[form.rationale_ref ?? ''] ?? { en: '' },
        fingerprint: rowFingerprint(form),
      })),
  );
}

/** What a row needs where rows that only software has read do not count. */
function readByPerson(row: Row): boolean {
  return (row.reviewers ?? []).some((vote) => vote.kind === 'person' && vote.agreement > 0);
}

/** Every provision that a row names, in any role. */
export function nodesNamed(row: Row): string[] {
  return [row.subject, row.object, row.no_counterpart, ...(row.all_of ?? [])].filter((id) => id !== undefined);
}

export function gatherNoCounterparts(rows: readonly CompiledRow[], { byId }: NumberedNodes): NoCounterpart[] {
  return rows.flatMap((row) => {
    const node = byId.get(row.form.no_counterpart ?? '');
    return node === undefined || row.form.in === undefined ? [] : [{ row, node: node.index, instrument: row.form.in }];
  });
}
