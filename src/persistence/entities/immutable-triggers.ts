import type { TriggerDef } from '@mikro-orm/core';

/** The trigger by which rows of a table stay as they were written: neither changed nor deleted, whoever asks. */
export function immutableTriggers(table: string): TriggerDef[] {
  return [
    {
      name: `${table}_is_immutable`,
      timing: 'before',
      events: ['update', 'delete', 'truncate'],
      forEach: 'statement',
      expression: `create trigger ${table}_is_immutable before update or delete or truncate on ${table} for each statement execute function refuse_change()`,
    },
  ];
}
