import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { didYouMean } from '../did-you-mean.ts';
import { instrumentOf } from '../provision-id.ts';
import { provisionsAsked } from '../provisions-asked.ts';

export const itemsAskAboutPinnedInstruments: Rule = {
  law: {
    code: 'CB505',
    name: 'items-ask-about-pinned-instruments',
    severity: 'error',
    title: 'An item about an instrument that is not pinned',
    law: 'Items ask about provisions of the instruments that their questionnaire pins, each once.',
    why: 'The pin says against which text the question was written.',
    source: 'docs/GLOSSARY.md, pin',
    explanation: 'Correct the id of the provision, or add the instrument to "instruments" of the questionnaire.',
  },
  *find({ items }) {
    for (const { form, place, questionnaire } of items.values()) {
      const pinned = questionnaire.form.instruments.map(({ instrument }) => instrument);
      const asked = provisionsAsked(form);
      for (const [index, id] of asked.entries()) {
        const at =
          form.asks !== undefined && 'provision' in form.asks ? within(place, 'asks', 'provision') : within(place, 'asks', 'all_of', index);
        if (!pinned.includes(instrumentOf(id)))
          yield {
            place: at,
            message: `"${id}" belongs to no instrument that this questionnaire pins`,
            hint: didYouMean(instrumentOf(id), pinned),
          };
        else if (asked.indexOf(id) < index) yield { place: at, message: `"${id}" is named twice`, hint: 'delete one' };
      }
    }
  },
};
