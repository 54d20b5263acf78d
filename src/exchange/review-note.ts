/** What has to stand at the top of everything that shows the crosswalk to readers: who has read it. */

import type { Crosswalk } from '../crosswalk/crosswalk.ts';

/**
 * One Markdown quotation. Nothing is said to be reviewed that no person has agreed to.
 * @param subject what was prepared, e.g. "This concordance"
 */
export function reviewNote({ rows }: Pick<Crosswalk, 'rows'>, subject: string): string {
  const all = [...rows.values()];
  const read = all.filter(({ form }) => form.reviewers?.some(({ kind, agreement }) => kind === 'person' && agreement > 0)).length;
  const who = read === 0 ? 'no lawyer has reviewed it yet' : `a person has agreed to ${read} of ${all.length} rows`;
  return `> **${subject} was prepared by software, and ${who}.** It is working material: no opinion of the United Nations, of a secretariat or of a State. The texts of the treaties decide.`;
}
