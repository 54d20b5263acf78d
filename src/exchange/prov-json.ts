/**
 * Where an accepted answer came from as W3C PROV-JSON (Member Submission of 24 April 2013, PROV-DM terms): what was used,
 * what the program computed from it, and who decided.
 */

import type { Acceptance, AcceptedSource } from '../domain/acceptance.ts';

export interface AcceptedRevision {
  /** Code of the State. */
  readonly state: string;
  /** Full id of the item answered. */
  readonly item: string;
  /** Hash of the accepted content. */
  readonly revision: string;
  readonly acceptance: Acceptance;
  /** Id of the person who accepted it. */
  readonly decidedBy: string;
  /** With date, time and time zone (ISO 8601). */
  readonly decidedAt: string;
}

type Literal = string | { readonly $: string; readonly type: string };
type Attributes = Readonly<Record<string, Literal>>;
type Records = Readonly<Record<string, Attributes>>;

/** One document: records by kind, each by its qualified name; relations have names that mean nothing ("_:used1"). */
export type ProvDocument = { readonly prefix: Readonly<Record<string, string>> } & Readonly<Record<ProvElement | ProvRelation, Records>>;
type ProvElement = 'entity' | 'activity' | 'agent';
type ProvRelation =
  | 'used'
  | 'wasGeneratedBy'
  | 'wasDerivedFrom'
  | 'wasAttributedTo'
  | 'wasAssociatedWith'
  | 'actedOnBehalfOf'
  | 'hadMember';

/** The answer itself, its sources, the rows in their mapping sets, the confirmations, the suggestion, and the two acts. */
export function provJson(accepted: AcceptedRevision): ProvDocument {
  const names = nameAll(accepted);
  return {
    prefix: { bridge: 'urn:convention-bridge:', prov: 'http://www.w3.org/ns/prov#', xsd: 'http://www.w3.org/2001/XMLSchema#' },
    entity: entitiesOf(accepted, names),
    activity: activitiesOf(accepted, names),
    agent: agentsOf(accepted, names),
    ...relationsOf(accepted, names),
  };
}

interface Names {
  readonly answer: string;
  readonly suggestion: string;
  readonly prefill: string;
  readonly decision: string;
  readonly person: string;
  readonly state: string;
  readonly engine: string;
  readonly sources: readonly string[];
  readonly rows: readonly string[];
  readonly mappingSets: readonly string[];
  readonly confirmations: readonly string[];
}

function nameAll({ state, item, revision, acceptance, decidedBy }: AcceptedRevision): Names {
  return {
    answer: named('response', state, item, revision),
    suggestion: named('suggestion', acceptance.suggestion),
    prefill: named('prefill', acceptance.suggestion),
    decision: named('decision', acceptance.suggestion),
    person: named('person', decidedBy),
    state: named('state', state),
    engine: named('engine', acceptance.engine),
    sources: acceptance.sources.map((source) => named('response', state, source.item, source.revision)),
    rows: rowIds(acceptance).map((row) => named('row', row)),
    mappingSets: acceptance.mappingSets.map(({ id, version }) => named('mapping-set', id, version)),
    confirmations: acceptance.confirmations.map((id) => named('confirmation', state, id)),
  };
}

function entitiesOf({ item, acceptance }: AcceptedRevision, names: Names): Records {
  const quotation = acceptance.quotation === '' ? {} : { 'bridge:quotation': acceptance.quotation };
  const value = acceptance.suggestedValue === null ? {} : { 'prov:value': acceptance.suggestedValue };
  const offered = { 'bridge:class': acceptance.rule, 'bridge:catalogue': acceptance.catalogue, ...value };
  return {
    [names.answer]: { ...typed('bridge:Response'), 'prov:label': item, ...quotation },
    [names.suggestion]: { ...typed('bridge:Suggestion'), ...offered },
    ...byName(names.sources, acceptance.sources, describeSource),
    ...byName(names.rows, rowIds(acceptance), (row) => ({
      ...typed('bridge:MappingRow'),
      'prov:label': row,
      'bridge:fingerprint': acceptance.basis.restsOn[`row:${row}`] ?? '',
    })),
    ...byName(names.mappingSets, acceptance.mappingSets, ({ id, version, hash }) => ({
      ...typed('prov:Collection'),
      'prov:label': id,
      'bridge:version': version,
      'bridge:hash': hash,
    })),
    ...byName(names.confirmations, acceptance.confirmations, (id) => ({ ...typed('bridge:Confirmation'), 'prov:label': id })),
  };
}

