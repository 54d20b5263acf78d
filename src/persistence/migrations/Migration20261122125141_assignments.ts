import { Migration } from '@mikro-orm/migrations';

export class Migration20261122125141_assignments extends Migration {
  override name = 'Migration20261122125141_assignments';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "assignment" ("issuer" text collate "C" not null, "subject" text collate "C" not null, "actor_id" text collate "C" not null, "role" text not null, "state_id" text null, "reviews" jsonb not null, "scopes" jsonb not null, "assigned_at" timestamptz not null default now(), "assigned_by" text not null default NULLIF(current_setting('bridge.actor'::text, true), ''::text), primary key ("issuer", "subject"));`,
    );
    this.addSql(`alter table "assignment" add constraint "assignment_actor_id_unique" unique ("actor_id");`);

    this.addSql(
      `alter table "assignment" add constraint "assignment_state_id_foreign" foreign key ("state_id") references "state" ("id") on update no action on delete no action;`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_state_fits_the_role" check ((role in ('focal_point', 'governmental_expert', 'observer')) = (state_id is not null));`,
    );
    this.addSql(
      `alter table "assignment" add constraint "assignment_role_check" check ("role" in ('secretariat', 'focal_point', 'governmental_expert', 'observer', 'reviewer', 'analyst', 'service'));`,
    );
  }
}
