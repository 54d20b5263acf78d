/** Commands by which a small delegation leads its submissions, through a server. */

import { beforeAll, describe, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { importAnswers } from '../../src/application/import-answers.ts';
import type { Actor } from '../../src/domain/actor.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { runBridge } from '../cli/run-bridge.ts';
import { freshState } from '../persistence/harness/fictional-states.ts';
import { EXPERT, FOCAL_POINT, NEIGHBOUR } from '../persistence/harness/people.ts';
import { onEmbeddedDatabase } from './harness/on-embedded-database.ts';
import { testServer } from './harness/test-server.ts';

const FORM = 'lamp-form@2010';

onEmbeddedDatabase('commands on submissions', (database) => {
  const server = testServer(database);
  let state: string;
  const bridge = (person: Actor, ...args: string[]) =>
    runBridge(args, { settings: { bridgeUrl: server().address, bridgeToken: server().tokenOf({ ...person, state }) } });
  const consent = (person: Actor, step: string, ...options: string[]) =>
    bridge(person, 'consent', step, '--state', state, '--questionnaire', FORM, ...options);

  beforeAll(async () => {
    const fresh = freshState();
    state = fresh.code;
    await database().inTransaction(THE_BRIDGE, (transaction) => saveStates(transaction, [fresh]));
    const content = { value: 'yes', appliesTo: 'unknown', citations: [{ law: 'lamp act' }], links: [] } as const;
    await importAnswers({ ...FOCAL_POINT, state }, server().bridge, {
      ...{ state, questionnaire: FORM, status: 'cleared', authorities: [], confirmations: [] },
      responses: [{ item: `${FORM}#lamp:1(a).law`, content, confirmations: [] }],
      laws: [{ key: 'lamp act', name: 'Lamp Act' }],
    });
  });

  describe('bridge consent', () => {
    test('publishes one section, then lets the secretariat read the whole, and takes both back', async () => {
      const told = (step: string, ...options: string[]) => consent(FOCAL_POINT, step, ...options);
      expect(await told('give', '--to', 'publish', '--section', 'lights')).toMatchObject({
        code: 0,
        out: `${state} ${FORM}: published\n  consents to publish section lights\n`,
      });
      expect((await told('give', '--to', 'share')).out).toBe(
        `${state} ${FORM}: published\n  consents to publish section lights\n  consents to share\n`,
      );
      expect((await told('withdraw', '--to', 'publish')).out).toBe(`${state} ${FORM}: cleared\n  consents to share\n`);
      expect((await told('withdraw', '--to', 'share')).out).toBe(`${state} ${FORM}: cleared\n`);
    });

    test.each([
      ['an expert', EXPERT, ['--to', 'publish'], 'focal_point (for the own State)'],
      ['a section that there is not', FOCAL_POINT, ['--to', 'publish', '--section', 'light'], 'Did you mean "lights"?'],
      ['a review that there is not', FOCAL_POINT, ['--to', 'publish', '--review', 'none'], `"bridge submissions`],
      ['a kind that there is not', FOCAL_POINT, ['--to', 'sell'], 'Allowed choices are publish, count, share'],
    ])('is used wrongly by or with %s', async (_, person, options, message) => {
      const { code, err } = await consent(person, 'give', ...options);
      expect({ code, told: err.includes(message) }).toEqual({ code: 2, told: true });
    });
  });

  describe('bridge submissions', () => {
    test('lists how far each has come and what one may do', async () => {
      const { code, out } = await bridge(FOCAL_POINT, 'submissions', state, '--format', 'csv');
      expect(code).toBe(0);
      expect(out.replace(/[0-9a-f-]{36}/, 'ID').replaceAll('\r', '')).toBe(
        `questionnaire,review,due,status,consents,possible,id\n${FORM},,,cleared,,reopen; publish,ID\n`,
      );
      expect((await bridge(EXPERT, 'submissions', state)).out).toMatch(new RegExp(`^${FORM} +cleared *$`, 'm'));
    });

    test('lists nothing of what one may not know', async () => {
      const stranger = { settings: { bridgeUrl: server().address, bridgeToken: server().tokenOf(NEIGHBOUR) } };
      const { code, out, err } = await runBridge(['submissions', state], stranger);
      expect({ code, out, err }).toEqual({ code: 0, out: '', err: `${state} has no submission that you may know of.\n` });
    });

    test('is used wrongly with an unknown State', async () => {
      expect(await bridge(FOCAL_POINT, 'submissions', 'XXX')).toMatchObject({ code: 2 });
    });
  });

  describe('bridge law', () => {
    test('keeps that a law was repealed, and says how much rests on it', async () => {
      const { code, out } = await bridge(EXPERT, 'law', 'lamp act', '--state', state, '--repealed', '--changed-on', '2026-05-01');
      expect({ code, out }).toEqual({
        code: 0,
        out: `${state} "lamp act": repealed; changed on 2026-05-01; applies to: unknown\n1 of its answers cites it.\n`,
      });
    });

    test.each([
      ['a day that is none', ['--changed-on', 'yesterday'], 'yesterday'],
      ['two standings', ['--repealed', '--in-force'], 'cannot be used with'],
      ['a link that is none', ['--link', 'x'], 'is not an address on the web'],
    ])('is used wrongly with %s', async (_, options, message) => {
      const { code, err } = await bridge(EXPERT, 'law', 'Lamp Act', '--state', state, ...options);
      expect({ code, told: err.includes(message) }).toEqual({ code: 2, told: true });
    });
  });
});
