/** Figures over many States, frozen when the secretariat takes a step: of published answers, and of those that may be counted. */

import { mayRead } from '../access/may-read.ts';
import { requireAllowed } from '../access/policy.ts';
import { type Counted, freezeItem, type Grouping, type Traces } from '../coverage/freeze-figures.ts';
import type { CompiledItem, CompiledQuestionnaire } from '../crosswalk/crosswalk.ts';
import type { Actor } from '../domain/actor.ts';
import type { FrozenFigure, FrozenItemFigures } from '../domain/frozen-figures.ts';
import { REGIONAL_GROUPS, type StateParty } from '../domain/state-party.ts';
import { isCleared } from '../domain/submission.ts';
import { type AggregateStep, loadAggregateStep, loadTraces, saveAggregateStep } from '../persistence/aggregates.ts';
import { writeAudit } from '../persistence/audit-trail.ts';
import { loadResponses } from '../persistence/load-responses.ts';
import { loadReadingBases, type ReadingBasis } from '../persistence/readable-parts.ts';
import { loadStates } from '../persistence/states.ts';
import type { Transaction } from '../persistence/transaction.ts';
import { PUBLIC, THE_BRIDGE } from './actors.ts';
import type { Bridge } from './bridge.ts';
import { type Keyed, onlyOnce } from './only-once.ts';
import { requireKnown } from './require-known.ts';

export type { AggregateStep } from '../persistence/aggregates.ts';

/** One step. @param number the last one when absent @returns undefined where it was not taken @throws DomainError UNKNOWN_QUESTIONNAIRE */
export async function readAggregates(
  actor: Actor,
  { catalogue, database }: Pick<Bridge, 'catalogue' | 'database'>,
  { questionnaire, step }: { readonly questionnaire: string; readonly step?: number | undefined },
): Promise<AggregateStep | undefined> {
  requireAllowed(actor, 'read_aggregates');
  requireKnown('questionnaire', questionnaire, catalogue.crosswalk.questionnaires);
  return database.inTransaction(actor, (transaction) => loadAggregateStep(transaction, questionnaire, step), { readOnly: true });
}

/**
 * Takes the next step. The secretariat may not read what may only be counted: the bridge itself counts it.
 * @returns the number of the step
 * @throws DomainError FORBIDDEN, UNKNOWN_QUESTIONNAIRE
 */
export async function publishAggregates(
  actor: Actor,
  { catalogue, database }: Pick<Bridge, 'catalogue' | 'database'>,
  request: { readonly questionnaire: string } & Keyed,
): Promise<number> {
  requireAllowed(actor, 'publish_aggregates');
  const questionnaire = requireKnown('questionnaire', request.questionnaire, catalogue.crosswalk.questionnaires);
  const items = [...catalogue.crosswalk.items.values()].filter((item) => item.questionnaire === questionnaire.id);
  return database.inTransaction({ ...THE_BRIDGE, id: actor.id }, (transaction) =>
    onlyOnce(transaction, 'publishAggregates', request, async () => {
      const number = await takeStep(transaction, questionnaire, items);
      writeAudit(transaction, { action: 'publish_aggregates', ids: { questionnaire: questionnaire.id, step: number } });
      return number;
    }),
  );
}

async function takeStep(transaction: Transaction, questionnaire: CompiledQuestionnaire, items: readonly CompiledItem[]): Promise<number> {
  const before = (await loadTraces(transaction, questionnaire.id)) as Readonly<Record<string, Traces>>;
  const number = ((await loadAggregateStep(transaction, questionnaire.id))?.number ?? 0) + 1;
  const groupings = groupingsOf(questionnaire);
  const answers = await loadCountable(transaction, questionnaire.id, items, groupings);
  const after: Record<string, Traces> = {};
  const figures = items.flatMap(({ id }): FrozenItemFigures[] => {
    const ofItem = answers.get(id) ?? [];
    const frozen = freezeItem(
      ofItem.filter(({ published }) => !published),
      groupings,
      before[id] ?? {},
    );
    after[id] = frozen.traces;
    const published = ofItem.filter((each) => each.published);
    return ofItem.length === 0 && Object.keys(frozen.traces).length === 0
      ? []
      : [{ item: id, figures: frozen.figures.map(({ grouping, cell, counts }) => withPublished(published, { grouping, cell, counts })) }];
  });
  await saveAggregateStep(transaction, { questionnaire: questionnaire.id, number, figures }, after);
  return number;
}

