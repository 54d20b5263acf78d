import { buildSchema, type GraphQLObjectType, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { callerBudget } from '../../src/graphql/limits/caller-budget.ts';
import { type FieldCost, PAGE } from '../../src/graphql/limits/costs.ts';
import { LIMITS } from '../../src/graphql/limits/limits.ts';
import { measureOperation } from '../../src/graphql/limits/measure-operation.ts';
import { refuseOversize } from '../../src/graphql/limits/refuse-oversize.ts';
import { refuseUnreadable } from '../../src/graphql/limits/refuse-unreadable.ts';

const SMALL = buildSchema(
  'type Query { lamp: Lamp lamps: [Lamp!]! page(first: Int! = 100): Lamp dear: Int } type Lamp { id: ID! next: Lamp lamps: [Lamp!]! }',
);
setCost('dear', { own: 500 });
setCost('page', PAGE);

function setCost(field: string, cost: FieldCost): void {
  const found = (SMALL.getType('Query') as GraphQLObjectType).getFields()[field];
  if (found !== undefined) found.extensions = { cost };
}

function measure(query: string, variables: Record<string, unknown> = {}) {
  const { definitions } = parse(query);
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new TypeError('the query has no operation');
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [])),
  );
  return measureOperation({ schema: SMALL, operation, fragments, variables });
}

describe('an operation costs', () => {
  test.each([
    ['one for a field', '{ lamp { id } }', 2],
    ['ten times what is below a list', '{ lamps { id } }', 11],
    ['what is said of a field', '{ dear }', 500],
    ['a page as many times as it has entries', '{ page(first: 7) { id next { id } } }', 50 + 7 * 3],
    ['a page of the usual size', '{ page { id } }', 50 + 100],
    ['a fragment wherever it is spread', '{ a: lamp { ...F } b: lamp { ...F } } fragment F on Lamp { id }', 4],
    ['an inline fragment as its fields', '{ ... on Query { lamp { ... { id } } } }', 2],
  ])('%s', (_, query, cost) => {
    expect(measure(query).cost).toBe(cost);
  });

  test('a page whose size is a variable', () => {
    expect(measure('query ($n: Int!) { page(first: $n) { id } }', { n: 3 }).cost).toBe(53);
  });

  test('nothing below arguments that cannot be read: these are refused when it is executed', () => {
    expect(measure('query ($n: Int!) { page(first: $n) { id } }', { n: 'many' }).cost).toBe(50);
  });

  test('no less for a size below zero', () => {
    expect(measure('{ page(first: -1000000) { id } dear }').cost).toBe(550);
  });
});

describe('an operation is measured', () => {
  test('by depth, with fragments, and apart from introspection', () => {
    expect(measure('{ lamp { next { ...F } } } fragment F on Lamp { next { id } }')).toMatchObject({ depth: 4, introspectionDepth: 0 });
    expect(measure('{ __schema { types { fields { name } } } lamp { id } }')).toMatchObject({ depth: 2, introspectionDepth: 4 });
  });

  test('by aliases wherever their fragments are spread', () => {
    expect(measure('{ a: lamp { ...F } b: lamp { ...F } } fragment F on Lamp { c: id }').aliases).toBe(4);
  });

  test('at once, however often its fragments double each other', () => {
    const fragments = Array.from({ length: 200 }, (_, i) => `fragment F${i} on Lamp { a: next { ...F${i + 1} } b: next { ...F${i + 1} } }`);
    const began = performance.now();
    expect(measure(`{ lamp { ...F0 } } ${fragments.join(' ')} fragment F200 on Lamp { id }`).cost).toBeGreaterThan(1e50);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('too much is refused', () => {
  const NOTHING = { cost: 0, depth: 0, introspectionDepth: 0, aliases: 0 };

  test.each([
    ['depth', 'TOO_DEEP'],
    ['introspectionDepth', 'TOO_DEEP'],
    ['aliases', 'TOO_MANY_ALIASES'],
    ['cost', 'TOO_COSTLY'],
  ] as const)('of %s, above the limit and not at it', (what, code) => {
    expect(() => refuseOversize({ ...NOTHING, [what]: LIMITS[what] })).not.toThrow();
    expect(() => refuseOversize({ ...NOTHING, [what]: LIMITS[what] + 1 })).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code }) as unknown }),
    );
  });
});

describe('the budget of a caller', () => {
  const spentAt =
    (cost: number, now: number, caller = 'a') =>
    () =>
      budget.spend(caller, cost, now);
  let budget = callerBudget(600);

  test('is used up, fills again with time, and is told from those of others', () => {
    budget = callerBudget(600);
    expect(spentAt(500, 0)).not.toThrow();
    expect(spentAt(200, 0)).toThrow('Wait 10 seconds');
    expect(spentAt(200, 0, 'b')).not.toThrow();
    expect(spentAt(200, 9_000)).toThrow('Wait 1 seconds');
    expect(spentAt(200, 10_000)).not.toThrow();
  });

  test('never holds more than a minute’s worth', () => {
    budget = callerBudget(600);
    spentAt(600, 0)();
    expect(spentAt(600, 3_600_000)).not.toThrow();
    expect(spentAt(1, 3_600_000)).toThrow('Wait');
  });

  test('says with status 429 when to come back', () => {
    budget = callerBudget(60);
    try {
      spentAt(61, 0)();
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        extensions: { code: 'BUDGET_SPENT', http: { status: 429, headers: new Map([['retry-after', '1']]) } },
      });
    }
  });
});

describe('characters that nobody writes', () => {
  const refused =
    (query: string, variables: unknown = {}) =>
    () =>
      refuseUnreadable(parse(query), variables);

  test.each([
    ['a literal', '{ a(b: "\\u0000") }', {}, 'A text of the operation'],
    ['a variable', '{ a }', { text: 'x\0' }, 'The variable "text"'],
    ['a list within a variable', '{ a }', { in: [{ deep: '\ud800' }] }, 'The variable "in.0.deep"'],
  ])('are refused in %s', (_, query, variables, where) => {
    expect(refused(query, variables)).toThrow(where);
  });

  test('are not taken for those that are written', () => {
    expect(refused('{ a(b: "المادة ١٢ – 😀") }', { text: '\u200f\n\t', none: null, number: 1 })).not.toThrow();
  });
});
