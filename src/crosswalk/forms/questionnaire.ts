/** The form of a questionnaire: sections and items, each item asking about one side of a provision. */

import { z } from 'zod';
import { VALUES } from '../../domain/answer-values.ts';
import { FACETS } from '../../domain/facet.ts';
import {
  agent,
  instrumentId,
  instrumentPin,
  itemId,
  languageMap,
  nonEmpty,
  partialLanguageMap,
  provisionId,
  questionnaireId,
  slug,
  version,
} from './common.ts';

export const ITEM_TYPES = ['value', 'text', 'list', 'statistics', 'authority', 'number', 'date'] as const;

const scaleName = z.string().regex(/^[a-z][a-z0-9_-]*$/, 'the name of a scale is lower-case letters, digits, _ and -');

const asks = z
  .union([
    z.strictObject({
      provision: provisionId,
      relation: z
        .enum(['equal', 'subset', 'superset', 'intersects', 'overlaps'])
        .describe('read: the item RELATION the provision; usually equal'),
    }),
    z.strictObject({ all_of: z.array(provisionId).min(2), union: z.literal('equal') }),
  ])
  .describe('What the item asks about');

/** What one row of a table of figures stands for, before any breakdown. */
export const PERIODS = ['calendar_year', 'fiscal_year'] as const;

export const table = z
  .strictObject({
    figures: z
      .array(z.strictObject({ measure: slug, unit: slug }))
      .min(1)
      .describe('the columns: what is counted, and in what (vocabulary.yaml)'),
    population: slug.describe('of which whole (vocabulary.yaml)'),
    period: z.enum(PERIODS).describe('what one row stands for'),
    by: z.array(slug).min(1).optional().describe('what tells the rows of one period apart (vocabulary.yaml)'),
  })
  .describe(
    'The table that an item of type statistics takes; figures are reused only between the same measure, unit, population and period',
  );

const official = z
  .strictObject({
    number: nonEmpty.optional().describe('as the edition prints it, such as "12" or "3.b"'),
    wording: partialLanguageMap.optional().describe('the question as the edition words it'),
    source: nonEmpty.describe('the edition: document, and where it was read'),
  })
  .describe('What the official edition says of this item: written by "bridge questionnaire import"');

export const item = z.strictObject({
  id: itemId,
  section: slug,
  asks: asks.optional().describe('absent only on items about a whole section (difficulties, assistance)'),
  facet: z.enum(FACETS),
  type: z.enum(ITEM_TYPES),
  scale: z.string().optional().describe('on items of type value: yes_part_no, yes_no, inverted_yes_no or one declared in this file'),
  list: slug.optional().describe('on items of type list: id of the list of options (vocabulary.yaml)'),
  table: table.optional().describe('on items of type statistics: the table it takes; words and figures as they come where absent'),
  prompt: languageMap.describe('the question in our own words'),
  help: languageMap.optional(),
  enable_when: z
    .strictObject({ item: itemId, is: z.array(z.string()).min(1) })
    .optional()
    .describe('asked only when that item was answered with one of these tokens'),
  official: official.optional(),
});

const section = z.strictObject({ id: slug, title: languageMap, instrument: instrumentId });

/** `seeds/questionnaires/*.yaml`. */
export const questionnaire = z.strictObject({
  questionnaire: questionnaireId,
  version,
  mechanism: slug.describe('the review mechanism, e.g. untoc-rm'),
  title: languageMap,
  instruments: z.array(instrumentPin).min(1),
  wording: z.enum(['working_paraphrase', 'official']).describe('whether prompts are ours or those of an official edition'),
  authors: z.array(agent).min(1),
  scales: z
    .record(scaleName, z.record(z.string(), z.array(z.enum(VALUES)).min(1)))
    .optional()
    .describe('further scales: token → the values it may stand for; every value must be covered'),
  sections: z.array(section).min(1),
  items: z.array(item).min(1),
});

export type Item = z.infer<typeof item>;
export type TableForm = z.infer<typeof table>;
export type Official = z.infer<typeof official>;
export type Section = z.infer<typeof section>;
export type Questionnaire = z.infer<typeof questionnaire>;
