import { describe, expect, it } from 'vitest';
import type { Acceptance } from '../../src/domain/acceptance.ts';
import { type AcceptedRevision, provJson } from '../../src/exchange/prov-json.ts';
import { provJsonFaults } from './harness/prov-json-faults.ts';

const SOURCE = 'uncac-irm/cycle-1@2010#uncac:23(1)(a)(i).compliance';

const ACCEPTANCE: Acceptance = {
  suggestion: 's1',
  rule: 'CONDITIONAL',
  suggestedValue: 'yes',
  edited: [],
  offered: {},
  payloads: [],
  sources: [{ item: SOURCE, revision: 'r1', value: 'yes', asOf: '2014-06-30', rows: ['cr-023', 'cr-006'] }],
  mappingSets: [
    { id: 'uncac-untoc.criminalization', version: '1.0.0', hash: 'h1', rows: ['cr-023'] },
    { id: 'untoc.own', version: '2.1.0', hash: 'h2', rows: ['cr-006'] },
  ],
  confirmations: ['law-covers-all-offences:criminal code'],
  engine: '0.1.0',
  catalogue: 'c1',
  quotation: 'from UNCAC, cycle 1, 2014, article 23 paragraph 1 (a) (i)',
  basis: { item: 'untoc-rm/cluster-1@2020#untoc:6(1)(a)(i).law', restsOn: { 'row:cr-023': 'f1', 'row:cr-006': 'f2' } },
};

const accepted = (more: Partial<AcceptedRevision> = {}): AcceptedRevision => ({
  state: 'XAR',
  item: 'untoc-rm/cluster-1@2020#untoc:6(1)(a)(i).law',
  revision: 'r2',
  acceptance: ACCEPTANCE,
  decidedBy: 'expert@arcadia.example',
  decidedAt: '2026-11-22T10:15:00Z',
  ...more,
});

const ANSWER = 'bridge:response/XAR/untoc-rm%2Fcluster-1%402020%23untoc%3A6%281%29%28a%29%28i%29%2Elaw/r2';
const FROM = 'bridge:response/XAR/uncac-irm%2Fcycle-1%402010%23uncac%3A23%281%29%28a%29%28i%29%2Ecompliance/r1';

describe('the provenance of an accepted answer as PROV-JSON', () => {
  it('says what was used, what was computed, and who decided on whose behalf', () => {
    const document = provJson(accepted());
    expect(document.entity[ANSWER]).toEqual({
      'prov:type': { $: 'bridge:Response', type: 'prov:QUALIFIED_NAME' },
      'prov:label': 'untoc-rm/cluster-1@2020#untoc:6(1)(a)(i).law',
      'bridge:quotation': 'from UNCAC, cycle 1, 2014, article 23 paragraph 1 (a) (i)',
    });
    expect(Object.values(document.wasDerivedFrom)).toContainEqual({ 'prov:generatedEntity': ANSWER, 'prov:usedEntity': FROM });
    expect(Object.values(document.used).map((use) => use['prov:entity'])).toEqual([
      FROM,
      'bridge:row/cr-006',
      'bridge:row/cr-023',
      'bridge:confirmation/XAR/law-covers-all-offences%3Acriminal%20code',
      'bridge:suggestion/s1',
    ]);
    expect(Object.values(document.actedOnBehalfOf)).toEqual([
      {
        'prov:delegate': 'bridge:person/expert%40arcadia%2Eexample',
        'prov:responsible': 'bridge:state/XAR',
        'prov:activity': 'bridge:decision/s1',
      },
    ]);
  });

  it('puts each row into the mapping set, and the version, that it comes from', () => {
    expect(Object.values(provJson(accepted()).hadMember)).toEqual([
      { 'prov:collection': 'bridge:mapping-set/uncac-untoc%2Ecriminalization/1%2E0%2E0', 'prov:entity': 'bridge:row/cr-023' },
      { 'prov:collection': 'bridge:mapping-set/untoc%2Eown/2%2E1%2E0', 'prov:entity': 'bridge:row/cr-006' },
    ]);
  });

  it.each<[string, Partial<AcceptedRevision>]>([
    ['as it is', {}],
    [
      'of a text alone, without rows or confirmations',
      {
        acceptance: {
          ...ACCEPTANCE,
          suggestedValue: null,
          sources: [{ item: SOURCE, revision: 'r1', rows: [] }],
          mappingSets: [],
          confirmations: [],
        },
      },
    ],
    ['with names in any script', { decidedBy: 'Эксперт (Аркадия): «да», 100 %', decidedAt: '2026-11-22T10:15:00.5+03:00' }],
    [
      'rests on two answers',
      {
        acceptance: {
          ...ACCEPTANCE,
          sources: [...ACCEPTANCE.sources, { item: 'uncac-irm/cycle-2@2016#uncac:7.law', revision: 'r9', rows: ['cr-023'] }],
        },
      },
    ],
  ])('keeps the rules of the format: %s', (_, more) => {
    expect(provJsonFaults(JSON.parse(JSON.stringify(provJson(accepted(more)))))).toEqual([]);
  });
});

describe('the rules of the format refuse', () => {
  const entity = { 'bridge:a': {} };
  const prefix = { bridge: 'urn:bridge:' };

  it.each<[string, unknown, string]>([
    ['what is no object', [], 'a document is an object'],
    ['an unknown kind of record', { wasWrittenBy: {} }, 'wasWrittenBy is no kind of record'],
    ['an undeclared prefix', { entity }, 'entity bridge:a is no qualified name'],
    ['a prefix without a URI', { prefix: { bridge: 'bridge' } }, 'prefix bridge stands for no URI'],
    ['a name with brackets', { prefix, entity: { 'bridge:a(1)': {} } }, 'entity bridge:a(1) is no qualified name'],
    [
      'a missing argument',
      { prefix, entity, wasDerivedFrom: { '_:d': { 'prov:usedEntity': 'bridge:a' } } },
      'wasDerivedFrom _:d has no prov:generatedEntity',
    ],
    [
      'an argument that names nothing',
      { prefix, entity, wasAttributedTo: { '_:t': { 'prov:entity': 'bridge:a', 'prov:agent': 'bridge:b' } } },
      'wasAttributedTo _:t prov:agent names no agent',
    ],
    [
      'a time without a zone',
      { prefix, activity: { 'bridge:x': { 'prov:startTime': '2026-11-22T10:15:00' } } },
      'activity bridge:x prov:startTime is no xsd:dateTime',
    ],
    [
      'a value that is no literal',
      { prefix, entity: { 'bridge:a': { 'prov:value': { value: 1 } } } },
      'entity bridge:a prov:value is no literal',
    ],
  ])('%s', (_, document, fault) => {
    expect(provJsonFaults(document)).toEqual([fault]);
  });
});
