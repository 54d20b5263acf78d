/** How much an operation asks for, before anything of it is executed. */

import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import type { FieldCost } from './costs.ts';

/** The size of what was asked for, with every fragment written out wherever it is spread. */
export interface Measure {
  /** Fields that would be executed, weighed by their costs. */
  readonly cost: number;
  /** Fields within fields, outside introspection. */
  readonly depth: number;
  /** The same within `__schema` and `__type`. */
  readonly introspectionDepth: number;
  readonly aliases: number;
}

export interface MeasuredOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

const NOTHING: Measure = { cost: 0, depth: 0, introspectionDepth: 0, aliases: 0 };
const USUAL_LIST = 10;

/** @param measured must be valid: its fragments do not spread each other in circles. Each fragment is looked at once */
export function measureOperation(measured: MeasuredOperation): Measure {
  const root = measured.schema.getRootType(measured.operation.operation);
  const known = new Map<string, Measure>();
  return root ? measureSelection(measured.operation.selectionSet, root, measured, known) : NOTHING;
}

type KnownFragments = Map<string, Measure>;

function measureSelection(set: SelectionSetNode, type: GraphQLNamedType, measured: MeasuredOperation, known: KnownFragments): Measure {
  const parts = set.selections.map((selection): Measure => {
    if (selection.kind === Kind.FIELD) return measureField(selection, type, measured, known);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value, measured, known);
    const narrowed = selection.typeCondition === undefined ? type : measured.schema.getType(selection.typeCondition.name.value);
    return narrowed === undefined ? NOTHING : measureSelection(selection.selectionSet, narrowed, measured, known);
  });
  return parts.reduce(together, NOTHING);
}

function measureFragment(name: string, measured: MeasuredOperation, known: KnownFragments): Measure {
  const found = known.get(name);
  if (found !== undefined) return found;
  const fragment = measured.fragments.get(name);
  const type = measured.schema.getType(fragment?.typeCondition.name.value ?? '');
  if (fragment === undefined || type === undefined) return NOTHING;
  const measure = measureSelection(fragment.selectionSet, type, measured, known);
  known.set(name, measure);
  return measure;
}

function measureField(node: FieldNode, type: GraphQLNamedType, measured: MeasuredOperation, known: KnownFragments): Measure {
  const field = fieldOf(node.name.value, type);
  const aliases = node.alias === undefined ? 0 : 1;
  if (field === undefined) return { ...NOTHING, cost: 1, aliases };
  const introspects = type.name.startsWith('__') || field === SchemaMetaFieldDef || field === TypeMetaFieldDef;
  const below = getNamedType(field.type);
  const children =
    node.selectionSet === undefined || !isCompositeType(below) ? NOTHING : measureSelection(node.selectionSet, below, measured, known);
  const { own, size } = weigh(field, node, measured.variables);
  return {
    cost: own + size * children.cost,
    depth: introspects ? 0 : children.depth + 1,
    introspectionDepth: introspects ? children.introspectionDepth + 1 : children.introspectionDepth,
    aliases: aliases + children.aliases,
  };
}

type AnyField = GraphQLField<unknown, unknown>;

function fieldOf(name: string, type: GraphQLNamedType): AnyField | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

function weigh(field: AnyField, node: FieldNode, variables: MeasuredOperation['variables']): { own: number; size: number } {
  const { own = 1, size } = (field.extensions.cost ?? {}) as FieldCost;
  if (typeof size === 'function') return { own, size: size(readArguments(field, node, variables)) || 0 };
  return { own, size: size ?? (isListType(getNullableType(field.type)) ? USUAL_LIST : 1) };
}

/** Arguments that cannot be read are refused when the operation is executed, which then costs nothing. */
function readArguments(field: AnyField, node: FieldNode, variables: MeasuredOperation['variables']): Record<string, unknown> {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
}

function together(left: Measure, right: Measure): Measure {
  return {
    cost: left.cost + right.cost,
    depth: Math.max(left.depth, right.depth),
    introspectionDepth: Math.max(left.introspectionDepth, right.introspectionDepth),
    aliases: left.aliases + right.aliases,
  };
}
