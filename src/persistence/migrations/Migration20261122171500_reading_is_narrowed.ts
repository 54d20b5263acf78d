import { Migration } from '@mikro-orm/migrations';

export class Migration20261122171500_reading_is_narrowed extends Migration {
  override name = 'Migration20261122171500_reading_is_narrowed';

  override up(): void | Promise<void> {
    // As before, and of no other States than the transaction has said that it reads (bridge.reading, a list of codes): that
    // can only take away. Where nothing is said, of all.
    this.addSql(`
      create or replace function readable_part(asked_as text, reviews text[]) returns table (state_id text, submission_id uuid, section text)
      language plpgsql stable security definer set search_path = public, pg_temp as $body$
      #variable_conflict use_column
      declare
        said text := nullif(current_setting('bridge.reading', true), '');
        reading text[] := case when said is null then null else array(select jsonb_array_elements_text(said::jsonb)) end;
      begin
        perform set_config('bridge.role', 'bridge', true);
        if reading is null then
          return query
            select submission.state_id, submission.id, consent.section
            from submission join consent on consent.state_id = submission.state_id and consent.submission_id = submission.id
            where (consent.kind = 'publish' and submission.status = 'published') or (consent.kind = 'share' and asked_as = 'secretariat')
            union
            select submission.state_id, submission.id, ''
            from submission
            where asked_as = 'reviewer' and submission.review = any (reviews) and submission.review <> '' and submission.status in ('cleared', 'published');
        else
          return query
            select submission.state_id, submission.id, consent.section
            from submission join consent on consent.state_id = submission.state_id and consent.submission_id = submission.id
            where submission.state_id = any (reading)
              and ((consent.kind = 'publish' and submission.status = 'published') or (consent.kind = 'share' and asked_as = 'secretariat'))
            union
            select submission.state_id, submission.id, ''
            from submission
            where submission.state_id = any (reading)
              and asked_as = 'reviewer' and submission.review = any (reviews) and submission.review <> '' and submission.status in ('cleared', 'published');
        end if;
        perform set_config('bridge.role', asked_as, true);
      end
      $body$`);
  }
}
