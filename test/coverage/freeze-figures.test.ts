import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counted, type Figure, freezeItem, type Grouping, type Traces } from '../../src/coverage/freeze-figures.ts';
import { searchCounterexample } from '../support/property-runs.ts';

const GROUPINGS: readonly Grouping[] = [
  { name: 'region', cells: ['north', 'south'] },
  { name: 'party', cells: ['no', 'yes'] },
];
const TOKENS = ['yes', 'no'];

/** One State of a small world: where it is, and what it says at each step; null where it is not counted. */
interface Inhabitant {
  readonly region: string;
  readonly party: string;
  readonly values: readonly (string | null)[];
}
type World = readonly Inhabitant[];

/** What was frozen at one step: what everybody sees, and which States it holds. */
interface Shown {
  readonly figures: readonly Figure[];
  readonly taken: readonly string[];
}

/** Everything that is ever shown of a world, step by step. */
function shownOf(world: World, least: number): Shown[] {
  let traces: Traces = {};
  return (world[0]?.values ?? []).map((_, step) => {
    const counted = world.flatMap(({ region, party, values }, index): Counted[] => {
      const value = values[step];
      return value === null || value === undefined ? [] : [{ state: `X${index}`, value, cells: { region, party } }];
    });
    const { traces: after, ...shown } = freezeItem(counted, GROUPINGS, traces, least);
    traces = after;
    return shown;
  });
}

/** All worlds in which the same States are counted at the same steps, whatever they say. */
function worldsLike(world: World): World[] {
  const cells = world.flatMap(({ values }, state) => values.flatMap((value, step) => (value === null ? [] : [{ state, step }])));
  return Array.from({ length: TOKENS.length ** cells.length }, (_, number) => {
    const said = cells.map((cell, place) => ({
      ...cell,
      value: TOKENS[Math.floor(number / TOKENS.length ** place) % TOKENS.length] ?? '',
    }));
    return world.map((inhabitant, state) => ({
      ...inhabitant,
      values: inhabitant.values.map((_, step) => said.find((each) => each.state === state && each.step === step)?.value ?? null),
    }));
  });
}

/** Whether a world has the figures that were shown, of the States that they hold; what is suppressed says nothing. */
function fits(world: World, shown: readonly Shown[]): boolean {
  return shown.every(({ figures, taken }, step) =>
    figures.every(({ grouping, cell, counts }) => {
      const isIn = ({ region, party }: Inhabitant) => ({ all: '', region, party })[grouping] === cell;
      const members = world.filter((each, index) => taken.includes(`X${index}`) && isIn(each));
      return (
        counts === undefined ||
        TOKENS.every((token) => members.filter(({ values }) => values[step] === token).length === (counts[token] ?? 0))
      );
    }),
  );
}

/** "State at step: answer" of everything that all fitting worlds agree on. */
function disclosed(world: World, fitting: readonly World[]): string[] {
  return world.flatMap(({ values }, state) =>
    values.flatMap((value, step) => {
      const isSettled = value !== null && fitting.every((other) => other[state]?.values[step] === value);
      return isSettled ? [`X${state} at ${step}: ${value}`] : [];
    }),
  );
}

const INHABITANT = (steps: number) =>
  fc.record({
    region: fc.constantFrom('north', 'south'),
    party: fc.constantFrom('no', 'yes'),
    values: fc.array(fc.constantFrom(...TOKENS, null), { minLength: steps, maxLength: steps }),
  });
const WORLD = fc
  .integer({ min: 1, max: 3 })
  .chain((steps) => fc.array(INHABITANT(steps), { minLength: 2, maxLength: steps === 1 ? 9 : 12 / steps }));

/** Of a world whose figures somebody else made. */
function disclosedBy(show: (world: World) => Shown[]): fc.IPropertyWithHooks<[World]> {
  return fc.property(WORLD, (world) => {
    const shown = show(world);
    const fitting = worldsLike(world).filter((other) => fits(other, shown));
    expect(fitting.length).toBeGreaterThan(0);
    expect(disclosed(world, fitting)).toEqual([]);
  });
}

