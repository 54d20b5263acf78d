/** What a candidate catalogue changes of what the crosswalk alone promises, without any State's answers. */

import { structuralCoverage } from '../coverage/structural-coverage.ts';
import type { InferencePlan } from '../prefill/inference-plan.ts';
import type { SuggestionClass } from '../prefill/suggestion.ts';

/** The best class that an item can reach from the answers to another instrument. */
export interface BestClassChange {
  readonly questionnaire: string;
  /** Full id of the item. */
  readonly item: string;
  /** The instrument that its section is compared with. */
  readonly other: string;
  /** Absent where the catalogue in use does not have the item, or does not compare the two. */
  readonly now?: SuggestionClass;
  /** Absent where the candidate does not. */
  readonly next?: SuggestionClass;
}

/** In the order of questionnaires and items. @param to id of the questionnaire; all when absent */
export function compareStructure(current: InferencePlan, candidate: InferencePlan, to?: string): BestClassChange[] {
  const [now, next] = [bestClasses(current, to), bestClasses(candidate, to)];
  return [...new Map([...now, ...next]).keys()].flatMap((key) => {
    const [before, after] = [now.get(key), next.get(key)];
    const place = before ?? after;
    if (place === undefined || before?.class === after?.class) return [];
    const { questionnaire, item, other } = place;
    return [
      {
        ...{ questionnaire, item, other },
        ...(before === undefined ? {} : { now: before.class }),
        ...(after === undefined ? {} : { next: after.class }),
      },
    ];
  });
}

type BestClass = Pick<BestClassChange, 'questionnaire' | 'item' | 'other'> & { readonly class: SuggestionClass };

function bestClasses(plan: InferencePlan, to: string | undefined): Map<string, BestClass> {
  const found = structuralCoverage(plan, to).flatMap(({ questionnaire, other, bestClasses: best }) =>
    best.map((each): BestClass => ({ questionnaire, other, ...each })),
  );
  return new Map(found.map((best) => [`${best.item} ${best.other}`, best]));
}
