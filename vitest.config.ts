import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Folders whose tests need databases: these are started once, and only when one of these tests is run. */
const WITH_DATABASES = ['test/persistence/**/*.test.ts', 'test/server/**/*.test.ts', 'test/tour/**/*.test.ts', 'test/crash/**/*.test.ts'];

export default defineConfig({
  // Vitest would load the ES module of graphql beside the CommonJS one that Apollo and type-graphql load, and each refuses the other's types.
  resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(new URL('node_modules/graphql/index.js', import.meta.url)) }] },
  test: {
    // Commands and gates are started as processes; two cores may be busy with other things.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Much of the time is spent waiting for processes that a test has started: one worker for each core keeps them all at work.
    maxWorkers: '100%',
    // A test that leaves a promise, a timer or a rejected promise behind is a test that did not look.
    dangerouslyIgnoreUnhandledErrors: false,
    expect: { requireAssertions: true },
    projects: [
      { extends: true, test: { name: 'plain', include: ['test/**/*.test.ts'], exclude: WITH_DATABASES } },
      {
        extends: true,
        test: { name: 'databases', include: WITH_DATABASES, globalSetup: 'test/persistence/harness/start-databases.ts' },
      },
    ],
  },
});
