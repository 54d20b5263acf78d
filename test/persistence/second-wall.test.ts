/**
 * The policies of rows hold alone: these tests ask the database directly, as each actor, without any check of the
 * application. What comes back is compared with the rule of src/access/may-read.ts.
 */

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { isOfState, mayRead } from '../../src/access/may-read.ts';
import type { Actor } from '../../src/domain/actor.ts';
import { CONSENT_KINDS, type Consent } from '../../src/domain/consent.ts';
import { SUBMISSION_STATUSES, type SubmissionStatus } from '../../src/domain/submission.ts';
import { saveStates } from '../../src/persistence/states.ts';
import type { Transaction } from '../../src/persistence/transaction.ts';
import { ARCADIA, RURITANIA } from './harness/fictional-states.ts';
import { onEachDatabase, type TestDatabase } from './harness/on-each-database.ts';
import { ANALYST, EXPERT, FOCAL_POINT, KEEPER, NEIGHBOUR, OBSERVER, PUBLIC, REVIEWER, SECRETARIAT } from './harness/people.ts';

const SERVICE: Actor = { id: 'exporter', role: 'service', scopes: ['export_answers'] };
const STRANGER: Actor = { id: 'reviewer-of-another@un.example', role: 'reviewer', reviews: ['review-2', ''] };
/** A reviewer who says of themselves that they act for a State: the role decides. */
const BORROWED: Actor = { id: 'analyst@arcadia.example', role: 'analyst', state: 'XAR' };
const ACTORS: Readonly<Record<string, Actor>> = {
  ...{ KEEPER, FOCAL_POINT, EXPERT, OBSERVER, NEIGHBOUR, REVIEWER, STRANGER, SECRETARIAT, SERVICE, ANALYST, PUBLIC, BORROWED },
};

const SECTIONS = ['offences', 'cooperation'];
const REVIEWS = ['', 'review-1'];
/** No consent, one for the whole or one section, and all of them. */
const CONSENTS: readonly (readonly Consent[])[] = [
  [],
  ...CONSENT_KINDS.flatMap((kind) => ['', 'offences'].map((section) => [{ kind, section }])),
  CONSENT_KINDS.map((kind) => ({ kind, section: '' })),
];

interface Case {
  readonly state: string;
  readonly id: string;
  readonly status: SubmissionStatus;
  readonly review: string;
  readonly consents: readonly Consent[];
}

const CASES: readonly Case[] = [ARCADIA.code, RURITANIA.code].flatMap((state) =>
  SUBMISSION_STATUSES.flatMap((status) =>
    REVIEWS.flatMap((review) => CONSENTS.map((consents) => ({ state, id: randomUUID(), status, review, consents }))),
  ),
);

/** Every submission has one response a section, each with two revisions, and a law, authority and more of its own. */
async function store(transaction: Transaction): Promise<void> {
  await saveStates(transaction, [ARCADIA, RURITANIA]);
  const all = JSON.stringify(CASES.map((each, number) => ({ ...each, number, key: keyOf(each) })));
  const cases = `jsonb_to_recordset(?) as given (state text, id uuid, status text, review text, consents jsonb, number int, key text)`;
  const statements = [
    `insert into submission (state_id, id, questionnaire, review, status) select state, id, 'form-' || number || '@2020', review, status from ${cases}`,
    `insert into consent (state_id, submission_id, kind, section) select state, id, kind, section from ${cases}, jsonb_to_recordset(consents) as given_consent (kind text, section text)`,
    `insert into response (state_id, id, submission_id, item, section, revision)
      select state, gen_random_uuid(), id, 'form-' || number || '@2020#' || section, section, 2 from ${cases}, unnest(array['offences', 'cooperation']) as section`,
    `insert into response_revision (state_id, response_id, revision, content_hash, value, applies_to, text, citations, links, authority)
      select state, response.id, number_of, repeat('a', 64), 'yes', 'unknown', 'canary', jsonb_build_array(jsonb_build_object('law', key || ':' || number_of)), '[]', key || ':' || number_of
      from ${cases} join response on submission_id = given.id, generate_series(1, 2) as number_of`,
    `insert into legislation (state_id, key, name, applies_to, repealed) select state, key || ':' || number_of, 'canary', 'unknown', false from ${cases}, generate_series(1, 2) as number_of`,
    `insert into authority (state_id, key, name) select state, key || ':' || number_of, 'canary' from ${cases}, generate_series(1, 2) as number_of`,
    `insert into confirmation (state_id, kind, about) select state, 'law-still-so', key from ${cases}`,
    `insert into decision (state_id, suggestion, item, kind) select state, key, 'item', 'accepted' from ${cases}`,
    `insert into staleness_acknowledgement (state_id, response_id, seen, reason) select state, response.id, '{}', 'canary' from ${cases} join response on submission_id = given.id`,
    `insert into submission_event (state_id, submission_id, number, event, from_status, to_status, note) select state, id, 1, 'send_for_clearance', 'draft', 'for_clearance', 'canary' from ${cases}`,
  ];
  for (const statement of statements) await transaction.execute(statement, [all]);
}

