/** The form of an instrument: a treaty and the tree of its provisions. */

import { z } from 'zod';
import { agent, instrumentId, isoDate, languageMap, provisionId, slug, version } from './common.ts';

/** How strongly a provision obliges, or what else it is for. */
export const LEVELS = ['mandatory', 'to_consider', 'optional', 'definition', 'institutional', 'final'] as const;

/** How the children of a provision combine. */
export const CHILD_RULES = ['all', 'any', 'optional', 'examples'] as const;

/** How one child differs from the rule of its parent. */
export const CHILD_ROLES = ['required', 'optional', 'example'] as const;

export const provision = z.strictObject({
  id: provisionId,
  heading: languageMap.optional().describe('short title; an article has its official title'),
  summary: languageMap.optional().describe('what the provision asks, in our own words, with its qualifiers'),
  chapter: z.string().optional().describe('chapter of the instrument, on articles only, e.g. III'),
  level: z.enum(LEVELS).describe('mandatory ("shall"), to_consider ("shall consider", "shall endeavour"), optional ("may"), …'),
  children: z
    .enum(CHILD_RULES)
    .optional()
    .describe('required on parents: all (each is required), any (one suffices), optional (a State may), examples ("such as")'),
  own_obligation: z
    .boolean()
    .optional()
    .describe('required on "all" parents: whether the parent asks anything beyond the union of its children'),
  role: z.enum(CHILD_ROLES).optional().describe('where this child differs from the rule of its parent'),
  conditional: slug.optional().describe('id of the condition (vocabulary.yaml) under which alone the provision applies'),
  elements: z
    .array(z.strictObject({ id: slug, words: languageMap }))
    .min(2)
    .optional()
    .describe('exhaustive and disjoint parts, on provisions without children only'),
  themes: z.array(slug).optional().describe('from the list in vocabulary.yaml'),
});

/** `seeds/instruments/<id>.yaml`. */
export const instrument = z.strictObject({
  instrument: instrumentId,
  version,
  title: languageMap,
  short_title: languageMap.describe('as used in sentences, e.g. UNCAC'),
  supplements: instrumentId.optional().describe('the instrument to which this one is a protocol'),
  adopted: isoDate.optional(),
  in_force: isoDate.optional(),
  authors: z.array(agent).min(1),
  provisions: z.array(provision),
});

/** `seeds/instruments/<id>/*.yaml`: further provisions of an instrument, in the order of file names. */
export const instrumentPart = z.strictObject({ part_of: instrumentId, provisions: z.array(provision).min(1) });

export type Provision = z.infer<typeof provision>;
export type Instrument = z.infer<typeof instrument>;
export type Level = (typeof LEVELS)[number];
export type ChildRule = (typeof CHILD_RULES)[number];
