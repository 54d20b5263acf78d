/** Writes a form into the file that the user named, or to standard output. */

import type { AnswerFormat } from '../exchange/answer-file.ts';
import { CommandFailure } from './failure.ts';
import type { Terminal } from './terminal.ts';
import { writeFile } from './write-file.ts';

/** @throws CommandFailure: refused when the file cannot be written, usage when a workbook would fill the screen */
export async function writeForm(
  bytes: Uint8Array,
  { format, out }: { readonly format: AnswerFormat; readonly out: string | undefined },
  terminal: Terminal,
): Promise<void> {
  if (out !== undefined) {
    await writeFile(out, bytes);
    terminal.err(`written to ${out}\n`);
  } else if (format !== 'xlsx') terminal.out(new TextDecoder().decode(bytes));
  else if (!terminal.outBytes(bytes))
    throw new CommandFailure('usage', 'a workbook cannot be shown on the screen', 'name a file for it: --out answers.xlsx');
}
