/**
 * A CONDITIONAL promises: once so much is confirmed, this value. Where evidence conflicts, what is confirmed can bring a
 * further conflict to light, so there the promise is tried out before it is made.
 */

import { outstanding } from './confirmation.ts';
import type { Confirmation, Suggestion } from './suggestion.ts';

/**
 * @param confirmed what is suggested once some confirmations are given
 * @returns the suggestion with all that it takes to make it FULL; PARTIAL with a warning where nothing would
 */
export function tryConfirmations(suggestion: Suggestion, confirmed: (given: readonly Confirmation[]) => Suggestion): Suggestion {
  let confirmations = suggestion.confirmations;
  for (;;) {
    const after = confirmed(confirmations);
    if (after.value !== suggestion.value) return withdrawn(suggestion);
    if (after.class === 'FULL') return { ...suggestion, confirmations };
    if (after.confirmations.length === 0) return withdrawn(suggestion);
    confirmations = outstanding([...confirmations, ...after.confirmations], new Set());
  }
}

function withdrawn(suggestion: Suggestion): Suggestion {
  return { ...suggestion, class: 'PARTIAL', value: null, confirmations: [], warning: 'confirmations_would_conflict' };
}
