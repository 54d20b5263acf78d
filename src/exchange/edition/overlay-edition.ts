/** What an official edition changes of a questionnaire: numbers and wordings laid over its items, or a new edition made from it. Pure. */

import type { CompiledQuestionnaire } from '../../crosswalk/crosswalk.ts';
import type { Item, Official, Questionnaire } from '../../crosswalk/forms/questionnaire.ts';
import type { AnswerProblem } from '../answer-form/problems.ts';
import type { EditionEntry } from './parse-edition.ts';

/** What one entry does to an item. */
export interface EditionChange {
  readonly entry: EditionEntry;
  readonly outcome: 'added' | 'changed' | 'unchanged';
  /** The number, and the languages of the wordings, that are new. */
  readonly parts: readonly string[];
}

export interface Overlay {
  readonly changes: readonly EditionChange[];
  /** What items will have, by id within the questionnaire; only those that change. */
  readonly official: ReadonlyMap<string, Official>;
}

/** What an entry does not say stays as it is. */
export function overlayEdition({ items }: CompiledQuestionnaire, entries: readonly EditionEntry[]): Overlay {
  const official = new Map<string, Official>();
  const changes = entries.map((entry): EditionChange => {
    const before = items.find(({ form }) => form.id === entry.item)?.form.official;
    const parts = [
      ...(entry.number === undefined || entry.number === before?.number ? [] : [`number ${entry.number}`]),
      ...Object.entries(entry.wording).flatMap(([language, text]) =>
        before?.wording?.[language as keyof typeof entry.wording] === text ? [] : [`wording in ${language}`],
      ),
    ];
    if (parts.length > 0) official.set(entry.item, mergeOfficial(before, entry));
    return { entry, outcome: parts.length === 0 ? 'unchanged' : before === undefined ? 'added' : 'changed', parts };
  });
  return { changes, official };
}

function mergeOfficial(before: Official | undefined, { number = before?.number, wording, source }: EditionEntry): Official {
  const words = { ...before?.wording, ...wording };
  return { ...(number === undefined ? {} : { number }), ...(Object.keys(words).length === 0 ? {} : { wording: words }), source };
}

export interface NewEdition {
  readonly form: Questionnaire;
  readonly changes: readonly EditionChange[];
  /** Ids of items of the edition before that the new one does not ask. */
  readonly dropped: readonly string[];
  readonly problems: readonly AnswerProblem[];
}

/**
 * A new edition with the items of the file, in its order: those of the edition before as they were, so that answers find
 * their way from one to the other by the provisions they are about, or by `relateEditions`; and those that it adds.
 * @param id of the new edition @param title where it has one of its own
 */
export function newEdition(
  { form, items }: CompiledQuestionnaire,
  entries: readonly EditionEntry[],
  id: string,
  title?: string,
): NewEdition {
  const problems: AnswerProblem[] = [];
  const known = new Map(items.map((item) => [item.form.id, item.form]));
  const listed = entries.flatMap((entry) => {
    const before = known.get(entry.item);
    return before === undefined ? addItem(entry, form, problems) : [carryOver(before, entry)];
  });
  const sections = form.sections.filter((section) => listed.some((item) => item.section === section.id));
  return {
    form: {
      ...form,
      questionnaire: id,
      version: '1.0.0',
      title: title === undefined ? form.title : { en: title },
      sections,
      items: listed,
    },
    changes: entries.map((entry) => ({ entry, outcome: entry.isKnown ? 'unchanged' : 'added', parts: [] })),
    dropped: [...known.keys()].filter((item) => !entries.some((entry) => entry.item === item)),
    problems,
  };
}

function carryOver({ official: _, ...item }: Item, entry: EditionEntry): Item {
  return { ...item, ...(entry.section === undefined ? {} : { section: entry.section }), official: mergeOfficial(undefined, entry) };
}

/** Its id says what it asks about; the file must say the rest. */
function addItem(entry: EditionEntry, { sections }: Questionnaire, problems: AnswerProblem[]): Item[] {
  const refuse = (column: string, message: string, hint: string) => problems.push({ ...entry.place, column, letters: null, message, hint });
  const [, provision = '', facet = ''] = /^(.+?:[^.]+)\.([a-z_]+)/.exec(entry.item) ?? [];
  const known = sections.map((section) => section.id);
  if (provision === '')
    refuse('item', `"${entry.item}" is not in the edition before, and does not say what it asks about`, 'write it as in untoc:5(1)(a).law');
  if (entry.section === undefined || !known.includes(entry.section))
    refuse('section', 'a new item needs a section', `there are ${known.join(', ')}`);
  if (entry.wording.en === undefined) refuse('wording', 'a new item needs its wording in English', 'add a row with the language en');
  if (provision === '' || entry.section === undefined || !known.includes(entry.section) || entry.wording.en === undefined) return [];
  const { type = 'value', scale = type === 'value' ? 'yes_part_no' : undefined, list } = entry;
  return [
    {
      id: entry.item,
      section: entry.section,
      asks: { provision, relation: 'equal' },
      facet: facet as Item['facet'],
      type,
      ...(scale === undefined ? {} : { scale }),
      ...(list === undefined ? {} : { list }),
      prompt: { ...entry.wording, en: entry.wording.en },
      official: mergeOfficial(undefined, entry),
    },
  ];
}
