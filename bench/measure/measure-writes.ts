/** What is written by persons of States, in a copy of the world: an answer beside the same transaction by hand, bulks and files. */

import { invariant } from '../../src/domain/errors.ts';
import { type Ground, prepareGround } from '../world/ground.ts';
import { startIssuer } from '../world/issuer.ts';
import { copyWorld, inBridge, onDatabase, type World } from '../world/open-world.ts';
import { type Contestant, contest, type Load } from './contest.ts';
import type { Figures } from './figures.ts';
import { refuseDifferentEffects } from './refuse-different-effects.ts';
import { type SubjectName, startBridge, startPeer } from './start-subject.ts';
import { freshDecisions, freshImports, freshRecords, recordAtBridge, recordByHand } from './write-requests.ts';

export interface Writes {
  readonly figures: readonly Figures[];
  readonly sizes: Ground['sizes'];
}

/** Bulks and files take long: a few at a time, a fixed number of them. */
const HEAVY = { connections: 4, amount: 16 };

export async function measureWrites(world: World, load: Load): Promise<Writes> {
  const copy = await copyWorld(world, 'bench_writes');
  const issuer = await startIssuer();
  const contestants: Contestant[] = [];
  try {
    const ground = await inBridge(copy.url, (bridge) => prepareGround(bridge, issuer, (load.rounds + 1) * HEAVY.amount));
    await onDatabase(copy.url, (orm) => orm.em.getConnection().execute('vacuum analyze'));
    const common = { cache: 'none', states: world.states } as const;
    const bridge = { ...common, name: 'bridge', subject: await startBridge(copy.url, { BRIDGE_CACHE: '0', ...issuer.settings }) } as const;
    contestants.push(bridge, { ...common, name: 'sql', subject: await startPeer('sql', copy.url) });
    return { figures: await measure(copy, ground, contestants, load), sizes: ground.sizes };
  } finally {
    await Promise.all(contestants.map(({ subject }) => subject.stop()));
    issuer.stop();
    await copy.stop();
  }
}

async function measure(world: World, ground: Ground, contestants: readonly Contestant[], load: Load): Promise<Figures[]> {
  const addressOf = (wanted: SubjectName) => contestants.find(({ name }) => name === wanted)?.subject.address ?? '';
  const [bridge, hand] = [addressOf('bridge'), addressOf('sql')];
  const [[own, ...ofBridge], [other, ...ofHand]] = ground.record;
  invariant(own !== undefined && other !== undefined, 'there are answers to record');
  await refuseDifferentEffects(world.url, { address: bridge, answer: own }, { address: hand, answer: other });
  const records = {
    bridge: freshRecords(bridge, ofBridge, recordAtBridge),
    sql: freshRecords(hand, ofHand, recordByHand),
  };
  const alone = contestants.filter(({ name }) => name === 'bridge');
  const [decisions, imports] = [freshDecisions(bridge, ground.decide), freshImports(bridge, ground.import)];
  return [
    ...(await contest('record', contestants, load, ({ name }) => (name === 'bridge' ? records.bridge : records.sql))),
    ...(await contest('decide', alone, { ...load, ...HEAVY }, () => decisions)),
    ...(await contest('import', alone, { ...load, ...HEAVY }, () => imports)),
  ];
}
