/** The form of the vocabulary: conditions, themes, lists of options and what statistics count, which the other files refer to. */

import { z } from 'zod';
import { languageMap, slug } from './common.ts';

const entry = z.strictObject({ id: slug, label: languageMap });

/** What tables of figures count: each table names its columns, population and breakdowns by these ids. */
const statistics = z.strictObject({
  measures: z.array(entry).min(1).describe('what is counted or measured, e.g. arrests'),
  units: z
    .array(entry.extend({ figures: z.enum(['whole', 'decimal']).describe('whether a figure in it may have decimals') }))
    .min(1)
    .describe('in what, e.g. natural persons'),
  populations: z.array(entry).min(1).describe('of which whole, e.g. all requests with the Convention as legal basis'),
  breakdowns: z
    .array(
      entry.extend({
        options: z.array(entry).min(1).optional().describe('the only answers there are; any words where absent'),
        written: z.literal('currency_code').optional().describe('three capital letters of ISO 4217'),
      }),
    )
    .optional()
    .describe('what tells the rows of one period apart, e.g. the offence'),
});

/** `seeds/vocabulary.yaml`. */
export const vocabulary = z.strictObject({
  conditions: z
    .array(z.strictObject({ id: slug, text: languageMap }))
    .optional()
    .describe('conditions under which alone some provisions apply'),
  themes: z.array(entry).optional(),
  lists: z.array(z.strictObject({ id: slug, title: languageMap, options: z.array(entry).min(1) })).optional(),
  statistics: statistics.optional().describe('what tables of figures count'),
});

export type Statistics = z.infer<typeof statistics>;
export type Breakdown = NonNullable<Statistics['breakdowns']>[number];
export type Vocabulary = z.infer<typeof vocabulary>;
