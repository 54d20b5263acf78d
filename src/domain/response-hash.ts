/** The hash by which two contents of a response are the same, whatever file or form they came from. */

import { createHash } from 'node:crypto';
import type { ResponseContent } from './response.ts';

/**
 * SHA-256 (64 hexadecimal digits) over the content as JSON: keys sorted, absent keys left out, text in NFC.
 * Unlike the hashes of catalogue texts it keeps white space: paragraphs are a delegation's own.
 */
export function responseHash(content: ResponseContent): string {
  return createHash('sha256')
    .update(JSON.stringify(normalize({ ...content })))
    .digest('hex');
}

function normalize(content: unknown): unknown {
  if (typeof content === 'string') return content.normalize('NFC');
  if (Array.isArray(content)) return content.map(normalize);
  if (content === null || typeof content !== 'object') return content;
  const entries = Object.entries(content).filter(([, value]) => value !== undefined);
  // Compared by code unit: the order must not depend on the language of the machine.
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, normalize(value)]));
}
