import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acknowledgeStaleness } from '../../src/application/acknowledge-staleness.ts';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { decideSuggestion } from '../../src/application/decide-suggestions.ts';
import { openSubmission } from '../../src/application/open-submission.ts';
import { readStaleness } from '../../src/application/read-staleness.ts';
import { saveLegislation } from '../../src/persistence/legal-records.ts';
import { loadStateAnswers } from '../../src/persistence/load-state-answers.ts';
import { acceptSuggestion } from '../../src/prefill/accept-suggestion.ts';
import type { StateAnswers } from '../../src/prefill/answer.ts';
import { situationOf } from '../../src/prefill/basis.ts';
import { prefillQuestionnaire } from '../../src/prefill/prefill-questionnaire.ts';
import { type AcceptedAnswer, acknowledge, type Marks, markTouched, type Present } from '../../src/prefill/staleness.ts';
import { onEachDatabase } from '../persistence/harness/on-each-database.ts';
import { searchOptions } from '../support/property-runs.ts';
import { BUOY, type Delegation, FOG, fictionalDelegation } from './harness/fictional-delegation.ts';
import { testServer } from './harness/test-server.ts';

const NIGHT = `${BUOY}#buoy:4.law`;
const SIGNALS = `${FOG}#fog:1.law`;

type Step =
  | { readonly do: 'answer'; readonly value: string }
  | { readonly do: 'change_law'; readonly day: number }
  | { readonly do: 'accept' | 'acknowledge'; readonly item: string };

const item = fc.constantFrom(NIGHT, SIGNALS);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('answer' as const), value: fc.constantFrom('yes', 'in_part', 'no') }),
  fc.record({ do: fc.constant('change_law' as const), day: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ do: fc.constant('acknowledge' as const), item }),
);

/** Each answer that rests on another is there before anything happens to it. */
const BEGINNING: readonly Step[] = [
  { do: 'accept', item: NIGHT },
  { do: 'accept', item: SIGNALS },
];

onEachDatabase('marks', (testDatabase) => {
  const server = testServer(() => testDatabase().database);

  test('are after any steps what they would be, had each step been followed up by itself', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 8 }), async (steps) => {
        const world = await begin();
        for (const each of [...BEGINNING, ...steps]) {
          await world.take(each);
          expect(await world.told()).toEqual(world.expected());
        }
      }),
      searchOptions(4),
    );
  });

  /** A State whose answers are followed twice: as the server tells of them, and step by step in memory. */
  async function begin() {
    const { bridge } = server();
    const { crosswalk, plan } = bridge.catalogue;
    const own: Delegation = await fictionalDelegation(
      { server: server(), database: testDatabase() },
      { 'lamp:1(a).law': { citations: [{ law: 'lamp act' }] } },
    );
    const { state, expert } = own;
    const fog = await openSubmission(expert, bridge, { state, questionnaire: FOG });
    const submissions = new Map([
      [BUOY, own.submission],
      [FOG, fog.submission.id],
    ]);
    const accepted = new Map<string, AcceptedAnswer>();
    const responses = new Map<string, string>();
    let marks: Marks = new Map();

    const read = async (): Promise<StateAnswers> => {
      const [found] = await testDatabase().database.inTransaction(THE_BRIDGE, (transaction) =>
        loadStateAnswers(transaction, { states: [state] }),
      );
      if (found === undefined) throw new TypeError('the State of the test is stored');
      return found;
    };
    const presentNow = async (): Promise<Present> => ({ ...situationOf(crosswalk, await read()), accepted });
    const follow = async (touched: string) => {
      marks = markTouched(marks, new Set([touched]), await presentNow());
    };

    const STEPS = {
      async answer({ value }: Extract<Step, { do: 'answer' }>) {
        await own.answer({ 'lamp:1(a).law': { value, citations: [{ law: 'lamp act' }] } });
        await follow('source:lamp-form@2010#lamp:1(a).law');
      },
      async change_law({ day }: Extract<Step, { do: 'change_law' }>) {
        const law = { key: 'lamp act', name: 'Lamp Act', appliesTo: 'unknown', repealed: false, changedOn: `2026-10-0${day}` } as const;
        await testDatabase().database.inTransaction(THE_BRIDGE, (transaction) => saveLegislation(transaction, state, [law]));
        await follow('law:lamp act');
      },
      async accept({ item: target }: Extract<Step, { do: 'accept' | 'acknowledge' }>) {
        const before = await read();
        const questionnaire = target.split('#')[0] ?? '';
        const [suggestion] = prefillQuestionnaire(plan, before, questionnaire, { today: bridge.today, items: [target] });
        const there = before.answers.find((answer) => answer.item === target);
        if (suggestion?.class !== 'FULL' || there !== undefined) return;
        const { refused } = await decideSuggestion(expert, bridge, {
          ...{ state, submission: submissions.get(questionnaire) ?? '', item: target, suggestion: suggestion.id },
          wish: { kind: 'accept' },
        });
        expect(refused).toBeUndefined();
        const context = { crosswalk, state: before, engine: '0', today: bridge.today };
        const kept = acceptSuggestion(context, suggestion, { confirm: [] });
        if (kept === undefined) throw new TypeError('what the server accepted can be accepted');
        accepted.set(target, { basis: kept.acceptance.basis });
        await follow(`source:${target}`);
      },
      async acknowledge({ item: target }: Extract<Step, { do: 'accept' | 'acknowledge' }>) {
        const answer = accepted.get(target);
        const seen = answer === undefined ? undefined : acknowledge(answer, await presentNow(), 'Looked at.');
        if (answer === undefined || seen === undefined) return;
        await acknowledgeStaleness(expert, bridge, { state, response: responses.get(target) ?? '', reason: 'Looked at.' });
        accepted.set(target, { ...answer, acknowledged: seen });
        await follow(`source:${target}`);
      },
    };

    return {
      take: (each: Step) => (STEPS[each.do] as (step: Step) => Promise<void>)(each),
      expected: () => Object.fromEntries(marks),
      async told() {
        const [found] = await readStaleness(expert, bridge, [state]);
        const standing = [...(found?.accepted.values() ?? [])];
        for (const each of standing) responses.set(each.item, each.response);
        return Object.fromEntries(standing.map((each) => [each.item, each.reasons]));
      },
    };
  }
});
