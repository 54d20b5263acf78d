/** What several catalogue files share. Every form is written once, here: types, checks and JSON Schemas derive from it. */

import { z } from 'zod';

/** The six official languages of the United Nations. */
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;

export const nonEmpty = z.string().trim().min(1);

/** A text in several languages; English is required, the others fall back to it. */
export const languageMap = z
  .strictObject({
    en: nonEmpty.describe('English; required'),
    ar: nonEmpty.optional(),
    zh: nonEmpty.optional(),
    fr: nonEmpty.optional(),
    ru: nonEmpty.optional(),
    es: nonEmpty.optional(),
    software: z.array(z.enum(LANGUAGES)).optional().describe('languages written by software and not yet read by a person'),
  })
  .describe('A text by language');

/** A text in whichever of the languages there is one; nothing stands in for the others. */
export const partialLanguageMap = z
  .strictObject({
    ar: nonEmpty.optional(),
    zh: nonEmpty.optional(),
    en: nonEmpty.optional(),
    fr: nonEmpty.optional(),
    ru: nonEmpty.optional(),
    es: nonEmpty.optional(),
  })
  .describe('A text by language, in those in which there is one');

export const instrumentId = z
  .string()
  .regex(/^[a-z][a-z0-9]*$/, 'an instrument id is lower-case letters and digits, such as "untoc"')
  .describe('Instrument id, e.g. untoc');

const PROVISION = /[a-z][a-z0-9]*:[0-9A-Za-z]+(\([0-9a-z]+\))*/.source;
const QUESTIONNAIRE = /[a-z0-9-]+(\/[a-z0-9-]+)?@[0-9]{4}/.source;
const ITEM = /[0-9A-Za-z:()-]+\.[a-z_]+(\.\d+)?/.source;
const A_PROVISION = 'a provision id is instrument:article(paragraph)(letter)(roman), such as "untoc:18(13)" or "uncac:23(1)(a)(i)"';

export const provisionId = z.string().regex(whole(PROVISION), A_PROVISION).describe('Provision id, e.g. uncac:23(1)(a)(i)');

export const questionnaireId = z
  .string()
  .regex(whole(QUESTIONNAIRE), 'a questionnaire id is name@year, such as "untoc-rm/cluster-1@2020"')
  .describe('Questionnaire id with its edition, e.g. untoc-rm/cluster-1@2020');

export const itemId = z
  .string()
  .regex(
    whole(ITEM),
    'an item id is provision.facet, with .n where there are several, such as "untoc:5(1)(a).law" or "convention.challenge"',
  )
  .describe('Id within the questionnaire: provision.facet[.n]');

/** What a row names: a provision, or in a set between two questionnaires an item by its full id. */
export const rowNode = z
  .string()
  .regex(whole(`(${PROVISION}|${QUESTIONNAIRE}#${ITEM})`), {
    error: ({ input }) =>
      String(input).includes('#')
        ? 'the full id of an item is questionnaire#item, such as "untoc-rm/cluster-1@2020#untoc:5(1).law.2"'
        : A_PROVISION,
  })
  .describe(
    'Provision id, e.g. uncac:23(1)(a)(i); in a set between questionnaires the full id of an item, e.g. untoc-rm/cluster-1@2020#untoc:5(1).law.2',
  );

export const version = z
  .string()
  .regex(/^\d+\.\d+\.\d+$/, 'a version has three numbers, such as "1.0.0"')
  .describe('Semantic version');

const hash = z.string().regex(/^[0-9a-f]{64}$/, 'a content hash has 64 hexadecimal digits; "bridge pin" writes it');

/** An instrument at a version; the content hash is written by `bridge pin` and checked on load. */
export const instrumentPin = z.strictObject({
  instrument: instrumentId,
  version,
  hash: hash.optional().describe('content hash, written by "bridge pin"'),
});

/** A questionnaire at a version, in a mapping set between two of them; `bridge pin` writes the hash here too. */
export const questionnairePin = z.strictObject({
  questionnaire: questionnaireId,
  version,
  hash: hash.optional().describe('content hash, written by "bridge pin"'),
});

export const slug = z.string().regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/, 'an id here is lower-case letters, digits, dots and hyphens');

export const isoDate = z.iso.date().describe('A day as YYYY-MM-DD');

export const agent = z.strictObject({ kind: z.enum(['person', 'software']), id: nonEmpty }).describe('Who wrote or read this');

/** A vote on a row. It dies with the row it was cast on: `row_hash` covers the row and its rationale. */
export const vote = z.strictObject({
  kind: z.enum(['person', 'software']),
  id: nonEmpty,
  agreement: z.number().min(-1).max(1).describe('from -1 (opposed) to 1 (agreed)'),
  date: isoDate,
  row_hash: hash.optional(),
  comment: languageMap.optional(),
});

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`);
}

export type LanguageMap = z.infer<typeof languageMap>;
export type InstrumentPin = z.infer<typeof instrumentPin>;
export type QuestionnairePin = z.infer<typeof questionnairePin>;
export type Agent = z.infer<typeof agent>;
export type Vote = z.infer<typeof vote>;
