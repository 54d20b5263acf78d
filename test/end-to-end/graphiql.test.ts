import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BROWSER, BROWSER_IS_REQUIRED, openPage, type WatchedPage } from './harness/open-browser.ts';
import { dataFolder, runServer } from './harness/run-server.ts';

const OPERATIONS = [
  ...readFileSync(new URL('../../src/web/graphiql/examples.graphql', import.meta.url), 'utf8').matchAll(/^query (\w+)/gm),
].map(([, name]) => name ?? '');

// A run that must have a browser fails without one; elsewhere the skip is told.
describe.skipIf(BROWSER === undefined && !BROWSER_IS_REQUIRED)('GraphiQL in a browser (skipped where no Chromium is installed)', () => {
  test('loads without the internet, shows the documentation, and runs every example', { timeout: 240_000 }, async () => {
    const address = await runServer(dataFolder()).ready();
    const { page, faults } = await openPage(`${address}/graphql`);
    const buttons = page.locator('button[data-example]');
    await buttons.first().waitFor();
    expect(await buttons.evaluateAll((all) => all.map((each) => each.getAttribute('data-example')))).toEqual(OPERATIONS);

    expect(await run(page)).toContain('"provisions":');
    for (const name of OPERATIONS) {
      await page.locator(`button[data-example="${name}"]`).click();
      await page.locator('.graphiql-query-editor', { hasText: `query ${name}` }).waitFor();
      const result = await run(page);
      expect({ name, result }).toEqual({ name, result: expect.stringContaining('"data": {') as unknown });
      expect(result).not.toContain('"errors"');
    }

    const asked = async (person: string) => {
      await page.getByLabel('Ask as').selectOption(person);
      return run(page);
    };
    await page.locator('button[data-example="WhatToConfirm"]').click();
    await page.locator('.graphiql-query-editor', { hasText: 'query WhatToConfirm' }).waitFor();
    const ofThePublic = await run(page);
    expect(ofThePublic).toContain('"confirmationsGiven": []');
    expect(await asked('arcadia-focal-point')).toContain('"law-still-so:');
    expect(await asked('')).toBe(ofThePublic);

    await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
    await page.getByRole('link', { name: 'Query', exact: true }).click();
    await page.getByRole('link', { name: 'correspondences' }).waitFor();
    await page.getByRole('button', { name: 'Show History' }).click();
    expect(await page.locator('.graphiql-history-item').count()).toBeGreaterThan(5);
    expect(faults).toEqual([]);
  });
});

/** Presses the button, and gives the result that it brings. */
async function run(page: WatchedPage['page']): Promise<string> {
  // The page asks for its persons and for the schema by itself.
  const answered = page.waitForResponse((response) => {
    const sent = response.request().postData() ?? '';
    return response.url().endsWith('/graphql') && sent !== '' && !sent.includes('__schema');
  });
  await page.getByRole('button', { name: 'Execute query' }).click();
  const response = await answered;
  const { data } = (await response.json()) as { data?: unknown };
  const shown = page.locator('.result-window');
  await shown.locator('.CodeMirror-code', { hasText: Object.keys((data ?? {}) as object)[0] ?? 'errors' }).waitFor();
  return JSON.stringify(await response.json(), null, 2);
}
