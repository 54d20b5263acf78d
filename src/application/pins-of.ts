import type { Crosswalk } from '../crosswalk/crosswalk.ts';

/** Content hashes of what a submission is opened with: the questionnaire, where the catalogue has it, and all mapping sets. */
export function pinsOf({ questionnaires, mappingSets }: Crosswalk, questionnaire: string): string[] {
  return [questionnaires.get(questionnaire)?.hash ?? [], [...mappingSets.values()].map(({ hash }) => hash)].flat();
}
