/** The persons of the demonstration: anybody may be any of them, so they exist only where nothing real is kept. */

import type { Actor } from '../domain/actor.ts';

export interface DemonstrationPerson {
  /** As it is typed. */
  readonly name: string;
  /** As it is shown. */
  readonly title: string;
  readonly actor: Actor;
}

/** The public is no person: it is whoever has chosen none. */
export const DEMONSTRATION_PERSONS: readonly DemonstrationPerson[] = [
  ofState('arcadia-focal-point', 'Arcadia: focal point', 'focal_point', 'XAR'),
  ofState('arcadia-expert', 'Arcadia: governmental expert', 'governmental_expert', 'XAR'),
  ofState('arcadia-observer', 'Arcadia: observer', 'observer', 'XAR'),
  ofState('ruritania-focal-point', 'Ruritania: focal point', 'focal_point', 'XRU'),
  ofState('costaguana-focal-point', 'Costaguana: focal point', 'focal_point', 'XCG'),
  { name: 'reviewer', title: 'Reviewer', actor: { id: 'reviewer', role: 'reviewer', reviews: ['untoc-2026'] } },
  { name: 'analyst', title: 'Analyst', actor: { id: 'analyst', role: 'analyst' } },
  { name: 'secretariat', title: 'Secretariat', actor: { id: 'secretariat', role: 'secretariat' } },
];

function ofState(name: string, title: string, role: Actor['role'], state: string): DemonstrationPerson {
  return { name, title, actor: { id: name, role, state } };
}
