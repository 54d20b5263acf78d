import { type CatalogueIndex, type ProvisionEntry, within } from '../check-index.ts';
import { asNoCounterpart } from '../check-row.ts';
import type { Rule } from '../check-rule.ts';
import type { Finding } from '../finding.ts';
import type { Level } from '../forms/instrument.ts';
import { instrumentOf } from '../provision-id.ts';
import { instrumentsOf } from '../sides-of-set.ts';

export const everyProvisionIsReviewed: Rule = {
  law: {
    code: 'CB605',
    name: 'every-provision-is-reviewed',
    severity: 'warning',
    title: 'Provisions not yet reviewed',
    law: 'Every assessable provision of two instruments that are mapped to each other has a row to the other one, or is said to have no counterpart there.',
    why: 'No row means "not reviewed", and never "no counterpart": these provisions are missing from every figure on overlap.',
    source: 'mappings/README.md: no row is "not reviewed"',
    explanation:
      'Assessable are the levels mandatory, to_consider and optional. A provision is reviewed when it has a row to the other instrument, when it or one above it is said to have no counterpart, or when it adds nothing to its children and all of these are reviewed. Deprecated rows do not count.',
  },
  needsEveryFile: true,
  needsEveryRow: true,
  *find(catalogue) {
    for (const { instruments, place } of mappedPairs(catalogue)) yield* findingOf(instruments, place, catalogue);
  },
};

const ASSESSABLE: ReadonlySet<Level> = new Set(['mandatory', 'to_consider', 'optional']);

interface MappedPair {
  readonly instruments: readonly [string, string];
  readonly place: Finding['place'];
}

/** Each pair of instruments once, at the first set that maps it. */
function mappedPairs({ parsed: { source }, instruments }: CatalogueIndex): MappedPair[] {
  const pairs = new Map<string, MappedPair>();
  for (const { form, place } of source.mappingSets) {
    const [a = '', b = ''] = instrumentsOf(form)?.map(({ instrument }) => instrument) ?? [];
    const key = [a, b].sort().join(' ');
    if (a !== b && instruments.has(a) && instruments.has(b) && !pairs.has(key))
      pairs.set(key, { instruments: [a, b], place: within(place, 'mapping_set') });
  }
  return [...pairs.values()];
}

function* findingOf([a, b]: readonly [string, string], place: Finding['place'], catalogue: CatalogueIndex): Iterable<Finding> {
  const sides = [unreviewed(a, b, catalogue), unreviewed(b, a, catalogue)];
  const count = sides.reduce((sum, { missing }) => sum + missing.length, 0);
  if (count === 0) return;
  const notes = sides
    .filter(({ missing }) => missing.length > 0)
    .map(({ from, of, missing }) => `${missing.length} of ${of} in ${from}: ${missing.join(', ')}`);
  yield {
    place,
    message: `${count} ${count === 1 ? 'provision' : 'provisions'} of ${a} and ${b} not yet reviewed against the other`,
    notes,
    hint: 'write a row, or no_counterpart, for each',
  };
}

function unreviewed(from: string, to: string, catalogue: CatalogueIndex): { from: string; of: number; missing: string[] } {
  const assessable = [...catalogue.provisions.values()].filter(({ instrument, form }) => instrument === from && ASSESSABLE.has(form.level));
  const reviewed = reviewedAgainst(to, catalogue);
  return { from, of: assessable.length, missing: assessable.filter((entry) => !reviewed(entry)).map(({ id }) => id) };
}

/** Whether a provision is reviewed against an instrument; each is asked once. */
function reviewedAgainst(to: string, { rowsAt, provisions }: CatalogueIndex): (entry: ProvisionEntry) => boolean {
  const known = new Map<string, boolean>();
  const hasRow = (id: string) => (rowsAt.get(id) ?? []).some(({ form }) => touches(form, to));
  const hasNone = (id: string) => (rowsAt.get(id) ?? []).some(({ form }) => asNoCounterpart(form)?.instrument === to);
  const coveredFromAbove = (entry: ProvisionEntry | undefined): boolean =>
    entry !== undefined && (hasNone(entry.id) || coveredFromAbove(provisions.get(entry.parent ?? '')));
  const byChildren = ({ form, children }: ProvisionEntry) =>
    children.length > 0 && form.own_obligation === false && children.every((child) => !ASSESSABLE.has(child.form.level) || reviewed(child));
  const reviewed = (entry: ProvisionEntry): boolean => {
    const before = known.get(entry.id);
    const result = before ?? (hasRow(entry.id) || coveredFromAbove(entry) || byChildren(entry));
    known.set(entry.id, result);
    return result;
  };
  return reviewed;
}

/** A pair or joint row with a provision of the instrument on its other side. */
function touches(form: CatalogueIndex['rows'][number]['form'], to: string): boolean {
  return (
    form.no_counterpart === undefined &&
    [form.subject, form.object, ...(form.all_of ?? [])].some((id) => id !== undefined && instrumentOf(id) === to)
  );
}
