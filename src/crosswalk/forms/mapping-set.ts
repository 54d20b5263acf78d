/**
 * The form of a mapping set: rows that relate the provisions of two instruments, or say that nothing corresponds; or rows
 * that relate the items of two questionnaires.
 */

import { z } from 'zod';
import { ROW_RELATIONS } from '../../domain/relation.ts';
import { agent, instrumentId, instrumentPin, languageMap, provisionId, questionnairePin, rowNode, slug, version, vote } from './common.ts';

export const STATUSES = ['draft', 'proposed', 'approved', 'deprecated'] as const;
export const SCOPES = ['same', 'mutatis_mutandis'] as const;
const UNIONS = ['equal', 'subset', 'superset', 'intersects'] as const;
const TRANSFORMS = ['identity', 'value_map', 'filter', 'sum', 'unit', 'template', 'extract_citations', 'none'] as const;

const condition = z
  .strictObject({
    text: languageMap.describe('what must hold in the State for the row to hold'),
    item: z.string().optional().describe('full id of the item that tells; without it the person confirms the text'),
    is: z.array(z.string()).min(1).optional().describe('the tokens of that item under which the row holds'),
  })
  .describe('The row holds only for States in which this is so');

export const row = z
  .strictObject({
    id: slug.describe('stable; never reused'),
    subject: rowNode.optional(),
    object: rowNode.optional(),
    all_of: z.array(rowNode).min(2).optional().describe('a joint row: these together, in place of subject or of object'),
    no_counterpart: provisionId
      .optional()
      .describe('this node has no counterpart in the instrument named by "in"; holds for its children too'),
    in: instrumentId.optional(),
    relation: z.enum(ROW_RELATIONS).optional().describe('read strictly: subject RELATION object'),
    union: z.enum(UNIONS).optional().describe('on joint rows: union of the parts RELATION the one node'),
    scope: z
      .enum(SCOPES)
      .optional()
      .describe('same (default), or mutatis_mutandis: the same measure, each instrument for its own offences'),
    level: z.enum(['stricter', 'weaker']).optional().describe('the subject seen from the object, where a yes proves more or less'),
    condition: condition.optional(),
    elements: z
      .array(z.tuple([slug, slug]))
      .min(1)
      .optional()
      .describe('pairs [element of the subject, element of the object] that are equal'),
    transforms: z.array(z.strictObject({ payload: slug, use: z.enum(TRANSFORMS), note: languageMap.optional() })).optional(),
    basis: z.enum(['syntactic', 'semantic', 'functional']).optional().describe('what the claim rests on: wording, meaning, or effect'),
    confidence: z.number().min(0).max(1).optional(),
    rationale: languageMap.optional().describe('for this pair: what is the same, what one side adds, which words decide'),
    rationale_ref: slug.optional().describe('a shared rationale of this file, where the reason is truly the same'),
    not_covered: languageMap.optional().describe('what the source of an answer leaves open, as shown to a delegation'),
    status: z.enum(STATUSES),
    authors: z.array(agent).min(1),
    reviewers: z.array(vote).optional(),
  })
  .meta({
    description: 'One of: a pair row, a joint row (all_of on one side), a no_counterpart row',
    // For editors; the linter says it in full (rows-have-one-shape).
    oneOf: [{ required: ['subject', 'object', 'relation'] }, { required: ['all_of', 'union'] }, { required: ['no_counterpart', 'in'] }],
  });

const side = z
  .union([instrumentPin, questionnairePin])
  .describe(
    'What its rows name on this side: the provisions of an instrument, or the items of a questionnaire; the same kind on both sides',
  );

/** `mappings/**` (any folder depth). */
export const mappingSet = z.strictObject({
  mapping_set: slug,
  version,
  title: languageMap.optional(),
  subject: side,
  object: side,
  license: z.string(),
  rationales: z.record(slug, languageMap).optional().describe('shared rationales, by id'),
  rows: z.array(row),
});

export type Row = z.infer<typeof row>;
export type MappingSet = z.infer<typeof mappingSet>;
/** What one side of a mapping set is pinned to. */
export type Pin = z.infer<typeof side>;
