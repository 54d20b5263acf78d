/**
 * Codes of the States whose data, with their own names, is all that a transaction reads beside what never changes; `all`: of
 * every State, also of one that is added later.
 */
export type StatesRead = 'all' | readonly string[];
