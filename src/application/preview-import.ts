/** What an import would do, before anything is stored. Pure: `import-answers.ts` does it. */

import { compareContents, type FieldChange } from '../domain/compare-contents.ts';
import type { CompletedForm, FormLaw } from '../domain/completed-form.ts';
import type { Authority, Legislation } from '../domain/legal-record.ts';
import { mergeLaw } from '../domain/merge-law.ts';
import type { ResponseContent } from '../domain/response.ts';
import { responseHash } from '../domain/response-hash.ts';
import { isFurther, type Submission } from '../domain/submission.ts';

/** What is stored of the State that the form is about. */
export interface CurrentAnswers {
  /** By full id of the item. */
  readonly contents: ReadonlyMap<string, ResponseContent>;
  readonly laws: readonly Legislation[];
  readonly authorities: readonly Pick<Authority, 'key' | 'name'>[];
  /** Ids ("kind:about") of what persons of the State have confirmed. */
  readonly confirmations: ReadonlySet<string>;
  /** Absent where the questionnaire was not answered before. */
  readonly submission?: Pick<Submission, 'status' | 'asOf'>;
}

/** A file as it was read: a form, or problems and what is sound beside them. */
export type ReadOutcome<Problem> =
  | { readonly form: CompletedForm; readonly problems: readonly Problem[] }
  | { readonly form: null; readonly sound: CompletedForm | null; readonly problems: readonly Problem[] };

/** A response that would have a new revision, and what is new in it. */
export interface ChangedResponse {
  /** Full id. */
  readonly item: string;
  readonly changes: readonly FieldChange[];
}

/** A record that would be changed in what the form says of it. */
export interface ChangedLaw {
  readonly law: FormLaw;
  readonly changes: readonly { readonly field: keyof Legislation; readonly before?: unknown; readonly after: unknown }[];
}

export interface ImportPreview<Problem> {
  /** Nothing is stored while something is refused. */
  readonly refused: readonly Problem[];
  /** Full ids of items answered for the first time, in the order of the form. */
  readonly added: readonly string[];
  readonly changed: readonly ChangedResponse[];
  readonly unchanged: readonly string[];
  /** What is stored of an answer that the form leaves empty: it stays as it is. */
  readonly untouched: readonly string[];
  readonly laws: { readonly added: readonly FormLaw[]; readonly changed: readonly ChangedLaw[]; readonly unchanged: readonly FormLaw[] };
  readonly authorities: { readonly added: readonly Pick<Authority, 'key' | 'name'>[] };
  /** Ids of confirmations that would be given. */
  readonly confirmations: readonly string[];
  /** What would change of the submission as a whole. */
  readonly submission: Partial<Pick<Submission, 'status' | 'asOf'>>;
}

/** @param read where it has problems, the preview is of what is sound; null forms preview nothing */
export function previewImport<Problem>(current: CurrentAnswers, read: ReadOutcome<Problem>): ImportPreview<Problem> {
  const form = read.form ?? ('sound' in read ? read.sound : null);
  const responses = (form?.responses ?? []).map(({ item, content }) => ({ item, content, stored: current.contents.get(item) }));
  const added = responses.filter(({ stored }) => stored === undefined);
  const known = responses.flatMap(({ item, content, stored }) => (stored === undefined ? [] : [{ item, content, stored }]));
  const [unchanged, changed] = split(known, ({ content, stored }) => responseHash(content) === responseHash(stored));
  const answered = new Set(responses.map(({ item }) => item));
  return {
    refused: read.problems,
    added: added.map(({ item }) => item),
    changed: changed.map(({ item, content, stored }) => ({ item, changes: compareContents(stored, content) })),
    unchanged: unchanged.map(({ item }) => item),
    untouched: [...current.contents.keys()].filter((item) => !answered.has(item)),
    laws: previewLaws(current.laws, form?.laws ?? []),
    authorities: { added: (form?.authorities ?? []).filter(({ key }) => !current.authorities.some((each) => each.key === key)) },
    confirmations: previewConfirmations(current.confirmations, form),
    submission: previewSubmission(current.submission, form),
  };
}

/** A law that the form only cites changes nothing. */
function previewLaws(stored: readonly Legislation[], laws: readonly FormLaw[]): ImportPreview<never>['laws'] {
  const byKey = new Map(stored.map((law) => [law.key, law]));
  const known = laws.flatMap((law): ChangedLaw[] => {
    const before = byKey.get(law.key);
    return before === undefined ? [] : [{ law, changes: changesOfLaw(before, mergeLaw(before, law)) }];
  });
  const [changed, unchanged] = split(known, ({ changes }) => changes.length > 0);
  return { added: laws.filter(({ key }) => !byKey.has(key)), changed, unchanged: unchanged.map(({ law }) => law) };
}

const LAW_FIELDS = ['name', 'appliesTo', 'changedOn', 'repealed', 'link'] as const satisfies readonly (keyof Legislation)[];

function changesOfLaw(before: Legislation, after: Legislation): ChangedLaw['changes'] {
  return LAW_FIELDS.flatMap((field) => {
    const [was, is] = [before[field], after[field]];
    return is === was ? [] : [{ field, ...(was === undefined ? {} : { before: was }), after: is }];
  });
}

function previewConfirmations(given: ReadonlySet<string>, form: CompletedForm | null): string[] {
  const written = new Set([...(form?.confirmations ?? []), ...(form?.responses ?? []).flatMap(({ confirmations }) => confirmations)]);
  return [...written].filter((id) => !given.has(id));
}

function previewSubmission(before: CurrentAnswers['submission'], form: CompletedForm | null): ImportPreview<never>['submission'] {
  const { status, asOf } = form ?? {};
  return {
    ...(status === undefined || (before !== undefined && !isFurther(status, before.status)) ? {} : { status }),
    ...(asOf === undefined || asOf === before?.asOf ? {} : { asOf }),
  };
}

function split<T>(all: readonly T[], isFirst: (each: T) => boolean): [first: T[], second: T[]] {
  return [all.filter(isFirst), all.filter((each) => !isFirst(each))];
}
