/** Evidence of grade B or C never changes what grade A leaves possible: drafts, doubtful answers, limited answers. */

import fc from 'fast-check';
import { VALUE_FACETS } from '../../../src/domain/facet.ts';
import type { StateAnswers } from '../../../src/prefill/answer.ts';
import { THIS_YEAR } from '../build-state.ts';
import { buildWorld, type World } from '../worlds/build-world.ts';
import { possibleValues, readNodes } from '../worlds/read-world.ts';
import { anyWorldSpec } from '../worlds/world-spec.ts';
import { claim } from './claim.ts';

export const lowerGradesExcludeNothing = fc.property(anyWorldSpec, (spec) => {
  const world = withoutConfirmations(buildWorld(spec));
  const all = readNodes(world.catalogue, world.state);
  const settled = readNodes(withoutDrafts(world), withoutDoubts(world.state));
  // A section only gathers what its items ask about; nothing is asked of it.
  for (const { id, index } of settled.crosswalk.nodes.filter(({ kind }) => kind !== 'section'))
    for (const facet of VALUE_FACETS)
      for (const system of ['own', 'measures'] as const) {
        const before = possibleValues(settled, system, index, facet);
        const node = all.crosswalk.nodes.find((each) => each.id === id);
        const after = possibleValues(all, system, node?.index ?? -1, facet);
        claim(before === after, world, () => `${facet} of ${id} is ${before} by grade A alone, ${after} with all else (${system})`);
      }
});

/** What was confirmed counts at grade A. */
function withoutConfirmations(world: World): World {
  return { ...world, state: { ...world.state, confirmations: [] } };
}

function withoutDrafts({ catalogue }: World): World['catalogue'] {
  const mappingSets = catalogue.mappingSets.map((set) => {
    const rows = set.rows.filter(({ form }) => form.status === 'approved' && form.relation !== 'related');
    return { ...set, form: { ...set.form, rows: rows.map(({ form }) => form) }, rows };
  });
  return { ...catalogue, mappingSets };
}

/** What is left speaks at grade A; that an answer was accepted through a doubtful one is kept in mind. */
function withoutDoubts(state: StateAnswers): StateAnswers {
  const isDoubtful = ({ cleared, otherEdition, asOf }: StateAnswers['answers'][number]) =>
    !cleared || otherEdition !== undefined || (asOf ?? '') < THIS_YEAR.slice(0, 4);
  return {
    ...state,
    answers: state.answers.map((answer) => {
      const { value: _, ...silent } = answer;
      if (isDoubtful(answer) && mayBeAged(answer, state)) return silent;
      return answer.appliesTo === 'unknown' && answer.citations.length === 0 ? { ...answer, appliesTo: 'this_instrument' } : answer;
    }),
  };
}

/** Old enough, or older than a recorded change of a law it cites; or not cleared, or asked in other words. */
function mayBeAged({ cleared, otherEdition, asOf, citations }: StateAnswers['answers'][number], { laws }: StateAnswers): boolean {
  if (!cleared || otherEdition !== undefined || (asOf ?? '') < '2020') return true;
  return citations.some(({ law }) =>
    laws.some(({ id, changedOn, repealed }) => id === law && (repealed || (changedOn ?? '') > (asOf ?? ''))),
  );
}
