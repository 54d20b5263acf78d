import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Commands and gates are started as processes; two cores may be busy with other things.
    testTimeout: 30_000,
    // A test that leaves a promise, a timer or a rejected promise behind is a test that did not look.
    dangerouslyIgnoreUnhandledErrors: false,
    expect: { requireAssertions: true },
  },
});