function describeSource({ item, value, asOf }: AcceptedSource): Attributes {
  return {
    ...typed('bridge:Response'),
    'prov:label': item,
    ...(value === undefined ? {} : { 'prov:value': value }),
    ...(asOf === undefined ? {} : { 'bridge:asOf': { $: asOf, type: 'xsd:date' } }),
  };
}

function activitiesOf({ decidedAt }: AcceptedRevision, names: Names): Records {
  return {
    [names.prefill]: typed('bridge:Prefill'),
    [names.decision]: { ...typed('bridge:Decision'), 'prov:startTime': decidedAt, 'prov:endTime': decidedAt },
  };
}

function agentsOf({ state, acceptance, decidedBy }: AcceptedRevision, names: Names): Records {
  return {
    [names.person]: { ...typed('prov:Person'), 'prov:label': decidedBy },
    [names.state]: { ...typed('prov:Organization'), 'prov:label': state },
    [names.engine]: { ...typed('prov:SoftwareAgent'), 'bridge:version': acceptance.engine },
  };
}

function relationsOf({ acceptance, decidedAt }: AcceptedRevision, names: Names): Pick<ProvDocument, ProvRelation> {
  const { answer, suggestion, prefill, decision, person } = names;
  const of = (activity: string) => (entity: string) => ({ 'prov:activity': activity, 'prov:entity': entity });
  const derives = (entity: string) => (from: string) => ({ 'prov:generatedEntity': entity, 'prov:usedEntity': from });
  const inputs = [...names.sources, ...names.rows, ...names.confirmations];
  const members = acceptance.mappingSets.flatMap(({ id, version, rows }) =>
    rows.map((row) => ({ 'prov:collection': named('mapping-set', id, version), 'prov:entity': named('row', row) })),
  );
  return {
    used: numbered('used', [...inputs.map(of(prefill)), of(decision)(suggestion)]),
    wasGeneratedBy: numbered('generated', [of(prefill)(suggestion), { ...of(decision)(answer), 'prov:time': decidedAt }]),
    wasDerivedFrom: numbered('derived', [
      ...names.sources.map(derives(suggestion)),
      ...[suggestion, ...names.sources].map(derives(answer)),
    ]),
    wasAttributedTo: numbered('attributed', [{ 'prov:entity': answer, 'prov:agent': person }]),
    wasAssociatedWith: numbered('associated', [
      { 'prov:activity': prefill, 'prov:agent': names.engine },
      { 'prov:activity': decision, 'prov:agent': person },
    ]),
    actedOnBehalfOf: numbered('behalf', [{ 'prov:delegate': person, 'prov:responsible': names.state, 'prov:activity': decision }]),
    hadMember: numbered('member', members),
  };
}

/** A qualified name: what a PROV name may not hold, such as brackets and colons, is percent-encoded. */
function named(kind: string, ...parts: readonly string[]): string {
  const encoded = parts.map((part) =>
    [...new TextEncoder().encode(part)]
      .map((byte) => String.fromCharCode(byte))
      .map((each) => (/[\w-]/.test(each) ? each : `%${each.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`))
      .join(''),
  );
  return `bridge:${[kind, ...encoded].join('/')}`;
}

function typed(type: string): Attributes {
  return { 'prov:type': { $: type, type: 'prov:QUALIFIED_NAME' } };
}

function byName<T>(names: readonly string[], things: readonly T[], attributes: (each: T) => Attributes): Records {
  return Object.fromEntries(things.map((each, at) => [names[at] ?? '', attributes(each)]));
}

function numbered(kind: string, relations: readonly Attributes[]): Records {
  return Object.fromEntries(relations.map((each, at) => [`_:${kind}${at + 1}`, each]));
}

function rowIds({ sources }: Acceptance): string[] {
  return [...new Set(sources.flatMap(({ rows }) => rows))].sort();
}
