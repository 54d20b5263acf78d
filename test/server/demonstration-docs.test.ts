/** docs/DEMONSTRATION.md: what it tells of the States is so, and its queries answer anybody. */

import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { PROFILES } from '../../.ci/demonstration/profiles.ts';
import { PUBLIC, THE_BRIDGE } from '../../src/application/actors.ts';
import { DEMONSTRATION_PERSONS } from '../../src/application/demonstration-persons.ts';
import { type Demonstration, loadDemonstration } from '../../src/application/load-demonstration.ts';
import { readDemonstration } from '../../src/cli/serve/read-demonstration.ts';
import type { Actor } from '../../src/domain/actor.ts';
import { ROOT } from '../toolchain/run-tool.ts';
import { onEmbeddedDatabase } from './harness/on-embedded-database.ts';
import { testServer } from './harness/test-server.ts';

const DOCS = readFileSync(new URL('../../docs/DEMONSTRATION.md', import.meta.url), 'utf8');
const QUERIES = new Map(
  [...DOCS.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, query = '']) => {
    const [first] = parse(query).definitions;
    return [first?.kind === Kind.OPERATION_DEFINITION ? (first.name?.value ?? '') : '', query];
  }),
);

function personNamed(name: string): Actor {
  const found = DEMONSTRATION_PERSONS.find((person) => person.name === name);
  if (found === undefined) throw new TypeError(`the demonstration has no person ${name}`);
  return found.actor;
}

onEmbeddedDatabase('the demonstration', (database) => {
  const server = testServer(database, { catalogue: ROOT });
  let demonstration: Demonstration;

  beforeAll(async () => {
    const { bridge } = server();
    const read = await readDemonstration(ROOT, bridge.catalogue.crosswalk);
    if (read === undefined) throw new TypeError('there is no demonstration');
    demonstration = read;
    await loadDemonstration(THE_BRIDGE, bridge, read);
  });

  async function ask<Data>(name: string, actor: Actor = PUBLIC): Promise<Data> {
    const { data, errors } = await server().ask<Data>(QUERIES.get(name) ?? '', {}, actor);
    expect(errors).toBeUndefined();
    return data;
  }

  test('tells the story of every State that was not drawn', () => {
    const told = [...DOCS.matchAll(/^## .*\((X[A-Z]{2})\)$/gm)].map(([, code]) => code);
    const drawn = PROFILES.map(({ code }) => code);
    const others = demonstration.states.map(({ code }) => code).filter((code) => !drawn.includes(code));
    expect(told.toSorted()).toEqual(others.toSorted());
    expect(told).toHaveLength(12);
  });

  describe('answers anybody', () => {
    test.each([...QUERIES.keys()])('%s', async (name) => {
      const data = await ask<Record<string, unknown>>(name);
      expect(Object.values(data).filter((found) => found === null)).toEqual([]);
    });
  });

  test('shows of Graustark nothing at all, and of Rimalia its own words', async () => {
    const graustark = await ask<{ responses: { totalCount: number }; prefill: { counts: { none: number; partial: number } } }>(
      'GraustarkForThePublic',
    );
    expect(graustark.responses.totalCount).toBe(0);
    expect(graustark.prefill.counts.partial).toBe(0);
    const { responses } = await ask<{ responses: { nodes: { current: { text: string | null; language: string | null } }[] } }>(
      'RimaliaInItsOwnWords',
    );
    expect(responses.nodes.flatMap(({ current }) => current.language ?? [])).toContain('ar');
  });

  test('says what Yuhai would already fulfil of a Convention that it has only signed', async () => {
    const { prefill } = await ask<{ prefill: { sections: { asked: string; note: string | null; counts: { full: number } }[] } }>(
      'YuhaiIfItJoined',
    );
    expect(prefill.sections.map(({ asked }) => asked)).toEqual(['VOLUNTARY', 'VOLUNTARY', 'VOLUNTARY', 'VOLUNTARY']);
    expect(prefill.sections[0]?.counts.full).toBeGreaterThan(10);
  });

  test('makes nothing of what the organisation calls not applicable', async () => {
    const { prefill } = await ask<{ prefill: { suggestions: { reason: string }[] } }>('CommunityAndItsCompetence');
    expect(prefill.suggestions.map(({ reason }) => reason)).toContain('SOURCE_NOT_APPLICABLE');
  });

  test('lets anybody see that Costaguana’s answers do not fit, and tells Costaguana alone which and why', async () => {
    const { prefill } = await ask<{ prefill: { suggestions: { contradictsOwnAnswer: boolean }[] } }>('CostaguanaAgainstItself');
    expect(prefill.suggestions.filter(({ contradictsOwnAnswer }) => contradictsOwnAnswer).length).toBeGreaterThan(2);
    const list = '{ contradictions(state: "XCG") { answers { itemId } reasons } }';
    const own = await server().ask<{ contradictions: unknown[] }>(list, {}, personNamed('costaguana-focal-point'));
    expect(own.errors).toBeUndefined();
    expect(own.data.contradictions.length).toBeGreaterThan(3);
    const refused = await server().ask<unknown>(list, {}, PUBLIC);
    expect(refused.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
  });

  test('shows the reviewer what States under the review have cleared, and nobody else', async () => {
    const cleared = '{ responses(state: "XNY", first: 1) { totalCount } }';
    const waiting = '{ responses(state: "XMR", first: 1) { totalCount } }';
    const count = async (query: string, actor: Actor) =>
      (await server().ask<{ responses: { totalCount: number } }>(query, {}, actor)).data.responses.totalCount;
    const reviewer = personNamed('reviewer');
    expect(await count(cleared, reviewer)).toBeGreaterThan(10);
    expect([await count(waiting, reviewer), await count(cleared, PUBLIC), await count(cleared, personNamed('analyst'))]).toEqual([0, 0, 0]);
  });
});
