/** Everything that one State has answered, as the engine takes it, asked from wherever the data is. */

import { APPLIES_TO, type AppliesTo } from '../../domain/applies-to.ts';
import type { Answer, StateAnswers } from '../../prefill/answer.ts';
import { CommandFailure } from '../failure.ts';
import type { Connection } from './connect.ts';

/** @throws CommandFailure where the State is not stored */
export async function readStoredAnswers({ ask }: Connection, code: string): Promise<StateAnswers> {
  const answers: Answer[] = [];
  for (let after: string | null = null; ; ) {
    const { state }: AskedState = await ask<AskedState>(QUERY, { code, after });
    if (state === null) throw new CommandFailure('usage', `no State "${code}" is stored`, '"bridge states" lists them');
    answers.push(...state.responses.nodes.map(toAnswer));
    if (state.responses.pageInfo.hasNextPage) after = state.responses.pageInfo.endCursor;
    else return { state: code, answers, ...recordsOf(state) };
  }
}

/** A page that is far below the limits on one operation. */
const QUERY = `query Answers($code: ID!, $after: String) {
  state(code: $code) {
    memberships { instrumentId status }
    confirmationsGiven
    legislation { key name appliesTo changedOn repealed }
    responses(first: 500, after: $after) {
      nodes {
        itemId status submission { asOf }
        current {
          contentHash value appliesTo text language asOf links options table derivedFrom
          citations { pinpoint law { key } } authority { name }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

interface AskedState {
  readonly state: {
    readonly memberships: readonly { readonly instrumentId: string; readonly status: string }[];
    readonly confirmationsGiven: readonly string[];
    readonly legislation: readonly {
      readonly key: string;
      readonly name: string;
      readonly appliesTo: string;
      readonly changedOn: string | null;
      readonly repealed: boolean;
    }[];
    readonly responses: {
      readonly nodes: readonly AskedResponse[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
}

interface AskedResponse {
  readonly itemId: string;
  readonly status: string;
  readonly submission: { readonly asOf: string | null };
  readonly current: {
    readonly contentHash: string;
    readonly value: string | null;
    readonly appliesTo: string;
    readonly text: string | null;
    readonly language: string | null;
    readonly asOf: string | null;
    readonly links: readonly string[];
    readonly options: readonly string[];
    readonly table: Readonly<Record<string, unknown>> | null;
    readonly derivedFrom: readonly string[];
    readonly citations: readonly { readonly pinpoint: string | null; readonly law: { readonly key: string } }[];
    readonly authority: { readonly name: string } | null;
  };
}

type Asked = NonNullable<AskedState['state']>;

function toAnswer({ itemId, status, submission, current }: AskedResponse): Answer {
  const { contentHash, appliesTo, citations, links, options, table, derivedFrom, authority, value, text, language, asOf } = current;
  return {
    item: itemId,
    revision: contentHash,
    ...present({ value, text, language, asOf: asOf ?? submission.asOf, authority: authority?.name ?? null }),
    appliesTo: toAppliesTo(appliesTo),
    citations: citations.map(({ pinpoint, law }) => ({ law: law.key, ...present({ pinpoint }) })),
    links,
    ...(options.length === 0 ? {} : { options }),
    ...(table === null ? {} : { table }),
    cleared: status === 'CLEARED' || status === 'PUBLISHED',
    confirmations: [],
    ...(derivedFrom.length === 0 ? {} : { derivedFrom }),
  };
}

function recordsOf({ memberships, confirmationsGiven, legislation }: Asked): Omit<StateAnswers, 'state' | 'answers'> {
  return {
    laws: legislation.map(({ key, name, appliesTo, changedOn, repealed }) => ({
      ...{ id: key, name, appliesTo: toAppliesTo(appliesTo), repealed },
      ...present({ changedOn }),
    })),
    confirmations: confirmationsGiven,
    party: Object.fromEntries(
      memberships.flatMap(({ instrumentId, status }) => (status === 'UNKNOWN' ? [] : [[instrumentId, status === 'PARTY'] as const])),
    ),
  };
}

function toAppliesTo(member: string): AppliesTo {
  return APPLIES_TO.find((each) => each === member.toLowerCase()) ?? 'unknown';
}

function present<T extends Readonly<Record<string, string | null>>>(fields: T): { [Key in keyof T]?: string } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as { [Key in keyof T]?: string };
}
