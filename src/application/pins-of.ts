import { contentHash } from '../crosswalk/content-hash.ts';
import type { Crosswalk } from '../crosswalk/crosswalk.ts';

/** Content hashes of all that is computed from when a submission is opened: each is archived before the catalogue is served. */
export function pinsOf(crosswalk: Crosswalk): readonly string[] {
  const found = known.get(crosswalk) ?? hashesOf(crosswalk);
  known.set(crosswalk, found);
  return found;
}

/** Every work on a submission asks, and a compiled catalogue never changes. */
const known = new WeakMap<Crosswalk, readonly string[]>();

function hashesOf({ instruments, questionnaires, mappingSets, vocabulary }: Crosswalk): readonly string[] {
  const hashes = [instruments, questionnaires, mappingSets].flatMap((files) => [...files.values()].map(({ hash }) => hash));
  return [...new Set([...hashes, contentHash(vocabulary)])].sort();
}
