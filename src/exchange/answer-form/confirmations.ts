/** The column "confirmations": what a person of the State confirmed, as `kind` or `kind:about`. */

import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import { CONFIRMATION_KINDS, type ConfirmationKind } from '../../domain/given-confirmation.ts';
import { lawKey } from '../../domain/law-key.ts';
import { splitParts, unquote } from './lists.ts';
import { type Cell, type Problems, quote } from './problems.ts';

/** What the confirmations of one row may be about. */
export interface ConfirmationContext {
  readonly crosswalk: Pick<Crosswalk, 'items' | 'rows' | 'vocabulary'>;
  /** Names of the laws of the file by key. */
  readonly laws: ReadonlyMap<string, string>;
  /** Full id of an item by the id written, if there is one. */
  readonly resolveItem: (written: string) => string | undefined;
  /** What a kind without "about" means here: the item of the row, the laws it cites. */
  readonly item?: string;
  readonly cited: readonly string[];
}

/** Ids of the form `kind:about`, each once: a kind alone may stand for every law of the row, and a row may say it a thousand times. */
export function readConfirmations(cell: Cell, context: ConfirmationContext, problems: Problems): string[] {
  const written = splitParts(cell.text).map((part) => splitKind(unquote(part)));
  const distinct = new Map(written.map((each) => [`${each.kind}:${each.about ?? ''}`, each]));
  return [...new Set([...distinct.values()].flatMap((each) => readConfirmation(each, cell, context, problems)))];
}

interface WrittenConfirmation {
  readonly text: string;
  readonly kind: string;
  /** Absent where the kind stands alone. */
  readonly about?: string;
}

function splitKind(text: string): WrittenConfirmation {
  const cut = text.indexOf(':');
  const kind = (cut < 0 ? text : text.slice(0, cut)).trim().toLowerCase();
  return { text, kind, ...(cut < 0 ? {} : { about: text.slice(cut + 1).trim() }) };
}

/** What a confirmation may be about. */
export type Subject = 'law' | 'item' | 'row' | 'condition';

/** What each kind of confirmation is about. */
export const SUBJECT: Readonly<Record<ConfirmationKind, Subject>> = {
  'law-covers-all-offences': 'law',
  'law-still-so': 'law',
  'answer-covers-all-offences': 'item',
  'answer-still-so': 'item',
  'answer-final': 'item',
  'same-question': 'item',
  settled: 'item',
  correspondence: 'row',
  condition: 'condition',
};

function readConfirmation(
  { text, kind: written, about }: WrittenConfirmation,
  cell: Cell,
  context: ConfirmationContext,
  problems: Problems,
): string[] {
  const kind = CONFIRMATION_KINDS.find((each) => each === written);
  if (kind === undefined) {
    const hint = () => didYouMean(written, CONFIRMATION_KINDS) ?? `kinds are ${CONFIRMATION_KINDS.join(', ')}`;
    problems.report(cell, `${quote(written)} is not a kind of confirmation`, hint);
    return [];
  }
  const subject = about === undefined ? aboutThisRow(kind, context) : readAbout(SUBJECT[kind], about, context);
  if ('found' in subject) return subject.found.map((each) => `${kind}:${each}`);
  problems.report(cell, `${quote(text)}: ${subject.fault}`, subject.hint);
  return [];
}

type About = { readonly found: readonly string[] } | { readonly fault: string; readonly hint?: () => string | undefined };

function aboutThisRow(kind: ConfirmationKind, { item, cited }: ConfirmationContext): About {
  const subject = SUBJECT[kind];
  if (subject === 'law')
    return cited.length > 0 ? { found: cited } : { fault: 'the row cites no law; write the name of the law after a colon' };
  if (subject === 'item' && item !== undefined) return { found: [item] };
  return { fault: 'write after a colon what it is about' };
}

function readAbout(subject: Subject, about: string, { crosswalk, laws, resolveItem }: ConfirmationContext): About {
  const unknown = (what: string, known: Iterable<string>): About => ({
    fault: `no ${what} ${quote(about)}`,
    hint: () => didYouMean(about, known),
  });
  switch (subject) {
    case 'law':
      return laws.has(lawKey(about)) ? { found: [lawKey(about)] } : unknown('law of this file is named', laws.values());
    case 'item': {
      const item = resolveItem(about);
      return item === undefined ? unknown('item has the id', crosswalk.items.keys()) : { found: [item] };
    }
    case 'row':
      return crosswalk.rows.has(about) ? { found: [about] } : unknown('mapping row has the id', crosswalk.rows.keys());
    case 'condition': {
      const known = [...(crosswalk.vocabulary.conditions ?? []).map(({ id }) => id), ...conditionalRows(crosswalk)];
      return known.includes(about) ? { found: [about] } : unknown('condition has the id', known);
    }
  }
}

function conditionalRows({ rows }: Pick<Crosswalk, 'rows'>): string[] {
  return [...rows.values()].flatMap(({ id, form }) => (form.condition === undefined ? [] : [id]));
}
