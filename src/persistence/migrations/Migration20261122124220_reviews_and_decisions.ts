import { Migration } from '@mikro-orm/migrations';

export class Migration20261122124220_reviews_and_decisions extends Migration {
  override name = 'Migration20261122124220_reviews_and_decisions';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "idempotency_key" ("actor" text collate "C" not null, "key" text collate "C" not null, "request_hash" text not null, "reply" jsonb null, "created_at" timestamptz not null default now(), primary key ("actor", "key"));`,
    );

    this.addSql(
      `create table "review" ("id" text collate "C" not null, "title" text not null, "mechanism" text collate "C" not null, "phase" text not null, "group" text null, "opens" date not null, "due" date null, "updated_at" timestamptz not null default now(), "updated_by" text not null default NULLIF(current_setting('bridge.actor'::text, true), ''::text), primary key ("id"));`,
    );

    this.addSql(
      `create table "reviewed_state" ("state_id" text not null, "review_id" text collate "C" not null, primary key ("state_id", "review_id"));`,
    );

    this.addSql(
      `create table "decision" ("state_id" text not null, "suggestion" text collate "C" not null, "item" text collate "C" not null, "kind" text not null, "reason" text null, "decided_at" timestamptz not null default now(), "decided_by" text not null default NULLIF(current_setting('bridge.actor'::text, true), ''::text), primary key ("state_id", "suggestion"));`,
    );
    this.addSql(`create index "decision_state_id_item_index" on "decision" ("state_id", "item");`);

    this.addSql(
      `create table "staleness_acknowledgement" ("state_id" text not null, "response_id" uuid not null, "seen" jsonb not null, "reason" text not null, "acknowledged_at" timestamptz not null default now(), "acknowledged_by" text not null default NULLIF(current_setting('bridge.actor'::text, true), ''::text), primary key ("state_id", "response_id"));`,
    );

    this.addSql(
      `create table "consent" ("state_id" text not null, "submission_id" uuid not null, "kind" text not null, "section" text collate "C" not null default '', "given_at" timestamptz not null default now(), "given_by" text not null default NULLIF(current_setting('bridge.actor'::text, true), ''::text), primary key ("state_id", "submission_id", "kind", "section"));`,
    );

    this.addSql(
      `create table "submission_event" ("state_id" text not null, "submission_id" uuid not null, "number" int not null, "event" text not null, "from_status" text not null, "to_status" text not null, "note" text null, "moved_at" timestamptz not null default now(), "moved_by" text not null default NULLIF(current_setting('bridge.actor'::text, true), ''::text), primary key ("state_id", "submission_id", "number"));`,
    );

    this.addSql(`alter table "response" add "section" text collate "C" not null default '';`);

    this.addSql(`alter table "response_revision" add "authorities" jsonb null, add "examples" jsonb null;`);

    this.addSql(`alter table "review" add constraint "review_id_is_a_word" check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$');`);
    this.addSql(`alter table "review" add constraint "review_is_due_after_it_opens" check (due >= opens);`);

    this.addSql(
      `alter table "reviewed_state" add constraint "reviewed_state_state_id_foreign" foreign key ("state_id") references "state" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "reviewed_state" add constraint "reviewed_state_review_id_foreign" foreign key ("review_id") references "review" ("id") on update no action on delete no action;`,
    );

    this.addSql(`alter table "decision" add constraint "decision_state_id_foreign" foreign key ("state_id") references "state" ("id");`);
    this.addSql(
      `alter table "decision" add constraint "decision_to_reject_has_a_reason" check (kind <> 'rejected' or coalesce(reason, '') <> '');`,
    );
    this.addSql(
      `alter table "decision" add constraint "decision_kind_check" check ("kind" in ('accepted', 'accepted_with_edits', 'rejected', 'deferred'));`,
    );
    this.addSql(
      `create trigger decision_insert_changes_data after insert on decision referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger decision_update_changes_data after update on decision referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger decision_delete_changes_data after delete on decision referencing old table as changed_row for each statement execute function change_data_version();`,
    );

    this.addSql(
      `alter table "staleness_acknowledgement" add constraint "staleness_acknowledgement_state_id_response_id_foreign" foreign key ("state_id", "response_id") references "response" ("state_id", "id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "staleness_acknowledgement" add constraint "staleness_acknowledgement_has_a_reason" check (reason <> '');`);
    this.addSql(
      `create trigger staleness_acknowledgement_insert_changes_data after insert on staleness_acknowledgement referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger staleness_acknowledgement_update_changes_data after update on staleness_acknowledgement referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger staleness_acknowledgement_delete_changes_data after delete on staleness_acknowledgement referencing old table as changed_row for each statement execute function change_data_version();`,
    );

    this.addSql(
      `alter table "consent" add constraint "consent_state_id_submission_id_foreign" foreign key ("state_id", "submission_id") references "submission" ("state_id", "id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "consent" add constraint "consent_kind_check" check ("kind" in ('publish', 'count', 'share'));`);
    this.addSql(
      `create trigger consent_insert_changes_data after insert on consent referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger consent_update_changes_data after update on consent referencing new table as changed_row for each statement execute function change_data_version();`,
    );
    this.addSql(
      `create trigger consent_delete_changes_data after delete on consent referencing old table as changed_row for each statement execute function change_data_version();`,
    );

    this.addSql(
      `alter table "submission_event" add constraint "submission_event_state_id_submission_id_foreign" foreign key ("state_id", "submission_id") references "submission" ("state_id", "id") on update no action on delete no action;`,
    );
    this.addSql(`alter table "submission_event" add constraint "submission_event_counts_from_1" check (number >= 1);`);
    this.addSql(
      `alter table "submission_event" add constraint "submission_event_event_check" check ("event" in ('send_for_clearance', 'return', 'clear', 'reopen', 'publish', 'withdraw'));`,
    );
    this.addSql(
      `alter table "submission_event" add constraint "submission_event_from_status_check" check ("from_status" in ('draft', 'for_clearance', 'returned', 'cleared', 'published'));`,
    );
    this.addSql(
      `alter table "submission_event" add constraint "submission_event_to_status_check" check ("to_status" in ('draft', 'for_clearance', 'returned', 'cleared', 'published'));`,
    );
    this.addSql(
      `create trigger submission_event_is_immutable before update or delete or truncate on submission_event for each statement execute function refuse_change();`,
    );
  }
}
