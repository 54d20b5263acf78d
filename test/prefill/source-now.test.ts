import { describe, expect, it } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { type AcceptContext, acceptSuggestion, type Taking } from '../../src/prefill/accept-suggestion.ts';
import { compareThreeWays } from '../../src/prefill/compare-three-ways.ts';
import { planInference } from '../../src/prefill/inference-plan.ts';
import { prefillQuestionnaire } from '../../src/prefill/prefill-questionnaire.ts';
import { sourceNow } from '../../src/prefill/source-now.ts';
import { buildCatalogue } from '../support/build-catalogue.ts';
import { buildState, type StateSketch, TODAY } from '../support/build-state.ts';

const SOURCE = 'uncac-irm/cycle-1@2010#uncac:1(1).law';
const crosswalk = compileCrosswalk(
  buildCatalogue({
    provisions: { 'uncac:1(1)': {}, 'untoc:1(1)': {} },
    questionnaires: { 'uncac-irm/cycle-1@2010': { 'uncac:1(1).law': {} }, 'untoc-rm/cluster-1@2020': { 'untoc:1(1).law': {} } },
    rows: [{ id: 'same-question', subject: 'uncac:1(1)', object: 'untoc:1(1)', relation: 'equal' }],
  }),
);
const plan = planInference(crosswalk);
const LAWS = { code: { name: 'Criminal Code' }, act: { name: 'Fog Act' } };

function readAt(today: string, sketch: StateSketch) {
  const state = buildState({ laws: LAWS, ...sketch });
  const [suggestion] = prefillQuestionnaire(plan, state, 'untoc-rm/cluster-1@2020', { today });
  if (suggestion === undefined) throw new TypeError('the questionnaire of the test has an item');
  const context: AcceptContext = { crosswalk, state, engine: '0.1.0', today };
  return { context, suggestion };
}

/** What moved between accepting and a later day, where nobody has touched the answer since. */
function movedFrom(before: StateSketch, taking: Partial<Taking>, after: StateSketch, day = TODAY) {
  const then = readAt(TODAY, before);
  const accepted = acceptSuggestion(then.context, then.suggestion, { confirm: then.suggestion.confirmations, ...taking });
  if (accepted === undefined) throw new TypeError('the test takes nothing');
  const { content: asAccepted, acceptance } = accepted;
  const now = readAt(day, after);
  const source = sourceNow(now.context, now.suggestion, { acceptance, asAccepted, acceptedOn: TODAY });
  return compareThreeWays({ asAccepted, sourceNow: source, answerNow: asAccepted });
}

const saying = (parts: object): StateSketch => ({ answers: { [SOURCE]: { value: 'yes', text: 'As it is.', language: 'en', ...parts } } });
const TEXT = { take: [0] };

describe('what accepting would give today', () => {
  it('is what was accepted while nothing moves', () => {
    expect(movedFrom(saying({}), TEXT, saying({}))).toEqual([]);
    expect(movedFrom(saying({ laws: ['code'] }), { take: [0, 1] }, saying({ laws: ['code'] }))).toEqual([]);
  });

  it('has the value and the text that the source has now', () => {
    expect(movedFrom(saying({}), TEXT, saying({ value: 'no', text: 'As it became.' }))).toEqual([
      { field: 'value', moved: 'source', asAccepted: 'yes', sourceNow: 'no', answerNow: 'yes' },
      { field: 'text', moved: 'source', asAccepted: 'As it is.', sourceNow: 'As it became.', answerNow: 'As it is.' },
    ]);
  });

  it('has no text that was not taken, and no law that was left', () => {
    expect(movedFrom(saying({ laws: ['code'] }), { take: [] }, saying({ laws: ['code'], text: 'As it became.' }))).toEqual([]);
    const both = saying({ laws: ['code', 'act'] });
    expect(movedFrom(both, { take: [0, 1] }, both)).toEqual([]);
  });

  it('has a law that the source cites since', () => {
    const moved = movedFrom(saying({ laws: ['code'] }), { take: [0, 1] }, saying({ laws: ['code', 'act'] }));
    expect(moved).toMatchObject([{ field: 'citations', moved: 'source', sourceNow: [{ law: 'code' }, { law: 'act' }] }]);
  });

  it('leaves what the person wrote until what it was written in place of moves', () => {
    const edits = { text: 'In our words.' };
    expect(movedFrom(saying({}), { ...TEXT, edits }, saying({ value: 'in_part' }))).toMatchObject([{ field: 'value' }]);
    expect(movedFrom(saying({}), { ...TEXT, edits }, saying({ text: 'As it became.' }))).toMatchObject([
      { field: 'text', asAccepted: 'In our words.', sourceNow: 'As it became.' },
    ]);
  });

  it('leaves a value of the person’s own whatever the sources say', () => {
    expect(movedFrom(saying({}), { ...TEXT, edits: { value: 'in_part' } }, saying({ value: 'no' }))).toEqual([]);
  });

  it('is nothing once the source is gone', () => {
    expect(movedFrom(saying({}), TEXT, { answers: {} })).toMatchObject([
      { field: 'value', asAccepted: 'yes' },
      { field: 'text' },
      { field: 'asOf' },
      { field: 'language' },
    ]);
  });

  it('is no other for the day alone on which one looks', () => {
    const old = { ...saying({ asOf: '2012-06-30' }), confirmations: [`answer-still-so:${SOURCE}`] };
    expect(movedFrom(old, TEXT, old, '2027-03-01')).toEqual([]);
  });
});
