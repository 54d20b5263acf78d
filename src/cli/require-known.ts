/** Ids typed by hand: found, or refused with the one that was probably meant. */

import { didYouMean } from '../crosswalk/did-you-mean.ts';
import { CommandFailure } from './failure.ts';

/**
 * @param kind what the id names, as in "no provision …"
 * @param hint what to do where nothing similar is known
 * @throws CommandFailure (usage) when there is no such id
 */
export function requireKnown<T>(kind: string, id: string, known: ReadonlyMap<string, T>, hint?: string): T {
  const found = known.get(id);
  if (found !== undefined) return found;
  throw new CommandFailure('usage', `no ${kind} "${id}"`, suggestId(id, known.keys()) ?? hint);
}

/** `did you mean …?`: the nearest id, else those that begin with what was written or end with it. */
export function suggestId(written: string, known: Iterable<string>): string | undefined {
  const ids = [...known];
  const near = didYouMean(written, ids);
  if (near !== undefined) return near;
  const similar = ids.filter((id) => written !== '' && (id.startsWith(written) || id.endsWith(written))).slice(0, 3);
  return similar.length === 0 ? undefined : `did you mean ${similar.map((id) => `"${id}"`).join(' or ')}?`;
}
