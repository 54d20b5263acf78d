import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INVENTED } from '../graphql/harness/invented.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { ANALYST, NEIGHBOUR, PUBLIC, SECRETARIAT } from '../persistence/harness/people.ts';
import { BUOY, type Delegation, fictionalDelegation } from './harness/fictional-delegation.ts';
import { testServer } from './harness/test-server.ts';

const NIGHT = `${BUOY}#buoy:4.law`;
const MAPPING = 'mappings/lamp-buoy.yaml';
const CHANGES = 'files { kind name } rows { added removed changed } suggestions { itemId kind now { class value } next { class value } }';
const PREVIEW = `query ($state: ID!, $submission: ID!) { rebasePreview(state: $state, submission: $submission) { isCurrent ${CHANGES} } }`;
const REBASE = `mutation ($input: RebaseSubmissionInput!) { rebaseSubmission(input: $input) {
  rebase { submission { pins status } isCurrent ${CHANGES} } errors { code path } } }`;
const PREFILL = `query ($state: ID!) { prefill(state: $state, to: "${BUOY}") { suggestions(item: "${NIGHT}") { class value } } }`;
const CANDIDATE = `query ($files: [CatalogueFileInput!]!, $to: ID!) { previewCatalogue(files: $files) {
  errors { code line column } files { name } rows { changed } structure { itemId otherId now next } states(to: $to) { stateCode changes { itemId kind } } } }`;

/** The row on light at night says less than it did: "subset" in place of "equal". */
const WEAKER = readFileSync(join(INVENTED, MAPPING), 'utf8').replace('relation: equal\n    rationale', 'relation: subset\n    rationale');

function laterCatalogue(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-later-'));
  cpSync(INVENTED, folder, { recursive: true });
  writeFileSync(join(folder, MAPPING), WEAKER.replace('version: 1.0.0', 'version: 1.1.0'));
  return folder;
}

const LATER = laterCatalogue();
afterAll(() => rmSync(LATER, { recursive: true }));

