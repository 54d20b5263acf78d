/**
 * What figures may show of answers that may be counted and not read. States that no figure of any step tells apart are one
 * set; exchanging the answers of two of its members leaves every figure as it is. So nothing is shown that would make a set
 * with fewer members than the least, or one whose members all said the same at any step.
 */

/** A State whose answer may only be counted. */
export interface Counted {
  readonly state: string;
  readonly value: string;
  /** Its cell, by grouping: `{ region: 'african', 'party to uncac': 'yes' }`. */
  readonly cells: Readonly<Record<string, string>>;
}

/** What all steps so far have shown of one State. */
export interface Trace {
  /** The same for States that no figure so far tells apart. */
  readonly set: string;
  /** What it said at each step; null where it was not counted. */
  readonly values: readonly (string | null)[];
}

/** By the code of the State. */
export type Traces = Readonly<Record<string, Trace>>;

/** One figure: how many States of a cell gave each answer. */
export interface Figure {
  readonly grouping: string;
  readonly cell: string;
  /** Counts by answer; absent where it is suppressed. */
  readonly counts?: Readonly<Record<string, number>>;
}

export interface FrozenItem {
  readonly figures: readonly Figure[];
  /** Codes of the States that the figures hold; the others wait for a later step. */
  readonly taken: readonly string[];
  readonly traces: Traces;
}

/** States side by side: each State is in one of the cells. */
export interface Grouping {
  readonly name: string;
  /** All there are, with and without anybody in them: that a cell is shown says nothing. */
  readonly cells: readonly string[];
}

/** The grouping that holds every State in one cell. */
const ALL: Grouping = { name: 'all', cells: [''] };
/** Members of a set. */
const LEAST = 5;

/** @param groupings besides `ALL`, the most wanted first. @param least members of a set; 5 when absent */
export function freezeItem(counted: readonly Counted[], groupings: readonly Grouping[], before: Traces, least = LEAST): FrozenItem {
  const steps = Math.max(0, ...Object.values(before).map(({ values }) => values.length));
  const staying = counted.filter(({ state }) => before[state]?.values.some((value) => value !== null));
  for (const taken of [counted, staying]) {
    const plan = planFigures(taken, groupings, before, { steps, least });
    if (plan === undefined) continue;
    const figures = showFigures(taken, groupings, plan);
    return { figures, taken: taken.map(({ state }) => state), traces: trace(taken, plan, before, steps) };
  }
  return { figures: showFigures([], groupings, []), taken: [], traces: pause(before) };
}

/** A figure that is shown, as "grouping cell". */
type Plan = readonly string[];

interface Rules {
  readonly steps: number;
  readonly least: number;
}

/** As much as can be shown: of each grouping the smallest cells go first. Undefined where not even all States together can be. */
function planFigures(taken: readonly Counted[], groupings: readonly Grouping[], before: Traces, rules: Rules): Plan | undefined {
  let plan: Plan = [keyOf(ALL.name, '')];
  if (taken.length === 0 || !isSafe(taken, plan, before, rules)) return undefined;
  for (const { name, cells: all } of groupings) {
    const membersOf = (cell: string) => taken.filter((each) => each.cells[name] === cell).length;
    const cells = all.filter((cell) => membersOf(cell) > 0).sort((a, b) => membersOf(b) - membersOf(a));
    while (cells.length > 0) {
      const wider = [...plan, ...cells.map((cell) => keyOf(name, cell))];
      if (isSafe(taken, wider, before, rules)) {
        plan = wider;
        break;
      }
      cells.pop();
    }
  }
  return plan;
}

function isSafe(taken: readonly Counted[], plan: Plan, before: Traces, { steps, least }: Rules): boolean {
  const traces = Object.values(trace(taken, plan, before, steps));
  return [...Map.groupBy(traces, ({ set }) => set).values()].every(
    (members) =>
      members.length >= least &&
      (members[0]?.values ?? []).every((value, step) => value === null || isMixed(members.map((each) => each.values[step]))),
  );
}

function isMixed(values: readonly (string | null | undefined)[]): boolean {
  return new Set(values).size > 1;
}

/** What the States look like once the figures of the plan are shown: those that were counted now, and those that were before. */
function trace(taken: readonly Counted[], plan: Plan, before: Traces, steps: number): Traces {
  const now = new Map(taken.map((each) => [each.state, each]));
  return Object.fromEntries(
    [...new Set([...Object.keys(before), ...now.keys()])].sort().map((state) => {
      const earlier = before[state] ?? { set: '', values: Array.from({ length: steps }, () => null) };
      const each = now.get(state);
      const shown = each === undefined ? 'absent' : plan.filter((key) => isIn(each, key)).join(', ');
      return [state, { set: `${earlier.set} / ${shown}`, values: [...earlier.values, each?.value ?? null] }];
    }),
  );
}

/** A step without any figure tells nobody apart. */
function pause(before: Traces): Traces {
  return Object.fromEntries(Object.entries(before).map(([state, { set, values }]) => [state, { set, values: [...values, null] }]));
}

function showFigures(taken: readonly Counted[], groupings: readonly Grouping[], plan: Plan): Figure[] {
  return [ALL, ...groupings].flatMap(({ name, cells }) =>
    cells.map((cell): Figure => {
      const key = keyOf(name, cell);
      if (!plan.includes(key)) return { grouping: name, cell };
      // By the answers, never in the order of the States: that would tell who said which.
      const values = taken
        .filter((each) => isIn(each, key))
        .map(({ value }) => value)
        .sort();
      const counts = Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]));
      return { grouping: name, cell, counts };
    }),
  );
}

function isIn({ cells }: Counted, key: string): boolean {
  return key === keyOf(ALL.name, '') || Object.entries(cells).some(([name, cell]) => keyOf(name, cell) === key);
}

function keyOf(grouping: string, cell: string): string {
  return `${grouping} ${cell}`;
}
