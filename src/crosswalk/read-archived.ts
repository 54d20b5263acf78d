/** Turns archived versions back into a catalogue that can be compiled: what work was pinned to is computed from again. */

import { z } from 'zod';
import type { ArchivedKind, ArchivedVersion } from '../domain/archived-version.ts';
import { DomainError } from '../domain/errors.ts';
import type { CatalogueSource, Place, Placed } from './catalogue-source.ts';
import { instrument } from './forms/instrument.ts';
import { mappingSet } from './forms/mapping-set.ts';
import { questionnaire } from './forms/questionnaire.ts';
import { vocabulary } from './forms/vocabulary.ts';

/**
 * @param versions one for each file at most, as `versionsOf` wrote them; in any order
 * @throws DomainError VERSION_UNREADABLE for a content that no longer fits its form
 */
export function readArchived(versions: readonly ArchivedVersion[]): CatalogueSource {
  const ofKind = (kind: ArchivedKind) => versions.filter((version) => version.kind === kind).sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    vocabulary: ofKind('vocabulary').map((version) => ({ form: read(vocabulary, version), place: placeOf(version) })),
    instruments: ofKind('instrument').map((version) => {
      const form = read(instrument, version);
      return { id: form.instrument, form, place: placeOf(version), provisions: placed(version, 'provisions', form.provisions) };
    }),
    questionnaires: ofKind('questionnaire').map((version) => {
      const form = read(questionnaire, version);
      return { id: form.questionnaire, form, place: placeOf(version), items: placed(version, 'items', form.items) };
    }),
    mappingSets: ofKind('mapping_set').map((version) => {
      const form = read(mappingSet, version);
      return { id: form.mapping_set, form, place: placeOf(version), rows: placed(version, 'rows', form.rows) };
    }),
  };
}

function read<T>(form: z.ZodType<T>, { content, kind, name, version, hash }: ArchivedVersion): T {
  const found = form.safeParse(parseJson(content));
  if (found.success) return found.data;
  throw new DomainError(
    'VERSION_UNREADABLE',
    `The archived ${kind.replace('_', ' ')} "${name}", version ${version || 'without a number'}, cannot be read by this version of the bridge: ${z.prettifyError(found.error).split('\n')[0]}. Take the current catalogue for the work that is pinned to it.`,
    { name, version, hash },
  );
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

/** Where something stood cannot be told any more; the archive is named instead. */
function placeOf({ kind, name, hash }: ArchivedVersion): Place {
  return { file: `archive/${kind}/${name}@${hash.slice(0, 12)}`, path: [] };
}

function placed<T>(version: ArchivedVersion, key: string, forms: readonly T[]): Placed<T>[] {
  const { file } = placeOf(version);
  return forms.map((form, index) => ({ form, place: { file, path: [key, index] } }));
}
