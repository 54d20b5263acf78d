import { Migration } from '@mikro-orm/migrations';

/** What triggers call; written by hand, because the ORM writes tables and triggers only. */
export class Migration20261122000000_functions extends Migration {
  override name = 'Migration20261122000000_functions';

  override up(): void {
    this.addSql('create sequence data_version_number');
    this.addSql(`
      create function change_data_version() returns trigger language plpgsql as $body$
      begin
        insert into data_version (state_id, version)
        select state_id, nextval('data_version_number')
        from (select distinct state_id from changed_row order by state_id) as changed_state
        on conflict (state_id) do update set version = nextval('data_version_number');
        return null;
      end
      $body$`);
    this.addSql(`
      create function refuse_change() returns trigger language plpgsql as $body$
      begin
        raise exception 'rows of % stay as they were written', tg_table_name using errcode = 'object_not_in_prerequisite_state';
      end
      $body$`);
  }
}
