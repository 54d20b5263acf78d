/** The documents that show the shipped crosswalk to readers: made from mappings/ and seeds/, never written by hand. */

import { readCatalogueFolder } from '../src/application/read-catalogue-folder.ts';
import { compileCrosswalk } from '../src/crosswalk/compile-crosswalk.ts';
import { parseCatalogue } from '../src/crosswalk/parse-catalogue.ts';
import { CROSSWALK_COLUMNS, crosswalkLines } from '../src/exchange/crosswalk-lines.ts';
import { writeCsv } from '../src/exchange/csv.ts';
import { renderCoverageMarkdown } from '../src/exchange/render-coverage-markdown.ts';
import { renderCrosswalkMarkdown } from '../src/exchange/render-crosswalk-markdown.ts';
import { planInference } from '../src/prefill/inference-plan.ts';
import { atRoot } from './at-root.ts';

/** The pair of instruments that the documents are about. */
const PAIR = ['untoc', 'uncac'] as const;

/** Path, relative to the root of the package, and text of each. */
export async function shippedDocs(): Promise<{ readonly path: string; readonly text: string }[]> {
  const { files, diagnostics } = await readCatalogueFolder(atRoot('.'));
  const plan = planInference(compileCrosswalk(parseCatalogue(files, diagnostics).source));
  const lines = crosswalkLines(plan.crosswalk)
    .filter((line) => PAIR.every((instrument) => [line.subject_instrument, line.object_instrument].includes(instrument)))
    .map((line) => CROSSWALK_COLUMNS.map((column) => line[column]));
  return [
    { path: 'docs/CROSSWALK.md', text: renderCrosswalkMarkdown(plan.crosswalk, ...PAIR) },
    { path: 'docs/crosswalk.csv', text: writeCsv([CROSSWALK_COLUMNS, ...lines]) },
    { path: 'docs/COVERAGE.md', text: renderCoverageMarkdown(plan, ...PAIR) },
  ];
}