function keyOf({ id }: Pick<Case, 'id'>): string {
  return `key-${id}`;
}

function readable(actor: Actor, { state, status, review, consents }: Case, section: string): boolean {
  return mayRead(actor, { state, status, consents, ...(review === '' ? {} : { review }) }, section);
}

onEachDatabase('the second wall', (testDatabase) => {
  beforeAll(() => testDatabase().run(store));

  const as = <T>(actor: Actor, statement: string): Promise<T[]> =>
    testDatabase().as(actor, (transaction) => transaction.execute<T[]>(statement));
  const column = async (actor: Actor, statement: string): Promise<string[]> =>
    (await as<{ shown: string }>(actor, `${statement} order by 1`)).map(({ shown }) => shown);
  const sorted = (texts: readonly string[]) => [...texts].sort();

  describe.each(Object.entries(ACTORS))('lets %s', (_, actor) => {
    const own = (state: string) => actor.role === 'bridge' || isOfState(actor, state);
    const parts = CASES.flatMap((each) =>
      SECTIONS.filter((section) => readable(actor, each, section)).map((section) => ({ ...each, section })),
    );
    const ownCases = CASES.filter(({ state }) => own(state));

    test('read the responses that the rule allows, and no other', async () => {
      const shown = await column(actor, `select submission_id || ' ' || section as shown from response`);
      expect(shown).toEqual(sorted(parts.map(({ id, section }) => `${id} ${section}`)));
    });

    test('read of others no more than the States that the transaction says it reads', async () => {
      const reading = (reads: readonly string[]) =>
        testDatabase().database.inTransaction(
          actor,
          async (transaction) => {
            const statement = `select submission_id || ' ' || section as shown from response`;
            return sorted((await transaction.execute<{ shown: string }[]>(statement)).map(({ shown }) => shown));
          },
          { readOnly: true, reads },
        );
      for (const reads of [[], ['XAR'], ['XRU'], ['XAR', 'XRU'], ['XAR", "XRU']]) {
        const within = parts.filter(({ state }) => own(state) || reads.includes(state));
        expect(await reading(reads)).toEqual(sorted(within.map(({ id, section }) => `${id} ${section}`)));
      }
    });

    test('read former revisions of the own State alone', async () => {
      const shown = await column(
        actor,
        `select submission_id || ' ' || section || ' ' || v.revision as shown from response_revision v join response on response.id = response_id`,
      );
      const revisions = (state: string) => (own(state) ? [1, 2] : [2]);
      expect(shown).toEqual(sorted(parts.flatMap(({ id, section, state }) => revisions(state).map((each) => `${id} ${section} ${each}`))));
    });

    test('count no revision beyond those', async () => {
      const [counted] = await as<{ count: number }>(actor, 'select count(*)::int as count from response_revision');
      expect(counted?.count).toBe(parts.reduce((sum, { state }) => sum + (own(state) ? 2 : 1), 0));
    });

    test.each(['legislation', 'authority'])('read of %s what a readable answer cites', async (table) => {
      const shown = await column(actor, `select key as shown from ${table}`);
      const cited = CASES.flatMap((each) => {
        if (own(each.state)) return [`${keyOf(each)}:1`, `${keyOf(each)}:2`];
        return SECTIONS.some((section) => readable(actor, each, section)) ? [`${keyOf(each)}:2`] : [];
      });
      expect(shown).toEqual(sorted(cited));
    });

    test.each([
      ['confirmation', 'about'],
      ['decision', 'suggestion'],
    ])('read of %s what is the own State’s', async (table, key) => {
      expect(await column(actor, `select ${key} as shown from ${table}`)).toEqual(sorted(ownCases.map(keyOf)));
    });

    test.each(['submission_event', 'staleness_acknowledgement'])('read of %s what is the own State’s', async (table) => {
      const states = await column(actor, `select distinct state_id as shown from ${table}`);
      expect(states).toEqual([...new Set(ownCases.map(({ state }) => state))].sort());
    });

    test('see the submissions of which something is readable; whoever oversees sees all', async () => {
      const overseen =
        actor.role === 'secretariat' ? CASES : CASES.filter((each) => SECTIONS.some((section) => readable(actor, each, section)));
      expect(await column(actor, 'select id::text as shown from submission')).toEqual(sorted(overseen.map(({ id }) => id)));
    });

    test('find no text of others by its words', async () => {
      const found = await column(actor, `select distinct state_id as shown from response_revision where text like '%canary%'`);
      expect(found).toEqual([...new Set(parts.map(({ state }) => state))].sort());
    });
  });

  describe('lets write', () => {
    const WRITES = [
      `insert into confirmation (state_id, kind, about) values (:state, 'condition', :fresh)`,
      `update legislation set repealed = true where state_id = :state`,
      `delete from confirmation where state_id = :state and about = :fresh`,
      `insert into submission (state_id, id, questionnaire, status) values (:state, gen_random_uuid(), :fresh, 'draft')`,
      `insert into decision (state_id, suggestion, item, kind) values (:state, :fresh, 'item', 'accepted')`,
    ];
    /** Whether the write came through: neither refused nor without effect. */
    async function writes(actor: Actor, statement: string, state: string): Promise<boolean> {
      const made = `${statement.replaceAll(':state', `'${state}'`).replaceAll(':fresh', `'fresh-${randomUUID()}'`)}`;
      const attempt = testDatabase().as(actor, async (transaction) => {
        const done = await transaction.execute<unknown[]>(`${made} returning 1`);
        return done.length > 0;
      });
      return attempt.catch((error: Error) => {
        if (/row-level security/.test(error.message)) return false;
        throw error;
      });
    }

    test.each(WRITES.filter((each) => !each.startsWith('delete')))(
      '%s: the focal point and the expert of the State, and nobody else',
      async (statement) => {
        const allowed: string[] = [];
        for (const [name, actor] of Object.entries(ACTORS)) if (await writes(actor, statement, ARCADIA.code)) allowed.push(name);
        expect(allowed).toEqual(['KEEPER', 'FOCAL_POINT', 'EXPERT']);
      },
    );

    test('nobody by moving a row to another State', async () => {
      const moving = as(EXPERT, `update decision set state_id = 'XRU'`);
      await expect(moving).rejects.toThrow(/row-level security/);
    });

    test('a deletion reach nothing of another State', async () => {
      await as(NEIGHBOUR, `delete from confirmation where kind = 'law-still-so'`);
      expect(await column(KEEPER, `select distinct state_id as shown from confirmation where kind = 'law-still-so'`)).toEqual(['XAR']);
    });
  });

  test('stands for whoever says nothing of themselves', async () => {
    const nobody = { id: 'nobody', role: '' } as unknown as Actor;
    const unsaid = await testDatabase().database.inTransaction(nobody, (transaction) =>
      transaction.execute<{ shown: string }[]>('select id::text as shown from response order by 1'),
    );
    expect(unsaid.map(({ shown }) => shown)).toEqual(await column(PUBLIC, 'select id::text as shown from response'));
  });

  test('gives data versions to everybody, and lets nobody set them', async () => {
    expect(await column(PUBLIC, 'select state_id as shown from data_version')).toEqual(['XAR', 'XRU']);
    await expect(as(KEEPER, 'update data_version set version = 1')).rejects.toThrow(/permission denied/);
  });

  describe('is not taken down', () => {
    test.each([
      ['by switching it off', 'alter table response disable row level security', /must be owner/],
      ['by another policy', 'create policy open on response using (true)', /must be owner/],
      ['by writing to the trail', `insert into audit_entry select * from audit_entry`, /permission denied/],
      [
        'by changing a function',
        'create or replace function is_bridge() returns boolean language sql as $$ select true $$',
        /must be owner|permission denied/,
      ],
      ['by looking at migrations', 'select * from mikro_orm_migrations', /permission denied/],
    ])('%s', async (_, statement, said) => {
      await expect(as(KEEPER, statement)).rejects.toThrow(said);
    });

    test('by a function that wants to see what it reads', async () => {
      const peeking = `select count(*)::int as count from response_revision where text like '%canary%' and state_id <> 'XAR'`;
      const [own] = await as<{ count: number }>(PUBLIC, peeking);
      const published = CASES.filter((each) => each.state !== 'XAR').flatMap((each) =>
        SECTIONS.filter((section) => readable(PUBLIC, each, section)),
      );
      expect(own?.count).toBe(published.length);
    });
  });

  describe('is built for every table:', () => {
    /** States, their memberships and reviews are reference data that everybody reads. */
    const REFERENCE = ['membership', 'reviewed_state'];
    const unprotected = (database: TestDatabase) =>
      database.run((transaction) =>
        transaction.execute<{ name: string }[]>(
          `select relname as name from pg_class
          join pg_attribute on attrelid = pg_class.oid and attname = 'state_id' and not attisdropped
          where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
            and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = pg_class.oid))
          order by relname`,
        ),
      );
    const escaping = (database: TestDatabase) =>
      database.run((transaction) =>
        transaction.execute<{ name: string }[]>(
          `select relname as name from pg_class
          where relnamespace = 'public'::regnamespace and (relkind = 'm' or (relkind = 'v' and not coalesce(reloptions, '{}') && '{security_invoker=true,security_invoker=on,security_invoker=1}'))`,
        ),
      );

    test('each with rows of a State forces its policies', async () => {
      expect((await unprotected(testDatabase())).map(({ name }) => name)).toEqual(REFERENCE);
    });

    test('one without would be found out', async () => {
      await testDatabase().asKeeper(['create table diary (state_id text, secret text)']);
      expect((await unprotected(testDatabase())).map(({ name }) => name)).toContain('diary');
      await testDatabase().asKeeper(['alter table diary enable row level security', 'create policy diary_is_read on diary using (true)']);
      expect((await unprotected(testDatabase())).map(({ name }) => name)).toContain('diary');
      await testDatabase().asKeeper(['alter table diary force row level security']);
      expect((await unprotected(testDatabase())).map(({ name }) => name)).not.toContain('diary');
      await testDatabase().asKeeper(['drop table diary']);
    });

    test('no view looks around it', async () => {
      expect(await escaping(testDatabase())).toEqual([]);
      await testDatabase().asKeeper([
        'create view peephole as select * from response',
        'create materialized view photograph as select * from response',
        'create view window_pane with (security_invoker = true) as select * from response',
      ]);
      expect((await escaping(testDatabase())).map(({ name }) => name).sort()).toEqual(['peephole', 'photograph']);
      await testDatabase().asKeeper(['drop view peephole', 'drop materialized view photograph', 'drop view window_pane']);
    });

    test('every function that acts with the rights of its owner has a fixed search path', async () => {
      const found = await testDatabase().run((transaction) =>
        transaction.execute<{ name: string; fixed: boolean }[]>(
          `select proname as name, coalesce(array_to_string(proconfig, ' '), '') like '%search_path=%' as fixed
          from pg_proc where prosecdef and pronamespace = 'public'::regnamespace order by proname`,
        ),
      );
      expect(found).toEqual(['append_audit', 'change_data_version', 'readable_part'].map((name) => ({ name, fixed: true })));
    });
  });
});
