/** How a command ends without a result, and with which exit code. */

/** 0 is success, 4 is our own bug. */
export const EXIT = { ok: 0, content: 1, usage: 2, refused: 3, bug: 4 } as const;

/** Something the user can mend. The message says what and where; the hint, what to do. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly exitCode: number;
  readonly hint: string | undefined;

  constructor(kind: 'content' | 'usage' | 'refused', message: string, hint?: string) {
    super(message);
    this.exitCode = EXIT[kind];
    this.hint = hint;
  }
}

/** `error: no provision "untoc:6(3)"` and, below it, what to do. */
export function describeFailure({ message, hint }: Pick<CommandFailure, 'message' | 'hint'>): string {
  return `error: ${message}\n${hint === undefined ? '' : `  ${hint}\n`}`;
}
