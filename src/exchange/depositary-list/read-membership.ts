/** What a row of a depositary's list says of a State and an instrument. */

import { didYouMean } from '../../crosswalk/did-you-mean.ts';
import { type DepositaryNotice, JOINING_ACTS, type Membership, type MembershipStatus, NOTICE_KINDS } from '../../domain/state-party.ts';
import { readToken } from '../answer-form/cells.ts';
import { type Problems, quote } from '../answer-form/problems.ts';
import type { DepositaryListContext, ListLine } from './list-line.ts';
import { readDatedAct } from './read-act.ts';
import type { ListOrigin } from './read-origin.ts';

/** What the first row of a State and an instrument says; what is wrong with it is reported. */
export function readMembership(
  line: ListLine,
  instrument: string,
  context: DepositaryListContext,
  { source, readOn }: ListOrigin,
  problems: Problems,
): Membership {
  const signed = readDatedAct(line.cell('signature'), problems);
  const joined = readDatedAct(line.cell('ratification'), problems);
  const act = readToken(line.cell('act'), JOINING_ACTS, problems) ?? joined?.act ?? (signed === undefined ? undefined : 'ratification');
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
  line: ListLine,
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

/** A further row of the same State and instrument can only tell of a further notice. @param before what the rows until here say */
export function addNotice(
  line: ListLine,
  { membership, place }: { readonly membership: Membership; readonly place: ListLine['place'] },
  context: DepositaryListContext,
  problems: Problems,
): Membership {
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
  line: ListLine,
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
function readArticle(line: ListLine, instrument: string, known: ReadonlySet<string>, problems: Problems): string | undefined {
  const cell = line.cell('article');
  if (cell.text === '') return undefined;
  const bare = cell.text.replace(/^art(icle|\.)?\s*/i, '').replace(/\s+(?=\()/g, '');
  const id = bare.includes(':') ? bare : `${instrument}:${bare}`;
  if (known.has(id)) return id;
  problems.report(cell, `${quote(cell.text)} is no provision of ${instrument}`, () => didYouMean(id, known) ?? 'write it as in 16(5)');
  return undefined;
}
