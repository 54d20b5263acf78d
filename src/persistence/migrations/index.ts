import type { MigrationObject } from '@mikro-orm/core';
import { Migration20261122000000_functions } from './Migration20261122000000_functions.ts';
import { Migration20261122000001_tables } from './Migration20261122000001_tables.ts';
import { Migration20261122124021_list_of_states } from './Migration20261122124021_list_of_states.ts';
import { Migration20261122124220_reviews_and_decisions } from './Migration20261122124220_reviews_and_decisions.ts';
import { Migration20261122124516_role_of_who_decided } from './Migration20261122124516_role_of_who_decided.ts';
import { Migration20261122124629_audit_trail } from './Migration20261122124629_audit_trail.ts';
import { Migration20261122125141_assignments } from './Migration20261122125141_assignments.ts';
import { Migration20261122125514_other_names_of_states } from './Migration20261122125514_other_names_of_states.ts';
import { Migration20261122125611_row_policies } from './Migration20261122125611_row_policies.ts';
import { Migration20261122141314_aggregates } from './Migration20261122141314_aggregates.ts';
import { Migration20261122155132_languages_of_lists } from './Migration20261122155132_languages_of_lists.ts';
import { Migration20261122171500_reading_is_narrowed } from './Migration20261122171500_reading_is_narrowed.ts';

/**
 * All migrations, oldest first. One that was released is never changed; write another. They only go forward: whoever wants
 * to go back restores a backup, because dropped columns bring nothing back.
 */
export const MIGRATIONS: readonly MigrationObject[] = [
  Migration20261122000000_functions,
  Migration20261122000001_tables,
  Migration20261122124021_list_of_states,
  Migration20261122124220_reviews_and_decisions,
  Migration20261122124516_role_of_who_decided,
  Migration20261122124629_audit_trail,
  Migration20261122125141_assignments,
  Migration20261122125514_other_names_of_states,
  Migration20261122125611_row_policies,
  Migration20261122141314_aggregates,
  Migration20261122155132_languages_of_lists,
  Migration20261122171500_reading_is_narrowed,
].map((each) => ({
  name: each.name,
  class: each,
}));
