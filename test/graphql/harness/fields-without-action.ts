import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

/** What a schema is held against. */
export interface FieldPolicy {
  /** Action by "Type.field". */
  readonly actions: Readonly<Record<string, string>>;
  readonly typesOfAState: readonly string[];
  readonly typesOfTheCatalogue: readonly string[];
}

/**
 * Walks a schema from its roots. Every field of a root and of a type of a State has a row; from a field that everybody may
 * read as catalogue, no type is reached that is not of the catalogue, but by a field with a row of its own.
 * @returns "Type.field" of those without a row, in the order in which they are met
 */
export function fieldsWithoutAction(schema: GraphQLSchema, { actions, typesOfAState, typesOfTheCatalogue }: FieldPolicy): string[] {
  const missing: string[] = [];
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => isObjectType(type));
  const mustHaveRows = [...roots, ...typesOfAState.flatMap((name) => objectType(schema, name) ?? [])];
  for (const type of mustHaveRows) missing.push(...coordinatesOf(type).filter((coordinate) => actions[coordinate] === undefined));
  const open = roots.flatMap((root) =>
    Object.values(root.getFields()).filter(({ name }) => actions[`${root.name}.${name}`] === 'read_catalogue'),
  );
  const seen = new Set<string>();
  for (const field of open) {
    const type = getNamedType(field.type);
    if (!isObjectType(type) || seen.has(type.name)) continue;
    seen.add(type.name);
    for (const below of Object.values(type.getFields())) {
      const target = getNamedType(below.type);
      if (!isObjectType(target) || actions[`${type.name}.${below.name}`] !== undefined) continue;
      if (!typesOfTheCatalogue.includes(target.name)) missing.push(`${type.name}.${below.name}`);
      else open.push(below);
    }
  }
  return missing;
}

function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType | undefined {
  const type = schema.getType(name);
  return isObjectType(type) ? type : undefined;
}

function coordinatesOf(type: GraphQLObjectType): string[] {
  return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
}
