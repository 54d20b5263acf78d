/** Asks as fast as answers come. */

/** @returns answers a second. @param connections how many ask at a time */
export async function askFor(milliseconds: number, connections: number, ask: () => Promise<unknown>): Promise<number> {
  const end = performance.now() + milliseconds;
  const began = performance.now();
  let answered = 0;
  const one = async () => {
    while (performance.now() < end) {
      await ask();
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
  return (answered * 1000) / (performance.now() - began);
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
