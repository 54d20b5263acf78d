/**
 * Hashes by which content is recognised: pins of instruments and questionnaires, fingerprints of rows, votes.
 *
 * All are SHA-256 over a normal form, so that layout, key order and Unicode composition never change them. The one
 * import of node:crypto in the core stands here: hashing is deterministic and touches nothing.
 */

import { createHash } from 'node:crypto';
import type { InstrumentSource } from './catalogue-source.ts';
import type { LanguageMap } from './forms/common.ts';
import type { Provision } from './forms/instrument.ts';
import type { Row } from './forms/mapping-set.ts';
import type { Item, Questionnaire } from './forms/questionnaire.ts';

/**
 * The hash of any plain value: 64 hexadecimal digits.
 * Texts are taken in NFC with runs of white space as one blank; keys are sorted; absent and undefined are the same.
 */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(normalForm(value)).digest('hex');
}

/**
 * What pins compare: everything of an instrument on which a mapping row may rest – ids, levels, children, roles, conditions,
 * elements and the English texts. Not authors, themes, chapters, dates, titles, translations or the order of files: they
 * change no claim about a provision. The version is compared by itself.
 */
export function instrumentHash(instrument: Pick<InstrumentSource, 'id' | 'provisions'>): string {
  const provisions = instrument.provisions.map(({ form }) => claimOf(form));
  return contentHash({ instrument: instrument.id, provisions: provisions.sort((a, b) => (a.id < b.id ? -1 : 1)) });
}

/**
 * The same of a questionnaire: what its items ask, of whom and how they are answered – ids, provisions, facets, types,
 * scales, tables, conditions and the English wording. Not official numbers and wordings, translations, sections or titles.
 */
export function questionnaireHash({ questionnaire, scales, items }: Questionnaire): string {
  return contentHash({ questionnaire, scales, items: items.map(questionOf).sort((a, b) => (a.id < b.id ? -1 : 1)) });
}

/** What decides the inferences of a row: nodes, relation, scope, level, condition, union, status, transforms. */
export function rowFingerprint(row: Row): string {
  return contentHash(decisivePartOf(row));
}

/**
 * What a vote was cast on: all that the fingerprint covers, and the rationale.
 * @param shared the rationales of the file by id, for a row that refers to one of them
 */
export function voteHash(row: Row, shared: Readonly<Record<string, LanguageMap>> = {}): string {
  const rationale = row.rationale ?? (row.rationale_ref === undefined ? undefined : shared[row.rationale_ref]);
  return contentHash({ ...decisivePartOf(row), rationale });
}

function claimOf(form: Provision) {
  return {
    id: form.id,
    level: form.level,
    children: form.children,
    own_obligation: form.own_obligation,
    role: form.role,
    conditional: form.conditional,
    elements: form.elements?.map(({ id, words }) => [id, words.en]),
    heading: form.heading?.en,
    summary: form.summary?.en,
  };
}

function questionOf({ id, asks, facet, type, scale, list, table, enable_when, prompt, help }: Item) {
  return { id, asks, facet, type, scale, list, table, enable_when, prompt: prompt.en, help: help?.en };
}

/** `all_of` is a set: its order is not content. An absent scope is `same`. Of a condition the English text counts: a translation changes no claim. */
function decisivePartOf(row: Row) {
  return {
    subject: row.subject,
    object: row.object,
    all_of: row.all_of?.toSorted(),
    no_counterpart: row.no_counterpart,
    in: row.in,
    relation: row.relation,
    scope: row.scope ?? 'same',
    level: row.level,
    condition: row.condition && { ...row.condition, text: { en: row.condition.text.en } },
    union: row.union,
    status: row.status,
    transforms: row.transforms,
  };
}

/** Most texts: printable ASCII without a blank too many. */
const IS_NORMAL = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** JSON with sorted keys and normalised texts. */
function normalForm(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(IS_NORMAL.test(value) ? value : value.normalize('NFC').replace(/\s+/g, ' ').trim());
  if (Array.isArray(value)) return `[${value.map(normalForm).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = value as Readonly<Record<string, unknown>>;
  return `{${Object.keys(entries)
    .filter((key) => entries[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${normalForm(entries[key])}`)
    .join(',')}}`;
}
