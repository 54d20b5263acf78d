import 'reflect-metadata';
import { buildSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { POLICY } from '../../src/access/policy.ts';
import { FIELD_ACTIONS, TYPES_OF_A_STATE, TYPES_OF_THE_CATALOGUE } from '../../src/graphql/field-actions.ts';
import { buildBridgeSchema } from '../../src/graphql/schema.ts';
import { fieldsWithoutAction } from './harness/fields-without-action.ts';

const policy = { actions: FIELD_ACTIONS, typesOfAState: TYPES_OF_A_STATE, typesOfTheCatalogue: TYPES_OF_THE_CATALOGUE };

describe('every field of the schema belongs to an action of the policy', () => {
  it('and none is without', () => {
    expect(fieldsWithoutAction(buildBridgeSchema(), policy)).toEqual([]);
  });

  it('each row is of a field and of an action that there are', () => {
    const types = buildBridgeSchema().getTypeMap();
    const coordinates = Object.values(types).flatMap((type) =>
      isObjectType(type) ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`) : [],
    );
    expect(Object.keys(FIELD_ACTIONS).filter((each) => !coordinates.includes(each))).toEqual([]);
    expect([...TYPES_OF_A_STATE, ...TYPES_OF_THE_CATALOGUE].filter((each) => types[each] === undefined)).toEqual([]);
    expect(Object.values(FIELD_ACTIONS).filter((action) => POLICY[action] === undefined)).toEqual([]);
  });

  it.each([
    ['a query', 'type Query { item: Item secrets: [String] } type Item { id: ID }', ['Query.secrets']],
    ['a mutation', 'type Query { item: Item } type Mutation { publishAll: Boolean } type Item { id: ID }', ['Mutation.publishAll']],
    ['a field of a State', 'type Query { state: State } type State { code: ID debts: Int }', ['State.debts']],
    [
      'a way from the catalogue to answers',
      'type Query { item: Item } type Item { id: ID answers: [Answer] } type Answer { id: ID }',
      ['Item.answers'],
    ],
    [
      'such a way further down',
      'type Query { item: Item } type Item { section: Section } type Section { states: [State] } type State { code: ID }',
      ['Section.states'],
    ],
  ])('%s without one is found', (_, sample, found) => {
    expect(fieldsWithoutAction(buildSchema(sample), policy)).toEqual(found);
  });
});

/** The bridge counts, and compares one State with nobody. */
const RANKING = /(^|_)(rank|ranking|rating|grade|score|league|best|worst|performance|index|position)(s|_|$)/i;
/** Grades of evidence and classes of suggestions are of an inference, never of a State. */
const OF_AN_INFERENCE = [
  ...[
    'SectionStructure.bestClasses',
    'BestClass',
    'BestClassChange',
    'Grade',
    'SuggestionSource.grade',
    'Mapping.score',
    'Payload.position',
  ],
];

function rankingFields(schema: ReturnType<typeof buildSchema>): string[] {
  const words = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1_$2');
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => {
      const fields = isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
      const values = isEnumType(type) ? type.getValues() : [];
      const members = [...fields, ...fields.flatMap((field) => ('args' in field ? field.args : [])), ...values];
      return [type.name, ...members.map(({ name }) => `${type.name}.${name}`)].filter((each) =>
        RANKING.test(words(each.split('.').at(-1) ?? '')),
      );
    })
    .filter((each) => !OF_AN_INFERENCE.some((allowed) => each === allowed || each.startsWith(`${allowed}.`)));
}

describe('no field ranks, scores or grades a State', () => {
  it('in this schema', () => {
    expect(rankingFields(buildBridgeSchema())).toEqual([]);
  });

  it.each([
    ['type Query { a: Int } type State { complianceScore: Int }', ['State.complianceScore']],
    ['type Query { a: Int } type StateRanking { a: Int }', ['StateRanking']],
    ['type Query { states(orderBy: Order): Int } enum Order { NAME WORST_FIRST }', ['Order.WORST_FIRST']],
    ['type Query { grade(state: ID): String }', ['Query.grade']],
  ])('is refused where it would: %s', (sample, found) => {
    expect(rankingFields(buildSchema(sample))).toEqual(found);
  });
});
