/** Who writes, as the transaction was told: the database stamps every row itself, so that no code can name another. */
export const CURRENT_ACTOR = `current_setting('bridge.actor')`;
