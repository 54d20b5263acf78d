import type { OperationName } from '../world/operations.ts';
import type { Round } from './put-under-load.ts';
import type { SubjectName } from './start-subject.ts';

/** Medians of the rounds of one subject and operation, as `--json` writes them. */
export interface Figures {
  /** `start`: from the start of the process to the first answer. */
  readonly operation: OperationName | 'record' | 'decide' | 'import' | 'start';
  readonly subject: SubjectName;
  /** `response`: the subject keeps its answers; `catalogue`: it keeps the compiled catalogue on disk; `none`: each is made anew. */
  readonly cache: 'none' | 'response' | 'catalogue';
  readonly connections: number;
  /** How many States the world has. */
  readonly states: number;
  /** Answers a second; null for starts. */
  readonly rps: number | null;
  readonly p50_ms: number;
  readonly p99_ms: number;
  /** Of the subject's own process; null where the system does not tell. */
  readonly cpu_ms_per_request: number | null;
  readonly rss_mb: number | null;
  /** The most memory that the process has had until then. */
  readonly peak_rss_mb: number | null;
  /** Starts alone: the median. */
  readonly start_ms?: number;
  /** Statements of one answer of the bridge, once it has answered before; where they were counted. */
  readonly statements?: number;
}

type What = Pick<Figures, 'operation' | 'subject' | 'cache' | 'connections' | 'states'>;

/** @param peak bytes */
export function figuresOf(what: What, rounds: readonly Round[], peak: number | undefined): Figures {
  const cpu = known(rounds.map((round) => round.cpu));
  const memory = known(rounds.map((round) => round.memory));
  return {
    ...what,
    rps: rounded(median(rounds.map(({ rps }) => rps))),
    p50_ms: rounded(median(rounds.map(({ p50 }) => p50))),
    p99_ms: rounded(median(rounds.map(({ p99 }) => p99))),
    cpu_ms_per_request: cpu.length === 0 ? null : rounded(median(cpu)),
    rss_mb: memory.length === 0 ? null : toMegabytes(median(memory)),
    peak_rss_mb: peak === undefined ? null : toMegabytes(peak),
  };
}

/** @param took milliseconds of each start */
export function figuresOfStarts(what: Omit<What, 'operation' | 'connections'>, took: readonly number[]): Figures {
  const [start, longest] = [rounded(median(took)), rounded(Math.max(...took))];
  const unknown = { rps: null, cpu_ms_per_request: null, rss_mb: null, peak_rss_mb: null };
  return { ...what, ...unknown, operation: 'start', connections: 1, p50_ms: start, p99_ms: longest, start_ms: start };
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

function toMegabytes(bytes: number): number {
  return rounded(bytes / 1_048_576);
}
