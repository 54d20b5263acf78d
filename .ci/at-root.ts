import { fileURLToPath } from 'node:url';

/** The absolute path of a file of the package. */
export function atRoot(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
