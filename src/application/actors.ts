/** Actors that are not persons with an account. */

import type { Actor } from '../domain/actor.ts';

/** The bridge itself: it archives the catalogue, loads the demonstration and checks its own health. */
export const THE_BRIDGE: Actor = { id: 'bridge', role: 'bridge' };

/** Whoever says nothing of themselves, and whoever was assigned nothing. */
export const PUBLIC: Actor = { id: 'public', role: 'public' };
