import { RefusedFile } from './refused-file.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** How much has been read of all sheets together. */
export class ReadingBudget {
  #cells = 0;
  #text = 0;

  /** @throws RefusedFile when there is more than a form would have */
  spend(text: string): void {
    this.#text += text.length;
    if (++this.#cells > WORKBOOK_LIMITS.cells)
      throw new RefusedFile(
        `the workbook has more than ${WORKBOOK_LIMITS.cells} filled cells`,
        'remove sheets that are not part of the form',
      );
    if (this.#text > WORKBOOK_LIMITS.text)
      throw new RefusedFile(
        `the cells of the workbook hold more than ${WORKBOOK_LIMITS.text} characters`,
        'remove sheets that are not part of the form',
      );
  }
}
