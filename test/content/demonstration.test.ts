import { expect, test } from 'vitest';
import { openCatalogue } from '../../src/application/catalogue.ts';
import { readDemonstration } from '../../src/cli/serve/read-demonstration.ts';
import { ROOT } from '../toolchain/run-tool.ts';

test('the demonstration can be loaded as it is shipped, and names fictional States only', async () => {
  const { crosswalk } = await openCatalogue(ROOT);
  const demonstration = await readDemonstration(ROOT, crosswalk);
  expect(demonstration?.forms.length).toBeGreaterThan(0);
  expect(demonstration?.states.filter(({ code, fictional }) => !fictional || !/^X[A-Z]{2}$/.test(code))).toEqual([]);
  const known = new Set(demonstration?.states.flatMap(({ memberships }) => memberships.map(({ instrument }) => instrument)));
  expect([...known].filter((instrument) => !crosswalk.instruments.has(instrument))).toEqual([]);
});
