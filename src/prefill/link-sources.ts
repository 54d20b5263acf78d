/** Which answered items stand near a target, how certainly, and what of them may be used how (section 6: payloads). */

import type { CompiledItem, Crosswalk } from '../crosswalk/crosswalk.ts';
import type { RelationNetwork } from '../crosswalk/relation-network.ts';
import { facetRelation } from '../domain/facet.ts';
import { ANY, DISJOINT, EQUAL, inverse, product, type RelationSet, SUBSET, SUPERSET } from '../domain/relation.ts';
import { outstanding } from './confirmation.ts';
import type { GatheredEvidence, ReadAnswer } from './gather-evidence.ts';
import type { InferencePlan } from './inference-plan.ts';
import { pairRows } from './items-near.ts';
import { draftNeeds } from './reach-at-grade.ts';
import { conditionOfRow } from './read-condition.ts';
import type { Cap, Confirmation } from './suggestion.ts';

/** How an item stands to a target, by the best path there is. */
export interface SourceLink {
  readonly item: CompiledItem;
  /** The answer, when the item has one with content. */
  readonly source?: ReadAnswer;
  /** Relation source – target including facets; `ANY` where only a `related` row or another facet connects them. */
  readonly relations: RelationSet;
  readonly grade: 'A' | 'B' | 'C';
  /** What keeps it from grade A. */
  readonly caps: readonly Cap[];
  readonly rows: readonly string[];
  readonly confirmations: readonly Confirmation[];
}

/** What a set of relations allows a payload to be taken for. */
export type Closeness = 'equal' | 'superset' | 'subset' | 'overlap' | 'open';

export function closenessOf(relations: RelationSet): Closeness {
  if (relations & DISJOINT) return 'open';
  if (relations === EQUAL) return 'equal';
  if ((relations & ~(EQUAL | SUPERSET)) === 0) return 'superset';
  if ((relations & ~(EQUAL | SUBSET)) === 0) return 'subset';
  return 'overlap';
}

/** Every item of the other questionnaires that something connects to the target, answered or not; stable order. */
export function linkSources(
  plan: InferencePlan,
  gathered: GatheredEvidence,
  target: CompiledItem,
  isSource: (item: CompiledItem) => boolean,
): SourceLink[] {
  return (plan.itemsNear.get(target.node) ?? [])
    .filter((item) => item.id !== target.id && isSource(item) && !isAboutMore(item, target))
    .map((item) => linkItem(plan, gathered, item, target));
}

/** Beside an item about a whole section only what answers the same kind of question is of use. */
function isAboutMore(item: CompiledItem, target: CompiledItem): boolean {
  return target.provisions.length === 0 && commonFacet(item, target) === undefined;
}

function linkItem(plan: InferencePlan, gathered: GatheredEvidence, item: CompiledItem, target: CompiledItem): SourceLink {
  const found = gathered.byItem.get(item.id);
  const answered = found?.hasContent ? { source: found } : {};
  const facets = commonFacet(item, target);
  const paths = candidatePaths(plan, gathered, item, target, found);
  const usable = facets === undefined ? undefined : paths.find(({ relations }) => !(product(relations, facets) & DISJOINT));
  if (usable !== undefined && facets !== undefined) {
    const confirmations = usable.needs;
    const grade = usable.limited ? 'C' : confirmations.length > 0 ? 'B' : 'A';
    return {
      item,
      ...answered,
      relations: product(usable.relations, facets),
      grade,
      rows: usable.rows,
      confirmations,
      caps: usable.limited
        ? [{ item: item.id, why: 'limited_offences' }]
        : confirmations.map((each) => ({ item: item.id, confirmation: each, why: each.kind })),
    };
  }
  return forReadingOnly(plan.crosswalk, item, target, answered, paths[0]);
}

interface PathTo {
  readonly relations: RelationSet;
  readonly rows: readonly string[];
  readonly needs: readonly Confirmation[];
  /** Over `mutatis_mutandis` from an answer limited to some offences. */
  readonly limited: boolean;
}

