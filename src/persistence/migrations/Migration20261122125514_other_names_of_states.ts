import { Migration } from '@mikro-orm/migrations';

export class Migration20261122125514_other_names_of_states extends Migration {
  override name = 'Migration20261122125514_other_names_of_states';

  override up(): void | Promise<void> {
    this.addSql(`alter table "state" add "other_names" jsonb null;`);
  }
}
