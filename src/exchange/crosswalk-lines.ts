/** The crosswalk as flat lines, for spreadsheets and programs: one line for a pair, one for each part of a joint row. */

import type { Crosswalk } from '../crosswalk/crosswalk.ts';
import type { MappingSet, Row } from '../crosswalk/forms/mapping-set.ts';
import { instrumentsOf } from '../crosswalk/sides-of-set.ts';
import { textIn } from '../prefill/messages/message.ts';
import type { TextLanguage } from './answer-template.ts';

/** Read strictly: subject RELATION object. Absent values are empty. */
export interface CrosswalkLine {
  /** Id of the mapping row; the lines of one joint row share it. */
  readonly row: string;
  /** On the lines of a joint row: its id. The claim is then `union`, about the union of all subjects or objects of the group. */
  readonly group: string;
  readonly union: string;
  readonly subject: string;
  /** `related` on the lines of a joint row: of each part alone nothing is claimed here. */
  readonly relation: string;
  /** Empty where the relation is `no_counterpart`: nothing of `object_instrument` corresponds. */
  readonly object: string;
  readonly scope: string;
  readonly level: string;
  readonly status: string;
  readonly confidence: number | null;
  readonly rationale: string;
  readonly set: string;
  /** Empty between items: their ids name their questionnaires. */
  readonly subject_instrument: string;
  readonly object_instrument: string;
  readonly basis: string;
  readonly condition: string;
  readonly not_covered: string;
  /** Whether a person or only software has agreed to the row; empty where nobody has voted. */
  readonly reviewed_by: string;
}

/** The columns, in the order of a CSV file. */
export const CROSSWALK_COLUMNS = [
  'row',
  'group',
  'union',
  'subject',
  'relation',
  'object',
  'scope',
  'level',
  'status',
  'confidence',
  'rationale',
  'set',
  'subject_instrument',
  'object_instrument',
  'basis',
  'condition',
  'not_covered',
  'reviewed_by',
] as const satisfies readonly (keyof CrosswalkLine)[];

/** Every row of every mapping set, drafts and deprecated ones too: their status is a column. In the order of the files. */
export function crosswalkLines({ mappingSets }: Pick<Crosswalk, 'mappingSets'>, language: TextLanguage = 'en'): CrosswalkLine[] {
  return [...mappingSets.values()].flatMap(({ source }) => source.rows.flatMap(({ form }) => linesOf(form, source.form, language)));
}

function linesOf(form: Row, set: MappingSet, language: TextLanguage): CrosswalkLine[] {
  const ends = endsOf(form);
  const joint = form.all_of !== undefined;
  return ends.map(([subject, object]) => ({
    row: form.id,
    group: joint ? form.id : '',
    union: form.union ?? '',
    subject,
    relation: form.no_counterpart !== undefined ? 'no_counterpart' : joint ? 'related' : (form.relation ?? 'related'),
    object,
    scope: form.no_counterpart !== undefined ? '' : (form.scope ?? 'same'),
    level: form.level ?? '',
    status: form.status,
    confidence: form.confidence ?? null,
    rationale: textIn(language, form.rationale ?? set.rationales?.[form.rationale_ref ?? '']),
    set: set.mapping_set,
    ...instrumentsOfLine(form, set, subject),
    basis: form.basis ?? '',
    condition: textIn(language, form.condition?.text),
    not_covered: textIn(language, form.not_covered),
    reviewed_by: reviewedBy(form),
  }));
}

function endsOf({ no_counterpart, all_of, subject = '', object = '' }: Row): [subject: string, object: string][] {
  if (no_counterpart !== undefined) return [[no_counterpart, '']];
  if (all_of === undefined) return [[subject, object]];
  return all_of.map((part) => (subject === '' ? [part, object] : [subject, part]));
}

/** A `no_counterpart` row may speak of either side. */
function instrumentsOfLine(form: Row, set: MappingSet, subject: string): Pick<CrosswalkLine, 'subject_instrument' | 'object_instrument'> {
  const [left, right] = instrumentsOf(set) ?? [];
  if (form.no_counterpart === undefined) return { subject_instrument: left?.instrument ?? '', object_instrument: right?.instrument ?? '' };
  return { subject_instrument: subject.slice(0, subject.indexOf(':')), object_instrument: form.in ?? '' };
}

function reviewedBy({ reviewers = [] }: Row): string {
  const agreed = reviewers.filter(({ agreement }) => agreement > 0);
  return agreed.some(({ kind }) => kind === 'person') ? 'person' : agreed.length > 0 ? 'software' : '';
}
