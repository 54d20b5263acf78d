/** The two sides of a mapping set, which are two instruments or two questionnaires; told apart once for all readers. */

import type { InstrumentPin, QuestionnairePin } from './forms/common.ts';
import type { MappingSet, Pin } from './forms/mapping-set.ts';
import { instrumentOf } from './provision-id.ts';

/** The id of the instrument or questionnaire that a pin holds fast. */
export function pinnedId(pin: Pin): string {
  return 'instrument' in pin ? pin.instrument : pin.questionnaire;
}

/** The pins of the two instruments that a set relates; undefined for a set between questionnaires. */
export function instrumentsOf({
  subject,
  object,
}: Pick<MappingSet, 'subject' | 'object'>): readonly [InstrumentPin, InstrumentPin] | undefined {
  return 'instrument' in subject && 'instrument' in object ? [subject, object] : undefined;
}

/** The pins of the two questionnaires that a set relates; undefined for a set between instruments. */
export function questionnairesOf({
  subject,
  object,
}: Pick<MappingSet, 'subject' | 'object'>): readonly [QuestionnairePin, QuestionnairePin] | undefined {
  return 'questionnaire' in subject && 'questionnaire' in object ? [subject, object] : undefined;
}

/** The instrument of a provision, or the questionnaire of an item: what a row that names it must pin. */
export function ownerOf(id: string): string {
  return isItemId(id) ? id.slice(0, id.indexOf('#')) : instrumentOf(id);
}

/** Whether a row names an item by it, and no provision. */
export function isItemId(id: string): boolean {
  return id.includes('#');
}
