/** What carries answers from an edition to the one made from it where their provisions do not: rows between items, as drafts. Pure. */

import { fullItemId } from '../../crosswalk/catalogue-source.ts';
import { questionnaireHash } from '../../crosswalk/content-hash.ts';
import type { CompiledQuestionnaire } from '../../crosswalk/crosswalk.ts';
import type { MappingSet, Row } from '../../crosswalk/forms/mapping-set.ts';
import type { Item, Questionnaire } from '../../crosswalk/forms/questionnaire.ts';
import { normalizeText } from '../../domain/normalize-text.ts';
import type { EditionEntry } from './parse-edition.ts';

/**
 * One row for each item that was carried over and asks for a part of a provision, or for more than it: what asks exactly
 * the same provisions is carried without a row.
 * @param after the new edition @param entries what its list said
 * @returns undefined where no item needs a row
 */
export function relateEditions(
  before: CompiledQuestionnaire,
  after: Questionnaire,
  entries: readonly EditionEntry[],
): MappingSet | undefined {
  const items = new Map(before.items.map(({ form }) => [form.id, form]));
  const rows = entries.flatMap((entry) => {
    const item = items.get(entry.item);
    return item === undefined || !needsRow(item) ? [] : [rowFor(item, entry, before.id, after.questionnaire)];
  });
  if (rows.length === 0) return undefined;
  return {
    mapping_set: `editions.${nameOf(before.id, after.questionnaire)}`,
    version: '1.0.0',
    title: { en: `From ${before.id} to ${after.questionnaire}` },
    subject: { questionnaire: before.id, version: before.form.version, hash: questionnaireHash(before.form) },
    object: { questionnaire: after.questionnaire, version: after.version, hash: questionnaireHash(after) },
    license: 'CC0-1.0',
    rationales: RATIONALES,
    rows,
  };
}

/** Where the set is written, within the catalogue. */
export function pathOfEditions({ mapping_set }: MappingSet): string {
  return `mappings/editions/${mapping_set.slice('editions.'.length)}.yaml`;
}

function needsRow({ asks }: Item): boolean {
  return asks !== undefined && 'provision' in asks && asks.relation !== 'equal';
}

function rowFor(item: Item, { wording }: EditionEntry, before: string, after: string): Row {
  const known = item.official?.wording?.en ?? item.prompt.en;
  const isReworded = wording.en !== undefined && wordsOf(wording.en) !== wordsOf(known);
  return {
    id: `editions.${nameOf(before, after)}.${slugOf(item.id)}`,
    subject: fullItemId(before, item.id),
    object: fullItemId(after, item.id),
    ...(isReworded ? REWORDED : UNCHANGED),
    status: 'draft',
    authors: [{ kind: 'software', id: 'bridge questionnaire import' }],
  };
}

/** Line breaks and blanks change no question. */
function wordsOf(text: string): string {
  return normalizeText(text).replaceAll(/\s+/g, ' ');
}

type Claim = Pick<Row, 'relation' | 'basis' | 'confidence' | 'rationale_ref'>;

const UNCHANGED: Claim = { relation: 'equal', basis: 'syntactic', confidence: 0.9, rationale_ref: 'carried-over' };
const REWORDED: Claim = { relation: 'overlaps', basis: 'syntactic', confidence: 0.5, rationale_ref: 'worded-otherwise' };

/** Reasons that the rows truly share: what the import has seen of each pair, and what it has not. */
const RATIONALES: NonNullable<MappingSet['rationales']> = {
  'carried-over': {
    en: 'The question was carried over unchanged from the edition before, under the same id. That both mean the same part of the provision is to be confirmed by a person.',
  },
  'worded-otherwise': {
    en: 'The question was carried over from the edition before under the same id, but the list of the new edition words it otherwise in English. Whether both still ask for the same part of the provision is open: a person has to compare the two, and to write equal, subset or superset where that is so.',
  },
};

/** "untoc-rm.cluster-1.2020-2027" for two editions of one questionnaire. */
function nameOf(before: string, after: string): string {
  const [[name, year], [other, later]] = [before.split('@'), after.split('@')];
  return slugOf(name === other ? `${name}.${year}-${later}` : `${before}-${after}`);
}

/** Slashes between parts of a name become dots; whatever else an id of a row cannot hold becomes a hyphen. */
function slugOf(id: string): string {
  return id
    .toLowerCase()
    .replaceAll(/[/@]/g, '.')
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/-*\.-*/g, '.')
    .replace(/-+$/, '');
}
