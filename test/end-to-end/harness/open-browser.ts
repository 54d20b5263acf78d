/** A real browser, which notes everything that must not happen on a page of ours. */

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

const KNOWN_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where a browser is installed; CHROMIUM names another place. */
export const BROWSER = [process.env.CHROMIUM ?? '', ...KNOWN_PLACES].find((place) => existsSync(place));

/** Whether a missing browser is a fault: .ci/run says so. */
export const BROWSER_IS_REQUIRED = process.env.BRIDGE_TEST_BROWSER === 'required';

/** Nothing that the browser does by itself may be mistaken for something that a page does. */
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface WatchedPage {
  readonly page: Page;
  /** Errors, requests to anywhere but the server, and replies that a server must not give. */
  readonly faults: readonly string[];
}

/** Opens an address in a browser without any past. @throws Error when no browser is installed */
export async function openPage(address: string): Promise<WatchedPage> {
  const profile = mkdtempSync(join(tmpdir(), 'bridge-browser-'));
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    ...(BROWSER === undefined ? {} : { executablePath: BROWSER }),
    args: QUIET,
    viewport: { width: 1400, height: 900 },
  });
  onTestFinished(async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const origin = new URL(address).origin;
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`${message.type()}: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(data|blob):/.test(request.url())) faults.push(`foreign request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(address);
  return { page, faults };
}
