import { Migration } from '@mikro-orm/migrations';

export class Migration20261122124516_role_of_who_decided extends Migration {
  override name = 'Migration20261122124516_role_of_who_decided';

  override up(): void | Promise<void> {
    this.addSql(
      `alter table "decision" add "decided_role" text not null default NULLIF(current_setting('bridge.role'::text, true), ''::text);`,
    );
    this.addSql(
      `alter table "decision" add constraint "decision_decided_role_check" check ("decided_role" in ('secretariat', 'focal_point', 'governmental_expert', 'observer', 'reviewer', 'analyst', 'service', 'public', 'bridge'));`,
    );
  }
}
