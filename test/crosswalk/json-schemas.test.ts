/** The JSON Schemas from which editors complete: fresh, and of one mind with the forms. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/crosswalk/forms/json-schemas.ts';
import { parseCatalogue } from '../../src/crosswalk/parse-catalogue.ts';
import { buildCatalogue } from './catalogue-sample.ts';

const SCHEMA_OF = {
  instrument: 'instrument',
  part: 'instrument-part',
  questionnaire: 'questionnaire',
  mapping_set: 'mapping-set',
  wording: 'official-wording',
  vocabulary: 'vocabulary',
} as const;

const ajv = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true, formats: { date: true } });
const validators = new Map([...jsonSchemas()].map(([name, text]) => [name.replace('.schema.json', ''), ajv.compile(JSON.parse(text))]));

/** What the schema of a file says of it. */
function schemaAccepts(rows: string): boolean {
  const file = parseCatalogue(buildCatalogue({ rows }).files).files.get('mappings/aa-bb.yaml');
  return validators.get('mapping-set')?.(file?.value) === true;
}

describe('the JSON Schemas', () => {
  it.each([...jsonSchemas()])('%s in schema/ is fresh', (name, text) => {
    const file = new URL(`../../schema/${name}`, import.meta.url);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (before !== text) writeFileSync(file, text);
    expect(before === text, 'it was stale and has been rewritten, as "npm run generate" does: commit it').toBe(true);
  });

  it('accept a catalogue that the forms accept', () => {
    const parsed = parseCatalogue(
      buildCatalogue({ files: { 'seeds/instruments/more.yaml': 'part_of: aa\nprovisions:\n- { id: "aa:9", level: optional }' } }).files,
    );
    const kinds = [...parsed.files.values()].map(({ kind, value }) => [kind, validators.get(SCHEMA_OF[kind])?.(value)]);
    expect(parsed.diagnostics).toEqual([]);
    expect(kinds).toEqual([
      ['mapping_set', true],
      ['instrument', true],
      ['instrument', true],
      ['part', true],
      ['questionnaire', true],
      ['vocabulary', true],
    ]);
  });

  it.each([
    ['a pair row', '- { id: r, subject: "aa:3", object: "bb:3", relation: equal, ETC }', true],
    ['a joint row', '- { id: r, all_of: ["aa:1(a)", "aa:1(b)"], object: "bb:3", union: equal, ETC }', true],
    ['no counterpart', '- { id: r, no_counterpart: "aa:3", in: bb, ETC }', true],
    ['a misspelt relation', '- { id: r, subject: "aa:3", object: "bb:3", relation: equl, ETC }', false],
    ['an unknown key', '- { id: r, subjct: "aa:3", object: "bb:3", relation: equal, ETC }', false],
    ['a row that claims nothing', '- { id: r, subject: "aa:3", object: "bb:3", ETC }', false],
    ['two claims in one row', '- { id: r, subject: "aa:3", object: "bb:3", relation: equal, no_counterpart: "aa:3", in: bb, ETC }', false],
  ])('see %s as the linter does', (_, rows, accepted) => {
    expect(schemaAccepts(rows)).toBe(accepted);
  });
});
