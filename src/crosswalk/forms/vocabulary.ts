/** The form of the vocabulary: conditions, themes and lists of options that the other files refer to. */

import { z } from 'zod';
import { languageMap, slug } from './common.ts';

const entry = z.strictObject({ id: slug, label: languageMap });

/** `seeds/vocabulary.yaml`. */
export const vocabulary = z.strictObject({
  conditions: z
    .array(z.strictObject({ id: slug, text: languageMap }))
    .optional()
    .describe('conditions under which alone some provisions apply'),
  themes: z.array(entry).optional(),
  lists: z.array(z.strictObject({ id: slug, title: languageMap, options: z.array(entry).min(1) })).optional(),
});

export type Vocabulary = z.infer<typeof vocabulary>;
