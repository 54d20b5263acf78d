import { beforeAll, expect, test } from 'vitest';
import { THE_BRIDGE } from '../../src/application/actors.ts';
import { importAnswers } from '../../src/application/import-answers.ts';
import type { StateParty } from '../../src/domain/state-party.ts';
import { saveStates } from '../../src/persistence/states.ts';
import { ARCADIA, RURITANIA } from '../persistence/harness/fictional-states.ts';
import { onEmbeddedDatabase } from './harness/on-embedded-database.ts';
import { testServer } from './harness/test-server.ts';

const PARTY: StateParty = { ...RURITANIA, memberships: [{ instrument: 'buoy', status: 'party' }] };
const SIGNATORY: StateParty = { ...ARCADIA, memberships: [{ instrument: 'buoy', status: 'signatory' }] };
const YES = { value: 'yes', appliesTo: 'all_offences', asOf: '2026-01-31', citations: [], links: [] } as const;

onEmbeddedDatabase('sections of a questionnaire', (database) => {
  const server = testServer(database);

  beforeAll(async () => {
    await database().inTransaction(THE_BRIDGE, (transaction) => saveStates(transaction, [PARTY, SIGNATORY]));
    await importAnswers(THE_BRIDGE, server().bridge, {
      ...{ state: 'XAR', questionnaire: 'lamp-form@2010', laws: [], authorities: [], confirmations: [] },
      responses: [{ item: 'lamp-form@2010#lamp:1(a).law', content: YES, confirmations: [] }],
    });
  });

  test('say whether they are asked of a State, and a pre-fill what it would fulfil already', async () => {
    const query = `{ questionnaire(id: "buoy-form@2020") { sections { a: asked(state: "XAR") r: asked(state: "XRU") } }
      other: questionnaire(id: "fog-form@2024") { sections { asked(state: "XAR") } }
      a: prefill(state: "XAR", to: "buoy-form@2020") { sections { section { id } asked note(language: EN) counts { full conditional } } }
      r: prefill(state: "XRU", to: "buoy-form@2020") { sections { asked note } } }`;
    const { data, errors } = await server().ask<{ a: { sections: { note: string; counts: { full: number; conditional: number } }[] } }>(
      query,
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      questionnaire: { sections: [{ a: 'VOLUNTARY', r: 'ASKED' }] },
      other: { sections: [{ asked: 'UNKNOWN' }] },
      a: { sections: [{ section: { id: 'lights' }, asked: 'VOLUNTARY' }] },
      r: { sections: [{ asked: 'ASKED', note: null }] },
    });
    expect(data.a.sections[0]?.note).toMatch(
      /^Arcadia is not a party to .*What is suggested shows what it would already fulfil if it joined\.$/,
    );
    const { full = 0, conditional = 0 } = data.a.sections[0]?.counts ?? {};
    expect(full + conditional).toBeGreaterThan(0);
  });

  test('are asked of no State that is not stored', async () => {
    const { errors } = await server().ask('{ questionnaire(id: "buoy-form@2020") { sections { asked(state: "XXX") } } }');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['UNKNOWN_STATE']);
  });
});
