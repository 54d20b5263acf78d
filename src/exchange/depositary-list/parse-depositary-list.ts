/** A depositary's list of participants, in CSV or XLSX: who signed, who joined by which act, what they declared, and in which language they correspond. */

import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import type { ListedLanguage } from '../../domain/correspondence-language.ts';
import type { Membership } from '../../domain/state-party.ts';
import { type AnswerProblem, type Place, Problems, quote } from '../answer-form/problems.ts';
import { readTable } from '../table/read-table.ts';
import { COLUMNS, type DepositaryListContext, isAboutInstruments, type ListLine } from './list-line.ts';
import { participantMatcher } from './match-participant.ts';
import { readCorrespondence } from './read-correspondence.ts';
import { addNotice, readMembership } from './read-membership.ts';
import { readOrigin } from './read-origin.ts';

/** What the list says of one State and one instrument. */
export interface ListedMembership {
  readonly place: Pick<Place, 'sheet' | 'row'>;
  /** As written. */
  readonly participant: string;
  readonly state: string;
  readonly membership: Membership;
}

/** In which language the list says that a State corresponds. */
export interface ListedCorrespondence {
  readonly place: Pick<Place, 'sheet' | 'row'>;
  /** As written. */
  readonly participant: string;
  readonly state: string;
  readonly language: ListedLanguage;
}

export interface ParsedDepositaryList {
  /** What is sound, in the order of the file. */
  readonly listed: readonly ListedMembership[];
  /** One of a State, in the order of the file; none where the list has no such column. */
  readonly languages: readonly ListedCorrespondence[];
  /** Nothing may be stored while there is one. */
  readonly problems: readonly AnswerProblem[];
}

/** Never throws because of what the file holds. */
export async function parseDepositaryList(bytes: Uint8Array, context: DepositaryListContext): Promise<ParsedDepositaryList> {
  const problems = new Problems();
  const { find, suggest } = participantMatcher(context.states);
  const read: Read = { listed: new Map(), languages: new Map() };
  for (const line of await readTable(bytes, COLUMNS, problems)) {
    const cell = line.cell('participant');
    const state = find(cell.text);
    if (state === undefined)
      problems.report(
        cell,
        `no State is called ${quote(cell.text)}`,
        () => suggest(cell.text) ?? 'write its name as "bridge states" has it, or its code',
      );
    const instrument = isAboutInstruments(line) ? readInstrument(line, context, problems) : undefined;
    if (state !== undefined) readRow(line, { state: state.code, instrument }, read, context, problems);
  }
  return { listed: [...read.listed.values()], languages: [...read.languages.values()], problems: problems.sorted() };
}

interface Read {
  /** By State and instrument. */
  readonly listed: Map<string, ListedMembership>;
  /** By State. */
  readonly languages: Map<string, ListedCorrespondence>;
}

/** Adds what one row says to what was read until here. */
function readRow(
  line: ListLine,
  { state, instrument }: { readonly state: string; readonly instrument: string | undefined },
  { listed, languages }: Read,
  context: DepositaryListContext,
  problems: Problems,
): void {
  const named = { place: line.place, participant: line.cell('participant').text, state };
  const key = `${state} ${instrument}`;
  const before = listed.get(key);
  const isFirst = instrument !== undefined && before === undefined;
  const origin = isFirst || line.cell('correspondence').text !== '' ? readOrigin(line, context, problems) : {};
  if (instrument !== undefined) {
    const membership =
      before === undefined ? readMembership(line, instrument, context, origin, problems) : addNotice(line, before, context, problems);
    if (!problems.isIn(line.place)) listed.set(key, { ...named, ...before, membership });
  }
  const language = readCorrespondence(line, origin, problems);
  if (language !== undefined) addLanguage({ ...named, language }, line, languages, problems);
}

/** A list may say it in each row of a State, but not once so and once so. */
function addLanguage(row: ListedCorrespondence, line: ListLine, languages: Read['languages'], problems: Problems): void {
  const before = languages.get(row.state);
  if (before === undefined) languages.set(row.state, row);
  else if (before.language.language !== row.language.language)
    problems.report(line.cell('correspondence'), `row ${before.place.row} has another language for the same State`, 'correct one of them');
}

function readInstrument(line: ListLine, { provisions, instrument }: DepositaryListContext, problems: Problems): string | undefined {
  const cell = line.cell('instrument');
  const id = cell.text.toLowerCase() || instrument;
  if (id !== undefined && provisions.has(id)) return id;
  const known = [...provisions.keys()];
  const said =
    id === undefined ? 'the row does not say which instrument it is about' : `no instrument has the id ${quote(cell.text || id)}`;
  problems.report(cell, said, () => (id === undefined ? undefined : didYouMean(id, known)) ?? `there are ${known.join(', ')}`);
  return undefined;
}
