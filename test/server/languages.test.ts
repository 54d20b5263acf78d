import { describe, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import type { StateParty } from '../../src/domain/state-party.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { freshState } from '../persistence/harness/fictional-states.ts';
import { onEmbeddedDatabase } from './harness/on-embedded-database.ts';
import { send } from './harness/send.ts';
import { testServer } from './harness/test-server.ts';

const TITLE = '{ instrument(id: "lamp") { title } }';

onEmbeddedDatabase('the language of a reply', (database) => {
  const server = testServer(database);

  async function ask(query: string, acceptLanguage?: string) {
    const headers = { 'content-type': 'application/json', ...(acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage }) };
    const { headers: told, text } = await send(server().address, '/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) });
    return { told, data: (JSON.parse(text) as { data: { instrument: Record<string, string> } }).data.instrument };
  }

  describe('is told in its headers, and is', () => {
    test('that of Accept-Language', async () => {
      const { told, data } = await ask(TITLE, 'fr-CA, en;q=0.5');
      expect(data.title).toBe('Convention inventée sur les phares');
      expect(told.get('content-language')).toBe('fr');
      expect(told.get('vary')).toContain('Accept-Language');
    });

    test('that of the argument before it; several are listed', async () => {
      const { told, data } = await ask('{ instrument(id: "lamp") { title(language: AR) again: title } }', 'fr');
      expect(data.again).toBe('Convention inventée sur les phares');
      expect(told.get('content-language')).toBe('ar, fr');
    });

    test('English where the header makes no sense, without an error', async () => {
      const { told, data } = await ask(TITLE, ';q=,,*/fr;q=7');
      expect(data.title).toBe('Invented Convention on Lighthouses');
      expect(told.get('content-language')).toBe('en');
    });
  });

  describe('of a form is', () => {
    const FRENCH = 'L’État qui répond';
    const SPANISH = 'El Estado que responde';
    const formOf = async (parts: Partial<StateParty>, language: string, acceptLanguage?: string) => {
      const state = freshState(parts);
      await database().inTransaction(THE_BRIDGE, (transaction) => saveStates(transaction, [state]));
      const query = `{ exportResponses(state: "${state.code}", questionnaire: "lamp-form@2010", format: CSV ${language}) { contentBase64 } }`;
      const authorization = `Bearer ${server().tokenOf(THE_BRIDGE)}`;
      const headers = { 'content-type': 'application/json', authorization, 'accept-language': acceptLanguage ?? '*' };
      const { headers: told, text } = await send(server().address, '/graphql', {
        method: 'POST',
        headers,
        body: JSON.stringify({ query }),
      });
      const { data } = JSON.parse(text) as { data: { exportResponses: { contentBase64: string } } };
      return { told: told.get('content-language'), form: Buffer.from(data.exportResponses.contentBase64, 'base64').toString() };
    };

    test.each([
      ['that in which the State corresponds', { correspondence: 'fr' }, '', undefined, 'fr', FRENCH],
      ['that of Accept-Language before it', { correspondence: 'fr' }, '', 'es-MX', 'es', SPANISH],
      ['not one that the header names and we do not have', { correspondence: 'fr' }, '', 'de', 'fr', FRENCH],
      ['that of the argument before both', { correspondence: 'ru' }, 'language: FR', 'es', 'fr', FRENCH],
      ['English where nobody says', {}, '', undefined, 'en', '@state'],
    ])('%s', async (_, parts, argument, header, language, words) => {
      const { told, form } = await formOf(parts, argument, header);
      expect(told).toBe(language);
      expect(form).toContain(words);
    });
  });
});
