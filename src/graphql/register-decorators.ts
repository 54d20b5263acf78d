/**
 * Lets Node run the decorated classes of this folder.
 *
 * Node runs TypeScript by blanking out its types, which leaves decorators standing. Importing this file makes Node
 * transform the files beside and below it instead; every other file is run as Node does it. About half a millisecond a file.
 */

import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { type TransformOptions, transformSync } from 'oxc-transform';
import { InvariantError } from '../domain/errors.ts';

const THIS_FOLDER = new URL('.', import.meta.url).href;

/** The same as tsconfig.json says to the type checker; metadata is left out, because it would evaluate circular imports. */
const OPTIONS: TransformOptions = {
  lang: 'ts',
  sourcemap: true,
  target: 'es2023',
  typescript: { onlyRemoveTypeImports: true, removeClassFieldsWithoutInitializer: true },
  decorator: { legacy: true, emitDecoratorMetadata: false },
  assumptions: { setPublicClassFields: true },
};

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith(THIS_FOLDER) || !url.endsWith('.ts')) return nextLoad(url, context);
    return { format: 'module', source: transform(fileURLToPath(url)), shortCircuit: true };
  },
});

function transform(file: string): string {
  const { code, map, errors } = transformSync(file, readFileSync(file, 'utf8'), OPTIONS);
  if (errors[0] !== undefined) throw new InvariantError(`${file} cannot be transformed: ${errors[0].message}`);
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(JSON.stringify(map)).toString('base64')}`;
}
