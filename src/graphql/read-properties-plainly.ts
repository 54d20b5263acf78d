/** type-graphql gives every field a resolver with middleware, four calls for each value: where nothing but a property is read, graphql-js reads it. */

import { type GraphQLSchema, isObjectType } from 'graphql';
import { getMetadataStorage } from 'type-graphql';

/** Takes away the resolvers of fields that are a property or a getter of the same name. @param schema is changed; the last one built */
export function readPropertiesPlainly(schema: GraphQLSchema): void {
  const { objectTypes, fieldResolvers } = getMetadataStorage();
  const resolved = new Map<unknown, Set<string>>();
  for (const { kind, getObjectType, methodName } of fieldResolvers)
    if (kind === 'external' && getObjectType !== undefined) {
      const target = getObjectType();
      resolved.set(target, (resolved.get(target) ?? new Set()).add(methodName));
    }
  for (const { name, target, fields = [] } of objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    const isMethod = (property: string) => typeof Object.getOwnPropertyDescriptor(target.prototype, property)?.value === 'function';
    for (const { name: property, schemaName } of fields) {
      const field = type.getFields()[schemaName];
      if (field === undefined || property !== schemaName || resolved.get(target)?.has(property) || isMethod(property)) continue;
      delete field.resolve;
    }
  }
}
