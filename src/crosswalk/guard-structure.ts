/**
 * Refuses, from the tokens of a file, what no catalogue needs: too wide, too deep, anchors, aliases, tags, directives.
 *
 * Tokens are made in linear time and nothing of them is followed, so this comes before the YAML is composed: composing is
 * where a wide map, a deep list or an alias becomes expensive.
 */

import type { CST } from 'yaml';
import type { TextFinding } from './finding.ts';
import { LIMITS, MAPS_AND_LISTS_ARE_NARROW, NESTING_IS_SHALLOW, NO_ANCHORS_OR_ALIASES, NO_TAGS_OR_DIRECTIVES } from './guard-laws.ts';

/** @returns at most ten findings, in the order of the text; none where the tokens may be composed */
export function guardStructure(tokens: readonly CST.Token[]): TextFinding[] {
  const found: TextFinding[] = [];
  for (const token of tokens) if (found.length < MOST_FINDINGS) guardToken(token, 0, found);
  return found.slice(0, MOST_FINDINGS);
}

const MOST_FINDINGS = 10;

function guardToken(token: CST.Token | null | undefined, depth: number, found: TextFinding[]): void {
  if (!token) return;
  const refused = REFUSED[token.type];
  if (refused !== undefined) found.push({ ...refused, start: token.offset, end: token.offset + sourceOf(token).length });
  if (token.type === 'document') {
    guardAll(token.start, found);
    guardToken(token.value, depth, found);
  } else if (token.type === 'block-scalar') guardAll(token.props, found);
  else if (token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection')
    guardCollection(token, depth, found);
}

function guardCollection(token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection, depth: number, found: TextFinding[]): void {
  const start = token.offset;
  if (depth >= LIMITS.depth) {
    found.push({ law: NESTING_IS_SHALLOW, start, end: start + 1, message: `this stands more than ${LIMITS.depth} levels deep` });
    return;
  }
  const keys = (token.items as readonly CST.CollectionItem[]).filter((item) => item.key !== undefined || item.sep !== undefined).length;
  if (keys > LIMITS.keys || token.items.length > LIMITS.entries) {
    const message =
      keys > LIMITS.keys
        ? `this map has ${keys} keys, ${LIMITS.keys} are allowed`
        : `this list has ${token.items.length} entries, ${LIMITS.entries} are allowed`;
    found.push({ law: MAPS_AND_LISTS_ARE_NARROW, start, end: start + 1, message });
    return;
  }
  for (const item of token.items as readonly CST.CollectionItem[]) {
    if (found.length >= MOST_FINDINGS) return;
    guardAll(item.start, found);
    guardToken(item.key, depth + 1, found);
    guardAll(item.sep ?? [], found);
    guardToken(item.value, depth + 1, found);
  }
}

function guardAll(tokens: readonly CST.Token[], found: TextFinding[]): void {
  for (const token of tokens) guardToken(token, 0, found);
}

function sourceOf(token: CST.Token): string {
  return 'source' in token ? token.source : '';
}

const REFUSED: Partial<Record<CST.Token['type'], Pick<TextFinding, 'law' | 'message' | 'hint'>>> = {
  anchor: {
    law: NO_ANCHORS_OR_ALIASES,
    message: 'an anchor stands here',
    hint: 'write the value where it is needed; a text that begins with & needs quotes',
  },
  alias: {
    law: NO_ANCHORS_OR_ALIASES,
    message: 'an alias stands here',
    hint: 'write the value itself; a text that begins with * needs quotes',
  },
  tag: { law: NO_TAGS_OR_DIRECTIVES, message: 'a tag stands here', hint: 'delete it; a text that begins with ! needs quotes' },
  directive: { law: NO_TAGS_OR_DIRECTIVES, message: 'a directive stands here', hint: 'delete the line' },
};
