/** Why there is nothing for an item: the first reason that holds, in a fixed order. */

import type { CompiledItem, CompiledRow, Crosswalk } from '../crosswalk/crosswalk.ts';
import { instrumentOf } from '../crosswalk/provision-id.ts';
import { noCounterpartRow, rowsTo } from '../crosswalk/review-state.ts';
import { instrumentsOf } from '../crosswalk/sides-of-set.ts';
import { ANY, DISJOINT } from '../domain/relation.ts';
import { commonFacet, type SourceLink } from './link-sources.ts';
import type { SuggestContext } from './suggest-context.ts';
import { NONE_REASONS, type NoneReason } from './suggestion.ts';

type Situation = Pick<SuggestContext, 'plan' | 'party' | 'sourceInstruments' | 'gathered'>;

export interface WhyNothing {
  readonly reason: NoneReason;
  /** Full ids of the source items it is about; empty where it is about none. */
  readonly reasonItems: readonly string[];
  /** Ids of the rows that say there is no counterpart; empty for any other reason. */
  readonly rows: readonly string[];
}

/** @param links every source item that something connects to the target, answered or not */
export function findNoneReason(situation: Situation, target: CompiledItem, links: readonly SourceLink[]): WhyNothing {
  for (const reason of NONE_REASONS) {
    const found = HOLDS[reason](situation, target, links);
    if (found === false) continue;
    const rows = reason === 'NO_COUNTERPART' ? rowsSayingNone(situation, target) : [];
    return { reason, reasonItems: found.map((link) => link.item.id), rows };
  }
  return { reason: 'NOT_REVIEWED', reasonItems: [], rows: [] };
}

/** For each provision of the target and each source instrument, the row that says nothing corresponds. */
function rowsSayingNone({ plan, sourceInstruments }: Situation, target: CompiledItem): string[] {
  const rows = target.provisions.flatMap((provision) =>
    [...sourceInstruments].flatMap((instrument) => noCounterpartRow(plan.crosswalk, provision, instrument) ?? []),
  );
  return [...new Set(rows)].sort();
}

/** For each reason: the links it is about, none where it is about no link, or false where it does not hold. */
type Holds = (situation: Situation, target: CompiledItem, links: readonly SourceLink[]) => readonly SourceLink[] | false;

const HOLDS: Readonly<Record<NoneReason, Holds>> = {
  NOT_PARTY: ({ party }, target) => party[target.section.instrument] === false && [],
  POSSIBLY_DISJOINT: (situation, target, links) =>
    some(links.filter((link) => link.source !== undefined && isPossiblyDisjoint(link) && !isSaidDisjoint(situation, link.item, target))) ||
    (looseCounterparts(situation, target, links).some((node) => isAnswered(situation, node)) && []),
  SOURCE_NOT_APPLICABLE: ({ gathered }, target, links) =>
    some(links.filter((link) => isNear(link, target) && gathered.byItem.get(link.item.id)?.answer.value === 'not_applicable')),
  SOURCE_UNANSWERED: (situation, target, links) =>
    some(links.filter((link) => isNear(link, target) && link.source === undefined)) ||
    (looseCounterparts(situation, target, links).length > 0 && []),
  NO_COMMON_FACET: (_, target, links) => some(links.filter((link) => isConnected(link) && commonFacet(link.item, target) === undefined)),
  NO_COUNTERPART: ({ plan, sourceInstruments }, target) =>
    target.provisions.length > 0 &&
    target.provisions.every((provision) => hasNoCounterpart(plan.crosswalk, provision, sourceInstruments)) &&
    [],
  NOT_REVIEWED: () => [],
};

function some(links: readonly SourceLink[]): readonly SourceLink[] | false {
  return links.length > 0 && links;
}

/** Nodes that rows relate to the provisions of a target, where nothing certain follows for the target itself. */
function looseCounterparts({ plan, sourceInstruments }: Situation, target: CompiledItem, links: readonly SourceLink[]): number[] {
  const { provisions } = plan.crosswalk;
  if (links.some(isConnected)) return [];
  return target.provisions.flatMap((provision) =>
    [...sourceInstruments]
      .flatMap((instrument) => nearestRows(plan.crosswalk, provision, instrument))
      .flatMap(({ form }) => [form.subject, form.object, ...(form.all_of ?? [])])
      .filter((id) => id !== undefined && sourceInstruments.has(instrumentOf(id)))
      .flatMap((id) => provisions.get(id ?? '')?.index ?? []),
  );
}

/** The rows of a provision, or of what stands below it where it has none of its own. */
function nearestRows(crosswalk: Crosswalk, provision: string, instrument: string): CompiledRow[] {
  const own = rowsTo(crosswalk, provision, instrument);
  if (own.length > 0 || noCounterpartRow(crosswalk, provision, instrument) !== undefined) return own;
  const children = crosswalk.provisions.get(provision)?.children ?? [];
  return children.flatMap((child) => nearestRows(crosswalk, crosswalk.nodes[child]?.id ?? '', instrument));
}

/** No counterpart is said of the provisions of one of the two in the instrument of the other: then nothing is left open. */
function isSaidDisjoint({ plan }: Situation, source: CompiledItem, target: CompiledItem): boolean {
  const none = ({ provisions }: CompiledItem, { section }: CompiledItem) =>
    provisions.length > 0 && provisions.every((provision) => noCounterpartRow(plan.crosswalk, provision, section.instrument) !== undefined);
  return none(target, source) || none(source, target);
}

function isPossiblyDisjoint({ relations }: SourceLink): boolean {
  return relations !== ANY && (relations & DISJOINT) !== 0;
}

function isAnswered({ plan, gathered }: Situation, node: number): boolean {
  return (plan.crosswalk.itemsAt.get(node) ?? []).some((item) => gathered.byItem.get(item.id)?.hasContent ?? false);
}

/** Connected by a claim, or by a row that claims nothing, and asking about the same side of the matter. */
function isNear(link: SourceLink, target: CompiledItem): boolean {
  return isConnected(link) && commonFacet(link.item, target) !== undefined;
}

function isConnected(link: SourceLink): boolean {
  return link.caps.length > 0 || !(link.relations & DISJOINT);
}

/** A provision, or one above it, is said to have no counterpart in every one of the instruments that its own is compared with. */
function hasNoCounterpart(crosswalk: Crosswalk, provision: string, instruments: ReadonlySet<string>): boolean {
  const compared = comparedWith(crosswalk, instrumentOf(provision));
  const others = [...instruments].filter((instrument) => compared.has(instrument));
  return others.length > 0 && others.every((instrument) => noCounterpartRow(crosswalk, provision, instrument) !== undefined);
}

/** The instruments that some mapping set relates to this one. */
function comparedWith({ mappingSets }: Crosswalk, instrument: string): ReadonlySet<string> {
  const pairs = [...mappingSets.values()].map(({ source }) => instrumentsOf(source.form)?.map((pin) => pin.instrument) ?? []);
  return new Set(
    pairs
      .filter((pair) => pair.includes(instrument))
      .flat()
      .filter((other) => other !== instrument),
  );
}
