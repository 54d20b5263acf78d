/** Which sentences count something. */

import type { SuggestionClass } from '../../suggestion.ts';

export type CountKey = 'questions' | `class.${SuggestionClass}`;

/** A sentence by the plural form that its number takes (Unicode CLDR); `other` is the one that every language has. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;
export type Counts = Readonly<Record<CountKey, PluralForms>>;
