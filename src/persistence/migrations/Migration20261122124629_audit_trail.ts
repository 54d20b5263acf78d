import { Migration } from '@mikro-orm/migrations';

export class Migration20261122124629_audit_trail extends Migration {
  override name = 'Migration20261122124629_audit_trail';

  override up(): void | Promise<void> {
    this.addSql(
      `create table "audit_entry" ("sequence" bigint not null, "previous_hash" text not null, "hash" text not null, "at" timestamptz not null, "actor" text not null, "role" text not null, "state" text null, "action" text collate "C" not null, "outcome" text not null, "ids" jsonb not null, "hashes" jsonb not null, primary key ("sequence"));`,
    );
    this.addSql(`alter table "audit_entry" add constraint "audit_entry_previous_hash_unique" unique ("previous_hash");`);

    this.addSql(
      `create table "audit_head" ("only" boolean not null default true, "sequence" bigint not null, "hash" text not null, primary key ("only"));`,
    );

    this.addSql(
      `alter table "audit_entry" add constraint "audit_entry_outcome_check" check ("outcome" in ('done', 'unchanged', 'refused'));`,
    );
    this.addSql(
      `create trigger audit_entry_is_immutable before update or delete or truncate on audit_entry for each statement execute function refuse_change();`,
    );

    this.addSql(`alter table "audit_head" add constraint "audit_head_is_one_row" check ("only");`);

    this.addSql(`
      create function audit_hash(entry audit_entry) returns text language sql immutable set search_path = public, pg_temp as $body$
        select encode(sha256(convert_to(string_agg(octet_length(convert_to(field, 'UTF8')) || ':' || field || ',', '' order by place), 'UTF8')), 'hex')
        from unnest(array[
          entry.sequence::text, entry.previous_hash, to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          entry.actor, entry.role, coalesce(entry.state, ''), entry.action, entry.outcome, entry.ids::text, entry.hashes::text
        ]) with ordinality as fields (field, place)
      $body$`);
    // It runs with the rights of its owner: whoever appends needs no right to write to the trail itself.
    this.addSql(`
      create function append_audit(acts jsonb) returns void language plpgsql security definer set search_path = public, pg_temp as $body$
      declare
        head audit_head;
        act jsonb;
        entry audit_entry;
      begin
        select * into strict head from audit_head for update;
        for act in select value from jsonb_array_elements(acts) with ordinality order by ordinality loop
          entry.sequence := head.sequence + 1;
          entry.previous_hash := head.hash;
          entry.at := clock_timestamp();
          entry.actor := nullif(current_setting('bridge.actor', true), '');
          entry.role := nullif(current_setting('bridge.role', true), '');
          entry.state := nullif(current_setting('bridge.state', true), '');
          entry.action := act ->> 'action';
          entry.outcome := act ->> 'outcome';
          entry.ids := act -> 'ids';
          entry.hashes := act -> 'hashes';
          entry.hash := audit_hash(entry);
          insert into audit_entry select entry.*;
          head.sequence := entry.sequence;
          head.hash := entry.hash;
        end loop;
        update audit_head set sequence = head.sequence, hash = head.hash;
      end
      $body$`);
    this.addSql(`insert into audit_head (sequence, hash) values (0, repeat('0', 64))`);
  }
}
