import { contentHash } from '../crosswalk/content-hash.ts';
import type { Crosswalk } from '../crosswalk/crosswalk.ts';

/** Content hashes of all that is computed from when a submission is opened: each is archived before the catalogue is served. */
export function pinsOf({ instruments, questionnaires, mappingSets, vocabulary }: Crosswalk): string[] {
  const hashes = [instruments, questionnaires, mappingSets].flatMap((files) => [...files.values()].map(({ hash }) => hash));
  return [...new Set([...hashes, contentHash(vocabulary)])].sort();
}
