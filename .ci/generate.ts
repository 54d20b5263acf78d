/** `npm run generate` writes the generated files; with --check it only says which are stale, and exits 1. */

import { readFile, writeFile } from 'node:fs/promises';
import { atRoot } from './at-root.ts';
import { generatedFiles, isFresh } from './generated-files.ts';

const check = process.argv.includes('--check');
let stale = 0;
for (const file of await generatedFiles()) {
  const before = await readFile(atRoot(file.path), 'utf8').catch(() => '');
  if (isFresh(file, before)) continue;
  stale += 1;
  if (!check) await writeFile(atRoot(file.path), file.text);
  process.stdout.write(check ? `${file.path} is stale: run "npm run generate" and commit it\n` : `${file.path} written\n`);
}
if (stale === 0) process.stdout.write('every generated file is fresh\n');
process.exitCode = check && stale > 0 ? 1 : 0;
