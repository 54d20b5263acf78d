import type { Actor } from '../../../src/domain/actor.ts';

export const SECRETARIAT: Actor = { id: 'secretariat@un.example', role: 'secretariat' };
/** An expert of Arcadia. */
export const EXPERT: Actor = { id: 'expert@arcadia.example', role: 'governmental_expert', state: 'XAR' };
