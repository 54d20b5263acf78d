/** The form of answers in JSON: the same as the columns of the spreadsheet, where several things in one cell are a list. */

import { z } from 'zod';
import { APPLIES_TO } from '../../domain/applies-to.ts';
import { SUBMISSION_STATUSES } from '../../domain/submission.ts';
import { STANDINGS } from '../answer-form/laws.ts';

const day = z.string().describe('a day as YYYY-MM-DD');
const confirmations = z
  .array(z.string())
  .describe('what a person of the State confirmed: a kind such as "law-still-so", or kind:about where it is about something else');

export const answerJsonLaw = z.strictObject({
  name: z.string().describe('the name by which answers cite it'),
  applies_to: z.enum(APPLIES_TO).optional().describe('what the law is limited to'),
  changed_on: day.optional().describe('the day of the last recorded change, YYYY-MM-DD'),
  standing: z.enum(STANDINGS).optional(),
  link: z.string().optional().describe('where it can be read'),
  confirmations: confirmations.optional(),
});

export const answerJsonAnswer = z.strictObject({
  item: z.string().describe('id of the item: within the questionnaire named above, or in full'),
  prompt: z.string().optional().describe('the question; not read'),
  choices: z.array(z.string()).optional().describe('what "value" may be; not read'),
  value: z
    .union([z.string(), z.number(), z.array(z.string())])
    .optional()
    .describe('a token such as "yes" or "in_part", the options chosen from a list, a number, or a day'),
  text: z
    .string()
    .optional()
    .describe('the answer in words; on items that ask for an authority, its name; several are separated by semicolons'),
  applies_to: z.enum(APPLIES_TO).optional().describe('for which offences the measure is in place'),
  as_of: day.optional(),
  legislation: z
    .array(
      z.strictObject({
        law: z.string().describe('name of the law'),
        pinpoint: z.string().optional().describe('its provisions: "sections 4-9"'),
      }),
    )
    .optional(),
  link: z.array(z.string()).optional(),
  confirmations: confirmations.optional(),
  examples: z.array(z.string()).optional().describe('cases and good practices, one each'),
  language: z.string().optional().describe('language of the text, where it is not that of the whole form'),
  note: z.string().optional().describe('for colleagues of the State; not part of the answer'),
  table: z.record(z.string(), z.unknown()).optional().describe('a table of statistics, as data'),
});

/** One file of answers. What is absent, or an empty string, was not answered. */
export const answerJsonForm = z.strictObject({
  $schema: z.string().optional(),
  questionnaire: z.string().optional().describe('id with the edition, e.g. uncac-irm/cycle-1@2010'),
  state: z.string().optional().describe('the State that answers: ISO 3166 alpha-3'),
  status: z
    .enum([...SUBMISSION_STATUSES, ''])
    .optional()
    .describe('how far the answers have come; draft where nothing is said'),
  as_of: day.optional().describe('the day as of which the answers hold that have no day of their own'),
  language: z.string().optional().describe('language of the texts that have none of their own: en, fr, ar, …'),
  party: z.array(z.string()).optional().describe('the instruments the State is party to; of all others it is then not'),
  confirmations: confirmations.optional().describe('confirmations that belong to no single answer or law'),
  laws: z.array(answerJsonLaw).optional(),
  answers: z.array(answerJsonAnswer),
});

export type AnswerJsonForm = z.infer<typeof answerJsonForm>;