/** Every cell, whoever is in it. */
function shownWithoutRules(world: World): Shown[] {
  return (world[0]?.values ?? []).map((_, step) => {
    const members = world.flatMap(({ values, ...cells }, index) => ({
      state: `X${index}`,
      cells: { ...cells, all: '' },
      value: values[step],
    }));
    const counted = members.filter(({ value }) => typeof value === 'string');
    const figures = [{ name: 'all', cells: [''] }, ...GROUPINGS].flatMap(({ name, cells }) =>
      cells.map((cell): Figure => {
        const inCell = counted.filter((each) => (each.cells as Record<string, string>)[name] === cell);
        const count = (token: string) => inCell.filter(({ value }) => value === token).length;
        return { grouping: name, cell, ...(inCell.length < 2 ? {} : { counts: { yes: count('yes'), no: count('no') } }) };
      }),
    );
    return { figures, taken: counted.map(({ state }) => state) };
  });
}

describe('no combination of all figures ever shown yields an answer that may only be counted', () => {
  it.each([2, 3])('to somebody who knows who is counted and takes all figures together (least %i)', (least) => {
    expect(
      searchCounterexample(
        disclosedBy((world) => shownOf(world, least)),
        150,
      ),
    ).toBeUndefined();
  });

  it.each([2, 3])('to somebody who knows the rules as well, and thinks about what was suppressed (least %i)', (least) => {
    const property = fc.property(WORLD, (world) => {
      const shown = JSON.stringify(shownOf(world, least));
      const fitting = worldsLike(world).filter((other) => JSON.stringify(shownOf(other, least)) === shown);
      expect(disclosed(world, fitting)).toEqual([]);
    });
    expect(searchCounterexample(property, 60)).toBeUndefined();
  });

  it('while suppressing cells of one State alone would yield some', () => {
    expect(searchCounterexample(disclosedBy(shownWithoutRules), 150)).toContain('deeply equal');
  });
});

describe('a figure', () => {
  const counted = (values: string, parts: Partial<Counted['cells']> = {}): Counted[] =>
    [...values].map((value, index) => ({
      state: `X${index}`,
      value: value === 'y' ? 'yes' : 'no',
      cells: { region: 'north', party: 'yes', ...parts },
    }));
  const countsOf = (values: string, before: Traces = {}) => freezeItem(counted(values), GROUPINGS, before).figures[0]?.counts;

  it('holds five States or more that do not all say the same', () => {
    expect(countsOf('yyyyn')).toEqual({ no: 1, yes: 4 });
    expect(countsOf('yyyn')).toBeUndefined();
    expect(countsOf('yyyyyy')).toBeUndefined();
  });

  it('takes in nobody while fewer than five come in, and all of them once five do', () => {
    const { traces } = freezeItem(counted('yyyyn'), GROUPINGS, {});
    expect(countsOf('yyyynynnn', traces)).toEqual({ no: 1, yes: 4 });
    expect(countsOf('yyyynynnnn', traces)).toEqual({ no: 5, yes: 5 });
  });

  it('is suppressed while fewer than five have left', () => {
    const { traces } = freezeItem(counted('yyynnyyynn'), GROUPINGS, {});
    expect(countsOf('yyynnyyyn', traces)).toBeUndefined();
    expect(countsOf('yyynn', traces)).toEqual({ no: 2, yes: 3 });
  });

  it('of a cell is not shown where what is left of all would be too small', () => {
    const states = [...counted('yyynn'), ...counted('yn', { region: 'south' }).map((each, index) => ({ ...each, state: `Y${index}` }))];
    const { figures } = freezeItem(states, GROUPINGS, {});
    expect(figures.map(({ grouping, cell, counts }) => [grouping, cell, counts !== undefined])).toEqual([
      ['all', '', true],
      ['region', 'north', false],
      ['region', 'south', false],
      ['party', 'no', false],
      ['party', 'yes', true],
    ]);
  });
});
