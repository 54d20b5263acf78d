import { beforeAll, describe, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { loadStateList } from '../../src/application/load-state-list.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { ARCADIA, RURITANIA } from '../persistence/harness/fictional-states.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { FOCAL_POINT, SECRETARIAT } from '../persistence/harness/people.ts';
import { testServer } from './harness/test-server.ts';

const MUTATION = `mutation Import($input: ImportStatesInput!) {
  importStates(input: $input) {
    stored
    memberships { row stateCode instrumentId outcome changes { field before after } }
    languages { row stateCode outcome before after }
    refused { place message }
    errors { code message }
  }
}`;

interface Told {
  readonly importStates: {
    readonly stored: boolean;
    readonly memberships: readonly { readonly row: number | null; readonly stateCode: string; readonly outcome: string }[];
    readonly languages: readonly object[];
    readonly refused: readonly { readonly place: string; readonly message: string }[];
    readonly errors: readonly { readonly code: string }[];
  };
}

const ICELAND = { code: 'ISL', names: { en: 'Iceland' }, fictional: false, memberships: [] };
const LIST =
  'participant,signature,ratification,kind,notice,article\nArcadie,2000-12-13,3 May 2004,declaration,"Lamps are lit, always.",2\nXRU,,,,,';

onEachDatabase('a depositary’s list', (testDatabase) => {
  const server = testServer(() => testDatabase().database);
  const importList = (text: string, parts: Record<string, unknown> = {}, as = SECRETARIAT) => {
    const contentBase64 = Buffer.from(text).toString('base64');
    const input = { contentBase64, instrument: 'lamp', source: 'an invented list', readOn: '2026-11-20', ...parts };
    return server().ask<Told>(MUTATION, { input }, as);
  };
  const told = async (...request: Parameters<typeof importList>) => {
    const { data, errors } = await importList(...request);
    expect(errors).toBeUndefined();
    return data.importStates;
  };
  const lampOf = async (code: string) => {
    const query = `{ state(code: "${code}") { memberships { instrumentId status signedOn joinedOn joinedBy source readOn notices { kind provisionId text } } } }`;
    const { data } = await server().ask<{ state: { memberships: { instrumentId: string }[] } }>(query);
    return data.state.memberships.find(({ instrumentId }) => instrumentId === 'lamp');
  };

  beforeAll(async () => {
    await testDatabase().run((transaction) => saveStates(transaction, [ARCADIA, RURITANIA, ICELAND]));
  });

  test('is shown first: a dry run stores nothing', async () => {
    const { stored, memberships } = await told(LIST, { dryRun: true });
    expect(stored).toBe(false);
    expect(memberships.map(({ row, stateCode, outcome }) => [row, stateCode, outcome])).toEqual([
      [2, 'XAR', 'ADDED'],
      [3, 'XRU', 'ADDED'],
    ]);
    expect(await lampOf('XAR')).toMatchObject({ status: 'UNKNOWN', source: null });
  });

  test('with one row that is refused changes nothing of the others', async () => {
    const { stored, refused, memberships } = await told(`${LIST}\nRurutania,,,,,`);
    expect(stored).toBe(false);
    expect(refused).toEqual([{ place: 'row 4, column A (participant)', message: 'no State is called "Rurutania"' }]);
    expect(memberships).toHaveLength(2);
    expect(await lampOf('XAR')).toMatchObject({ status: 'UNKNOWN' });
  });

  test('is stored with its source, its day and what States declared, beside what else is recorded of them', async () => {
    expect((await told(LIST)).stored).toBe(true);
    expect(await lampOf('XAR')).toEqual({
      ...{ instrumentId: 'lamp', status: 'PARTY', signedOn: '2000-12-13', joinedOn: '2004-05-03', joinedBy: 'RATIFICATION' },
      ...{ source: 'an invented list', readOn: '2026-11-20' },
      notices: [{ kind: 'DECLARATION', provisionId: 'lamp:2', text: 'Lamps are lit, always.' }],
    });
    expect(await lampOf('XRU')).toMatchObject({ status: 'NEITHER' });
    const { data } = await server().ask('{ states(partyTo: "uncac") { nodes { code } } }');
    expect(data).toEqual({ states: { nodes: [{ code: 'XAR' }] } });
  });

  test('that says the same again changes nothing, and one that says something else is told apart field by field', async () => {
    expect((await told(LIST)).memberships.map(({ outcome }) => outcome)).toEqual(['UNCHANGED', 'UNCHANGED']);
    const changed = await told('participant,signature\nXRU,2001-01-09', { readOn: '2026-11-21' });
    expect(changed.memberships).toMatchObject([
      {
        outcome: 'CHANGED',
        changes: [
          { field: 'status', before: 'neither', after: 'signatory' },
          { field: 'signedOn', before: null, after: '2001-01-09' },
        ],
      },
    ]);
  });

  test('that is older than what is recorded is not stored over it', async () => {
    const { stored, memberships } = await told('participant\nXRU', { readOn: '2020-01-01' });
    expect({ stored, outcome: memberships[0]?.outcome }).toEqual({ stored: false, outcome: 'OUTDATED' });
    expect(await lampOf('XRU')).toMatchObject({ status: 'SIGNATORY', readOn: '2026-11-21' });
  });

  test('that is complete says of the States of its kind that it does not name: neither', async () => {
    const { memberships } = await told('participant,signature\nXAR,2000-12-13', { instrument: 'buoy', complete: true });
    expect(memberships.map(({ row, stateCode }) => [row, stateCode])).toEqual([
      [2, 'XAR'],
      [null, 'XRU'],
    ]);
    const { data } = await server().ask('{ states(membership: { instrument: "buoy", status: UNKNOWN }) { nodes { code } } }');
    expect(data).toEqual({ states: { nodes: [{ code: 'ISL' }] } });
  });

  describe('of languages', () => {
    const languageOf = async (code: string) => {
      const query = `{ state(code: "${code}") { correspondenceLanguage correspondenceBasis { kind source readOn bySoftware } } }`;
      return (await server().ask<{ state: object }>(query)).data.state;
    };
    const reload = () =>
      loadStateList(THE_BRIDGE, server().bridge, [
        {
          ...{ code: 'ISL', names: { en: 'Iceland' }, united_nations: 'member' },
          correspondence: { language: 'en', basis: 'official_language', by: 'software' },
        },
      ]);
    const PRESUMED = {
      correspondenceLanguage: 'EN',
      correspondenceBasis: { kind: 'OFFICIAL_LANGUAGE', source: null, readOn: null, bySoftware: true },
    };
    const LISTED = {
      correspondenceLanguage: 'FR',
      correspondenceBasis: { kind: 'LIST', source: 'an invented list', readOn: '2026-11-20', bySoftware: false },
    };

    test('goes before what the list of States presumes, says nothing of any instrument, and stays when that is loaded again', async () => {
      await reload();
      expect(await languageOf('ISL')).toEqual(PRESUMED);
      const before = await lampOf('ISL');
      const { stored, memberships, languages } = await told('participant,correspondence\nISL,fr');
      expect({ stored, memberships, languages }).toEqual({
        stored: true,
        memberships: [],
        languages: [{ row: 2, stateCode: 'ISL', outcome: 'ADDED', before: 'EN', after: 'FR' }],
      });
      expect(await lampOf('ISL')).toEqual(before);
      expect(await languageOf('ISL')).toEqual(LISTED);
      await reload();
      expect(await languageOf('ISL')).toEqual(LISTED);
    });

    test('is refused where it is older than what is recorded, with all else that the file says', async () => {
      const old = await told('participant,signature,correspondence\nISL,,es\nXAR,,fr', { instrument: 'fog', readOn: '2020-01-01' });
      expect(old).toMatchObject({ stored: false, languages: [{ outcome: 'OUTDATED', before: 'FR', after: 'ES' }, { outcome: 'ADDED' }] });
      expect(await languageOf('ISL')).toEqual(LISTED);
      expect(await languageOf('XAR')).toEqual({ correspondenceLanguage: null, correspondenceBasis: null });
    });

    test('that is newer takes the place of an older one', async () => {
      const newer = await told('participant,correspondence\nISL,ES', { readOn: '2026-11-21' });
      expect(newer.languages).toEqual([{ row: 2, stateCode: 'ISL', outcome: 'CHANGED', before: 'FR', after: 'ES' }]);
      expect(await languageOf('ISL')).toMatchObject({ correspondenceLanguage: 'ES', correspondenceBasis: { readOn: '2026-11-21' } });
    });
  });

  test('is taken in once under one key', async () => {
    const request = { instrument: 'fog', clientMutationKey: 'list-1' };
    const first = await told('participant\nXAR', request);
    expect(first.memberships[0]?.outcome).toBe('ADDED');
    expect(await told('participant\nXAR', request)).toEqual(first);
    expect((await told('participant\nXRU', request)).errors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  test('is not for a State to bring', async () => {
    const { errors } = await importList(LIST, {}, FOCAL_POINT);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });
});
