/** What an import would change, item by item, for a person who is to decide whether it is meant so. */

import type { ImportPreview } from '../../application/preview-import.ts';
import type { FieldChange } from '../../domain/compare-contents.ts';
import { joinCitation, joinParts } from '../../exchange/answer-form/lists.ts';
import { type AnswerProblem, describePlace } from '../../exchange/answer-form/problems.ts';
import type { Terminal } from '../terminal.ts';

type Screen = Pick<Terminal, 'paint'>;
type Preview = ImportPreview<AnswerProblem>;

/** @param name of the file @returns one line for each thing that would change, those that stay as they are counted only */
export function renderImportPreview(name: string, preview: Preview, screen: Screen): string {
  const { added, changed, laws, authorities, confirmations, submission, refused } = preview;
  const lines = [
    ...refused.map((problem) => entry('refused', describeProblem(problem), screen)),
    ...added.map((item) => entry('added', item, screen)),
    ...changed.flatMap(({ item, changes }) => [entry('changed', item, screen), ...changes.map(describeChange)]),
    ...laws.added.map(({ name: law }) => entry('added', `law "${law}"`, screen)),
    ...laws.changed.flatMap(({ law, changes }) => [entry('changed', `law "${law.name}"`, screen), ...changes.map(describeChange)]),
    ...authorities.added.map(({ name: authority }) => entry('added', `authority "${firstLine(authority)}"`, screen)),
    ...confirmations.map((id) => entry('confirmed', id, screen)),
    ...Object.entries(submission).map(([field, after]) =>
      entry('changed', `${FIELD_WORDS[field] ?? field} of the whole: ${after}`, screen),
    ),
  ];
  return `${screen.paint('bold', name)}\n${summary(preview)}\n${lines.map((line) => `${line}\n`).join('')}`;
}

const STYLES = { refused: 'red', added: 'green', changed: 'yellow', confirmed: 'cyan' } as const;
const WIDTH = 'confirmed'.length;
/** Letters of a long text that are shown of either side of a change. */
const SHOWN = 60;

const FIELD_WORDS: Readonly<Record<string, string>> = {
  appliesTo: 'applies to',
  asOf: 'as of',
  changedOn: 'last change',
  citations: 'laws cited',
};

/** `1 refused, so nothing is stored · 3 added · 1 changed · 56 unchanged · 2 left as they are`. */
function summary({ refused, added, changed, unchanged, untouched }: Preview): string {
  const counts = [
    refused.length === 0 ? undefined : `${refused.length} refused, so nothing is stored`,
    `${added.length} added`,
    `${changed.length} changed`,
    `${unchanged.length} unchanged`,
    untouched.length === 0 ? undefined : `${untouched.length} not in the file and left as they are`,
  ];
  return counts.filter((count) => count !== undefined).join(' · ');
}

function entry(what: keyof typeof STYLES, which: string, { paint }: Screen): string {
  return `  ${paint(STYLES[what], what.padEnd(WIDTH))}  ${which}`;
}

function describeProblem({ message, hint, ...place }: AnswerProblem): string {
  return `${describePlace(place)}: ${message}${hint === null ? '' : `\n${' '.repeat(WIDTH + 6)}${hint}`}`;
}

function describeChange({ field, before, after }: Pick<FieldChange, 'before' | 'after'> & { readonly field: string }): string {
  return `${' '.repeat(WIDTH + 6)}${FIELD_WORDS[field] ?? field}: ${show(before)} → ${show(after)}`;
}

function show(value: unknown): string {
  if (value === undefined) return '–';
  const text = firstLine(Array.isArray(value) ? joinParts(value.map(showEntry)) : showEntry(value));
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

/** A law as it is cited, a link, an option; a table as data. */
function showEntry(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('law' in value)) return JSON.stringify(value);
  return joinCitation({ name: String(value.law), pinpoint: 'pinpoint' in value ? String(value.pinpoint) : '' });
}

function firstLine(text: string): string {
  const [first = '', ...rest] = text.split('\n');
  return rest.length === 0 ? first : `${first} …`;
}
