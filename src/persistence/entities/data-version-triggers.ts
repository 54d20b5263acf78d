import type { TriggerDef } from '@mikro-orm/core';

/**
 * Triggers by which any write to a table of a State's data changes the data version of that State, once per statement
 * and in the same transaction. Rows that a statement leaves as they are do not count.
 * @param table a table with the column `state_id`
 */
export function dataVersionTriggers(table: string): TriggerDef[] {
  return (['insert', 'update', 'delete'] as const).map((event) => ({
    name: `${table}_${event}_changes_data`,
    timing: 'after',
    events: [event],
    forEach: 'statement',
    expression: [
      `create trigger ${table}_${event}_changes_data after ${event} on ${table}`,
      `referencing ${event === 'delete' ? 'old' : 'new'} table as changed_row`,
      'for each statement execute function change_data_version()',
    ].join(' '),
  }));
}
