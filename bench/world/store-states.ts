/** Fictional States that have answered every questionnaire and published all of it, drawn from a seed. */

import { THE_BRIDGE } from '../../src/application/actors.ts';
import type { RunningBridge } from '../../src/application/running-bridge.ts';
import { storeForms } from '../../src/application/store-forms.ts';
import type { CompiledItem, CompiledQuestionnaire } from '../../src/crosswalk/crosswalk.ts';
import type { CompletedForm, FormResponse } from '../../src/domain/completed-form.ts';
import type { StateParty } from '../../src/domain/state-party.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { seededRandom } from '../generate-catalogue.ts';

/** States stored in one transaction. */
const TOGETHER = 20;

/** @returns how many answers were stored */
export async function storeWorld({ current, database }: RunningBridge, count: number): Promise<number> {
  const { catalogue } = current();
  const random = seededRandom(1);
  const questionnaires = [...catalogue.crosswalk.questionnaires.values()];
  const states = inventStates(0, count);
  let answers = 0;
  for (let from = 0; from < count; from += TOGETHER) {
    const some = states.slice(from, from + TOGETHER);
    const forms = some.flatMap(({ code }) => questionnaires.map((questionnaire) => answer(code, questionnaire, random)));
    await database.inTransaction(THE_BRIDGE, async (transaction) => {
      await saveStates(transaction, some);
      await storeForms(transaction, catalogue, [], forms);
    });
    answers += forms.reduce((sum, { responses }) => sum + responses.length, 0);
  }
  return answers;
}

/** The one code of the range that the list of States takes: the European Union. */
const TAKEN = 'XEU';

/** Codes from XAA on, which ISO 3166 leaves to users: fictional all of them. @param from number of the first of them, from 0 */
export function inventStates(from: number, to: number): StateParty[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((second) => letters.map((third) => `X${second}${third}`)).filter((code) => code !== TAKEN);
  return codes.slice(from, to).map((code) => ({
    ...{ code, names: { en: `State ${code}` }, fictional: true },
    memberships: ['uncac', 'untoc'].map((instrument) => ({ instrument, status: 'party', source: 'invented' })),
  }));
}

/** All of it answered and published. @param random gives numbers from 0 to 1 */
export function answer(state: string, { id, items }: CompiledQuestionnaire, random: () => number): CompletedForm {
  const responses = items.map((item): FormResponse => {
    const said = answerTo(item, random) ?? { text: `What ${state} says of it.` };
    return { item: item.id, content: { ...said, appliesTo: 'all_offences', citations: [], links: [] }, confirmations: [] };
  });
  return { state, questionnaire: id, status: 'published', asOf: '2025-06-30', responses, laws: [], authorities: [], confirmations: [] };
}

/** A good measure is in place three times out of five. */
function answerTo({ scale }: CompiledItem, random: () => number): { readonly value: string } | undefined {
  const tokens = [...(scale?.keys() ?? [])];
  const [first] = tokens;
  if (first === undefined) return undefined;
  return { value: (random() < 0.4 ? tokens[Math.floor(random() * tokens.length)] : first) ?? first };
}
