/** What one caller may still ask for: a budget that is used up by operations and fills again with time. */

import { GraphQLError } from 'graphql';

export interface CallerBudget {
  /** @param now milliseconds. @throws GraphQLError BUDGET_SPENT, answered with status 429, when the caller has to wait */
  spend(caller: string, cost: number, now: number): void;
}

interface Account {
  left: number;
  at: number;
}

const MOST_ACCOUNTS = 10_000;
const MINUTE = 60_000;

/** @param perMinute what a caller may spend in a minute, also all at once */
export function callerBudget(perMinute: number): CallerBudget {
  const accounts = new Map<string, Account>();
  return {
    spend(caller, cost, now) {
      const account = accounts.get(caller);
      const left = account === undefined ? perMinute : refill(account, perMinute, now);
      if (left < cost) throw spent((MINUTE * (cost - left)) / perMinute);
      accounts.delete(caller);
      accounts.set(caller, { left: left - cost, at: now });
      // The account that was used longest ago is the fullest: forgetting it gives least away.
      if (accounts.size > MOST_ACCOUNTS) accounts.delete(accounts.keys().next().value ?? '');
    },
  };
}

function refill({ left, at }: Account, perMinute: number, now: number): number {
  return Math.min(perMinute, left + (perMinute * Math.max(0, now - at)) / MINUTE);
}

function spent(wait: number): GraphQLError {
  const seconds = Math.max(1, Math.ceil(wait / 1000));
  return new GraphQLError(`You have asked for much in the last minute. Wait ${seconds} seconds, then send this operation again.`, {
    extensions: { code: 'BUDGET_SPENT', http: { status: 429, headers: new Map([['retry-after', String(seconds)]]) } },
  });
}
