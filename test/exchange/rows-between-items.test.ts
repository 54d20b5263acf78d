/** Rows between items in what is handed out: on their own lines, and in no figure about instruments. */

import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openCatalogue } from '../../src/application/catalogue.ts';
import { overlap } from '../../src/coverage/overlap.ts';
import { structuralCoverage } from '../../src/coverage/structural-coverage.ts';
import { crosswalkLines } from '../../src/exchange/crosswalk-lines.ts';
import { renderCrosswalkMarkdown } from '../../src/exchange/render-crosswalk-markdown.ts';
import { NEWER_FORM, OLDER_FORM, twoEditionsFolder } from '../support/two-editions-folder.ts';

const FOLDERS = [twoEditionsFolder(), twoEditionsFolder({ related: false })] as const;
afterAll(() => {
  for (const folder of FOLDERS) rmSync(folder, { recursive: true });
});
const [related, unrelated] = await Promise.all([openCatalogue(FOLDERS[0]), openCatalogue(FOLDERS[1])]);

describe('rows between items', () => {
  it('are lines of the crosswalk, with ids of items on both sides and no instrument', () => {
    const lines = crosswalkLines(related.crosswalk).filter(({ set }) => set === 'editions');
    expect(lines.map(({ row, group, subject, relation, object }) => [row, group, subject, relation, object])).toEqual([
      ['ed-same', '', `${OLDER_FORM}#lamp:2.law.2`, 'equal', `${NEWER_FORM}#lamp:2.law.2`],
      ['ed-split', 'ed-split', `${OLDER_FORM}#lamp:2.law.3`, 'related', `${NEWER_FORM}#lamp:2.law.3`],
      ['ed-split', 'ed-split', `${OLDER_FORM}#lamp:2.law.3`, 'related', `${NEWER_FORM}#lamp:2.law.4`],
      ['ed-first', '', `${OLDER_FORM}#lamp:2.law.3`, 'superset', `${NEWER_FORM}#lamp:2.law.3`],
      ['ed-second', '', `${OLDER_FORM}#lamp:2.law.3`, 'superset', `${NEWER_FORM}#lamp:2.law.4`],
    ]);
    for (const line of lines) expect(line).toMatchObject({ subject_instrument: '', object_instrument: '', scope: 'same' });
  });

  it('are in no figure and no concordance of instruments', () => {
    for (const [from, to] of [
      ['lamp', 'buoy'],
      ['buoy', 'lamp'],
      [OLDER_FORM, 'buoy'],
      [NEWER_FORM, 'lamp'],
    ] as const)
      expect(overlap(related.crosswalk, from, to)).toEqual(overlap(unrelated.crosswalk, from, to));
    expect(structuralCoverage(related.plan)).toEqual(structuralCoverage(unrelated.plan));
    expect(renderCrosswalkMarkdown(related.crosswalk, 'lamp', 'buoy').replace(/^> .*$/m, '')).toBe(
      renderCrosswalkMarkdown(unrelated.crosswalk, 'lamp', 'buoy').replace(/^> .*$/m, ''),
    );
  });
});
