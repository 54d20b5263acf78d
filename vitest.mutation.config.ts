import { defineConfig } from 'vitest/config';

/** The tests that hold the engine to its laws: quick, in one process, without databases or commands. */
export default defineConfig({
  test: {
    include: [
      'test/domain/**/*.test.ts',
      'test/crosswalk/{relation,close,gather,compile,find}-*.test.ts',
      'test/prefill/**/*.test.ts',
      'test/scenarios/**/*.test.ts',
    ],
    testTimeout: 30_000,
  },
});
