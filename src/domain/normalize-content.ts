import { normalizeText } from './normalize-text.ts';
import type { ResponseContent } from './response.ts';

/** A content as every way in stores it, so that the same answer has the same hash whichever way it came. Empty texts are none. */
export function normalizeContent(content: ResponseContent): ResponseContent {
  const entries = Object.entries(content).map(([key, value]) => [key, normalize(value)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== '')) as unknown as ResponseContent;
}

function normalize(value: unknown): unknown {
  if (typeof value === 'string') return normalizeText(value);
  if (Array.isArray(value)) return value.map(normalize);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, normalize(each)]));
}
