import { Migration } from '@mikro-orm/migrations';

export class Migration20261122141314_aggregates extends Migration {
  override name = 'Migration20261122141314_aggregates';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "aggregate_step" ("questionnaire" text collate "C" not null, "number" int not null, "figures" jsonb not null, "taken_at" timestamptz not null default now(), "taken_by" text not null default NULLIF(current_setting('bridge.actor'::text, true), ''::text), primary key ("questionnaire", "number"));`,
    );

    this.addSql(
      `create table "aggregate_trace" ("questionnaire" text collate "C" not null, "traces" jsonb not null, primary key ("questionnaire"));`,
    );

    this.addSql(`alter table "aggregate_step" add constraint "aggregate_step_counts_from_1" check (number >= 1);`);
    this.addSql(
      `create trigger aggregate_step_is_immutable before update or delete or truncate on aggregate_step for each statement execute function refuse_change();`,
    );
    this.addSql(`alter table "aggregate_step" enable row level security;`);
    this.addSql(`alter table "aggregate_step" force row level security;`);
    this.addSql(`create policy "aggregate_step_is_read" on "aggregate_step" for select using (true);`);
    this.addSql(
      `create policy "aggregate_step_is_written" on "aggregate_step" using (( SELECT is_bridge() AS is_bridge)) with check (( SELECT is_bridge() AS is_bridge));`,
    );

    this.addSql(`alter table "aggregate_trace" enable row level security;`);
    this.addSql(`alter table "aggregate_trace" force row level security;`);
    this.addSql(`create policy "aggregate_trace_is_read" on "aggregate_trace" for select using (( SELECT is_bridge() AS is_bridge));`);
    this.addSql(
      `create policy "aggregate_trace_is_written" on "aggregate_trace" using (( SELECT is_bridge() AS is_bridge)) with check (( SELECT is_bridge() AS is_bridge));`,
    );
  }
}
