/** A catalogue in a folder with two editions of the lighthouse review, which ask for parts of article 2, and rows between them. */

import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INVENTED } from '../graphql/harness/invented.ts';

export const OLDER_FORM = 'lamp-form@2010';
export const NEWER_FORM = 'lamp-form@2027';

const PARTS = [2, 3, 4].map(
  (n) =>
    `  - { id: "lamp:2.law.${n}", section: lights, asks: { provision: "lamp:2", relation: subset }, facet: law, type: value, scale: yes_part_no, prompt: { en: "Part ${n}?" } }\n`,
);
const ETC = 'status: approved, rationale: { en: "Both ask about the same part." }, authors: [{ kind: software, id: test }]';
const [older, newer] = [OLDER_FORM, NEWER_FORM].map((form) => (n: number) => `"${form}#lamp:2.law.${n}"`) as [
  (n: number) => string,
  (n: number) => string,
];

/** What was carried over, and a question that was split in two. */
const ROWS = `  - { id: ed-same, subject: ${older(2)}, object: ${newer(2)}, relation: equal, ${ETC} }
  - { id: ed-split, subject: ${older(3)}, all_of: [${newer(3)}, ${newer(4)}], union: equal, ${ETC} }
  - { id: ed-first, subject: ${older(3)}, object: ${newer(3)}, relation: superset, ${ETC} }
  - { id: ed-second, subject: ${older(3)}, object: ${newer(4)}, relation: superset, ${ETC} }
`;

const HEAD = `mapping_set: editions
version: 1.0.0
subject: { questionnaire: ${OLDER_FORM}, version: 1.0.0 }
object: { questionnaire: ${NEWER_FORM}, version: 1.0.0 }
license: CC0-1.0
rows:
`;

/** @param related whether there is the mapping set between the two @returns the folder, to be removed by the caller */
export function twoEditionsFolder({ related = true }: { readonly related?: boolean } = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-editions-'));
  cpSync(INVENTED, folder, { recursive: true });
  const form = join(folder, 'seeds/questionnaires/lamp.yaml');
  const text = readFileSync(form, 'utf8') + PARTS.join('');
  writeFileSync(form, text);
  writeFileSync(join(folder, 'seeds/questionnaires/lamp.2027.yaml'), text.replace(OLDER_FORM, NEWER_FORM));
  if (related) writeFileSync(join(folder, 'mappings/editions.yaml'), HEAD + ROWS);
  return folder;
}
