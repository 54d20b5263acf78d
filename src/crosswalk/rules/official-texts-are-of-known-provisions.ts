import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { didYouMean } from '../did-you-mean.ts';
import { instrumentOf } from '../provision-id.ts';

export const officialTextsAreOfKnownProvisions: Rule = {
  law: {
    code: 'CB312',
    name: 'official-texts-are-of-known-provisions',
    severity: 'error',
    title: 'An official text of a provision that there is not',
    law: 'Every official text stands beside a provision of the instrument that its file names.',
    why: 'A text beside nothing is shown to nobody, and the provision that was meant has none.',
    source: 'docs/IMPORTS.md',
    explanation: 'Correct the id, or leave the text out. "bridge provisions --instrument ID" lists the ids.',
  },
  needsEveryFile: true,
  *find({ parsed, provisions, instruments }) {
    for (const { form, place } of parsed.source.wordings ?? []) {
      if (!instruments.has(form.wording_of))
        yield {
          place: within(place, 'wording_of'),
          message: `no file describes the instrument "${form.wording_of}"`,
          hint: didYouMean(form.wording_of, instruments.keys()),
        };
      else
        for (const [index, { provision }] of form.texts.entries())
          if (!provisions.has(provision) || instrumentOf(provision) !== form.wording_of)
            yield {
              place: within(place, 'texts', index, 'provision'),
              message: `"${form.wording_of}" has no provision "${provision}"`,
              hint: didYouMean(
                provision,
                [...provisions.keys()].filter((id) => instrumentOf(id) === form.wording_of),
              ),
            };
    }
  },
};
