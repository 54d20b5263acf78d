import { describe, expect, it } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { planInference } from '../../src/prefill/inference-plan.ts';
import { compareRows, compareSuggestions, type SUGGESTION_CHANGES } from '../../src/review/compare-catalogues.ts';
import { buildCatalogue, type RowSketch } from '../support/build-catalogue.ts';
import { buildState, TODAY } from '../support/build-state.ts';

const FROM = 'uncac-irm@2010';
const TO = 'untoc-rm@2020';
const ROW: RowSketch = { id: 'link', subject: 'uncac:1', object: 'untoc:1', relation: 'equal' };

function planWith(rows: readonly RowSketch[], items: readonly string[] = ['untoc:1.law']) {
  return planInference(
    compileCrosswalk(
      buildCatalogue({
        provisions: { 'uncac:1': {}, 'uncac:2': {}, 'untoc:1': {}, 'untoc:2': {} },
        questionnaires: { [FROM]: { 'uncac:1.law': {}, 'uncac:2.law': {} }, [TO]: Object.fromEntries(items.map((item) => [item, {}])) },
        rows,
      }),
    ),
  );
}

const state = buildState({ answers: { [`${FROM}#uncac:1.law`]: 'yes', [`${FROM}#uncac:2.law`]: 'in_part' } });
const changes = (now: readonly RowSketch[], then: readonly RowSketch[]) =>
  compareSuggestions(planWith(now), planWith(then), state, TO, { today: TODAY }).map(({ kind, now: offered, next }) => [
    kind,
    offered?.class,
    next?.class,
  ]);

describe('under a candidate catalogue a suggestion', () => {
  it.each<[(typeof SUGGESTION_CHANGES)[number], string, string, RowSketch[], RowSketch[]]>([
    ['appears', 'NONE', 'FULL', [], [ROW]],
    ['vanishes', 'FULL', 'NONE', [ROW], []],
    ['changes_class', 'FULL', 'CONDITIONAL', [ROW], [{ ...ROW, status: 'draft' }]],
    ['changes_value', 'FULL', 'FULL', [ROW], [{ ...ROW, subject: 'uncac:2' }]],
    ['rests_on_other', 'FULL', 'FULL', [ROW], [{ ...ROW, relation: 'superset' }]],
  ])('%s', (kind, before, after, now, then) => {
    expect(changes(now, then)).toEqual([[kind, before, after]]);
  });

  it('stays as it is where a row differs in its rationale and confidence alone', () => {
    expect(changes([ROW], [{ ...ROW, rationale: { en: 'Corrected.' }, confidence: 0.5 }])).toEqual([]);
  });

  it('appears with an item that is new, and vanishes with one that is gone', () => {
    const [one, two] = [planWith([ROW]), planWith([ROW], ['untoc:2.law'])];
    expect(compareSuggestions(one, two, state, TO, { today: TODAY })).toEqual([
      { item: `${TO}#untoc:1.law`, kind: 'vanishes', now: expect.objectContaining({ class: 'FULL', value: 'yes' }) },
    ]);
    expect(compareSuggestions(two, one, state, TO, { today: TODAY })).toEqual([
      { item: `${TO}#untoc:1.law`, kind: 'appears', next: expect.objectContaining({ class: 'FULL', value: 'yes' }) },
    ]);
  });
});

describe('the rows of a candidate catalogue', () => {
  it('are told as added, removed and changed', () => {
    const now = planWith([ROW, { ...ROW, id: 'gone', subject: 'uncac:2' }]).crosswalk;
    const then = planWith([
      { ...ROW, scope: 'mutatis_mutandis' },
      { ...ROW, id: 'new', object: 'untoc:2' },
    ]).crosswalk;
    expect(compareRows(now, then)).toEqual({ added: ['new'], removed: ['gone'], changed: ['link'] });
  });

  it('are the same where only a rationale is corrected', () => {
    const then = planWith([{ ...ROW, rationale: { en: 'Corrected.' } }]).crosswalk;
    expect(compareRows(planWith([ROW]).crosswalk, then)).toEqual({ added: [], removed: [], changed: [] });
  });
});
