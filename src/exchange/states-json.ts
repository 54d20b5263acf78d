/** A list of States as a JSON file: `{ "states": [ { "code", "names", "regionalGroup", "fictional", "memberships" } ] }`. */

import { z } from 'zod';
import { JOINING_ACTS, MEMBERSHIP_STATUSES, NOTICE_KINDS, REGIONAL_GROUPS, type StateParty } from '../domain/state-party.ts';

const membership = z.strictObject({
  instrument: z.string().regex(/^[a-z][a-z0-9]*$/),
  status: z.enum(MEMBERSHIP_STATUSES),
  signedOn: z.iso.date().exactOptional(),
  joinedOn: z.iso.date().exactOptional(),
  joinedBy: z.enum(JOINING_ACTS).exactOptional(),
  notices: z.array(z.strictObject({ kind: z.enum(NOTICE_KINDS), text: z.string().min(1) })).exactOptional(),
  source: z.string().min(1).exactOptional(),
});

const form = z.strictObject({
  states: z.array(
    z.strictObject({
      code: z.string().regex(/^[A-Z]{3}$/),
      names: z.object({ en: z.string().min(1) }).catchall(z.string().min(1)),
      regionalGroup: z.enum(REGIONAL_GROUPS).exactOptional(),
      fictional: z.boolean(),
      memberships: z.array(membership),
    }),
  ),
});

export type ReadStates =
  | { readonly states: readonly StateParty[]; readonly problem?: undefined }
  | { readonly states?: undefined; readonly problem: string };

/** Never throws: what is wrong is told in `problem`. */
export function parseStatesJson(content: Uint8Array): ReadStates {
  const read = form.safeParse(parseJson(content));
  return read.success ? { states: read.data.states } : { problem: z.prettifyError(read.error) };
}

/** @returns undefined where it is no JSON in UTF-8 */
export function parseJson(content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    return undefined;
  }
}
