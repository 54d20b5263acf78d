/** What of a questionnaire a State's answers elsewhere cover, section by section: counts of classes and of gaps. Never a score. */

import type { CompiledQuestionnaire } from '../crosswalk/crosswalk.ts';
import { NONE_REASONS, type NoneReason, SUGGESTION_CLASSES, type Suggestion, type SuggestionClass } from '../prefill/suggestion.ts';

export interface SectionCoverage {
  readonly section: string;
  readonly items: number;
  readonly classes: Readonly<Record<SuggestionClass, number>>;
  /** Items without a suggestion, by reason. */
  readonly reasons: Readonly<Record<NoneReason, number>>;
  /** Of these, the crosswalk is the gap: nothing corresponds, or nobody has looked. */
  readonly mappingGaps: number;
  /** Of these, the answers are the gap: a corresponding question was not answered, or not applicable. */
  readonly dataGaps: number;
}

const MAPPING_GAPS: readonly NoneReason[] = ['NO_COUNTERPART', 'NOT_REVIEWED', 'NO_COMMON_FACET', 'POSSIBLY_DISJOINT'];
const DATA_GAPS: readonly NoneReason[] = ['SOURCE_UNANSWERED', 'SOURCE_NOT_APPLICABLE'];

/** @param suggestions one for each item of the questionnaire; sections in the questionnaire's order */
export function stateCoverage(questionnaire: CompiledQuestionnaire, suggestions: readonly Suggestion[]): SectionCoverage[] {
  const byItem = new Map(suggestions.map((suggestion) => [suggestion.item, suggestion]));
  return questionnaire.form.sections.map((section) => {
    const own = questionnaire.items.filter((item) => item.section.id === section.id).flatMap((item) => byItem.get(item.id) ?? []);
    const reasons = count(
      NONE_REASONS,
      own.flatMap(({ reason }) => reason ?? []),
    );
    return {
      section: section.id,
      items: own.length,
      classes: count(
        SUGGESTION_CLASSES,
        own.map((suggestion) => suggestion.class),
      ),
      reasons,
      mappingGaps: MAPPING_GAPS.reduce((sum, reason) => sum + reasons[reason], 0),
      dataGaps: DATA_GAPS.reduce((sum, reason) => sum + reasons[reason], 0),
    };
  });
}

function count<K extends string>(kinds: readonly K[], found: readonly K[]): Record<K, number> {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<K, number>;
  for (const kind of found) counts[kind] += 1;
  return counts;
}
