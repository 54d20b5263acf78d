/** The codes of diagnostics are promises. */

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainLaw, findLaw, LAWS, nearestCode } from '../../src/crosswalk/laws.ts';
import { RULES } from '../../src/crosswalk/rules/rules.ts';

/** A code that was published never changes meaning and is never used again: this list only grows. */
const PROMISED = `
CB101 file-is-of-usual-size
CB102 file-is-utf-8
CB103 text-has-no-control-characters
CB104 maps-and-lists-are-narrow
CB105 nesting-is-shallow
CB106 no-anchors-or-aliases
CB107 no-tags-or-directives
CB108 keys-are-plain
CB109 keys-are-unique
CB110 paths-stay-in-the-folder
CB111 file-can-be-read
CB112 file-is-yaml
CB113 file-says-what-it-is
CB201 key-is-known
CB202 key-is-given
CB203 value-is-among-the-allowed
CB204 value-has-its-type
CB205 value-is-well-formed
CB206 part-has-its-instrument
CB301 ids-are-unique
CB302 provisions-belong-to-their-instrument
CB303 parents-exist
CB304 children-are-declared
CB305 own-obligation-is-declared
CB306 parents-stand-for-something
CB307 roles-differ-from-the-parent
CB308 elements-are-on-leaves
CB309 conditions-are-known
CB310 themes-are-known
CB311 supplemented-instruments-are-known
CB312 official-texts-are-of-known-provisions
CB313 official-texts-are-single
CB401 nodes-are-known
CB402 rows-have-one-shape
CB403 nodes-belong-to-the-pinned-instruments
CB404 rows-are-not-repeated
CB405 rows-do-not-contradict-each-other
CB406 parts-of-joint-rows-have-pair-rows
CB407 rows-on-choices-are-of-the-allowed-kinds
CB408 level-rows-are-never-equal
CB409 rationale-is-given
CB410 element-pairs-agree-with-the-relation
CB411 no-counterpart-excludes-rows
CB412 conditions-of-rows-can-be-met
CB413 votes-are-on-the-row-as-it-stands
CB414 levels-that-differ-are-written
CB415 rows-between-items-claim-relations-only
CB416 rows-between-items-stay-within-a-facet
CB417 rows-between-items-add-to-the-provisions
CB420 network-is-consistent
CB421 drafts-agree-with-the-network
CB501 equal-items-are-single
CB502 scales-are-total
CB503 value-items-have-a-scale
CB504 sections-are-known
CB505 items-ask-about-pinned-instruments
CB506 items-ask-about-something
CB507 enabling-answers-exist
CB508 tables-count-known-things
CB509 official-numbers-are-single
CB601 sets-relate-two-instruments
CB602 pinned-versions-are-in-the-catalogue
CB603 pinned-hashes-match
CB604 pins-have-a-hash
CB605 every-provision-is-reviewed
`;

describe('the laws', () => {
  it('have the codes and names that were promised', () => {
    expect(LAWS.map(({ code, name }) => `${code} ${name}`)).toEqual(PROMISED.trim().split('\n'));
  });

  it.each(LAWS)(
    '$code says in whole sentences what it is, why it matters and where it comes from',
    ({ title, law, why, source, explanation }) => {
      for (const sentence of [law, why, explanation]) expect(sentence).toMatch(/^["'A-Z].*\.$/s);
      expect(title).not.toMatch(/\.$/);
      expect(source).not.toBe('');
    },
  );

  it('name only sources of ours that are there', () => {
    const named = LAWS.flatMap(({ source }) => source.match(/\b(docs|mappings|schema|seeds)\/[\w/.-]*\w/g) ?? []);
    const files = ['docs', 'docs/adr', 'mappings', 'schema', 'seeds'].flatMap((folder) =>
      readdirSync(new URL(`../../${folder}/`, import.meta.url)).map((file) => `${folder}/${file}`),
    );
    expect(named.filter((path) => !files.some((file) => file.startsWith(path)))).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });

  it('stand in files named after them, all of which run', () => {
    const files = readdirSync(new URL('../../src/crosswalk/rules/', import.meta.url)).filter((file) => file !== 'rules.ts');
    expect(files.sort()).toEqual(RULES.map(({ law }) => `${law.name}.ts`).sort());
  });

  it('each have a test that holds them to samples', () => {
    const folder = new URL('./laws/', import.meta.url);
    const tests = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const untested = RULES.filter(({ law }) => !tests.some((text) => text.includes(`/rules/${law.name}.ts'`)));
    expect(untested.map(({ law }) => law.name)).toEqual([]);
  });
});

describe('findLaw', () => {
  it('finds a law by its code in any case, and by its name', () => {
    expect(findLaw('cb404')?.name).toBe('rows-are-not-repeated');
    expect(findLaw(' rows-are-not-repeated ')?.code).toBe('CB404');
  });

  it('finds nothing under a code that there is not, and says which is near', () => {
    expect(findLaw('CB4O4')).toBeUndefined();
    expect(nearestCode('CB4O4')).toBe('did you mean "CB404"?');
  });
});

describe('explainLaw', () => {
  it('tells the law, why it matters, what to do, and its source', () => {
    const law = findLaw('CB405');
    const text = law === undefined ? '' : explainLaw(law);
    expect(text).toMatch(/^error\[CB405\]: Two approved rows that say different things of the same pair\n/);
    expect(text).toContain('Law (rows-do-not-contradict-each-other): Of the same provisions');
    expect(text).toContain('Why: Both cannot be meant');
    expect(text).toMatch(/Source: docs\/adr\/0001: the base relations exclude each other$/);
  });
});
