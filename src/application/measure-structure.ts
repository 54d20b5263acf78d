/** What the crosswalk alone promises of a questionnaire. Open to all; computed once for each catalogue. */

import { type StructuralCoverage, structuralCoverage } from '../coverage/structural-coverage.ts';
import type { Catalogue } from './catalogue.ts';
import { requireKnown } from './require-known.ts';

const measured = new WeakMap<Catalogue, Map<string, readonly StructuralCoverage[]>>();

/** One entry for each section and each instrument it is compared with. @throws DomainError UNKNOWN_QUESTIONNAIRE */
export function measureStructure(catalogue: Catalogue, questionnaire: string): readonly StructuralCoverage[] {
  requireKnown('questionnaire', questionnaire, catalogue.crosswalk.questionnaires);
  const known = measured.get(catalogue) ?? new Map<string, readonly StructuralCoverage[]>();
  measured.set(catalogue, known);
  const found = known.get(questionnaire) ?? structuralCoverage(catalogue.plan, questionnaire);
  known.set(questionnaire, found);
  return found;
}
