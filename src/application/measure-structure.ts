/** What the crosswalk alone promises of a questionnaire. Open to all; computed once for each catalogue. */

import { type StructuralCoverage, structuralCoverage } from '../coverage/structural-coverage.ts';
import type { Catalogue } from './catalogue.ts';
import { oncePerCatalogue } from './once-per-catalogue.ts';
import { requireKnown } from './require-known.ts';

const measure = oncePerCatalogue(({ plan }, questionnaire) => structuralCoverage(plan, questionnaire));

/** One entry for each section and each instrument it is compared with. @throws DomainError UNKNOWN_QUESTIONNAIRE */
export function measureStructure(catalogue: Catalogue, questionnaire: string): readonly StructuralCoverage[] {
  requireKnown('questionnaire', questionnaire, catalogue.crosswalk.questionnaires);
  return measure(catalogue, questionnaire);
}
