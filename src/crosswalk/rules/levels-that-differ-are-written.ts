import { type CatalogueIndex, type RowEntry, within } from '../check-index.ts';
import { asPair, isInForce } from '../check-row.ts';
import type { Rule } from '../check-rule.ts';
import type { Finding } from '../finding.ts';
import type { Level } from '../forms/instrument.ts';

export const levelsThatDifferAreWritten: Rule = {
  law: {
    code: 'CB414',
    name: 'levels-that-differ-are-written',
    severity: 'warning',
    title: 'The levels of the two provisions differ, and the row does not say so',
    law: 'Where a yes proves that something is done on one side, and that it was considered on the other, the row says so by its level.',
    why: 'A State that considered a measure would otherwise be told that it took it.',
    source: 'mappings/README.md, level; UNCAC 16(1) beside UNTOC 8(2)',
    explanation:
      'Compared are the levels of provisions without children: "mandatory" and "optional" prove that it is done, "to_consider" proves that it was considered. The done side is the stricter one. A row that claims nothing ("related", "disjoint") needs no level.\n\nBetween "shall" and "may", which both prove that it is done, a level is neither asked for nor refused here.',
  },
  *find(catalogue) {
    for (const row of catalogue.rows.filter(isInForce)) yield* findingsOf(row, catalogue);
  },
};

/** What a yes proves; absent where a provision is no obligation of a State. */
const PROVES: Partial<Record<Level, 'done' | 'considered'>> = { mandatory: 'done', optional: 'done', to_consider: 'considered' };

function* findingsOf({ form, place }: RowEntry, catalogue: CatalogueIndex): Iterable<Finding> {
  const pair = asPair(form);
  if (pair === undefined || pair.relation === 'related' || pair.relation === 'disjoint') return;
  const [subject, object] = [pair.subject, pair.object].map((id) => provedByYes(id, catalogue));
  if (subject === undefined || object === undefined || subject === object) return;
  const expected = subject === 'done' ? 'stricter' : 'weaker';
  if (form.level === expected) return;
  const where = within(place, form.level === undefined ? 'relation' : 'level');
  const message = `a yes on "${pair.subject}" proves that it is ${subject}, one on "${pair.object}" that it is ${object}`;
  yield { place: where, message, hint: `write "level: ${expected}", or "relation: related"` };
}

function provedByYes(id: string, { provisions, isParent }: CatalogueIndex): 'done' | 'considered' | undefined {
  const level = provisions.get(id)?.form.level;
  return level === undefined || isParent(id) ? undefined : PROVES[level];
}