onEachDatabase('a submission that was opened with an older catalogue', (testDatabase) => {
  const before = testServer(() => testDatabase().database);
  const after = testServer(() => testDatabase().database, { catalogue: LATER });
  let own: Delegation;
  const ask = async <Data>(query: string, variables: object, as = own.expert) => {
    const answer = await after().ask<Data>(query, { state: own.state, submission: own.submission, ...variables }, as);
    return { data: answer.data, code: answer.errors?.[0]?.extensions.code };
  };
  const suggested = async () => (await ask<{ prefill: { suggestions: object[] } }>(PREFILL, {})).data.prefill.suggestions;
  const rebase = () => ask(REBASE, { input: { state: own.state, submission: own.submission } });
  beforeAll(async () => {
    own = await fictionalDelegation({ server: before(), database: testDatabase() }, { 'lamp:1(a).law': {} });
  });

  test('is computed from that catalogue, out of the archive, until its State takes the one in use', async () => {
    expect(await suggested()).toEqual([{ class: 'FULL', value: 'yes' }]);
    const expected = {
      files: [{ kind: 'MAPPING_SET', name: 'lamp-buoy' }],
      rows: { added: [], removed: [], changed: ['lb-1-a'] },
      suggestions: [
        { itemId: NIGHT, kind: 'CHANGES_CLASS', now: { class: 'FULL', value: 'yes' }, next: { class: 'PARTIAL', value: null } },
      ],
    };
    expect(await ask(PREVIEW, {})).toEqual({ data: { rebasePreview: { isCurrent: false, ...expected } }, code: undefined });
    expect(await suggested()).toEqual([{ class: 'FULL', value: 'yes' }]);
    const { hash } = after().bridge.catalogue.crosswalk.mappingSets.get('lamp-buoy') ?? { hash: '' };
    const taken = await rebase();
    expect(taken.data).toMatchObject({ rebaseSubmission: { errors: [], rebase: { ...expected, submission: { status: 'DRAFT' } } } });
    expect(taken.data).toMatchObject({ rebaseSubmission: { rebase: { submission: { pins: expect.arrayContaining([hash]) } } } });
    expect(await suggested()).toEqual([{ class: 'PARTIAL', value: null }]);
  });

  test('has nothing to take a second time', async () => {
    await rebase();
    const nothing = { isCurrent: true, files: [], rows: { added: [], removed: [], changed: [] }, suggestions: [] };
    expect((await ask(PREVIEW, {})).data).toEqual({ rebasePreview: nothing });
    expect((await rebase()).data).toMatchObject({ rebaseSubmission: { errors: [], rebase: nothing } });
  });

  test('is left as it is once the focal point has it', async () => {
    const other = await fictionalDelegation({ server: before(), database: testDatabase() });
    const input = { state: other.state, submission: other.submission };
    await other.ask('mutation ($input: AdvanceSubmissionInput!) { advanceSubmission(input: $input) { errors { code } } }', {
      input: { ...input, event: 'SEND_FOR_CLEARANCE' },
    });
    const { data } = await after().ask(REBASE, { input }, other.expert);
    expect(data).toEqual({ rebaseSubmission: { rebase: null, errors: [{ code: 'NOT_WRITABLE', path: [] }] } });
  });

  test.each([
    ['the neighbour', NEIGHBOUR],
    ['the secretariat', SECRETARIAT],
    ['the public', PUBLIC],
  ])('is shown and rebased by its own State alone, not by %s', async (_, person) => {
    const missing = '00000000-0000-4000-8000-000000000000';
    const own_ = await ask(PREVIEW, {}, person);
    const nobodys = await ask(PREVIEW, { submission: missing }, person);
    expect([own_.code, nobodys.code]).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect((await ask(REBASE, { input: { state: own.state, submission: own.submission } }, person)).code).toBe('FORBIDDEN');
  });

  test('is not told apart from one that is nowhere', async () => {
    const other = await fictionalDelegation({ server: before(), database: testDatabase() });
    const missing = '00000000-0000-4000-8000-000000000000';
    const codes = [await ask(PREVIEW, { submission: other.submission }), await ask(PREVIEW, { submission: missing })].map(
      ({ code }) => code,
    );
    expect(codes).toEqual(['UNKNOWN_SUBMISSION', 'UNKNOWN_SUBMISSION']);
  });

  describe('and a drafted mapping file', () => {
    const preview = (content: string, path = MAPPING, as = own.expert) =>
      before().ask<{ previewCatalogue: { states: { stateCode: string }[] } }>(CANDIDATE, { files: [{ path, content }], to: BUOY }, as);

    test('are compared before anybody adopts it, for the States the caller may read', async () => {
      const { data } = await preview(WEAKER);
      expect(data.previewCatalogue).toEqual({
        errors: [],
        files: [{ name: 'lamp-buoy' }],
        rows: { changed: ['lb-1-a'] },
        structure: [],
        states: [{ stateCode: own.state, changes: [{ itemId: NIGHT, kind: 'CHANGES_CLASS' }] }],
      });
    });

    test('tell nobody else of the State', async () => {
      const { data } = await preview(WEAKER, MAPPING, ANALYST);
      expect(data.previewCatalogue.states.filter(({ stateCode }) => stateCode === own.state)).toEqual([]);
    });

    test('are told its errors with their places, and compare nothing', async () => {
      const { data } = await preview(WEAKER.replace('relation: subset', 'relation: sub'));
      expect(data.previewCatalogue).toEqual({
        ...{ errors: [{ code: 'CB203', line: 11, column: 15 }], files: [], rows: null, structure: [], states: [] },
      });
    });

    test.each([
      '../../etc/passwd.yaml',
      'mappings/../seeds/vocabulary.yaml',
      'seeds/instruments/lamp.yaml',
      'mappings/a.txt',
      '/mappings/a.yaml',
    ])('refuse the place %s', async (path) => {
      expect((await preview(WEAKER, path)).errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
    });

    test('are for whoever has a role here', async () => {
      expect((await preview(WEAKER, MAPPING, PUBLIC)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });
});
