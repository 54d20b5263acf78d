import { describe, expect, test } from 'vitest';
import { describeProposals } from '../../src/exchange/describe-proposals.ts';
import type { FormLanguage } from '../../src/exchange/form-words/form-words.ts';
import type { PayloadDraft, Suggestion } from '../../src/prefill/suggestion.ts';

const ITEM = 'untoc-rm/cluster-1@2020#untoc:8(1)(a).law';
const SOURCE = 'uncac-irm/cycle-1@2010#uncac:15(a).law';
const FULL: Suggestion = {
  ...{ id: 'f', item: ITEM, class: 'FULL', value: 'yes', excluded: ['no'], confirmations: [], payloads: [], rows: ['cr-015'] },
  sources: [
    {
      ...{ item: SOURCE, value: 'yes', asOf: '2025-06-30', grade: 'A', relation: ['equal'], leaves: ['yes'], rows: ['cr-015'] },
      confirmations: [],
    },
  ],
  ...{ cappedBy: [], reason: null, reasonItems: [], confidence: 1, contradictsOwnAnswer: false, warning: null },
};
const LAW: PayloadDraft = { kind: 'legislation', use: 'link', from: SOURCE, content: 'Lamp Act', caveat: 'confirm_relevance' };
const proposalOf = (suggestion: Suggestion, answered: readonly string[] = [], language: FormLanguage = 'en') =>
  describeProposals([suggestion], new Set(answered), language).get(ITEM);

describe('a proposal in a form', () => {
  test('says that it is no answer, what it follows from, and by which rows', () => {
    expect(proposalOf(FULL)).toBe(
      '► PROPOSAL, not an answer: “Yes” – it follows from uncac:15(a).law “Yes” (2025-06-30) (rows cr-015). Write it down to accept it.',
    );
  });

  test.each([
    ['fr', '► PROPOSITION, et non une réponse\u00A0: «\u00A0Oui\u00A0»', '► Comme référence (d’après uncac:15(a).law'],
    ['es', '► PROPUESTA, no una respuesta: «Sí»', '► Como referencia (de uncac:15(a).law'],
    ['ru', '► ПРЕДЛОЖЕНИЕ, а не ответ: «Да»', '(из uncac:15(a).law'],
    ['zh', '► 建议，并非答复：“是”', '► 作为引用 (来自uncac:15(a).law'],
    ['ar', '► اقتراح وليس إجابة', 'uncac:15(a).law'],
  ] as const)('is in the language of the form: %s', (language, value, law) => {
    expect(proposalOf(FULL, [], language)).toContain(value);
    expect(proposalOf({ ...FULL, class: 'PARTIAL', value: null, payloads: [LAW] }, [], language)).toContain(law);
  });

  test('names each law once, with every answer that cites it', () => {
    const payloads = [LAW, { ...LAW, from: SOURCE.replace('(a)', '(b)') }];
    expect(proposalOf({ ...FULL, class: 'PARTIAL', value: null, payloads })).toBe(
      '► As a reference (from uncac:15(a).law, uncac:15(b).law; Please confirm that it is relevant here): Lamp Act',
    );
  });

  test.each([
    ['is answered already', FULL, [ITEM]],
    ['follows only once something is confirmed', { ...FULL, class: 'CONDITIONAL' } as const, []],
    [
      'has only something to read beside it',
      { ...FULL, class: 'CONTEXT', value: null, payloads: [{ ...LAW, use: 'reading' }] } as const,
      [],
    ],
  ])('is not made where the item %s', (_, suggestion, answered) => {
    expect(proposalOf(suggestion, answered)).toBeUndefined();
  });
});
