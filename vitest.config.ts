import { defineConfig } from 'vitest/config';

/** Folders whose tests need databases: these are started once, and only when one of these tests is run. */
const WITH_DATABASES = ['test/persistence/**/*.test.ts'];

export default defineConfig({
  test: {
    // Commands and gates are started as processes; two cores may be busy with other things.
    testTimeout: 30_000,
    hookTimeout: 60_000,
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
