/** What is wrong with a PROV-JSON document by the rules of the Member Submission of 24 April 2013 (sections 2 and 3). */

/** For each relation: the arguments that must be there, and what kind of record each argument names. */
const RELATIONS: Readonly<Record<string, { readonly required: readonly string[]; readonly args: Readonly<Record<string, string>> }>> = {
  wasGeneratedBy: { required: ['prov:entity'], args: { 'prov:entity': 'entity', 'prov:activity': 'activity' } },
  used: { required: ['prov:activity'], args: { 'prov:entity': 'entity', 'prov:activity': 'activity' } },
  wasDerivedFrom: {
    required: ['prov:generatedEntity', 'prov:usedEntity'],
    args: { 'prov:generatedEntity': 'entity', 'prov:usedEntity': 'entity', 'prov:activity': 'activity' },
  },
  wasAttributedTo: { required: ['prov:entity', 'prov:agent'], args: { 'prov:entity': 'entity', 'prov:agent': 'agent' } },
  wasAssociatedWith: { required: ['prov:activity'], args: { 'prov:activity': 'activity', 'prov:agent': 'agent', 'prov:plan': 'entity' } },
  actedOnBehalfOf: {
    required: ['prov:delegate', 'prov:responsible'],
    args: { 'prov:delegate': 'agent', 'prov:responsible': 'agent', 'prov:activity': 'activity' },
  },
  hadMember: { required: ['prov:collection', 'prov:entity'], args: { 'prov:collection': 'entity', 'prov:entity': 'entity' } },
};
const ELEMENTS = ['entity', 'activity', 'agent'];
const TIMES = new Set(['prov:time', 'prov:startTime', 'prov:endTime']);
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** A prefix, and a local name of the characters that PROV-N allows without escapes. */
const QUALIFIED_NAME = /^([A-Za-z][\w-]*):((?:[\w/@~&+*?#$!-]|%[0-9A-Fa-f]{2})(?:[\w/@~&+*?#$!.-]|%[0-9A-Fa-f]{2})*)$/;

type Json = Readonly<Record<string, unknown>>;

export function provJsonFaults(document: unknown): string[] {
  if (!isObject(document)) return ['a document is an object'];
  const prefixes = isObject(document.prefix) ? document.prefix : {};
  const context = { document, prefixes: new Set(['prov', 'xsd', ...Object.keys(prefixes)]) };
  return Object.entries(document).flatMap(([kind, records]) => {
    if (kind === 'prefix') return prefixFaults(prefixes);
    if (!ELEMENTS.includes(kind) && RELATIONS[kind] === undefined) return [`${kind} is no kind of record`];
    if (!isObject(records)) return [`${kind} is no map of records`];
    return Object.entries(records).flatMap(([name, record]) => recordFaults(context, kind, name, record));
  });
}

interface Context {
  readonly document: Json;
  readonly prefixes: ReadonlySet<string>;
}

function prefixFaults(prefixes: Json): string[] {
  return Object.entries(prefixes)
    .filter(([prefix, uri]) => !/^[\w-]+$/.test(prefix) || typeof uri !== 'string' || !/^[a-z][a-z0-9+.-]*:/i.test(uri))
    .map(([prefix]) => `prefix ${prefix} stands for no URI`);
}

function recordFaults(context: Context, kind: string, name: string, record: unknown): string[] {
  const place = `${kind} ${name}`;
  if (!isObject(record)) return [`${place} is no record`];
  const isBlank = ELEMENTS.includes(kind) ? false : name.startsWith('_:');
  const relation = RELATIONS[kind];
  return [
    ...(isBlank || isName(context, name) ? [] : [`${place} is no qualified name`]),
    ...(relation?.required ?? []).filter((key) => record[key] === undefined).map((key) => `${place} has no ${key}`),
    ...Object.entries(record).flatMap(([key, value]) => attributeFaults(context, `${place} ${key}`, key, value, relation?.args[key])),
  ];
}

function attributeFaults(context: Context, place: string, key: string, value: unknown, names: string | undefined): string[] {
  if (!isName(context, key)) return [`${place} is no qualified name`];
  if (names !== undefined) {
    const records = context.document[names];
    return typeof value === 'string' && isObject(records) && Object.hasOwn(records, value) ? [] : [`${place} names no ${names}`];
  }
  if (TIMES.has(key)) return typeof value === 'string' && DATE_TIME.test(value) ? [] : [`${place} is no xsd:dateTime`];
  return isLiteral(context, value) || (Array.isArray(value) && value.length > 0 && value.every((each) => isLiteral(context, each)))
    ? []
    : [`${place} is no literal`];
}

function isLiteral(context: Context, value: unknown): boolean {
  if (['string', 'number', 'boolean'].includes(typeof value)) return true;
  if (!isObject(value) || typeof value.$ !== 'string') return false;
  if (Object.keys(value).some((key) => !['$', 'type', 'lang'].includes(key))) return false;
  if (value.type === undefined) return true;
  if (typeof value.type !== 'string' || !isName(context, value.type)) return false;
  return value.type !== 'prov:QUALIFIED_NAME' || isName(context, value.$);
}

function isName({ prefixes }: Context, name: string): boolean {
  const [, prefix = ''] = QUALIFIED_NAME.exec(name) ?? [];
  return prefixes.has(prefix);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
