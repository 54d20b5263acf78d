/** Refuses paths that lead out of the catalogue folder, before anything is opened or shown. */

/**
 * @param path as given by whoever collected the files: relative to the folder, with forward slashes
 * @returns what is wrong with it, or undefined where it stays in the folder
 */
export function guardPath(path: string): string | undefined {
  return PROBLEMS.find(([pattern]) => pattern.test(path))?.[1];
}

const PROBLEMS: readonly (readonly [RegExp, string])[] = [
  [/^$/, 'the path is empty'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  [/[\u0000-\u001f\u007f]/, 'the path holds a control character'],
  [/\\/, 'the path holds a backslash: paths have forward slashes'],
  [/^\/|^[A-Za-z]:/, 'the path is absolute: it must be relative to the catalogue'],
  [/(^|\/)\.\.(\/|$)/, 'the path leads out of the catalogue folder'],
];
