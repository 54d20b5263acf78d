import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, runScript, type Sample, type ToolResult, withSample } from './run-tool.ts';

const own = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const CLEAN = '/** One. */\nexport const one = 1;\n';

const biome = (command: string) => (folder: string) =>
  runScript(folder, 'node_modules/@biomejs/biome/bin/biome', [command, '--error-on-warnings', '--vcs-enabled=false', '.']);
const biomeConfig = { 'biome.json': own('biome.json'), '.ci/lint/the-core-is-pure.grit': own('.ci/lint/the-core-is-pure.grit') };
const types = (folder: string) => runScript(folder, 'node_modules/@typescript/native/bin/tsc', ['--types', '']);
const arrows = (folder: string) =>
  runScript(folder, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs', ['--output-type', 'err-long', 'src']);
const unused = (folder: string) => runScript(folder, 'node_modules/knip/bin/knip.js', []);

const manifest = JSON.stringify({ name: 'sample', type: 'module', dependencies: {} });
const project = { 'package.json': manifest, 'tsconfig.json': own('tsconfig.json') };

interface Gate {
  readonly gate: string;
  readonly run: (folder: string) => ToolResult;
  readonly config: Sample;
  readonly accepts: Sample;
  readonly refuses: readonly { readonly sample: Sample; readonly says: string }[];
}

const GATES: readonly Gate[] = [
  {
    gate: 'format',
    run: biome('format'),
    config: biomeConfig,
    accepts: { 'src/domain/one.ts': CLEAN },
    refuses: [{ sample: { 'src/domain/one.ts': 'export const one=1' }, says: 'Formatter would have printed' }],
  },
  {
    gate: 'lint',
    run: biome('lint'),
    config: biomeConfig,
    accepts: { 'src/domain/one.ts': CLEAN, 'src/cli/two.ts': 'export const now = () => new Date();\n' },
    refuses: [
      { sample: { 'src/domain/one.ts': 'export const one: any = 1;\n' }, says: 'noExplicitAny' },
      { sample: { 'src/domain/one.ts': 'export const one = (list: number[]) => list[0]!;\n' }, says: 'noNonNullAssertion' },
      { sample: { 'src/cli/one.ts': 'export const home = process.env.HOME;\n' }, says: 'noProcessEnv' },
      { sample: { 'src/domain/one.ts': 'export const one = () => Math.random();\n' }, says: 'The core has no clock and no chance' },
      { sample: { 'src/prefill/one.ts': 'export const now = () => new Date();\n' }, says: 'The core has no clock and no chance' },
      { sample: { 'src/crosswalk/one.ts': 'export const id = () => process.pid;\n' }, says: 'The core touches nothing' },
    ],
  },
  {
    gate: 'types',
    run: types,
    config: project,
    accepts: { 'src/domain/one.ts': CLEAN },
    refuses: [
      { sample: { 'src/domain/one.ts': "export const one: number = 'one';\n" }, says: 'TS2322' },
      { sample: { 'src/domain/one.ts': 'export enum One { one }\n' }, says: 'erasableSyntaxOnly' },
    ],
  },
  {
    gate: 'arrows',
    run: arrows,
    config: { ...project, '.dependency-cruiser.cjs': own('.dependency-cruiser.cjs') },
    accepts: { 'src/domain/one.ts': CLEAN, 'src/prefill/two.ts': "export { one } from '../domain/one.ts';\n" },
    refuses: [
      {
        sample: { 'src/prefill/one.ts': CLEAN, 'src/domain/two.ts': "export { one } from '../prefill/one.ts';\n" },
        says: 'The nouns and laws of the field depend on nothing',
      },
      {
        sample: {
          'src/prefill/one.ts': 'export interface One {}\n',
          'src/domain/two.ts': "import type { One } from '../prefill/one.ts';\nexport type Two = One;\n",
        },
        says: 'arrows-of-domain',
      },
      {
        sample: { 'src/prefill/one.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n" },
        says: 'the-core-is-pure',
      },
      { sample: { 'src/prefill/one.ts': "export { randomUUID } from 'node:crypto';\n" }, says: 'only-hashes-from-crypto' },
      {
        sample: { 'src/domain/one.ts': CLEAN, 'src/elsewhere/two.ts': "export { one } from '../domain/one.ts';\n" },
        says: 'every-file-has-a-folder',
      },
      { sample: { 'src/domain/one.ts': "export { two } from './missing.ts';\n" }, says: 'leads nowhere' },
      {
        sample: {
          'src/domain/one.ts': "import { two } from './two.ts';\nexport const one = () => two;\n",
          'src/domain/two.ts': "import { one } from './one.ts';\nexport const two = () => one;\n",
        },
        says: 'no-circle',
      },
    ],
  },
  {
    gate: 'dead code',
    run: unused,
    config: { ...project, 'knip.json': JSON.stringify({ ...JSON.parse(own('knip.json')), ignoreDependencies: [] }) },
    accepts: { 'src/cli/main.ts': "import '../domain/one.ts';\n", 'src/domain/one.ts': 'export {};\n' },
    refuses: [
      { sample: { 'src/cli/main.ts': 'export {};\n', 'src/domain/one.ts': CLEAN }, says: 'Unused files' },
      {
        sample: {
          'src/cli/main.ts': "import { one } from '../domain/one.ts';\none();\n",
          'src/domain/one.ts': 'export const one = () => 1;\nexport const two = 2;\n',
        },
        says: 'Unused exports',
      },
    ],
  },
];

describe.each(GATES)('the gate "$gate"', ({ run, config, accepts, refuses }) => {
  test('accepts a good sample', async () => {
    const { status, output } = await withSample({ ...config, ...accepts }, run);
    expect(output).not.toMatch(/^\s*error/m);
    expect(status).toBe(0);
  });

  test.each(refuses)('refuses a bad sample: $says', async ({ sample, says }) => {
    const { status, output } = await withSample({ ...config, ...sample }, run);
    expect(status).not.toBe(0);
    expect(output.replace(/\s+/g, ' ')).toContain(says);
  });
});
