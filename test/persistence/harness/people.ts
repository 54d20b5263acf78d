import type { Actor } from '../../../src/domain/actor.ts';

export const SECRETARIAT: Actor = { id: 'secretariat@un.example', role: 'secretariat' };
export const FOCAL_POINT: Actor = { id: 'focal-point@arcadia.example', role: 'focal_point', state: 'XAR' };
export const OBSERVER: Actor = { id: 'observer@arcadia.example', role: 'observer', state: 'XAR' };
export const NEIGHBOUR: Actor = { id: 'focal-point@ruritania.example', role: 'focal_point', state: 'XRU' };
export const REVIEWER: Actor = { id: 'reviewer@un.example', role: 'reviewer', reviews: ['review-1'] };
export const ANALYST: Actor = { id: 'analyst@university.example', role: 'analyst' };
export const PUBLIC: Actor = { id: 'public', role: 'public' };
/** An expert of Arcadia. */
export const EXPERT: Actor = { id: 'expert@arcadia.example', role: 'governmental_expert', state: 'XAR' };
/** The same person, for another State. */
export function expertOf(state: string): Actor {
  return { ...EXPERT, state };
}
/** The bridge itself under the name of a person, for what a test sets up. */
export const KEEPER: Actor = { id: SECRETARIAT.id, role: 'bridge' };
