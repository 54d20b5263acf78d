/** Why a file is not read at all. Thrown while reading and caught by `readWorkbook`, which never throws it on. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  readonly hint: string;

  /** @param message one sentence without a full stop */
  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** What a program that writes workbooks never writes. */
export function damaged(what: string): RefusedFile {
  return new RefusedFile(`the workbook is damaged: ${what}`, 'open it in a spreadsheet and save it again as .xlsx');
}
