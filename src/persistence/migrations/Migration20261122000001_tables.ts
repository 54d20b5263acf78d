import { Migration } from '@mikro-orm/migrations';

export class Migration20261122000001_tables extends Migration {
  override name = 'Migration20261122000001_tables';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "archived_version" ("hash" text not null, "kind" text not null, "name" text collate "C" not null, "version" text not null, "content" text not null, "archived_at" timestamptz not null default now(), primary key ("hash"));`,
    );
    this.addSql(`create index "archived_version_kind_name_index" on "archived_version" ("kind", "name");`);

    this.addSql(
      `create table "state" ("id" text not null, "names" jsonb not null, "regional_group" text null, "fictional" boolean not null, primary key ("id"));`,
    );

    this.addSql(
      `create table "membership" ("state_id" text not null, "instrument" text collate "C" not null, "status" text not null, "signed_on" date null, "joined_on" date null, "source" text null, primary key ("state_id", "instrument"));`,
    );

    this.addSql(
      `create table "legislation" ("state_id" text not null, "key" text collate "C" not null, "name" text not null, "applies_to" text not null, "changed_on" date null, "repealed" boolean not null, "link" text null, "updated_at" timestamptz not null default now(), "updated_by" text not null default NULLIF(current_setting('bridge.actor'::text, true), ''::text), primary key ("state_id", "key"));`,
    );

    this.addSql(`create table "data_version" ("state_id" text not null, "version" bigint not null, primary key ("state_id"));`);

    this.addSql(
      `create table "confirmation" ("state_id" text not null, "kind" text not null, "about" text collate "C" not null, "content_hash" text null, "given_at" timestamptz not null default now(), "given_by" text not null default NULLIF(current_setting('bridge.actor'::text, true), ''::text), primary key ("state_id", "kind", "about"));`,
    );

    this.addSql(
      `create table "authority" ("state_id" text not null, "key" text collate "C" not null, "name" text not null, "contact" text null, "updated_at" timestamptz not null default now(), "updated_by" text not null default NULLIF(current_setting('bridge.actor'::text, true), ''::text), primary key ("state_id", "key"));`,
    );

    this.addSql(
      `create table "submission" ("state_id" text not null, "id" uuid not null, "questionnaire" text collate "C" not null, "review" text collate "C" not null default '', "status" text not null, "as_of" date null, "created_at" timestamptz not null default now(), "created_by" text not null default NULLIF(current_setting('bridge.actor'::text, true), ''::text), "updated_at" timestamptz not null default now(), "updated_by" text not null default NULLIF(current_setting('bridge.actor'::text, true), ''::text), primary key ("state_id", "id"));`,
    );
    this.addSql(
      `alter table "submission" add constraint "submission_state_id_questionnaire_review_unique" unique ("state_id", "questionnaire", "review");`,
    );

    this.addSql(
      `create table "response" ("state_id" text not null, "id" uuid not null, "submission_id" uuid not null, "item" text collate "C" not null, "revision" int not null, primary key ("state_id", "id"));`,
    );
    this.addSql(`create index "response_item_index" on "response" ("item");`);
    this.addSql(
      `alter table "response" add constraint "response_state_id_submission_id_item_unique" unique ("state_id", "submission_id", "item");`,
    );

    this.addSql(
      `create table "response_revision" ("state_id" text not null, "response_id" uuid not null, "revision" int not null, "content_hash" text not null, "value" text null, "applies_to" text not null, "text" text null, "language" text null, "as_of" date null, "citations" jsonb not null, "links" jsonb not null, "options" jsonb null, "authority" text null, "number" double precision null, "date" date null, "table" jsonb null, "note" text null, "derived_from" jsonb null, "provenance" jsonb null, "author" text not null default NULLIF(current_setting('bridge.actor'::text, true), ''::text), "created_at" timestamptz not null default now(), primary key ("state_id", "response_id", "revision"));`,
    );

    this.addSql(
      `create table "submission_pin" ("state_id" text not null, "submission_id" uuid not null, "hash" text not null, primary key ("state_id", "submission_id", "hash"));`,
    );

    this.addSql(`alter table "archived_version" add constraint "archived_version_hash_is_sha_256" check (hash ~ '^[0-9a-f]{64}$');`);
    this.addSql(
      `alter table "archived_version" add constraint "archived_version_kind_check" check ("kind" in ('instrument', 'questionnaire', 'mapping_set', 'vocabulary'));`,
    );
    this.addSql(
      `create trigger archived_version_is_immutable before update or delete or truncate on archived_version for each statement execute function refuse_change();`,
    );

    this.addSql(`alter table "state" add constraint "state_id_is_alpha_3" check (id ~ '^[A-Z]{3}$');`);
    this.addSql(`alter table "state" add constraint "state_has_an_english_name" check (coalesce(names ->> 'en', '') <> '');`);
    this.addSql(
      `alter table "state" add constraint "state_regional_group_check" check ("regional_group" in ('african', 'asia_pacific', 'eastern_european', 'latin_american_and_caribbean', 'western_european_and_others'));`,
    );

    this.addSql(
      `alter table "membership" add constraint "membership_state_id_foreign" foreign key ("state_id") references "state" ("id");`,
    );
    this.addSql(
      `alter table "membership" add constraint "membership_status_check" check ("status" in ('party', 'signatory', 'neither', 'unknown'));`,
    );
    this.addSql(
      `create trigger membership_insert_changes_data after insert on membership referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger membership_update_changes_data after update on membership referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger membership_delete_changes_data after delete on membership referencing old table as changed_row for each statement execute function change_data_version();`,
    );

    this.addSql(
      `alter table "legislation" add constraint "legislation_state_id_foreign" foreign key ("state_id") references "state" ("id");`,
    );
    this.addSql(
      `alter table "legislation" add constraint "legislation_applies_to_check" check ("applies_to" in ('all_offences', 'this_instrument', 'listed', 'unknown'));`,
    );
    this.addSql(
      `create trigger legislation_insert_changes_data after insert on legislation referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger legislation_update_changes_data after update on legislation referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger legislation_delete_changes_data after delete on legislation referencing old table as changed_row for each statement execute function change_data_version();`,
    );

    this.addSql(
      `alter table "data_version" add constraint "data_version_state_id_foreign" foreign key ("state_id") references "state" ("id") on update no action on delete no action;`,
    );

    this.addSql(
      `alter table "confirmation" add constraint "confirmation_state_id_foreign" foreign key ("state_id") references "state" ("id");`,
    );
    this.addSql(
      `alter table "confirmation" add constraint "confirmation_kind_check" check ("kind" in ('law-covers-all-offences', 'answer-covers-all-offences', 'law-still-so', 'answer-still-so', 'answer-final', 'same-question', 'correspondence', 'condition', 'settled'));`,
    );
    this.addSql(
      `create trigger confirmation_insert_changes_data after insert on confirmation referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger confirmation_update_changes_data after update on confirmation referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger confirmation_delete_changes_data after delete on confirmation referencing old table as changed_row for each statement execute function change_data_version();`,
    );

    this.addSql(`alter table "authority" add constraint "authority_state_id_foreign" foreign key ("state_id") references "state" ("id");`);
    this.addSql(
      `create trigger authority_insert_changes_data after insert on authority referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger authority_update_changes_data after update on authority referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger authority_delete_changes_data after delete on authority referencing old table as changed_row for each statement execute function change_data_version();`,
    );

    this.addSql(
      `alter table "submission" add constraint "submission_state_id_foreign" foreign key ("state_id") references "state" ("id");`,
    );
    this.addSql(
      `alter table "submission" add constraint "submission_status_check" check ("status" in ('draft', 'for_clearance', 'returned', 'cleared', 'published'));`,
    );
    this.addSql(
      `create trigger submission_insert_changes_data after insert on submission referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger submission_update_changes_data after update on submission referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger submission_delete_changes_data after delete on submission referencing old table as changed_row for each statement execute function change_data_version();`,
    );

    this.addSql(`alter table "response" add constraint "response_state_id_foreign" foreign key ("state_id") references "state" ("id");`);
    this.addSql(
      `alter table "response" add constraint "response_state_id_submission_id_foreign" foreign key ("state_id", "submission_id") references "submission" ("state_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "response" add constraint "response_state_id_id_revision_foreign" foreign key ("state_id", "id", "revision") references "response_revision" ("state_id", "response_id", "revision") on update no action on delete no action deferrable initially deferred;`,
    );
    this.addSql(`alter table "response" add constraint "response_revision_counts_from_1" check (revision >= 1);`);
    this.addSql(
      `create trigger response_insert_changes_data after insert on response referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger response_update_changes_data after update on response referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger response_delete_changes_data after delete on response referencing old table as changed_row for each statement execute function change_data_version();`,
    );

    this.addSql(
      `alter table "response_revision" add constraint "response_revision_state_id_response_id_foreign" foreign key ("state_id", "response_id") references "response" ("state_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "response_revision" add constraint "response_revision_content_hash_is_sha_256" check (content_hash ~ '^[0-9a-f]{64}$');`,
    );
    this.addSql(
      `alter table "response_revision" add constraint "response_revision_applies_to_check" check ("applies_to" in ('all_offences', 'this_instrument', 'listed', 'unknown'));`,
    );
    this.addSql(
      `create trigger response_revision_is_immutable before update or delete or truncate on response_revision for each statement execute function refuse_change();`,
    );

    this.addSql(
      `alter table "submission_pin" add constraint "submission_pin_state_id_submission_id_foreign" foreign key ("state_id", "submission_id") references "submission" ("state_id", "id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "submission_pin" add constraint "submission_pin_hash_foreign" foreign key ("hash") references "archived_version" ("hash") on update no action on delete no action;`,
    );
  }
}
