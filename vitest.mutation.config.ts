import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LAWS = 'test/prefill/laws-of-inference.test.ts';

/** Examples before laws: most faults are caught by an example at once, and a law takes long. */
class ExamplesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLaws = ({ moduleId }: TestSpecification) => Number(moduleId.endsWith(LAWS));
    return [...files].sort((a, b) => isLaws(a) - isLaws(b));
  }
}

/** What holds the engine to its rules, in one process, without databases and commands: the examples, and its laws in a few random worlds. */
export default defineConfig({
  test: {
    include: ['test/domain/**/*.test.ts', 'test/crosswalk/{closure*,gather-edges}.test.ts', 'test/prefill/**/*.test.ts'],
    exclude: ['random-worlds', 'planted-faults', 'staleness', 'compare-three-ways', 'decide-suggestion', 'messages'].map(
      (name) => `test/prefill/${name}.test.ts`,
    ),
    testTimeout: 30_000,
    isolate: false,
    sequence: { sequencer: ExamplesFirst },
    env: { BRIDGE_TEST_EFFORT: '0.05' },
  },
});
