/** The column "confirmations": what a person of the State confirmed, as `kind` or `kind:about`. */

import type { Crosswalk } from '../../crosswalk/crosswalk.ts';
import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import { lawKey } from '../../domain/law-key.ts';
import { CONFIRMATION_KINDS, type ConfirmationKind } from '../../prefill/suggestion.ts';
import { splitList } from './cells.ts';
import type { Cell, Problems } from './problems.ts';

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

/** Ids of the form `kind:about`, each once. */
export function readConfirmations(cell: Cell, context: ConfirmationContext, problems: Problems): string[] {
  return [...new Set(splitList(cell.text).flatMap((written) => readConfirmation(written, cell, context, problems)))];
}

type Subject = 'law' | 'item' | 'row' | 'condition';

const SUBJECT: Readonly<Record<ConfirmationKind, Subject>> = {
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

function readConfirmation(written: string, cell: Cell, context: ConfirmationContext, problems: Problems): string[] {
  const cut = written.indexOf(':');
  const kindWritten = (cut < 0 ? written : written.slice(0, cut)).trim().toLowerCase();
  const kind = CONFIRMATION_KINDS.find((each) => each === kindWritten);
  if (kind === undefined) {
    const hint = didYouMean(kindWritten, CONFIRMATION_KINDS) ?? `kinds are ${CONFIRMATION_KINDS.join(', ')}`;
    problems.report(cell, `"${kindWritten}" is not a kind of confirmation`, hint);
    return [];
  }
  const about = cut < 0 ? aboutThisRow(kind, context) : readAbout(SUBJECT[kind], written.slice(cut + 1).trim(), context);
  if (typeof about === 'string') problems.report(cell, `"${written}": ${about}`);
  else return about.found.map((each) => `${kind}:${each}`);
  return [];
}

type About = { readonly found: readonly string[] } | string;

function aboutThisRow(kind: ConfirmationKind, { item, cited }: ConfirmationContext): About {
  const subject = SUBJECT[kind];
  if (subject === 'law') return cited.length > 0 ? { found: cited } : 'the row cites no law; write the name of the law after a colon';
  if (subject === 'item' && item !== undefined) return { found: [item] };
  return `write after a colon what it is about`;
}

function readAbout(subject: Subject, about: string, { crosswalk, laws, resolveItem }: ConfirmationContext): About {
  const unknown = (what: string, known: Iterable<string>) => [`no ${what} "${about}"`, didYouMean(about, known)].filter(Boolean).join('; ');
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
