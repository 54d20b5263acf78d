import {
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { verifyTrail } from '../../src/cli/connect/read-trail.ts';
import type { AuditEntry } from '../../src/domain/audit-entry.ts';
import { buildBridgeSchema } from '../../src/graphql/schema.ts';
import { loadAuditEntries } from '../../src/persistence/audit-entries.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { runBridge } from '../cli/run-bridge.ts';
import { ARCADIA } from '../persistence/harness/fictional-states.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { ANALYST, EXPERT, FOCAL_POINT, PUBLIC, SECRETARIAT } from '../persistence/harness/people.ts';
import { testServer } from './harness/test-server.ts';

const MUTATIONS = Object.values(buildBridgeSchema().getMutationType()?.getFields() ?? {});

/** The least that an argument of this type may be: what it says makes no difference to somebody who may not ask at all. */
function anything(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anything(type.ofType);
  if (isListType(type)) return [anything(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, anything(field.type)]),
    );
  return { Int: 1, Float: 1, Boolean: false, ID: 'XAR', LocalDate: '2026-01-31', Date: '2026-01-31' }[getNamedType(type).name] ?? 'word';
}

onEachDatabase('the trail of a server', (testDatabase) => {
  const server = testServer(() => testDatabase().database);
  const entries = (): Promise<AuditEntry[]> => testDatabase().run((transaction) => loadAuditEntries(transaction, '0', 10_000));
  const last = async () => (await entries()).at(-1);

  describe('has what was refused:', () => {
    test.each(MUTATIONS.map((mutation) => [mutation.name, mutation] as const))('%s, asked by the public', async (name, mutation) => {
      const needed = mutation.args.filter(isRequiredArgument);
      const declared = needed.map(({ name: argument, type }) => `$${argument}: ${type}`).join(', ');
      const passed = needed.map(({ name: argument }) => `${argument}: $${argument}`).join(', ');
      const query = `mutation Refused${declared === '' ? '' : `(${declared})`} { ${name}${passed === '' ? '' : `(${passed})`} { __typename } }`;
      const variables = Object.fromEntries(needed.map(({ name: argument, type }) => [argument, anything(type)]));
      const before = (await entries()).length;
      const { errors } = await server().ask(query, variables, PUBLIC);
      expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
      const added = (await entries()).slice(before);
      expect(added).toMatchObject([{ outcome: 'refused', actor: 'public', role: 'public', action: errors?.[0]?.extensions.action }]);
    });

    test('also reading what is for others', async () => {
      const { errors } = await server().ask('{ auditEntries { totalCount } }', {}, ANALYST);
      expect(errors).toHaveLength(1);
      const entry = await last();
      expect(entry).toMatchObject({ action: 'read_audit', outcome: 'refused', actor: ANALYST.id });
      expect(JSON.parse(entry?.ids ?? '')).toEqual({ times: 1 });
    });

    test('and nothing where somebody merely made a mistake', async () => {
      const before = (await entries()).length;
      await server().ask(
        'mutation ($input: RecordLawInput!) { recordLaw(input: $input) { errors { code } } }',
        { input: { state: 'XZZ', law: ' ' } },
        {
          ...EXPERT,
          state: 'XZZ',
        },
      );
      await server().ask('{ nothing }');
      expect(await entries()).toHaveLength(before);
    });
  });

  test('has what was done, and not a word of it', async () => {
    await testDatabase().run((transaction) => saveStates(transaction, [ARCADIA]));
    const input = { state: 'XAR', law: 'Canary Act on Lamps' };
    const { errors } = await server().ask(
      'mutation ($input: RecordLawInput!) { recordLaw(input: $input) { law { key } errors { message } } }',
      { input },
      FOCAL_POINT,
    );
    expect(errors).toBeUndefined();
    const told = { actor: FOCAL_POINT.id, role: 'focal_point', state: 'XAR', action: 'record_law', outcome: 'done' };
    expect(await last()).toMatchObject(told);
    expect(JSON.stringify(await entries()).toLowerCase()).not.toContain('canary');
  });

  test('is read by the secretariat, page by page, and verified on this side', async () => {
    const query =
      'query ($after: String) { auditEntries(first: 2, after: $after) { totalCount nodes { sequence } pageInfo { endCursor hasNextPage } } }';
    interface Page {
      readonly auditEntries: { nodes: { sequence: string }[]; totalCount: number; pageInfo: { endCursor: string; hasNextPage: boolean } };
    }
    const first = (await server().ask<Page>(query, {}, SECRETARIAT)).data.auditEntries;
    const second = (await server().ask<Page>(query, { after: first.pageInfo.endCursor }, SECRETARIAT)).data.auditEntries;
    expect([...first.nodes, ...second.nodes].map(({ sequence }) => sequence)).toEqual(['1', '2', '3', '4']);
    expect(first).toMatchObject({ totalCount: (await entries()).length, pageInfo: { hasNextPage: true } });
    const ask = async <Data>(text: string, variables: Readonly<Record<string, unknown>> = {}) =>
      (await server().ask<Data>(text, { ...variables }, SECRETARIAT)).data;
    expect(await verifyTrail(ask)).toMatchObject({ faults: [], sequence: String((await entries()).length) });
  });

  test('refuses a cursor that is none', async () => {
    const { errors } = await server().ask('{ auditEntries(after: "WyJhIl0") { totalCount } }', {}, SECRETARIAT);
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  describe('on the command line', () => {
    const bridge = (args: readonly string[], person = SECRETARIAT) =>
      runBridge(args, { settings: { bridgeUrl: server().address, bridgeToken: server().tokenOf(person) } });

    test('is listed for people and for programs', async () => {
      const listed = await bridge(['audit', 'list']);
      expect(listed).toMatchObject({ code: 0, out: expect.stringMatching(/No +When +Who +Role/) });
      const { entries: read } = JSON.parse((await bridge(['audit', 'list', '--format', 'json'])).out) as { entries: AuditEntry[] };
      expect(read[0]).toMatchObject({ sequence: '1', outcome: 'refused', previous_hash: '0'.repeat(64) });
    });

    test('is verified, and prints the hash to keep', async () => {
      const head = (await last())?.hash ?? '';
      const verified = await bridge(['audit', 'verify']);
      expect(verified).toMatchObject({ code: 0, out: expect.stringContaining(head) });
      expect((await bridge(['audit', 'verify', '--expect-head', head])).code).toBe(0);
    });

    test('is not whole where what was kept is gone', async () => {
      const gone = await bridge(['audit', 'verify', '--expect-head', 'e'.repeat(64)]);
      expect(gone).toMatchObject({ code: 1, err: expect.stringContaining('does not have the entry that is expected') });
    });

    test.each(['', 'abc', 'E'.repeat(64)])('takes no hash that is none: "%s"', async (hash) => {
      expect((await bridge(['audit', 'verify', '--expect-head', hash])).code).toBe(2);
    });

    test('is for the secretariat', async () => {
      expect(await bridge(['audit', 'list'], EXPERT)).toMatchObject({ code: 2, err: expect.stringContaining('read_audit') });
    });
  });
});
