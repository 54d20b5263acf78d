import type { Figures } from './figures.ts';
import type { SubjectName } from './start-subject.ts';

/** Answers a second of the fastest of these subjects; 0 where none was measured. */
export function fastest(figures: readonly Figures[], operation: Figures['operation'], subjects: readonly SubjectName[]): number {
  const found = figures.filter((each) => each.operation === operation && subjects.includes(each.subject));
  return Math.max(0, ...found.map(({ rps }) => rps ?? 0));
}

/** How many times as long one answer takes in the larger of two worlds. */
export function timeGrowth(figures: readonly Figures[], operation: Figures['operation'], subject: SubjectName): number {
  const [small, large] = inBothWorlds(figures, operation, subject);
  return (small?.rps ?? 0) / (large?.rps ?? 0);
}

/** How many times as many statements one answer takes there. */
export function statementGrowth(figures: readonly Figures[], operation: Figures['operation']): number {
  const [small, large] = inBothWorlds(figures, operation, 'bridge');
  return small?.statements === large?.statements ? 1 : (large?.statements ?? 0) / (small?.statements ?? 0);
}

/** The smaller world first. */
export function inBothWorlds(figures: readonly Figures[], operation: Figures['operation'], subject: SubjectName): Figures[] {
  const found = figures.filter((each) => each.operation === operation && each.subject === subject);
  return found.toSorted((one, other) => one.states - other.states);
}
