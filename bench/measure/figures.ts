import type { OperationName } from '../world/operations.ts';
import type { Round } from './put-under-load.ts';
import type { SubjectName } from './start-subject.ts';

/** Medians of the rounds of one subject and operation, as `--json` writes them. */
export interface Figures {
  readonly operation: OperationName;
  readonly subject: SubjectName;
  /** `response`: the subject keeps its answers; `none`: each is made anew. */
  readonly cache: 'none' | 'response';
  readonly connections: number;
  readonly rps: number;
  readonly p50_ms: number;
  readonly p99_ms: number;
  /** Of the subject's own process; null where the system does not tell. */
  readonly cpu_ms_per_request: number | null;
  readonly rss_mb: number | null;
}

type What = Pick<Figures, 'operation' | 'subject' | 'cache' | 'connections'>;

export function figuresOf(what: What, rounds: readonly Round[]): Figures {
  const cpu = known(rounds.map((round) => round.cpu));
  const memory = known(rounds.map((round) => round.memory));
  return {
    ...what,
    rps: rounded(median(rounds.map(({ rps }) => rps))),
    p50_ms: rounded(median(rounds.map(({ p50 }) => p50))),
    p99_ms: rounded(median(rounds.map(({ p99 }) => p99))),
    cpu_ms_per_request: cpu.length === 0 ? null : rounded(median(cpu)),
    rss_mb: memory.length === 0 ? null : rounded(median(memory) / 1_048_576),
  };
}

function known(numbers: readonly (number | undefined)[]): number[] {
  return numbers.filter((each) => each !== undefined);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}
