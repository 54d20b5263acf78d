import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { loadDemonstration } from '../../src/application/load-demonstration.ts';
import { readDemonstration } from '../../src/cli/serve/read-demonstration.ts';
import { ROOT } from '../toolchain/run-tool.ts';
import { onEmbeddedDatabase } from './harness/on-embedded-database.ts';
import { send } from './harness/send.ts';
import { testServer } from './harness/test-server.ts';

const EXAMPLES = readFileSync(new URL('../../src/web/graphiql/examples.graphql', import.meta.url), 'utf8');
const NAMES = parse(EXAMPLES).definitions.flatMap((each) =>
  each.kind === Kind.OPERATION_DEFINITION && each.name ? [each.name.value] : [],
);

onEmbeddedDatabase('the named examples', (database) => {
  const server = testServer(database, { catalogue: ROOT });

  beforeAll(async () => {
    const { bridge } = server();
    const demonstration = await readDemonstration(ROOT, bridge.catalogue.crosswalk);
    if (demonstration !== undefined) await loadDemonstration(THE_BRIDGE, bridge, demonstration);
  });

  const ask = (operationName: string) =>
    send(server().address, '/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: EXAMPLES, operationName }),
    });

  test('begin with one that needs no State’s answers', () => {
    expect(NAMES.length).toBeGreaterThan(8);
    expect(NAMES[0]).toBe('HowMuchOfClusterI');
    expect(EXAMPLES.slice(0, EXAMPLES.indexOf('\n}\n'))).not.toMatch(/state|response|prefill/);
  });

  describe('find room within the limits, all in one document as an editor sends them', () => {
    test.each(NAMES)('%s', async (operationName) => {
      const { status, text } = await ask(operationName);
      const { data, errors } = JSON.parse(text) as { data: Record<string, unknown>; errors?: unknown };
      expect({ status, errors }).toEqual({ status: 200, errors: undefined });
      expect(Object.values(data).every((found) => found !== null && JSON.stringify(found).length > 100)).toBe(true);
    });
  });

  describe('are answered alike however often they are asked', () => {
    test.each(NAMES)('%s', async (operationName) => {
      const first = await ask(operationName);
      expect((await ask(operationName)).text).toBe(first.text);
      expect((await ask(operationName)).text).toBe(first.text);
    });
  });
});