function withPublished(
  published: readonly Counted[],
  { grouping, cell, counts }: Pick<FrozenFigure, 'grouping' | 'cell'> & { readonly counts: Readonly<Record<string, number>> | undefined },
): FrozenFigure {
  const inCell = published.filter(({ cells }) => cell === '' || cells[grouping] === cell).map(({ value }) => value);
  const told = Object.fromEntries([...Map.groupBy(inCell.sort(), (value) => value)].map(([value, all]) => [value, all.length]));
  return { grouping, cell, published: told, ...(counts === undefined ? {} : { counted: counts }) };
}

const REGIONAL = 'regional_group';

/** Fixed for a questionnaire: nobody chooses which States are counted together. */
function groupingsOf({ form }: CompiledQuestionnaire): Grouping[] {
  return [
    { name: REGIONAL, cells: [...REGIONAL_GROUPS, 'none'] },
    ...form.instruments.map(({ instrument }) => ({ name: `party:${instrument}`, cells: ['other', 'party'] })),
  ];
}

interface CountableAnswer extends Counted {
  readonly published: boolean;
}

/** By item, one answer of each State: what is published, else what is cleared and may be counted. */
async function loadCountable(
  transaction: Transaction,
  questionnaire: string,
  items: readonly CompiledItem[],
  groupings: readonly Grouping[],
): Promise<ReadonlyMap<string, readonly CountableAnswer[]>> {
  const states = new Map((await loadStates(transaction)).map((state) => [state.code, state]));
  const bases = new Map((await loadReadingBases(transaction)).map((basis) => [basis.id, basis]));
  const sections = new Map(items.map(({ id, section }) => [id, section.id]));
  const found = (await loadResponses(transaction, { questionnaires: [questionnaire] })).flatMap(
    ({ item, state: code, submission, content }) => {
      const [state, basis, section] = [states.get(code), bases.get(submission), sections.get(item)];
      if (state === undefined || basis === undefined || section === undefined || content.value === undefined) return [];
      const published = mayRead(PUBLIC, basis, section);
      if (!published && !mayBeCounted(basis, section)) return [];
      return [{ item, answer: { state: code, value: content.value, cells: cellsOf(state, groupings), published } }];
    },
  );
  return new Map([...Map.groupBy(found, ({ item }) => item)].map(([item, each]) => [item, oneOfEach(each.map(({ answer }) => answer))]));
}

function mayBeCounted({ status, consents }: ReadingBasis, section: string): boolean {
  return isCleared(status) && consents.some((each) => each.kind === 'count' && (each.section === '' || each.section === section));
}

/** A State is in one cell of each grouping, also where nothing is recorded of it. */
function cellsOf({ regionalGroup, memberships }: StateParty, groupings: readonly Grouping[]): Record<string, string> {
  const parties = memberships.filter(({ status }) => status === 'party').map(({ instrument }) => `party:${instrument}`);
  return Object.fromEntries(
    groupings.map(({ name }) => [name, name === REGIONAL ? (regionalGroup ?? 'none') : parties.includes(name) ? 'party' : 'other']),
  );
}

/** A State that answered for several reviews is one State: what it has published goes before the rest. */
function oneOfEach(answers: readonly CountableAnswer[]): CountableAnswer[] {
  const byState = Map.groupBy(answers, ({ state }) => state);
  return [...byState.values()].flatMap((own) => own.find(({ published }) => published) ?? own.at(-1) ?? []);
}
