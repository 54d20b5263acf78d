/** A world in a few lines, for the reader of a counterexample. */

import { VALUE_FACETS } from '../../../src/domain/facet.ts';
import type { World } from './build-world.ts';

export function describeWorld(world: World): string {
  const values = (node: string) => VALUE_FACETS.map((facet) => world.truth(node, facet)).join(' ');
  return [
    ...world.provisions.map(
      ({ id, form, condition, atoms }) => `${id} ${JSON.stringify(form)} ${condition ?? ''} {${atoms.toString(2)}}: ${values(id)}`,
    ),
    ...world.items.map(({ id, facet, scale, sketch }) => `${id} ${facet} ${scale} ${JSON.stringify(sketch.asks)}: ${world.trueTokens(id)}`),
    ...world.rows.map(
      ({ sketch, isTrue, conditionHolds }) => `${JSON.stringify(sketch)} ${isTrue ? 'true' : 'false'} ${conditionHolds ? '' : 'not met'}`,
    ),
    ...world.state.laws.map((law) => JSON.stringify(law)),
    ...world.state.answers.map((answer) => JSON.stringify(answer)),
    `confirmed: ${(world.state.confirmations ?? []).join(' ')}`,
  ].join('\n');
}
