/** Arguments as the domain takes them: one that a client gave as null is as absent as one it left out. */
export function withoutNulls<T extends object>(args: T): T {
  return Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null)) as T;
}
