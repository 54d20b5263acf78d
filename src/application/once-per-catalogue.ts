import type { Catalogue } from './catalogue.ts';

/**
 * Computes something once for each catalogue and key, and gives it back from then on. A catalogue never changes, and what
 * was computed of one is forgotten with it.
 */
export function oncePerCatalogue<T>(compute: (catalogue: Catalogue, key: string) => T): (catalogue: Catalogue, key: string) => T {
  const known = new WeakMap<Catalogue, Map<string, T>>();
  return (catalogue, key) => {
    const own = known.get(catalogue) ?? new Map<string, T>();
    known.set(catalogue, own);
    const found = own.get(key) ?? compute(catalogue, key);
    own.set(key, found);
    return found;
  };
}
