/** Questions made from the schema itself: every query and field that takes a State or an id, and everything that its answer shows. */

import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** What is asked about, by the name of the argument, as GraphQL writes it. */
export type Values = Readonly<Record<string, string>>;

/** How far an answer is followed from one thing to the next. */
const DEPTH = 4;
/** What an argument is given only where it must be given. */
const OPTIONAL = ['after', 'language', 'class', 'theme', 'text', 'level', 'status', 'group', 'section', 'article', 'facet', 'type'];

export interface QuestionsOptions {
  readonly values: Values;
  /** Of these types no more is asked than their own leaves: they are everybody's. */
  readonly leavesOnly: readonly string[];
  /** "Type.field" that are not followed. */
  readonly except: readonly string[];
}

/**
 * One question for each field of the root that takes one of the values, by the name of the field.
 * @throws TypeError for an argument that must be given and has no value here: a new field wants one
 */
export function questionsAbout(schema: GraphQLSchema, options: QuestionsOptions): Record<string, string> {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const wanted = fields.filter(({ name }) => !options.except.includes(`Query.${name}`));
  const asked = wanted.filter(({ args }) =>
    args.some(({ name }) => name !== 'first' && options.values[name] !== undefined && !OPTIONAL.includes(name)),
  );
  return Object.fromEntries(asked.map((field) => [field.name, `{ ${select(field, DEPTH, options)} }`]));
}

function select(field: GraphQLField<unknown, unknown>, depth: number, options: QuestionsOptions): string {
  const type = getNamedType(field.type);
  const below = isObjectType(type) ? ` { ${selectAll(type, depth, options)} }` : '';
  return `${field.name}${writeArguments(field, options.values)}${below}`;
}

function selectAll(type: GraphQLObjectType, depth: number, options: QuestionsOptions): string {
  const fields = Object.values(type.getFields()).filter((field) => {
    const target = getNamedType(field.type);
    const isAnswerable = field.args.every((arg) => !isRequiredArgument(arg) || options.values[arg.name] !== undefined);
    if (!isAnswerable || options.except.includes(`${type.name}.${field.name}`)) return false;
    return isLeafType(target) || (depth > 0 && !options.leavesOnly.includes(type.name));
  });
  return ['__typename', ...fields.map((field) => select(field, depth - 1, options))].join(' ');
}

function writeArguments(field: GraphQLField<unknown, unknown>, values: Values): string {
  const given = field.args.filter((arg) => isRequiredArgument(arg) || (values[arg.name] !== undefined && !OPTIONAL.includes(arg.name)));
  return given.length === 0 ? '' : `(${given.map((arg) => `${arg.name}: ${valueFor(field.name, arg, values)}`).join(', ')})`;
}

function valueFor(field: string, { name }: GraphQLArgument, values: Values): string {
  const value = values[`${field}.${name}`] ?? values[name];
  if (value === undefined) throw new TypeError(`"${field}" must be given "${name}": say in the test what it is asked about`);
  return value;
}
