/** The name that was probably meant: the nearest by edit distance, or none where nothing is near. */

/**
 * @param written what stands in the file
 * @param known the names there are
 * @returns the nearest name, at most a third of its letters away; undefined where none is
 */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  const most = written.length < 3 ? 1 : Math.max(1, Math.min(3, Math.floor(written.length / 3)));
  let best: { name: string; distance: number; prefix: number } | undefined;
  for (const name of known) {
    if (Math.abs(name.length - written.length) > most) continue;
    const distance = editDistance(written.toLowerCase(), name.toLowerCase(), most);
    if (distance > most) continue;
    const prefix = commonPrefix(written, name);
    if (best === undefined || distance < best.distance || (distance === best.distance && prefix > best.prefix))
      best = { name, distance, prefix };
  }
  return best?.name;
}

/** `did you mean "untoc:6(1)"?`, or undefined where nothing is near. */
export function didYouMean(written: string, known: Iterable<string>): string | undefined {
  const name = nearestName(written, known);
  return name === undefined ? undefined : `did you mean "${name}"?`;
}

/** Insertions, deletions, replacements and swaps of neighbours; gives up with a larger number beyond `most`. */
function editDistance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(beforeLast, j - 2) + 1 : Infinity;
      row.push(Math.min(replaced, swapped, at(last, j) + 1, at(row, j - 1) + 1));
    }
    if (Math.min(...row) > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
