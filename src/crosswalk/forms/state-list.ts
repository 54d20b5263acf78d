/** The form of the list of States: names, codes and regional groups, and nothing that changes from treaty to treaty. */

import { z } from 'zod';
import { LEFT_OPEN } from '../../domain/correspondence-language.ts';
import { REGIONAL_GROUPS } from '../../domain/state-party.ts';
import { LANGUAGES, languageMap } from './common.ts';

const author = z.enum(['person', 'software']).describe('who wrote this; what software wrote is marked so until a person has read it');

const correspondence = z
  .union([
    z.strictObject({
      language: z.enum(LANGUAGES),
      basis: z.literal('official_language').describe('presumed: it is an official language of the State, in law or in practice'),
      by: author,
    }),
    z.strictObject({ left_open: z.enum(LEFT_OPEN).describe('which of the six are official languages of the State'), by: author }),
  ])
  .describe('official language of the United Nations in which it corresponds, or why none is presumed');

const listedState = z.strictObject({
  code: z
    .string()
    .regex(/^[A-Z]{3}$/, 'a code is three capital letters, such as "NOR"')
    .describe('ISO 3166-1 alpha-3; from the range left to users (XAA to XZZ) where ISO has none'),
  names: languageMap.describe('short name as the United Nations use it'),
  other_names: z
    .array(z.string().trim().min(1))
    .min(1)
    .optional()
    .describe('names under which lists have it too: former ones, and those of everyday language'),
  regional_group: z.enum(REGIONAL_GROUPS).optional().describe('of the General Assembly; absent where it has none'),
  united_nations: z.enum(['member', 'other']).describe('a Member of the United Nations, or another party to treaties'),
  correspondence: correspondence.optional(),
});

/** `seeds/states.yaml`. */
export const stateList = z.strictObject({ states: z.array(listedState).min(1) });

export type ListedState = z.infer<typeof listedState>;
