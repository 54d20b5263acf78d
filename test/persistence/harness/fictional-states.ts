import type { ResponseContent } from '../../../src/domain/response.ts';
import type { StateParty } from '../../../src/domain/state-party.ts';
import type { Submission } from '../../../src/domain/submission.ts';
import type { ResponseToSave } from '../../../src/persistence/save-responses.ts';
import { saveStates } from '../../../src/persistence/states.ts';
import { saveSubmission } from '../../../src/persistence/submissions.ts';
import type { Transaction } from '../../../src/persistence/transaction.ts';

export const ARCADIA: StateParty = {
  code: 'XAR',
  names: { en: 'Arcadia', fr: 'Arcadie' },
  regionalGroup: 'western_european_and_others',
  fictional: true,
  memberships: [
    { instrument: 'uncac', status: 'party', signedOn: '2003-12-10', joinedOn: '2006-02-14', source: 'invented' },
    { instrument: 'untoc', status: 'signatory', signedOn: '2000-12-13' },
  ],
};
export const RURITANIA: StateParty = { code: 'XRU', names: { en: 'Ruritania' }, fictional: true, memberships: [] };

/** As many fictional States as wanted, from XAA on; Arcadia, Ruritania and the code of the European Union are not among them. */
export function fictionalStates(count: number): StateParty[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters
    .flatMap((second) => letters.map((third) => `X${second}${third}`))
    .filter((code) => !['XAR', 'XRU', 'XEU'].includes(code));
  return codes.slice(0, count).map((code) => ({ code, names: { en: `State ${code}` }, fictional: true, memberships: [] }));
}

const POOL = fictionalStates(26 * 26);
let used = 0;

/** A fictional State that no other test of the file uses. */
export function freshState(parts: Partial<StateParty> = {}): StateParty {
  const state = POOL[used++];
  if (state === undefined) throw new RangeError('more fictional States were asked for than there are');
  return { ...state, ...parts };
}

export const CYCLE_1 = 'uncac-irm/cycle-1@2010';

/** Full id of an item of the first cycle. */
export function itemOf(article: number): string {
  return `${CYCLE_1}#uncac:${article}.law`;
}

export function content(parts: Partial<ResponseContent> = {}): ResponseContent {
  return { value: 'yes', appliesTo: 'unknown', citations: [], links: [], ...parts };
}

/** The same content for articles 1 to `count`. */
export function responses(count: number, parts: Partial<ResponseContent> = {}): ResponseToSave[] {
  return Array.from({ length: count }, (_, index) => ({ item: itemOf(index + 1), content: content(parts) }));
}

/** A draft for the first cycle of a State that is stored with it. */
export async function openDraft(transaction: Transaction, state: StateParty, parts: Partial<Submission> = {}): Promise<Submission> {
  await saveStates(transaction, [state]);
  return saveSubmission(transaction, { state: state.code, questionnaire: CYCLE_1, status: 'draft', pins: [], ...parts });
}
