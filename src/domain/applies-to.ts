/** For which offences a measure is in place. On a law: what the law itself is limited to. */
export const APPLIES_TO = ['all_offences', 'this_instrument', 'listed', 'unknown'] as const;
export type AppliesTo = (typeof APPLIES_TO)[number];
