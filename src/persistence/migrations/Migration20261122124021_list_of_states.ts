import { Migration } from '@mikro-orm/migrations';

export class Migration20261122124021_list_of_states extends Migration {
  override name = 'Migration20261122124021_list_of_states';

  override up(): void | Promise<void> {
    this.addSql(`alter table "state" add "names_by_software" jsonb null, add "united_nations" text null, add "correspondence" text null;`);
    this.addSql(`alter table "state" add constraint "state_united_nations_check" check ("united_nations" in ('member', 'other'));`);

    this.addSql(`alter table "membership" add "joined_by" text null, add "read_on" date null, add "notices" jsonb null;`);
    this.addSql(
      `alter table "membership" add constraint "membership_joined_by_check" check ("joined_by" in ('ratification', 'acceptance', 'approval', 'accession', 'formal_confirmation', 'succession'));`,
    );
  }
}
