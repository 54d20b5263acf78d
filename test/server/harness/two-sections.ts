import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { INVENTED } from '../../graphql/harness/invented.ts';

/** The invented catalogue, with the question on penalties in a section "penalties" of its own beside "lights". @returns its folder */
export function catalogueOfTwoSections(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-two-sections-'));
  cpSync(INVENTED, folder, { recursive: true });
  const file = join(folder, 'seeds/questionnaires/lamp.yaml');
  const text = readFileSync(file, 'utf8')
    .replace('sections: [', 'sections: [{ id: penalties, title: { en: "Penalties" }, instrument: lamp }, ')
    .replace('"lamp:2.law", section: lights', '"lamp:2.law", section: penalties');
  writeFileSync(file, text);
  return folder;
}
