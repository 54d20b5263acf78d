/** Commands that change data, through a server. `test/tour` runs them without one, too. */

import { beforeAll, describe, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import type { StateParty } from '../../src/domain/state-party.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { type Ended, runBridge, temporaryFile } from '../cli/run-bridge.ts';
import { freshState, RURITANIA } from '../persistence/harness/fictional-states.ts';
import { onEmbeddedDatabase } from './harness/on-embedded-database.ts';
import { testServer } from './harness/test-server.ts';

const FORM = 'lamp-form@2010';
const HEADER = 'item,value,legislation,applies_to,as_of';
const ANSWERS = `${HEADER}
@law,in_force,Lamp Act,unknown,2020-01-01
lamp:1(a).law,yes,Lamp Act [section 3],,
lamp:2.law,yes,Lamp Act,,
`;

onEmbeddedDatabase('a command that asks a server', (database) => {
  const server = testServer(database);
  let state: string;
  const bridge = (...args: string[]): Promise<Ended> =>
    runBridge(args, { settings: { bridgeUrl: server().address, bridgeToken: server().tokenOf(THE_BRIDGE) } });
  const importText = (text: string, ...options: string[]) =>
    bridge('import', temporaryFile('answers.csv', text), '--state', state, '--questionnaire', FORM, ...options);
  const classOf = async (item: string) => {
    const { out } = await bridge('prefill', '--state', state, '--to', 'buoy-form@2020', '--today', '2026-11-22', '--format', 'json');
    const { suggestions } = JSON.parse(out) as { suggestions: { item: string; class: string }[] };
    return suggestions.find((each) => each.item.endsWith(`#${item}`))?.class;
  };

  beforeAll(async () => {
    const fresh = freshState();
    state = fresh.code;
    await database().inTransaction(THE_BRIDGE, (transaction) => saveStates(transaction, [fresh]));
  });

  describe('bridge import', () => {
    test('--dry-run shows what would become of the file, and stores nothing', async () => {
      const { code, out, err } = await importText(ANSWERS, '--dry-run');
      expect({ code, err }).toEqual({ code: 0, err: 'Nothing is stored: this was a dry run.\n' });
      expect(out.split('\n').slice(1)).toEqual([
        '2 added · 0 changed · 0 unchanged',
        `  added      ${FORM}#lamp:1(a).law`,
        `  added      ${FORM}#lamp:2.law`,
        '  added      law "Lamp Act"',
        '',
      ]);
    });

    test('stores the file once', async () => {
      const as = ['--as-of', '2025-03-01'];
      expect(await importText(ANSWERS, ...as)).toMatchObject({ code: 0, err: '' });
      expect((await importText(ANSWERS, ...as)).out.split('\n').slice(1)).toEqual(['0 added · 0 changed · 2 unchanged', '']);
    });

    test('shows what is changed of an answer and of a law', async () => {
      const { out } = await importText(`${HEADER}\n@law,repealed,Lamp Act,,\nlamp:1(a).law,in_part,Lamp Act [section 4],,\n`, '--dry-run');
      expect(out.split('\n').slice(1)).toEqual([
        '0 added · 1 changed · 0 unchanged · 1 not in the file and left as they are',
        `  changed    ${FORM}#lamp:1(a).law`,
        '               value: yes → in_part',
        '               laws cited: lamp act [section 3] → lamp act [section 4]',
        '  changed    law "Lamp Act"',
        '               repealed: false → true',
        '',
      ]);
    });

    test('refuses the whole file for one cell, and says which', async () => {
      const { code, out, err } = await importText(`${HEADER}\nlamp:1(a).law,no,,,\nlamp:2.law,perhaps,,,\n`);
      expect({ code, err }).toEqual({ code: 1, err: 'Nothing is stored.\n' });
      expect(out).toContain('1 refused, so nothing is stored');
      expect(out).toContain('  refused    row 3, column B (value): "perhaps" is not');
    });

    test('clears what the file says is cleared', async () => {
      expect(await importText(ANSWERS, '--status', 'cleared')).toMatchObject({ code: 0, err: '' });
    });

    test.each([
      ['a file that is not there', ['import', 'none.csv', '--state', 'XAA', '--questionnaire', FORM], 'cannot read'],
      ['an unknown State', ['import', 'ANSWERS', '--state', 'XXX', '--questionnaire', FORM], 'No State with the code "XXX"'],
      ['no State', ['import', 'ANSWERS', '--questionnaire', FORM], "required option '--state <code>'"],
    ])('is used wrongly with %s', async (_, args, message) => {
      const file = temporaryFile('answers.csv', ANSWERS);
      const { code, err } = await bridge(...args.map((each) => (each === 'ANSWERS' ? file : each)));
      expect({ code, told: err.includes(message) }).toEqual({ code: 2, told: true });
    });
  });

  describe('bridge export responses', () => {
    const exported = (...options: string[]) => bridge('export', 'responses', '--state', state, '--questionnaire', FORM, ...options);

    test.each(['csv', 'json'])('writes a form in %s that imports back unchanged', async (format) => {
      const { code, out } = await exported('--format', format);
      expect(code).toBe(0);
      expect((await importText(out)).out.split('\n').slice(1)).toEqual(['0 added · 0 changed · 2 unchanged', '']);
    });

    describe('writes the form', () => {
      const formOf = async (parts: Partial<StateParty>, ...options: string[]) => {
        const fresh = freshState(parts);
        await database().inTransaction(THE_BRIDGE, (transaction) => saveStates(transaction, [fresh]));
        return (await bridge('export', 'responses', '--state', fresh.code, '--questionnaire', FORM, ...options)).out;
      };

      test('in the language in which the State corresponds', async () => {
        expect(await formOf({ correspondence: 'fr' })).toContain('L’État qui répond');
      });

      test('in the language that is asked for, whatever that is', async () => {
        expect(await formOf({ correspondence: 'fr' }, '--language', 'es')).not.toContain('L’État qui répond');
      });

      test('in that of the terminal where none is certain', async () => {
        expect(await formOf({})).not.toContain('L’État qui répond');
      });
    });

    test('--prefilled writes proposals beside the questions, which no import takes for answers', async () => {
      const form = ['--state', state, '--questionnaire', 'buoy-form@2020'];
      const { out } = await bridge('export', 'responses', ...form, '--prefilled');
      expect(out).toContain('► PROPOSAL, not an answer: “Yes” – it follows from lamp:1(a).law “Yes” (2025-03-01)');
      const { out: preview } = await bridge('import', temporaryFile('form.csv', out), ...form, '--dry-run');
      expect(preview.split('\n')[1]).toBe('0 added · 0 changed · 0 unchanged');
      expect((await bridge('export', 'responses', ...form)).out).not.toContain('PROPOSAL');
    });
  });

  describe('bridge prefill --state', () => {
    const OTHER = ['--state', 'XRU', '--questionnaire', 'buoy-form@2020', '--status', 'cleared', '--as-of', '2025-03-01'];
    const prefill = (...options: string[]) =>
      bridge('prefill', '--state', 'XRU', '--to', FORM, '--today', '2026-11-22', '--format', 'csv', ...options);

    beforeAll(() => database().inTransaction(THE_BRIDGE, (transaction) => saveStates(transaction, [RURITANIA])));

    test('goes from the second questionnaire to the first as well', async () => {
      await bridge('import', temporaryFile('buoy.csv', `${HEADER}\nbuoy:4.law,yes,,,\n`), ...OTHER);
      expect((await prefill()).out).toContain(`${FORM}#lamp:1(a).law,FULL,yes`);
    });

    test('uses the questionnaires that it is told to use', async () => {
      expect((await prefill('--from', 'buoy-form@2020', 'fog-form@2024')).out).toContain(`${FORM}#lamp:1(a).law,FULL,yes`);
      expect((await prefill('--from', 'fog-form@2024')).out).toContain(`${FORM}#lamp:1(a).law,NONE,`);
    });

    test('is used wrongly with a questionnaire that there is not', async () => {
      expect(await prefill('--from', 'bouy-form@2020')).toMatchObject({ code: 2, out: '' });
    });
  });

  describe('bridge confirm', () => {
    test('frees what waits for a law', async () => {
      expect(await classOf('buoy:5.law')).toBe('CONDITIONAL');
      const { code, out } = await bridge('confirm', '--state', state, '--law', 'Lamp Act', '--covers-all-offences');
      expect({ code, out }).toEqual({
        code: 0,
        out: `Confirmed for ${state}:\n  law-covers-all-offences:lamp act\n2 of its answers cite that law.\n`,
      });
      expect(await classOf('buoy:5.law')).toBe('FULL');
    });

    test('says that an answer is still so', async () => {
      const { out } = await bridge('confirm', '--state', state, '--item', `${FORM}#lamp:2.law`, '--still-so');
      expect(out).toBe(`Confirmed for ${state}:\n  answer-still-so:${FORM}#lamp:2.law\n`);
    });

    test.each([
      ['nothing to confirm', ['--law', 'Lamp Act'], 'say what is confirmed'],
      ['a law and an item', ['--law', 'Lamp Act', '--item', `${FORM}#lamp:2.law`, '--still-so'], 'say what is confirmed'],
      ['a law of another name', ['--law', 'Lamb Act', '--still-so'], 'Did you mean "Lamp Act"?'],
    ])('is used wrongly with %s', async (_, options, message) => {
      const { code, err } = await bridge('confirm', '--state', state, ...options);
      expect({ code, told: err.includes(message) }).toEqual({ code: 2, told: true });
    });
  });
});
