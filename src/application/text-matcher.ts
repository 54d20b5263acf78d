import type { LanguageMap } from '../crosswalk/forms/common.ts';

/** A text as it is searched: one, or one in several languages. */
export type Searched = string | LanguageMap | undefined;

/**
 * Tells whether texts hold every word that is looked for, in whichever of them and in any language.
 * Capitals and composed letters make no difference. Without words everything matches.
 */
export function textMatcher(looked: string | undefined): (texts: readonly Searched[]) => boolean {
  const words = fold(looked ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (texts) => {
    const held = fold(texts.map(textOf).join('\n'));
    return words.every((word) => held.includes(word));
  };
}

function textOf(text: Searched): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  return [text.en, text.ar, text.zh, text.fr, text.ru, text.es].join('\n');
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
