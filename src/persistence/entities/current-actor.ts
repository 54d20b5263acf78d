/**
 * Who writes, as the transaction was told: the database stamps every row itself, and a row of nobody's is refused.
 * In PostgreSQL's own spelling, which the comparison of entities and tables goes by.
 */
export const CURRENT_ACTOR = `NULLIF(current_setting('bridge.actor'::text, true), ''::text)`;
/** The role in which they write. */
export const CURRENT_ROLE = `NULLIF(current_setting('bridge.role'::text, true), ''::text)`;
