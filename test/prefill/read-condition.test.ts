import { describe, expect, it } from 'vitest';
import { compileCrosswalk } from '../../src/crosswalk/compile-crosswalk.ts';
import { gatherEvidence } from '../../src/prefill/gather-evidence.ts';
import { conditionOfNode, conditionOfRow } from '../../src/prefill/read-condition.ts';
import { buildCatalogue, type RowSketch } from '../support/build-catalogue.ts';
import { type AnswerSketch, buildState, TODAY } from '../support/build-state.ts';

const TELLING = 'q@2020#uncac:44(5).law';

function read(condition: RowSketch['condition'], answers: Record<string, AnswerSketch> = {}, confirmations: string[] = []) {
  const crosswalk = compileCrosswalk(
    buildCatalogue({
      provisions: {
        'uncac:44(5)': { conditional: 'by-treaty' },
        'uncac:44(6)': { conditional: 'by-treaty' },
        'untoc:16(4)': { conditional: 'other' },
        'untoc:16': {},
      },
      questionnaires: { 'q@2020': { 'uncac:44(5).law': {} } },
      rows: [
        { id: 'row', subject: 'uncac:44(5)', relation: 'equal', object: 'untoc:16', ...(condition === undefined ? {} : { condition }) },
      ],
    }),
  );
  const gathered = gatherEvidence(crosswalk, buildState({ answers, confirmations }), { today: TODAY });
  const row = crosswalk.rows.get('row');
  if (row === undefined) throw new Error('the sketch has a row');
  const at = (id: string) => crosswalk.provisions.get(id)?.index ?? -1;
  return {
    ofRow: conditionOfRow(row, gathered),
    between: (from: string, to: string) => conditionOfNode(crosswalk, gathered, at(from), at(to)),
  };
}

const MET = { state: 'met' };
const ASKED = { state: 'unknown', needs: { id: 'condition:row', kind: 'condition', about: 'row' } };

describe('the condition of a row', () => {
  const text = { en: 'where extradition is by treaty' };
  const told = { text, item: TELLING, is: ['yes', 'in_part'] };

  it('is met where there is none', () => expect(read(undefined).ofRow).toEqual(MET));

  it('without an item is asked of a person', () => {
    expect(read({ text }).ofRow).toEqual(ASKED);
    expect(read({ text }, { [TELLING]: 'yes' }).ofRow).toEqual(ASKED);
    expect(read({ text }, {}, ['condition:row']).ofRow).toEqual(MET);
  });

  it.each<[string, AnswerSketch | undefined, object]>([
    ['is met by one of the tokens named', 'in_part', MET],
    ['is not met by another', 'no', { state: 'not_met' }],
    ['is not met where the item does not apply', 'not_applicable', { state: 'not_met' }],
    ['is open where the item is not answered', undefined, ASKED],
    ['is open where the answer is not known', 'unknown', ASKED],
    ['is open where the answer is a text', { text: 'see the law' }, ASKED],
    ['is open where the answer is not cleared', { value: 'yes', cleared: false }, ASKED],
    ['is not met by another token, be it cleared or not', { value: 'no', cleared: false }, { state: 'not_met' }],
  ])('with an item %s', (_, answer, expected) => {
    expect(read(told, answer === undefined ? {} : { [TELLING]: answer }).ofRow).toEqual(expected);
  });

  it('that a person has confirmed is met, whatever the item says', () => {
    expect(read(told, { [TELLING]: 'no' }, ['condition:row']).ofRow).toEqual(MET);
  });

  it('with an item and no tokens is never told by an answer', () => {
    expect(read({ text, item: TELLING }, { [TELLING]: 'yes' }).ofRow).toEqual({ state: 'not_met' });
  });
});

describe('the condition of a provision', () => {
  const { between } = read(undefined);

  it('is no matter where there is none', () => expect(between('uncac:44(5)', 'untoc:16')).toEqual(MET));
  it('is settled by the same condition where the value comes from', () => expect(between('uncac:44(6)', 'uncac:44(5)')).toEqual(MET));
  it.each(['untoc:16', 'untoc:16(4)'])('is asked where the value comes from %s', (from) => {
    expect(between(from, 'uncac:44(5)')).toEqual({
      state: 'unknown',
      needs: { id: 'condition:by-treaty', kind: 'condition', about: 'by-treaty' },
    });
  });
  it('is settled by a person', () => expect(read(undefined, {}, ['condition:by-treaty']).between('untoc:16', 'uncac:44(5)')).toEqual(MET));
});
