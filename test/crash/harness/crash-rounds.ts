/** Kills the server while eight clients write, starts it again, and looks whether all that it acknowledged is there, and nothing by halves. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { verifyTrail } from '../../../src/cli/connect/read-trail.ts';
import type { Actor } from '../../../src/domain/actor.ts';
import type { TrailFault } from '../../../src/domain/verify-trail.ts';
import { openDatabase } from '../../../src/persistence/database.ts';
import { saveStates } from '../../../src/persistence/states.ts';
import { fictionalStates } from '../../persistence/harness/fictional-states.ts';
import { EXPERT, KEEPER } from '../../persistence/harness/people.ts';

/** Where the server keeps its data. */
export type CrashTarget = { readonly folder: string } | { readonly url: string };

/** What happened in all rounds together. */
export interface CrashFigures {
  readonly rounds: number;
  /** Writes of which a client was told that they were done. */
  readonly acknowledged: number;
  /** Of these, what was not there after the next start. */
  readonly lost: readonly string[];
  /** What was there in part: a revision without its entry of the trail, or the other way round. */
  readonly half: readonly string[];
  /** Writes that were there although the server was killed before it said so: allowed, one for each client and round at most. */
  readonly unacknowledged: number;
  readonly faults: readonly TrailFault[];
}

const CLIENTS = 8;
const FORM = 'lamp-form@2010';
const ITEM = `${FORM}#lamp:1(a).law`;
/** Milliseconds from the first write that was acknowledged to the kill. */
const SHORTEST = 20;
const LONGEST = 1200;

/** @param rounds how often the server is killed */
export async function crashRounds(target: CrashTarget, rounds: number): Promise<CrashFigures> {
  const clients = await prepare(target);
  const lost: string[] = [];
  const half: string[] = [];
  const faults: TrailFault[] = [];
  let unacknowledged = 0;
  let server = await start(target);
  try {
    await Promise.all(clients.map((client) => client.open(server.address)));
    for (let round = 0; round < rounds; round += 1) {
      const before = told(clients);
      const writing = clients.map((client) => client.writeUntilItFails(server.address));
      const over = Promise.all(writing).then(() => true);
      while (told(clients) === before) if (await Promise.race([over, wait(SHORTEST, false)])) throw new Error('no client could write');
      await wait(SHORTEST + Math.random() * (LONGEST - SHORTEST));
      await server.kill();
      await over;
      server = await start(target);
      const { address } = server;
      const found = await verifyTrail((query, variables) => ask(address, KEEPER, query, variables));
      faults.push(...found.faults);
      for (const client of clients) {
        const outcome = await client.compare(address);
        lost.push(...outcome.lost);
        half.push(...outcome.half);
        unacknowledged += outcome.unacknowledged;
      }
    }
  } finally {
    await server.kill();
  }
  return { rounds, acknowledged: told(clients), lost, half, unacknowledged, faults };
}

function told(clients: readonly Client[]): number {
  return clients.reduce((sum, client) => sum + client.acknowledged, 0);
}

async function prepare(target: CrashTarget): Promise<Client[]> {
  const states = fictionalStates(CLIENTS);
  const database = await openDatabase(target);
  await database.inTransaction(KEEPER, (transaction) => saveStates(transaction, states));
  await database.close();
  return states.map(({ code }) => new Client(code));
}

/** An expert of one State who writes one revision after the other. */
class Client {
  readonly #actor: Actor;
  readonly #state: string;
  #submission = '';
  /** Of the last revision that is known to be there. */
  #revision = 0;
  /** What was acknowledged since the last comparison. */
  #told: string[] = [];
  acknowledged = 0;

  constructor(state: string) {
    this.#state = state;
    this.#actor = { ...EXPERT, state };
  }

  async open(address: string): Promise<void> {
    const input = { state: this.#state, questionnaire: FORM };
    const opened = await ask<{ openSubmission: { submission: { id: string } } }>(address, this.#actor, OPEN, { input });
    this.#submission = opened.openSubmission.submission.id;
  }

  async writeUntilItFails(address: string): Promise<void> {
    for (;;) {
      const text = `${this.#state} wrote revision ${this.#revision + 1}`;
      const input = {
        state: this.#state,
        submission: this.#submission,
        item: ITEM,
        expectedRevision: this.#revision,
        answer: { value: 'yes', text },
      };
      const done = await ask<{ recordResponse: { errors: { message: string }[] } }>(address, this.#actor, RECORD, { input }).catch(
        () => undefined,
      );
      if (done === undefined) return;
      const [error] = done.recordResponse.errors;
      if (error !== undefined) throw new Error(error.message);
      this.#revision += 1;
      this.#told.push(text);
      this.acknowledged += 1;
    }
  }

  /** What the server that was started again has, beside what the one before had acknowledged. */
  async compare(address: string): Promise<{ lost: string[]; half: string[]; unacknowledged: number }> {
    const { responses } = await ask<Found>(address, this.#actor, FIND, { state: this.#state });
    const revisions = responses.nodes[0]?.revisions ?? [];
    const texts = new Set(revisions.map(({ text }) => text));
    const lost = this.#told.filter((text) => !texts.has(text));
    const numbers = revisions.map(({ number }) => number);
    const entries = await countEntries(address, this.#state);
    const whole = numbers.every((number, index) => number === index + 1) && entries === revisions.length;
    const unacknowledged = revisions.length - this.#revision;
    this.#revision = revisions.length;
    this.#told = [];
    return {
      lost,
      unacknowledged,
      half: whole && unacknowledged <= 1 ? [] : [`${this.#state}: revisions ${numbers.join(' ')}, ${entries} entries`],
    };
  }
}

async function countEntries(address: string, state: string): Promise<number> {
  let count = 0;
  let after: string | null = null;
  do {
    const { auditEntries }: Entries = await ask<Entries>(address, KEEPER, ENTRIES, { after });
    count += auditEntries.nodes.filter((entry) => entry.action === 'record_response' && entry.stateCode === state).length;
    after = auditEntries.pageInfo.hasNextPage ? auditEntries.pageInfo.endCursor : null;
  } while (after !== null);
  return count;
}

const OPEN = 'mutation ($input: OpenSubmissionInput!) { openSubmission(input: $input) { submission { id } } }';
const RECORD = 'mutation ($input: RecordResponseInput!) { recordResponse(input: $input) { errors { message } } }';
const FIND = 'query ($state: ID!) { responses(state: $state) { nodes { revisions { number text } } } }';
const ENTRIES =
  'query ($after: String) { auditEntries(first: 1000, after: $after) { nodes { action stateCode } pageInfo { hasNextPage endCursor } } }';

interface Found {
  readonly responses: { readonly nodes: readonly { readonly revisions: readonly { readonly number: number; readonly text: string }[] }[] };
}

interface Entries {
  readonly auditEntries: {
    readonly nodes: readonly { readonly action: string; readonly stateCode: string | null }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

async function ask<Data>(address: string, as: Actor, query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
  const token = Buffer.from(JSON.stringify(as)).toString('base64url');
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: readonly { message: string }[] };
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

interface Started {
  readonly address: string;
  /** Ends it at once: nothing is finished or closed. */
  kill(): Promise<void>;
}

async function start(target: CrashTarget): Promise<Started> {
  const script = join(import.meta.dirname, 'start-bridge.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, JSON.stringify(target)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'close');
  const said = await Promise.race([once(createInterface(child.stdout), 'line'), gone.then(() => undefined)]);
  if (said === undefined) throw new Error('the server did not start');
  return {
    address: String(said[0]),
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