/** From the strongest claim to the weakest; those that leave the two possibly disjoint come last. */
function candidatePaths(
  plan: InferencePlan,
  gathered: GatheredEvidence,
  item: CompiledItem,
  target: CompiledItem,
  source: ReadAnswer | undefined,
): PathTo[] {
  const { crosswalk } = plan;
  const base = source?.confirmations ?? [];
  const path = (network: RelationNetwork, system: 'own' | 'measures'): PathTo => {
    const rows = network.witness(item.node, target.node);
    const needs = [...base, ...(system === 'measures' ? (source?.measureNeeds ?? []) : []), ...draftNeeds(crosswalk, rows)];
    return {
      relations: network.relation(item.node, target.node),
      rows,
      needs: outstanding(needs, gathered.given),
      limited: system === 'measures' && (source?.limited ?? false),
    };
  };
  const { approved, drafted } = crosswalk;
  const paths = [path(approved.own, 'own'), path(approved.measures, 'measures')];
  if (drafted !== approved) paths.push(path(drafted.own, 'own'), path(drafted.measures, 'measures'));
  paths.push(...pathsOverSteps(plan, gathered, item, target, source));
  const certainty = (each: PathTo) => (each.relations === ANY ? 2 : each.relations & DISJOINT ? 1 : 0);
  return paths.sort((a, b) => certainty(a) - certainty(b) || Number(a.limited) - Number(b.limited));
}

/** Rows with a level or a condition relate the same subject matter: what was written on one side is of use on the other. */
function pathsOverSteps(
  { crosswalk, stepsAt }: InferencePlan,
  gathered: GatheredEvidence,
  item: CompiledItem,
  target: CompiledItem,
  source: ReadAnswer | undefined,
): PathTo[] {
  return (stepsAt.get(target.node) ?? []).flatMap((step): PathTo[] => {
    const onwards = step.from === item.node && step.to === target.node;
    if (!onwards && (step.to !== item.node || step.from !== target.node)) return [];
    const condition = conditionOfRow(step.row, gathered);
    if (condition.state === 'not_met') return [];
    const needs = [
      ...(source?.confirmations ?? []),
      ...(step.sameScope ? [] : (source?.measureNeeds ?? [])),
      ...(condition.state === 'unknown' ? [condition.needs] : []),
      ...draftNeeds(crosswalk, [step.row.id]),
    ];
    return [
      {
        relations: onwards ? step.relations : inverse(step.relations),
        rows: [step.row.id],
        needs: outstanding(needs, gathered.given),
        limited: !step.sameScope && (source?.limited ?? false),
      },
    ];
  });
}

/** Another facet, a legal act, a `related` row, or a relation that may be disjoint: side by side, with the reason. */
function forReadingOnly(
  crosswalk: Crosswalk,
  item: CompiledItem,
  target: CompiledItem,
  answered: { readonly source?: ReadAnswer },
  nearest: PathTo | undefined,
): SourceLink {
  const related = pairRows(crosswalk, target.node).filter(({ other, row }) => other === item.node && row.form.relation === 'related');
  const certain = nearest !== undefined && !(nearest.relations & DISJOINT);
  const why = item.facet === 'legal_act' || target.facet === 'legal_act' ? 'legal_act' : certain ? 'facet' : 'related';
  const shown = certain || related.length > 0;
  return {
    item,
    ...answered,
    relations: certain ? ANY : (nearest?.relations ?? ANY),
    grade: 'C',
    rows: certain ? nearest.rows : related.map(({ row }) => row.id).sort(),
    confirmations: [],
    caps: shown ? [{ item: item.id, why }] : [],
  };
}

/** The relation of two facets where they have a common part. */
export function commonFacet(from: CompiledItem, to: CompiledItem): RelationSet | undefined {
  const relation = facetRelation(from.facet, to.facet);
  return relation & DISJOINT ? undefined : relation;
}
