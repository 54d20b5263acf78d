import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { INVENTED, runBridge, temporaryFile, temporaryFolder } from './run-bridge.ts';

const WRITTEN = 'seeds/wording/lamp.fr.yaml';
const TEXTS = 'Article,Text\nArticle 2,Quiconque éteint un feu est puni.\n1 (a),"Les phares sont allumés, la nuit."\n';

function ownCatalogue(): string {
  const folder = join(temporaryFolder(), 'catalogue');
  cpSync(INVENTED, folder, { recursive: true });
  return folder;
}
const importText = (text: string, folder: string, ...options: string[]) =>
  runBridge(
    [
      ...['wording', 'import', temporaryFile('lamp-fr.csv', text), '--instrument', 'lamp', '--language', 'fr'],
      ...['--source', 'an invented collection', '--catalogue', folder, ...options],
    ],
    { settings: { catalogue: undefined as never } },
  );

describe('wording import', () => {
  test('puts the text beside the provisions, in a file of its own and in treaty order', async () => {
    const folder = ownCatalogue();
    const { code, out } = await importText(TEXTS, folder, '--read-on', '2026-11-20');
    expect({ code, out: out.split('\n').slice(1, 4) }).toEqual({
      code: 0,
      out: ['2 added · 0 changed · 0 unchanged', '  added      row 2: lamp:2', '  added      row 3: lamp:1(a)'],
    });
    expect(readFileSync(join(folder, WRITTEN), 'utf8')).toBe(`wording_of: lamp
language: fr
source: an invented collection
read_on: 2026-11-20
texts:
  - provision: lamp:1(a)
    text: Les phares sont allumés, la nuit.
  - provision: lamp:2
    text: Quiconque éteint un feu est puni.
`);
    const { out: listed } = await runBridge(['provisions', '--instrument', 'lamp', '--language', 'fr', '--format', 'json'], {
      settings: { catalogue: folder },
    });
    const { provisions } = JSON.parse(listed) as { provisions: { id: string; official_text: string | null }[] };
    expect(provisions.find(({ id }) => id === 'lamp:2')?.official_text).toBe('Quiconque éteint un feu est puni.');
    const { out: table } = await runBridge(['provisions', '--instrument', 'lamp', '--language', 'fr'], { settings: { catalogue: folder } });
    expect(table).toContain('Official text');
    expect((await runBridge(['provisions', '--instrument', 'lamp'], { settings: { catalogue: folder } })).out).not.toContain(
      'Official text',
    );
    expect((await runBridge(['lint', folder])).code).toBe(0);
  });

  test('changes what is given again and leaves the rest', async () => {
    const folder = ownCatalogue();
    await importText(TEXTS, folder);
    const { out } = await importText('provision,text\nlamp:2,Autre.\nlamp:1(a),"Les phares sont allumés, la nuit."\n', folder);
    expect(out).toContain('0 added · 1 changed · 1 unchanged');
    await importText('- { provision: "1(b)", text: "Par brume aussi." }', folder);
    const written = readFileSync(join(folder, WRITTEN), 'utf8');
    expect([...written.matchAll(/text: (.*)/g)].map(([, text]) => text)).toEqual([
      'Les phares sont allumés, la nuit.',
      'Par brume aussi.',
      'Autre.',
    ]);
  });

  test.each([
    ['an unknown provision', `${TEXTS}2(9),Neuf.\n`, 'row 4, column A (provision): "2(9)" is no provision of lamp'],
    ['a provision that stands twice', `${TEXTS}lamp:2,Encore.\n`, 'row 4, column A (provision): lamp:2 stands here a second time'],
    ['a row without text', `${TEXTS}lamp:3,\n`, 'row 4, column B (text): the row has no text'],
    ['an unknown column', 'provision,text,page\nlamp:2,Deux.,7\n', 'row 1, column C (page): no column is named "page"'],
    ['a formula', 'provision,text\nlamp:2,"=A1"\n', 'row 2, column B (text): the cell holds a formula'],
  ])('writes nothing of a file with %s', async (_, text, problem) => {
    const folder = ownCatalogue();
    const { code, out, err } = await importText(text, folder);
    expect({ code, err }).toEqual({ code: 1, err: 'Nothing is written.\n' });
    expect(out).toContain(problem);
    expect(existsSync(join(folder, WRITTEN))).toBe(false);
  });

  test('only shows with --dry-run what it would write', async () => {
    const folder = ownCatalogue();
    expect(await importText(TEXTS, folder, '--dry-run')).toMatchObject({ code: 0, out: expect.stringContaining('2 added') as unknown });
    expect(existsSync(join(folder, WRITTEN))).toBe(false);
  });
});
