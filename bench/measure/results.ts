import type { Load } from './contest.ts';
import type { Figures } from './figures.ts';
import type { Growth } from './measure-growth.ts';
import type { Writes } from './measure-writes.ts';

/** All that one run has found. */
export interface Results {
  readonly load: Load;
  /** What is in the world, for people. */
  readonly world: string;
  readonly reads: readonly Figures[];
  /** Absent after a short run. */
  readonly full?: FullResults;
}

export interface FullResults {
  /** The four reads over few and many connections. */
  readonly connections: readonly Figures[];
  readonly starts: readonly Figures[];
  readonly writes: Writes;
  readonly growth: Growth;
}

export function figuresIn({ reads, full }: Results): Figures[] {
  return [...reads, ...(full === undefined ? [] : [...full.connections, ...full.starts, ...full.writes.figures, ...full.growth.figures])];
}
