import { VALUES } from '../../domain/answer-values.ts';
import { within } from '../check-index.ts';
import type { Rule } from '../check-rule.ts';
import { BUILT_IN_SCALES, OUTSIDE_SCALE } from '../scales.ts';

export const scalesAreTotal: Rule = {
  law: {
    code: 'CB502',
    name: 'scales-are-total',
    severity: 'error',
    title: 'A scale that leaves a value out',
    law: 'The tokens of a scale together stand for yes, in part and no; a declared scale has a name and tokens of its own.',
    why: 'A State whose true value no token covers could give no right answer.',
    source: 'docs/GLOSSARY.md, scale',
    explanation:
      'Built in are yes_part_no, yes_no (where "no" means not fully) and inverted_yes_no (where "yes" is the failure). A scale declared under "scales" gives for each token the values it may stand for.\n\n"not_applicable" and "unknown" lie outside every scale and are never tokens of one.',
  },
  *find({ parsed: { source } }) {
    for (const { form, place } of source.questionnaires)
      for (const [name, tokens] of Object.entries(form.scales ?? {})) {
        const at = within(place, 'scales', name);
        const covered = new Set(Object.values(tokens).flat());
        const missing = VALUES.filter((value) => !covered.has(value));
        if (BUILT_IN_SCALES.has(name))
          yield { place: at, part: 'key', message: `the scale "${name}" is built in`, hint: 'give yours another name, or delete it' };
        if (missing.length > 0)
          yield {
            place: at,
            part: 'key',
            message: `no token of "${name}" stands for ${missing.join(' or ')}`,
            hint: 'every value needs a token',
          };
        for (const token of OUTSIDE_SCALE)
          if (Object.hasOwn(tokens, token))
            yield {
              place: within(at, token),
              part: 'key',
              message: `"${token}" is no token of a scale`,
              hint: 'delete it: it can always be answered',
            };
      }
  },
};
