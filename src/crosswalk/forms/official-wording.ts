/** The form of the official text of an instrument in one language: never shipped, written by `bridge wording import`. */

import { z } from 'zod';
import { instrumentId, isoDate, LANGUAGES, nonEmpty, provisionId } from './common.ts';

const officialText = z.strictObject({
  provision: provisionId,
  text: nonEmpty.describe('its words as published'),
});

/** `seeds/wording/<instrument>.<language>.yaml`, in a catalogue of one's own. */
export const officialWording = z.strictObject({
  wording_of: instrumentId,
  language: z.enum(LANGUAGES),
  source: nonEmpty.describe('where it was published'),
  read_on: isoDate.optional().describe('the day on which it was read there'),
  texts: z.array(officialText).min(1),
});

export type OfficialWording = z.infer<typeof officialWording>;
