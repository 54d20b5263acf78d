/** A depositary's list of participants, in CSV or XLSX: who signed, who joined by which act, and what they declared. */

import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import {
  type DepositaryNotice,
  JOINING_ACTS,
  type Membership,
  type MembershipStatus,
  NOTICE_KINDS,
  type StateParty,
} from '../../domain/state-party.ts';
import { readDay, readToken } from '../answer-form/cells.ts';
import { type AnswerProblem, type Place, Problems, quote } from '../answer-form/problems.ts';
import { readTable, type TableColumn, type TableLine } from '../table/read-table.ts';
import { participantMatcher } from './match-participant.ts';
import { readDatedAct } from './read-act.ts';

/** What is known before the file is opened, and what its rows are held against. */
export interface DepositaryListContext {
  readonly states: readonly StateParty[];
  /** Provisions by instrument, by id. */
  readonly provisions: ReadonlyMap<string, ReadonlySet<string>>;
  /** The instrument of all rows that do not name another. */
  readonly instrument?: string | undefined;
  readonly source?: string | undefined;
  /** The day on which the list was read. */
  readonly readOn?: string | undefined;
}

/** What the list says of one State and one instrument. */
export interface ListedMembership {
  readonly place: Pick<Place, 'sheet' | 'row'>;
  /** As written. */
  readonly participant: string;
  readonly state: string;
  readonly membership: Membership;
}

export interface ParsedDepositaryList {
  /** What is sound, in the order of the file. */
  readonly listed: readonly ListedMembership[];
  /** Nothing may be stored while there is one. */
  readonly problems: readonly AnswerProblem[];
}

type Name = (typeof COLUMNS)[number]['name'];
type Line = TableLine<Name>;

const COLUMNS = [
  { name: 'participant', required: true, alias: /^(participants?|states?|state_part(y|ies)|country|part(y|ies)|code)$/ },
  { name: 'instrument', alias: /^(treaty|convention)$/ },
  { name: 'signature', alias: /^(signed(_on)?|date_of_signature|signature\b.*|signature_.*)$/ },
  {
    name: 'ratification',
    alias: /^(ratification|acceptance|approval|accession|succession|formal_confirmation|joined(_on)?|party_since)\b.*$|^ratification_.*$/,
  },
  { name: 'act' },
  { name: 'kind', alias: /^(notice_kind|kind_of_notice)$/ },
  { name: 'notice', alias: /^(text|text_of_notice)$/ },
  { name: 'article', alias: /^(provision|concerns)$/ },
  { name: 'source' },
  { name: 'read_on', alias: /^(as_of|list_read_on)$/ },
] as const satisfies readonly TableColumn<string>[];

/** Never throws because of what the file holds. */
export async function parseDepositaryList(bytes: Uint8Array, context: DepositaryListContext): Promise<ParsedDepositaryList> {
  const problems = new Problems();
  const lines = await readTable<Name>(bytes, COLUMNS, problems);
  const { find, suggest } = participantMatcher(context.states);
  const listed = new Map<string, ListedMembership>();
  for (const line of lines) {
    const cell = line.cell('participant');
    const state = find(cell.text);
    if (state === undefined)
      problems.report(
        cell,
        `no State is called ${quote(cell.text)}`,
        () => suggest(cell.text) ?? 'write its name as "bridge states" has it, or its code',
      );
    const instrument = readInstrument(line, context, problems);
    if (state === undefined || instrument === undefined) continue;
    const key = `${state.code} ${instrument}`;
    const before = listed.get(key);
    const read = before === undefined ? readMembership(line, instrument, context, problems) : addNotice(line, before, context, problems);
    if (read !== undefined && !problems.isIn(line.place))
      listed.set(key, { place: line.place, participant: cell.text, state: state.code, ...before, membership: read });
  }
  return { listed: [...listed.values()], problems: problems.sorted() };
}

function readInstrument(line: Line, { provisions, instrument }: DepositaryListContext, problems: Problems): string | undefined {
  const cell = line.cell('instrument');
  const id = cell.text.toLowerCase() || instrument;
  if (id !== undefined && provisions.has(id)) return id;
  const known = [...provisions.keys()];
  const said =
    id === undefined ? 'the row does not say which instrument it is about' : `no instrument has the id ${quote(cell.text || id)}`;
  problems.report(cell, said, () => (id === undefined ? undefined : didYouMean(id, known)) ?? `there are ${known.join(', ')}`);
  return undefined;
}

