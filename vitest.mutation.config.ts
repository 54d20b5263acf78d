import { defineConfig } from 'vitest/config';

/** The examples that hold the engine to its rules: quick, in one process, without databases, commands or random worlds. */
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts', 'test/crosswalk/closure*.test.ts', 'test/prefill/**/*.test.ts'],
    exclude: ['laws-of-inference', 'planted-faults', 'staleness', 'compare-three-ways', 'decide-suggestion', 'messages'].map(
      (name) => `test/prefill/${name}.test.ts`,
    ),
    testTimeout: 30_000,
  },
});
