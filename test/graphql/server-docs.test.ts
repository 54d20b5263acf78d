import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LARGEST_PAGE } from '../../src/graphql/arguments/page-arguments.ts';
import { LIMITS } from '../../src/graphql/limits/limits.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const DOCS = read('docs/SERVER.md');
const cellsOf = (heading: string, column: number) =>
  (DOCS.split(`## ${heading}\n`)[1] ?? '')
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => /^\| (?!---)/.test(line))
    .slice(1)
    .map((line) => line.split('|')[column]?.trim() ?? '') ?? [];

test('docs/SERVER.md names every limit with its value', () => {
  const told = cellsOf('Limits', 2).map(Number);
  expect(told).toEqual([...Object.values(LIMITS), LARGEST_PAGE, 10_000]);
});

test('docs/SERVER.md names every setting', () => {
  const told = cellsOf('Settings', 1).join(' ');
  const variables = [...new Set(read('src/settings.ts').match(/\b(?:BRIDGE_[A-Z_]+|HOST|PORT|DATABASE_URL)\b/g))];
  expect(variables.length).toBeGreaterThan(8);
  expect(variables.filter((variable) => !told.includes(`\`${variable}\``))).toEqual([]);
});

test('docs/SERVER.md names every code that is not one of the domain', () => {
  const told = cellsOf('Errors', 1).join(' ');
  const source = [
    'errors/format-error.ts',
    'limits/refuse-oversize.ts',
    'limits/caller-budget.ts',
    'server/reply.ts',
    'server/create-apollo.ts',
  ];
  const codes = [...new Set(source.flatMap((file) => read(`src/graphql/${file}`).match(/'[A-Z]+(?:_[A-Z]+)+'/g) ?? []))];
  const missing = codes
    .map((code) => code.slice(1, -1))
    .filter((code) => !told.includes(`\`${code}\``) && code !== 'PERSISTED_QUERY_NOT_FOUND');
  expect(codes.length).toBeGreaterThan(10);
  expect(missing).toEqual([]);
});
