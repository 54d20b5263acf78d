import { Migration } from '@mikro-orm/migrations';

export class Migration20261122155132_languages_of_lists extends Migration {
  override name = 'Migration20261122155132_languages_of_lists';

  override up(): void | Promise<void> {
    this.addSql(`alter table "state" add "correspondence_by_software" boolean null, add "listed_correspondence" jsonb null;`);
  }
}
