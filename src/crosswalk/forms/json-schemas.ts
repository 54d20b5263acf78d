/** The JSON Schemas of `schema/`, from which editors complete and check: made from the forms, never written by hand. */

import { z } from 'zod';
import { instrument, instrumentPart } from './instrument.ts';
import { mappingSet } from './mapping-set.ts';
import { officialWording } from './official-wording.ts';
import { questionnaire } from './questionnaire.ts';
import { stateList } from './state-list.ts';
import { vocabulary } from './vocabulary.ts';

const FORMS = {
  instrument: { form: instrument, title: 'Instrument: a treaty and the tree of its provisions' },
  'instrument-part': { form: instrumentPart, title: 'Further provisions of an instrument' },
  questionnaire: { form: questionnaire, title: 'Questionnaire: sections and items' },
  'mapping-set': {
    form: mappingSet,
    title: 'Mapping set: rows between the provisions of two instruments, or the items of two questionnaires',
  },
  'official-wording': { form: officialWording, title: 'Official text of an instrument in one language' },
  'state-list': { form: stateList, title: 'List of States: names, codes and regional groups' },
  vocabulary: { form: vocabulary, title: 'Vocabulary: conditions, themes and lists' },
} as const;

/**
 * The text of every schema by its file name in `schema/`, e.g. `mapping-set.schema.json`.
 * JSON Schema draft 7, the newest that editors of YAML support in full.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(Object.entries(FORMS).map(([name, { form, title }]) => [`${name}.schema.json`, jsonSchemaText(form, title)]));
}

/** A form as JSON Schema. @param source the folder in which the form is written */
export function jsonSchemaText(form: z.ZodType, title: string, source = 'src/crosswalk/forms'): string {
  const { $schema, ...schema } = z.toJSONSchema(form, { target: 'draft-7', io: 'input' });
  const comment = `Made from ${source} by "npm run generate".`;
  return `${JSON.stringify({ $schema, $comment: comment, title, ...schema }, null, 2)}\n`;
}
