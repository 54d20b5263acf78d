/** The catalogue as it is shipped, compiled once; and as it would be without some rows, or with some of them drafts. */

import { fileURLToPath } from 'node:url';
import { readCatalogueFolder } from '../../../src/application/read-catalogue-folder.ts';
import type { CatalogueSource } from '../../../src/crosswalk/catalogue-source.ts';
import { compileCrosswalk } from '../../../src/crosswalk/compile-crosswalk.ts';
import { parseCatalogue } from '../../../src/crosswalk/parse-catalogue.ts';
import { type InferencePlan, planInference } from '../../../src/prefill/inference-plan.ts';

const { files, diagnostics } = await readCatalogueFolder(fileURLToPath(new URL('../../..', import.meta.url)));
const { source } = parseCatalogue(files, diagnostics);
const plans = new Map<string, InferencePlan>();

interface Variant {
  /** Ids of rows left out. */
  readonly without_rows: readonly string[];
  /** Ids of rows that count as drafts. */
  readonly draft_rows: readonly string[];
}

const AS_SHIPPED: Variant = { without_rows: [], draft_rows: [] };

/** @throws Error where a row named is not in the catalogue */
export function shippedPlan(variant: Variant = AS_SHIPPED): InferencePlan {
  const key = JSON.stringify([variant.without_rows, variant.draft_rows]);
  const known = plans.get(key) ?? planInference(compileCrosswalk(vary(source, variant)));
  plans.set(key, known);
  return known;
}

function vary(catalogue: CatalogueSource, { without_rows, draft_rows }: Variant): CatalogueSource {
  const ids = new Set(catalogue.mappingSets.flatMap(({ rows }) => rows.map(({ form }) => form.id)));
  const unknown = [...without_rows, ...draft_rows].filter((id) => !ids.has(id));
  if (unknown.length > 0) throw new Error(`no such row: ${unknown.join(', ')}`);
  const mappingSets = catalogue.mappingSets.map((set) => ({
    ...set,
    rows: set.rows
      .filter(({ form }) => !without_rows.includes(form.id))
      .map(({ form, place }) => ({ place, form: draft_rows.includes(form.id) ? { ...form, status: 'draft' as const } : form })),
  }));
  return { ...catalogue, mappingSets };
}
