/** How each subject is asked for each operation. */

import { OPERATIONS, type OperationName, POSTGRAPHILE_OPERATIONS } from '../world/operations.ts';
import type { SubjectName } from './start-subject.ts';

export interface Asked {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export function requestFor(subject: SubjectName, operation: OperationName, address: string): Asked {
  if (subject === 'sql' || subject === 'http') return { url: `${address}/${operation}`, method: 'GET', headers: {} };
  const query = (subject === 'postgraphile' ? POSTGRAPHILE_OPERATIONS : OPERATIONS)[operation];
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return { url: `${address}/graphql`, method: 'POST', headers, body: JSON.stringify({ query }) };
}

/** @returns the text of the answer. @throws TypeError for one that is an error */
export async function ask({ url, ...request }: Asked): Promise<string> {
  const response = await fetch(url, request);
  const text = await response.text();
  if (!response.ok || text.includes('"errors":[{')) throw new TypeError(`${url} answers ${response.status}: ${text.slice(0, 600)}`);
  return text;
}
