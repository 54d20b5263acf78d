/** The mapping rows that a reader of the catalogue looks for. Open to all, and read from memory. */

import { nodesNamed } from '../crosswalk/compile-rows.ts';
import type { CompiledRow, Crosswalk, ProvisionNode } from '../crosswalk/crosswalk.ts';
import type { Row } from '../crosswalk/forms/mapping-set.ts';
import type { RowRelation } from '../domain/relation.ts';
import { matchesProvision, type ProvisionFilter } from './find-provisions.ts';
import { textMatcher } from './text-matcher.ts';

/** Which rows; what is absent does not narrow. Article, level and theme are those of such a provision too. */
export interface MappingFilter extends ProvisionFilter {
  /** Id of a mapping set. */
  readonly set?: string | undefined;
  /** Id of a provision that the row names, or that an item which it names asks about. */
  readonly provision?: string | undefined;
  /** Full id of an item that the row names. */
  readonly item?: string | undefined;
  readonly relation?: RowRelation | undefined;
  readonly scope?: Row['scope'] | undefined;
  readonly status?: Row['status'] | undefined;
  readonly noCounterpart?: boolean | undefined;
}

/** In the order of the mapping sets and of their rows; deprecated ones are not among them. */
export function findMappings(crosswalk: Crosswalk, filter: MappingFilter): CompiledRow[] {
  const holds = textMatcher(filter.text);
  return [...crosswalk.rows.values()].filter(
    (row) => isWanted(row, filter) && namesWanted(crosswalk, row, filter) && holds([row.id, ...nodesNamed(row.form), row.rationale]),
  );
}

function isWanted({ set, form, instruments }: CompiledRow, filter: MappingFilter): boolean {
  const { instrument, item, relation, scope, status, noCounterpart } = filter;
  return (
    (filter.set === undefined || set === filter.set) &&
    (instrument === undefined || instruments.includes(instrument)) &&
    (item === undefined || nodesNamed(form).includes(item)) &&
    (relation === undefined || (form.relation ?? form.union) === relation) &&
    (scope === undefined || (form.scope ?? 'same') === scope) &&
    (status === undefined || form.status === status) &&
    (noCounterpart === undefined || (form.no_counterpart !== undefined) === noCounterpart)
  );
}

function namesWanted(crosswalk: Crosswalk, row: CompiledRow, { provision, article, level, theme }: MappingFilter): boolean {
  const named = provisionsNamed(crosswalk, row);
  if (provision !== undefined && !named.some(({ id }) => id === provision)) return false;
  if (article === undefined && level === undefined && theme === undefined) return true;
  return named.some((node) => matchesProvision(crosswalk, node, { article, level, theme }));
}

function provisionsNamed({ provisions, items }: Crosswalk, row: CompiledRow): ProvisionNode[] {
  return nodesNamed(row.form).flatMap((id) => (items.get(id)?.provisions ?? [id]).flatMap((each) => provisions.get(each) ?? []));
}
