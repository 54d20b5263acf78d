import { defineConfig } from 'vitest/config';

/** What holds the engine to its rules, in one process, without databases and commands: the examples, and its laws in a few random worlds. */
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts', 'test/crosswalk/closure*.test.ts', 'test/prefill/**/*.test.ts'],
    exclude: ['random-worlds', 'planted-faults', 'staleness', 'compare-three-ways', 'decide-suggestion', 'messages'].map(
      (name) => `test/prefill/${name}.test.ts`,
    ),
    testTimeout: 30_000,
    env: { BRIDGE_TEST_EFFORT: '0.1' },
  },
});
