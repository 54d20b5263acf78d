/** Checks a plain value against its form, and says what differs in the words of the catalogue. */

import { z } from 'zod';
import type { Law } from './diagnostic.ts';
import { didYouMean, nearestName } from './did-you-mean.ts';
import type { Part } from './finding.ts';
import { KEY_IS_GIVEN, KEY_IS_KNOWN, VALUE_HAS_ITS_TYPE, VALUE_IS_AMONG_THE_ALLOWED, VALUE_IS_WELL_FORMED } from './parse-laws.ts';

type Path = readonly (string | number)[];

/** What differs from the form, at a path below the value that was checked. */
export interface FormIssue {
  readonly law: Law;
  readonly path: Path;
  readonly part: Part;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** @returns the value in its form, or everything that differs from it */
export function parseForm<T>(form: z.ZodType<T>, value: unknown): { form: T } | { issues: readonly FormIssue[] } {
  const result = form.safeParse(value);
  if (result.success) return { form: result.data };
  const issues = result.error.issues.flatMap((issue) => describe(issue, form, value, []));
  return { issues: withoutEchoes(issues) };
}

type Issue = z.core.$ZodIssue;

/** A misspelt key is reported once: not also as the missing one that it was meant to be. */
function withoutEchoes(issues: readonly FormIssue[]): FormIssue[] {
  const known = issues.filter(({ law }) => law === KEY_IS_KNOWN);
  return issues.filter(
    ({ law, path, message }) =>
      law !== KEY_IS_GIVEN ||
      !known.some((other) => path.join() === other.path.slice(0, -1).join() && meant(other) === missingKey(message)),
  );
}

function meant({ hint }: FormIssue): string | undefined {
  return hint?.match(/^did you mean "(.*)"\?$/)?.[1];
}

function missingKey(message: string): string | undefined {
  return message.match(/^the key "(.*)" is missing$/)?.[1];
}

function describe(issue: Issue, form: z.ZodType, value: unknown, above: Path): FormIssue[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const found = at(value, path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, formAt(form, path)));
  if (issue.code === 'invalid_union' && found !== undefined) {
    const nearest = issue.errors.toSorted((a, b) => a.length - b.length)[0] ?? [];
    return nearest.flatMap((each) => describe(each, form, value, path));
  }
  if (found === undefined) return [missing(path)];
  return [{ path, ...(DESCRIBE[issue.code]?.(issue as never, found, path) ?? malformed(issue, found)) }];
}

function missing(path: Path): FormIssue {
  return { law: KEY_IS_GIVEN, path: path.slice(0, -1), part: 'value', message: `the key "${path.at(-1)}" is missing` };
}

function unknownKey(key: string, path: Path, form: z.ZodType | undefined): FormIssue {
  // Of two forms that a value may have, the other one may know the key.
  const keys = form === undefined ? [] : keysOf(form).filter((known) => known !== key);
  const hint = didYouMean(key, keys) ?? (keys.length > 0 ? `the keys here are ${keys.join(', ')}` : undefined);
  return { law: KEY_IS_KNOWN, path: [...path, key], part: 'key', message: `unknown key "${key}"`, hint };
}

type Description = Omit<FormIssue, 'path'>;

const DESCRIBE: { [C in Issue['code']]?: (issue: Extract<Issue, { code: C }>, found: unknown, path: Path) => Description } = {
  invalid_value: ({ values }, found) => ({
    law: VALUE_IS_AMONG_THE_ALLOWED,
    part: 'value',
    message: `${show(found)} is not among the allowed values`,
    hint: allowed(found, values.map(String)),
  }),
  invalid_type: ({ expected }, found) => ({
    law: VALUE_HAS_ITS_TYPE,
    part: 'value',
    message: `expected ${TYPE_NAMES[expected] ?? expected}, found ${show(found)}`,
    hint: expected === 'string' && typeof found !== 'object' ? `write it in quotes: "${String(found)}"` : undefined,
  }),
  invalid_key: ({ issues }, _, path) => ({
    law: VALUE_IS_WELL_FORMED,
    part: 'key',
    message: `the key "${path.at(-1)}" is not well formed`,
    hint: issues[0]?.message,
  }),
};

function malformed(issue: Issue, found: unknown): Description {
  return { law: VALUE_IS_WELL_FORMED, part: 'value', message: `${show(found)} is not well formed`, hint: expectation(issue) };
}

function expectation(issue: Issue): string {
  if (issue.code === 'too_small' && issue.origin === 'array') return `at least ${issue.minimum} entries`;
  if (issue.code === 'too_small' && issue.origin === 'string') return 'the text may not be empty';
  if (issue.code === 'too_small') return `at least ${issue.minimum}`;
  if (issue.code === 'too_big') return issue.origin === 'array' ? `at most ${issue.maximum} entries` : `at most ${issue.maximum}`;
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'a day of the calendar is written YYYY-MM-DD';
  return issue.message;
}

function allowed(found: unknown, values: readonly string[]): string {
  const nearest = typeof found === 'string' ? nearestName(found, values) : undefined;
  return nearest === undefined ? `one of ${values.join(', ')}` : `did you mean "${nearest}"? Allowed: ${values.join(', ')}`;
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a map',
  record: 'a map',
};

/** A value as the author knows it; long ones are cut. */
function show(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value !== 'string') return `the ${typeof value} ${String(value)}`;
  return value === '' ? 'an empty text' : `"${value.length > 60 ? `${value.slice(0, 60)}…` : value}"`;
}

function at(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

/** The form of what stands at a path; undefined where the path leaves the form. */
function formAt(form: z.ZodType, path: Path): z.ZodType | undefined {
  let here: z.ZodType | undefined = form;
  for (const step of path) here = here === undefined ? undefined : stepInto(plain(here), step);
  return here && plain(here);
}

function stepInto(form: z.ZodType, step: string | number): z.ZodType | undefined {
  if (form instanceof z.ZodObject) return form.shape[step];
  if (form instanceof z.ZodArray) return form.element as z.ZodType;
  if (form instanceof z.ZodRecord) return form.valueType as z.ZodType;
  if (form instanceof z.ZodTuple) return form.def.items[Number(step)] as z.ZodType | undefined;
  return undefined;
}

function plain(form: z.ZodType): z.ZodType {
  return form instanceof z.ZodOptional ? plain(form.unwrap() as z.ZodType) : form;
}

function keysOf(form: z.ZodType): string[] {
  if (form instanceof z.ZodObject) return Object.keys(form.shape);
  if (form instanceof z.ZodUnion) return [...new Set(form.options.flatMap((option) => keysOf(option as z.ZodType)))];
  return [];
}
