import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { didYouMean } from '../did-you-mean.ts';

export const rationaleIsGiven: Rule = {
  law: {
    code: 'CB409',
    name: 'rationale-is-given',
    severity: 'error',
    title: 'No reason, or two',
    law: 'Every row has a rationale of its own, or names one of the shared rationales of its file; never both.',
    why: 'A reviewer votes on the reason, and a delegation reads it before it relies on the row.',
    source: 'mappings/README.md, rationale',
    explanation:
      'Say for this pair: what is the same, what one side adds, which words decide. A shared rationale is for rows whose reason is truly the same, such as final clauses.',
  },
  *find({ rows }) {
    for (const { form, place, rationales } of rows) {
      const { rationale, rationale_ref: ref } = form;
      if (rationale === undefined && ref === undefined)
        yield { place: within(place, 'id'), message: `row "${form.id}" has no rationale`, hint: 'add "rationale: { en: … }"' };
      else if (rationale !== undefined && ref !== undefined)
        yield {
          place: within(place, 'rationale_ref'),
          part: 'key',
          message: `row "${form.id}" has two rationales`,
          hint: 'delete one of them',
        };
      else if (ref !== undefined && !Object.hasOwn(rationales, ref))
        yield {
          place: within(place, 'rationale_ref'),
          message: `this file has no shared rationale "${ref}"`,
          hint: didYouMean(ref, Object.keys(rationales)) ?? 'add it to "rationales"',
        };
    }
  },
};
