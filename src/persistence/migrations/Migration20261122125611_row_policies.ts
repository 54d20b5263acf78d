import { Migration } from '@mikro-orm/migrations';

export class Migration20261122125611_row_policies extends Migration {
  override name = 'Migration20261122125611_row_policies';

  override up(): void | Promise<void> {
    // Who asks, as the transaction was told. What nobody told gives no right.
    this.addSql(`
      create function viewer_role() returns text language sql stable parallel safe set search_path = pg_catalog, pg_temp as $body$
        select coalesce(current_setting('bridge.role', true), '')
      $body$`);
    this.addSql(`
      create function is_bridge() returns boolean language sql stable parallel safe set search_path = pg_catalog, pg_temp as $body$
        select coalesce(current_setting('bridge.role', true) = 'bridge', false)
      $body$`);
    this.addSql(`
      create function viewer_state() returns text language sql stable parallel safe set search_path = pg_catalog, pg_temp as $body$
        select nullif(current_setting('bridge.state', true), '')
        where current_setting('bridge.role', true) in ('focal_point', 'governmental_expert', 'observer')
      $body$`);
    this.addSql(`
      create function writer_state() returns text language sql stable parallel safe set search_path = pg_catalog, pg_temp as $body$
        select nullif(current_setting('bridge.state', true), '')
        where current_setting('bridge.role', true) in ('focal_point', 'governmental_expert')
      $body$`);
    this.addSql(`
      create function viewer_reviews() returns text[] language sql stable parallel safe set search_path = pg_catalog, pg_temp as $body$
        select array(select jsonb_array_elements_text(nullif(current_setting('bridge.reviews', true), '')::jsonb))
      $body$`);
    // The rule of src/access/may-read.ts for others than the persons of the State: what they read, whole ('') or by section.
    // It asks with the rights of the owner and, for that moment, as the bridge: it decides what the policies of these very
    // tables ask. (A setting of the function itself would do the same, and only a superuser may create such a function.)
    this.addSql(`
      create function readable_part(asked_as text, reviews text[]) returns table (state_id text, submission_id uuid, section text)
      language plpgsql stable security definer set search_path = public, pg_temp as $body$
      #variable_conflict use_column
      begin
        perform set_config('bridge.role', 'bridge', true);
        return query
          select submission.state_id, submission.id, consent.section
          from submission join consent on consent.state_id = submission.state_id and consent.submission_id = submission.id
          where (consent.kind = 'publish' and submission.status = 'published') or (consent.kind = 'share' and asked_as = 'secretariat')
          union
          select submission.state_id, submission.id, ''
          from submission
          where asked_as = 'reviewer' and submission.review = any (reviews) and submission.review <> '' and submission.status in ('cleared', 'published');
        perform set_config('bridge.role', asked_as, true);
      end
      $body$`);
    this.addSql(`
      create function take_citations() returns trigger language plpgsql set search_path = public, pg_temp as $body$
      begin
        insert into response_citation (state_id, response_id, revision, kind, key)
        select state_id, response_id, revision, 'law', citation ->> 'law' from changed_row, jsonb_array_elements(citations) as citation
        union
        select state_id, response_id, revision, 'authority', authority from changed_row where authority is not null
        union
        select state_id, response_id, revision, 'authority', named
        from changed_row, jsonb_array_elements_text(coalesce(authorities, '[]')) as named;
        return null;
      end
      $body$`);
    // Data versions are the bridge's own business, whoever writes.
    this.addSql(`
      create or replace function change_data_version() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $body$
      declare
        asked_as text := coalesce(current_setting('bridge.role', true), '');
      begin
        perform set_config('bridge.role', 'bridge', true);
        insert into data_version (state_id, version)
        select state_id, nextval('data_version_number')
        from (select distinct state_id from changed_row order by state_id) as changed_state
        on conflict (state_id) do update set version = nextval('data_version_number');
        perform set_config('bridge.role', asked_as, true);
        return null;
      end
      $body$`);

    this.addSql(
      `create table "response_citation" ("state_id" text not null, "response_id" uuid not null, "revision" int not null, "kind" text not null, "key" text collate "C" not null, primary key ("state_id", "response_id", "revision", "kind", "key"));`,
    );
    this.addSql(`create index "response_citation_key_index" on "response_citation" ("state_id", "kind", "key");`);

    this.addSql(`alter table "audit_entry" enable row level security;`);
    this.addSql(`alter table "audit_entry" force row level security;`);
    this.addSql(
      `create policy "audit_entry_is_read" on "audit_entry" for select using (( SELECT viewer_role() AS viewer_role) = ANY (ARRAY['bridge'::text, 'secretariat'::text, 'service'::text]));`,
    );
    this.addSql(`create policy "audit_entry_is_written" on "audit_entry" for insert with check (true);`);

    this.addSql(`alter table "idempotency_key" enable row level security;`);
    this.addSql(`alter table "idempotency_key" force row level security;`);
    this.addSql(
      `create policy "idempotency_key_is_read" on "idempotency_key" for select using (( SELECT is_bridge() AS is_bridge) OR (actor = current_setting('bridge.actor'::text, true)));`,
    );
    this.addSql(
      `create policy "idempotency_key_is_written" on "idempotency_key" using (( SELECT is_bridge() AS is_bridge) OR (actor = current_setting('bridge.actor'::text, true))) with check (( SELECT is_bridge() AS is_bridge) OR (actor = current_setting('bridge.actor'::text, true)));`,
    );

    this.addSql(`alter table "legislation" enable row level security;`);
    this.addSql(`alter table "legislation" force row level security;`);
    this.addSql(
      `create policy "legislation_is_read" on "legislation" for select using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT viewer_state() AS viewer_state)) OR EXISTS ( SELECT 1 FROM response_citation WHERE ((response_citation.state_id = legislation.state_id) AND (response_citation.kind = 'law'::text) AND (response_citation.key = legislation.key))));`,
    );
    this.addSql(
      `create policy "legislation_is_written" on "legislation" using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state))) with check (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state)));`,
    );

    this.addSql(`alter table "decision" enable row level security;`);
    this.addSql(`alter table "decision" force row level security;`);
    this.addSql(
      `create policy "decision_is_read" on "decision" for select using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT viewer_state() AS viewer_state)));`,
    );
    this.addSql(
      `create policy "decision_is_written" on "decision" using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state))) with check (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state)));`,
    );

    this.addSql(`alter table "data_version" enable row level security;`);
    this.addSql(`alter table "data_version" force row level security;`);
    this.addSql(`create policy "data_version_is_read" on "data_version" for select using (true);`);
    this.addSql(
      `create policy "data_version_is_written" on "data_version" using (( SELECT is_bridge() AS is_bridge)) with check (( SELECT is_bridge() AS is_bridge));`,
    );

    this.addSql(`alter table "confirmation" enable row level security;`);
    this.addSql(`alter table "confirmation" force row level security;`);
    this.addSql(
      `create policy "confirmation_is_read" on "confirmation" for select using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT viewer_state() AS viewer_state)));`,
    );
    this.addSql(
      `create policy "confirmation_is_written" on "confirmation" using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state))) with check (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state)));`,
    );

    this.addSql(`alter table "authority" enable row level security;`);
    this.addSql(`alter table "authority" force row level security;`);
    this.addSql(
      `create policy "authority_is_read" on "authority" for select using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT viewer_state() AS viewer_state)) OR EXISTS ( SELECT 1 FROM response_citation WHERE ((response_citation.state_id = authority.state_id) AND (response_citation.kind = 'authority'::text) AND (response_citation.key = authority.key))));`,
    );
    this.addSql(
      `create policy "authority_is_written" on "authority" using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state))) with check (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state)));`,
    );

    this.addSql(`alter table "assignment" enable row level security;`);
    this.addSql(`alter table "assignment" force row level security;`);
    this.addSql(
      `create policy "assignment_is_read" on "assignment" for select using (( SELECT is_bridge() AS is_bridge) OR (( SELECT viewer_role() AS viewer_role) = ANY (ARRAY['secretariat'::text, 'focal_point'::text])) OR (state_id = ( SELECT viewer_state() AS viewer_state)));`,
    );
    this.addSql(
      `create policy "assignment_is_written" on "assignment" using (( SELECT is_bridge() AS is_bridge) OR (( SELECT viewer_role() AS viewer_role) = 'secretariat'::text) OR (state_id = ( SELECT writer_state() AS writer_state))) with check (( SELECT is_bridge() AS is_bridge) OR (( SELECT viewer_role() AS viewer_role) = 'secretariat'::text) OR (state_id = ( SELECT writer_state() AS writer_state)));`,
    );

    this.addSql(`alter table "submission" enable row level security;`);
    this.addSql(`alter table "submission" force row level security;`);
    this.addSql(
      `create policy "submission_is_read" on "submission" for select using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT viewer_state() AS viewer_state)) OR (( SELECT viewer_role() AS viewer_role) = 'secretariat'::text) OR ((state_id, id) IN ( SELECT part.state_id, part.submission_id FROM readable_part(viewer_role(), viewer_reviews()) part(state_id, submission_id, section))));`,
    );
    this.addSql(
      `create policy "submission_is_written" on "submission" using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state))) with check (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state)));`,
    );

    this.addSql(`alter table "response" enable row level security;`);
    this.addSql(`alter table "response" force row level security;`);
    this.addSql(
      `create policy "response_is_read" on "response" for select using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT viewer_state() AS viewer_state)) OR ((state_id, submission_id, ''::text) IN ( SELECT part.state_id, part.submission_id, part.section FROM readable_part(viewer_role(), viewer_reviews()) part(state_id, submission_id, section))) OR ((state_id, submission_id, section) IN ( SELECT part.state_id, part.submission_id, part.section FROM readable_part(viewer_role(), viewer_reviews()) part(state_id, submission_id, section))));`,
    );
    this.addSql(
      `create policy "response_is_written" on "response" using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state))) with check (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state)));`,
    );

    this.addSql(`alter table "staleness_acknowledgement" enable row level security;`);
    this.addSql(`alter table "staleness_acknowledgement" force row level security;`);
    this.addSql(
      `create policy "staleness_acknowledgement_is_read" on "staleness_acknowledgement" for select using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT viewer_state() AS viewer_state)));`,
    );
    this.addSql(
      `create policy "staleness_acknowledgement_is_written" on "staleness_acknowledgement" using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state))) with check (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state)));`,
    );

    this.addSql(
      `create trigger response_revision_takes_citations after insert on response_revision referencing new table as changed_row for each statement execute function take_citations();`,
    );
    this.addSql(`alter table "response_revision" enable row level security;`);
    this.addSql(`alter table "response_revision" force row level security;`);
    this.addSql(
      `create policy "response_revision_is_read" on "response_revision" for select using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT viewer_state() AS viewer_state)) OR EXISTS ( SELECT 1 FROM response WHERE ((response.state_id = response_revision.state_id) AND (response.id = response_revision.response_id) AND (response.revision = response_revision.revision))));`,
    );
    this.addSql(
      `create policy "response_revision_is_written" on "response_revision" using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state))) with check (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state)));`,
    );

    this.addSql(`alter table "consent" enable row level security;`);
    this.addSql(`alter table "consent" force row level security;`);
    this.addSql(
      `create policy "consent_is_read" on "consent" for select using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT viewer_state() AS viewer_state)) OR (( SELECT viewer_role() AS viewer_role) = 'secretariat'::text) OR ((kind = 'publish'::text) AND ((state_id, submission_id) IN ( SELECT part.state_id, part.submission_id FROM readable_part(viewer_role(), viewer_reviews()) part(state_id, submission_id, section)))));`,
    );
    this.addSql(
      `create policy "consent_is_written" on "consent" using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state))) with check (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state)));`,
    );

    this.addSql(`alter table "submission_event" enable row level security;`);
    this.addSql(`alter table "submission_event" force row level security;`);
    this.addSql(
      `create policy "submission_event_is_read" on "submission_event" for select using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT viewer_state() AS viewer_state)));`,
    );
    this.addSql(
      `create policy "submission_event_is_written" on "submission_event" using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state))) with check (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state)));`,
    );

    this.addSql(`alter table "submission_pin" enable row level security;`);
    this.addSql(`alter table "submission_pin" force row level security;`);
    this.addSql(
      `create policy "submission_pin_is_read" on "submission_pin" for select using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT viewer_state() AS viewer_state)) OR EXISTS ( SELECT 1 FROM submission WHERE ((submission.state_id = submission_pin.state_id) AND (submission.id = submission_pin.submission_id))));`,
    );
    this.addSql(
      `create policy "submission_pin_is_written" on "submission_pin" using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state))) with check (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state)));`,
    );

    this.addSql(
      `alter table "response_citation" add constraint "response_citation_state_id_response_id_revision_foreign" foreign key ("state_id", "response_id", "revision") references "response_revision" ("state_id", "response_id", "revision") on update no action on delete no action;`,
    );
    this.addSql(`alter table "response_citation" add constraint "response_citation_kind_check" check ("kind" in ('law', 'authority'));`);
    this.addSql(`alter table "response_citation" enable row level security;`);
    this.addSql(`alter table "response_citation" force row level security;`);
    this.addSql(
      `create policy "response_citation_is_read" on "response_citation" for select using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT viewer_state() AS viewer_state)) OR EXISTS ( SELECT 1 FROM response WHERE ((response.state_id = response_citation.state_id) AND (response.id = response_citation.response_id) AND (response.revision = response_citation.revision))));`,
    );
    this.addSql(
      `create policy "response_citation_is_written" on "response_citation" using (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state))) with check (( SELECT is_bridge() AS is_bridge) OR (state_id = ( SELECT writer_state() AS writer_state)));`,
    );

    this.addSql(`
      insert into response_citation (state_id, response_id, revision, kind, key)
      select state_id, response_id, revision, 'law', citation ->> 'law' from response_revision, jsonb_array_elements(citations) as citation
      union
      select state_id, response_id, revision, 'authority', authority from response_revision where authority is not null
      union
      select state_id, response_id, revision, 'authority', named
      from response_revision, jsonb_array_elements_text(coalesce(authorities, '[]')) as named`);

    // Tables of later migrations are for the role of requests too, and are locked by policies of their own.
    this.addSql(`grant select, insert, update, delete on all tables in schema public to bridge_app`);
    this.addSql(`alter default privileges in schema public grant select, insert, update, delete on tables to bridge_app`);
    this.addSql(`revoke insert, update, delete on audit_entry, audit_head, data_version from bridge_app`);
    this.addSql(`revoke all on mikro_orm_migrations from bridge_app`);
  }
}
