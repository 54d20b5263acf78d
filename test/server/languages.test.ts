import { describe, expect, test } from 'vitest';
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
});
