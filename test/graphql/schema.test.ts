import { type GraphQLNamedType, isEnumType, isIntrospectionType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { SCHEMA } from './harness/ask.ts';

const types = Object.values(SCHEMA.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

describe('the schema', () => {
  test('describes every type, field, argument and value', () => {
    const silent = types.flatMap((type) => [...(isRoot(type) || type.description ? [] : [type.name]), ...undescribed(type)]);
    expect(silent).toEqual([]);
  });

  test('has no field that ranks, scores or grades a State', () => {
    const ofStates = types.filter(isObjectType).filter(({ name }) => /State|Coverage|Prefill|Counts/.test(name));
    const names = ofStates.flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => /rank|score|grade|rating|percent|best|index/i.test(name))).toEqual([]);
  });

  test.each([
    'instruments: [Instrument!]!',
    'instrument(id: ID!): Instrument',
    'provision(id: ID!): Provision',
    'questionnaires: [Questionnaire!]!',
    'questionnaire(id: ID!): Questionnaire',
    'item(id: ID, officialNumber: String, questionnaire: ID): Item',
    'mappingSets: [MappingSet!]!',
    'correspondences(of: ID!, to: ID): [Correspondence!]!',
    'overlap(from: ID!, to: ID!): Overlap!',
    'state(code: ID!): State',
    'prefill(state: ID!, to: ID!, from: [ID!]): Prefill!',
    'coverage(to: ID!, states: [ID!], group: RegionalGroup): Coverage!',
  ])('keeps the query %s', (signature) => {
    const queries = Object.values(SCHEMA.getQueryType()?.getFields() ?? {});
    const signatures = queries.map(({ name, args, type }) => {
      const list = args.map((arg) => `${arg.name}: ${arg.type.toString()}`).join(', ');
      return `${name}${list === '' ? '' : `(${list})`}: ${type.toString()}`;
    });
    expect(signatures).toContain(signature);
  });
});

function isRoot({ name }: GraphQLNamedType): boolean {
  return name === 'Query' || name === 'Mutation';
}

function undescribed(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return type.getValues().flatMap(({ name, description }) => (description ? [] : [`${type.name}.${name}`]));
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const path = `${type.name}.${field.name}`;
    return [
      ...(field.description ? [] : [path]),
      ...field.args.flatMap(({ name, description }) => (description ? [] : [`${path}(${name})`])),
    ];
  });
}