function readMembership(line: Line, instrument: string, context: DepositaryListContext, problems: Problems): Membership {
  const signed = readDatedAct(line.cell('signature'), problems);
  const joined = readDatedAct(line.cell('ratification'), problems);
  const act = readToken(line.cell('act'), JOINING_ACTS, problems) ?? joined?.act ?? (signed === undefined ? undefined : 'ratification');
  const source = line.cell('source').text || context.source;
  const readOn = readDay(line.cell('read_on'), problems) ?? context.readOn;
  if (source === undefined)
    problems.report(
      line.cell('source'),
      'the row does not say where this is recorded',
      'add a column "source", or name it once for all rows',
    );
  if (readOn === undefined)
    problems.report(
      line.cell('read_on'),
      'the row does not say when the list was read',
      'add a column "read_on" (YYYY-MM-DD), or name the day once for all rows',
    );
  checkOrder(line, signed?.day, joined?.day, readOn, problems);
  if (joined === undefined && line.cell('act').text !== '')
    problems.report(line.cell('act'), 'an act stands here without its day', 'write the day in the column "ratification"');
  const notice = readNotice(line, instrument, context, problems);
  const status: MembershipStatus = joined !== undefined ? 'party' : signed !== undefined ? 'signatory' : 'neither';
  return {
    instrument,
    status,
    ...(signed === undefined ? {} : { signedOn: signed.day }),
    ...(joined === undefined ? {} : { joinedOn: joined.day }),
    ...(joined === undefined || act === undefined ? {} : { joinedBy: act }),
    ...(source === undefined ? {} : { source }),
    ...(readOn === undefined ? {} : { readOn }),
    ...(notice === undefined ? {} : { notices: [notice] }),
  };
}

/** Nobody joins before signing, or after the list was read. */
function checkOrder(
  line: Line,
  signed: string | undefined,
  joined: string | undefined,
  readOn: string | undefined,
  problems: Problems,
): void {
  if (signed !== undefined && joined !== undefined && joined < signed)
    problems.report(line.cell('ratification'), `the State joined on ${joined}, before it signed on ${signed}`, 'correct one of the days');
  for (const [column, day] of [
    ['signature', signed],
    ['ratification', joined],
  ] as const)
    if (day !== undefined && readOn !== undefined && day > readOn)
      problems.report(line.cell(column), `${day} is after ${readOn}, when the list was read`, 'correct one of the days');
}

/** A further row of the same State and instrument can only tell of a further notice. */
function addNotice(line: Line, { membership, place }: ListedMembership, context: DepositaryListContext, problems: Problems): Membership {
  const repeated = (['signature', 'ratification', 'act'] as const).find((column) => line.cell(column).text !== '');
  const notice = readNotice(line, membership.instrument, context, problems);
  if (repeated !== undefined || notice === undefined) {
    const cell = line.cell(repeated ?? 'participant');
    problems.report(
      cell,
      'the State stands here a second time',
      `the first is row ${place.row}; further rows hold further notices, and no days`,
    );
  }
  return notice === undefined ? membership : { ...membership, notices: [...(membership.notices ?? []), notice] };
}

function readNotice(
  line: Line,
  instrument: string,
  { provisions }: DepositaryListContext,
  problems: Problems,
): DepositaryNotice | undefined {
  const text = line.cell('notice').text;
  const kind = readToken(line.cell('kind'), NOTICE_KINDS, problems);
  if (text === '') {
    for (const column of ['kind', 'article'] as const)
      if (line.cell(column).text !== '')
        problems.report(line.cell(column), 'something is said of a notice that is not there', 'write its text in the column "notice"');
    return undefined;
  }
  if (line.cell('kind').text === '')
    problems.report(line.cell('kind'), 'the row does not say what kind of notice it is', `write ${NOTICE_KINDS.join(', ')}`);
  const provision = readArticle(line, instrument, provisions.get(instrument) ?? new Set(), problems);
  return kind === undefined ? undefined : { kind, ...(provision === undefined ? {} : { provision }), text };
}

/** `untoc:16(5)`, `16(5)` or `Article 16 (5)`. */
function readArticle(line: Line, instrument: string, known: ReadonlySet<string>, problems: Problems): string | undefined {
  const cell = line.cell('article');
  if (cell.text === '') return undefined;
  const bare = cell.text.replace(/^art(icle|\.)?\s*/i, '').replace(/\s+(?=\()/g, '');
  const id = bare.includes(':') ? bare : `${instrument}:${bare}`;
  if (known.has(id)) return id;
  problems.report(cell, `${quote(cell.text)} is no provision of ${instrument}`, () => didYouMean(id, known) ?? 'write it as in 16(5)');
  return undefined;
}
