/** What laws compare of two readings: class, value and what is excluded, by item. */

import type { Suggestion } from '../../../src/prefill/suggestion.ts';
import type { World } from '../worlds/build-world.ts';
import type { Reading } from '../worlds/read-world.ts';
import { claim } from './claim.ts';

export function verdictOf({ class: name, value, excluded }: Suggestion): string {
  return `${name} ${value ?? '–'} [${excluded.join(' ')}]`;
}

/** @throws where an item is offered something else in the second reading */
export function claimSame(world: World, before: Reading, after: Reading, of: (suggestion: Suggestion) => unknown = verdictOf): void {
  for (const [item, suggestion] of before.suggestions) {
    const other = after.suggestions.get(item);
    const [one, two] = [JSON.stringify(of(suggestion)), other === undefined ? 'nothing' : JSON.stringify(of(other))];
    claim(one === two, world, () => `${item} was ${one}\n and is now ${two}`);
  }
}
