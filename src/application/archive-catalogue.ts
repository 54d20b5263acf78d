/** Keeps every version of a catalogue file that was ever served, so that work pinned to it can be read and computed again. */

import { requireAllowed } from '../access/policy.ts';
import { contentHash } from '../crosswalk/content-hash.ts';
import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import type { Actor } from '../domain/actor.ts';
import type { ArchivedVersion } from '../domain/archived-version.ts';
import { archiveVersions } from '../persistence/archived-versions.ts';
import type { Bridge } from './bridge.ts';

/** Versions whose content hash is archived already stay as they are. */
export async function archiveCatalogue(actor: Actor, { catalogue, database }: Pick<Bridge, 'catalogue' | 'database'>): Promise<void> {
  requireAllowed(actor, 'archive_catalogue');
  const versions = versionsOf(catalogue.crosswalk);
  await database.inTransaction(actor, (transaction) => archiveVersions(transaction, versions));
}

/** Everything of a catalogue, as it is archived: each text is the JSON of a whole catalogue file of its kind. */
export function versionsOf({ instruments, questionnaires, mappingSets, vocabulary }: Crosswalk): ArchivedVersion[] {
  return [
    ...[...instruments.values()].map(({ form, source, hash }): ArchivedVersion => {
      const provisions = source.provisions.map((each) => each.form);
      return { hash, kind: 'instrument', name: source.id, version: form.version, content: JSON.stringify({ ...form, provisions }) };
    }),
    ...[...questionnaires.values()].map(
      ({ form, id, hash }): ArchivedVersion => ({
        hash,
        kind: 'questionnaire',
        name: id,
        version: form.version,
        content: JSON.stringify(form),
      }),
    ),
    ...[...mappingSets.values()].map(({ source: { form, id }, hash }): ArchivedVersion => {
      return { hash, kind: 'mapping_set', name: id, version: form.version, content: JSON.stringify(form) };
    }),
    { hash: contentHash(vocabulary), kind: 'vocabulary', name: 'vocabulary', version: '', content: JSON.stringify(vocabulary) },
  ];
}
