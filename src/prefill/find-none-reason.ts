/** Why there is nothing for an item: the first reason that holds, in a fixed order. */

import { ANY, DISJOINT } from '../domain/relation.ts';
import { instrumentOf } from '../crosswalk/provision-id.ts';
import { noCounterpartRow, rowsTo } from '../crosswalk/review-state.ts';
import type { CompiledItem, Crosswalk } from '../crosswalk/crosswalk.ts';
import { commonFacet, type SourceLink } from './link-sources.ts';
import { NONE_REASONS, type NoneReason } from './suggestion.ts';
import type { SuggestContext } from './suggest-item.ts';

type Situation = Pick<SuggestContext, 'plan' | 'party' | 'sourceInstruments' | 'gathered'>;

export interface WhyNothing {
  readonly reason: NoneReason;
  /** Full ids of the source items it is about; empty where it is about none. */
  readonly reasonItems: readonly string[];
}

/** @param links every source item that something connects to the target, answered or not */
export function findNoneReason(situation: Situation, target: CompiledItem, links: readonly SourceLink[]): WhyNothing {
  for (const reason of NONE_REASONS) {
    const found = HOLDS[reason](situation, target, links);
    if (found !== false) return { reason, reasonItems: found.map((link) => link.item.id) };
  }
  return { reason: 'NOT_REVIEWED', reasonItems: [] };
}

/** For each reason: the links it is about, none where it is about no link, or false where it does not hold. */
type Holds = (situation: Situation, target: CompiledItem, links: readonly SourceLink[]) => readonly SourceLink[] | false;

const HOLDS: Readonly<Record<NoneReason, Holds>> = {
  NOT_PARTY: ({ party }, target) => party[target.section.instrument] === false && [],
  POSSIBLY_DISJOINT: (situation, target, links) =>
    some(links.filter((link) => link.source !== undefined && isPossiblyDisjoint(link))) ||
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
      .flatMap((instrument) => rowsTo(plan.crosswalk, provision, instrument))
      .flatMap(({ form }) => [form.subject, form.object, ...(form.all_of ?? [])])
      .filter((id) => id !== undefined && sourceInstruments.has(instrumentOf(id)))
      .flatMap((id) => provisions.get(id ?? '')?.index ?? []),
  );
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
  return link.caps.length > 0 || (link.relations !== ANY && !(link.relations & DISJOINT));
}

/** A provision, or one above it, is said to have no counterpart in every one of the instruments. */
export function hasNoCounterpart(crosswalk: Crosswalk, provision: string, instruments: ReadonlySet<string>): boolean {
  const own = instrumentOf(provision);
  const others = [...instruments].filter((instrument) => instrument !== own);
  return others.length > 0 && others.every((instrument) => noCounterpartRow(crosswalk, provision, instrument) !== undefined);
}
