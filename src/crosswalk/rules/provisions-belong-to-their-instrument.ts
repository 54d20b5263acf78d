import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { instrumentOf } from '../provision-id.ts';

export const provisionsBelongToTheirInstrument: Rule = {
  law: {
    code: 'CB302',
    name: 'provisions-belong-to-their-instrument',
    severity: 'error',
    title: 'A provision of another instrument',
    law: 'The id of a provision begins with the instrument in whose file it stands.',
    why: 'The version and hash of a file would vouch for a provision of another treaty.',
    source: 'docs/GLOSSARY.md, provision',
    explanation:
      'Correct the beginning of the id, or move the provision to a file of its instrument ("instrument" or "part_of" says which that is).',
  },
  *find({ parsed: { source } }) {
    for (const { id: instrument, provisions } of source.instruments)
      for (const { form, place } of provisions)
        if (instrumentOf(form.id) !== instrument)
          yield {
            place: within(place, 'id'),
            message: `"${form.id}" does not belong to "${instrument}"`,
            hint: `here ids begin with "${instrument}:"`,
          };
  },
};
