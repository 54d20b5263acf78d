/** What a person sees of a diagnostic. */

import { describe, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/crosswalk/check-catalogue.ts';
import type { Diagnostic } from '../../src/crosswalk/diagnostic.ts';
import { diagnosticToJson } from '../../src/crosswalk/diagnostic-json.ts';
import { renderDiagnosticText } from '../../src/crosswalk/diagnostic-text.ts';
import { parseCatalogue } from '../../src/crosswalk/parse-catalogue.ts';
import { buildCatalogue } from './catalogue-sample.ts';

function diagnose(sample: Parameters<typeof buildCatalogue>[0], code: string): Diagnostic {
  const found = checkCatalogue(parseCatalogue(buildCatalogue(sample).files)).find((each) => each.code === code);
  if (found === undefined) throw new Error(`the sample has no ${code}`);
  return found;
}

const EXAMPLE: Diagnostic = {
  code: 'CB999',
  severity: 'error',
  message: 'this is wrong',
  file: 'mappings/x.yaml',
  span: { line: 1, column: 1, endLine: 1, endColumn: 1 },
  excerpt: '',
  why: 'It matters.',
  hint: null,
  notes: [],
  related: [],
};

/** The excerpt and the marks below it. */
function underlined(excerpt: string, column: number, length: number): string[] {
  const span = { line: 1, column, endLine: 1, endColumn: column + length };
  return renderDiagnosticText({ ...EXAMPLE, excerpt, span })
    .split('\n')
    .slice(3, 5);
}

describe('renderDiagnosticText', () => {
  it('shows what is wrong, where, why it matters and what to do', () => {
    const rows = '- { id: r, subject: "aa:3", object: "bb:3", relation: equl, ETC }';
    expect(renderDiagnosticText(diagnose({ rows }, 'CB203'))).toBe(`error[CB203]: "equl" is not among the allowed values
 --> mappings/aa-bb.yaml:7:55
  |
7 | - { id: r, subject: "aa:3", object: "bb:3", relation: equl, status: approved, rationale: { en: "Why.…
  |                                                       ^^^^
  = why: The engine infers from these words; one that it does not know means nothing to it.
  = help: did you mean "equal"? Allowed: equal, subset, superset, intersects, overlaps, disjoint, related`);
  });

  it('names the other place that has to do with it', () => {
    const rows = '- { id: r, subject: "aa:3", object: "bb:3", relation: equal, ETC }\n- { id: r, no_counterpart: "aa:4", in: bb, ETC }';
    expect(renderDiagnosticText(diagnose({ rows }, 'CB301'))).toContain('\n  = see: mappings/aa-bb.yaml:7:9 given here first\n');
  });

  it('lists what belongs to it', () => {
    const bb = '- { id: "bb:3", level: mandatory }\n- { id: "bb:4", level: mandatory }';
    const aa = '- { id: "aa:3", level: mandatory }';
    expect(renderDiagnosticText(diagnose({ aa, bb }, 'CB605'))).toContain('\n  = note: 1 of 2 in bb: bb:4\n');
  });

  it('shows no excerpt of a file that is no text', () => {
    const [diagnostic] = parseCatalogue([{ path: 'mappings/x.yaml', content: Buffer.of(0xff, 0xfe, 0x41, 0) }]).diagnostics;
    expect(diagnostic && renderDiagnosticText(diagnostic)).toBe(`error[CB102]: the file is encoded in UTF-16
 --> mappings/x.yaml:1:1
  = why: Read in the wrong encoding, letters silently become others, and ids no longer meet.
  = help: save the file as UTF-8`);
  });

  it('puts the marks below wide, combining and ordinary letters alike', () => {
    expect(underlined('abc def', 5, 3)).toEqual(['1 | abc def', '  |     ^^^']);
    expect(underlined('中文 def', 4, 3)).toEqual(['1 | 中文 def', '  |      ^^^']);
    expect(underlined('e\u0301 def', 4, 3)).toEqual(['1 | e\u0301 def', '  |   ^^^']);
    expect(underlined('\tdef', 2, 3)).toEqual(['1 |  def', '  |  ^^^']);
  });

  it('marks one place at least, and never beyond the line', () => {
    expect(underlined('abc', 4, 0)).toEqual(['1 | abc', '  |    ^']);
    expect(
      renderDiagnosticText({ ...EXAMPLE, excerpt: 'key: |', span: { line: 1, column: 6, endLine: 3, endColumn: 1 } }).split('\n')[4],
    ).toBe('  |      ^');
  });

  it('cuts a long line around what is wrong', () => {
    const [line = '', marks = ''] = underlined(`${'a'.repeat(300)}WRONG${'b'.repeat(300)}`, 301, 5);
    expect(line.length).toBeLessThan(110);
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('WRONG');
  });

  it('lets nothing of the file command the terminal or turn the text', () => {
    const text = renderDiagnosticText({
      ...EXAMPLE,
      message: 'a\u001b[31m',
      file: 'x\u0007.yaml',
      excerpt: '\u001b]0;\u202eevil',
      hint: '\u0000',
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(text).toContain('␛');
  });

  it('colours its parts where it is told how', () => {
    const text = renderDiagnosticText({ ...EXAMPLE, excerpt: 'abc' }, (role, part) => `<${role}>${part}</>`);
    expect(text).toContain('<error>error[CB999]</><strong>: this is wrong</>');
    expect(text).toContain('<error>^</>');
  });
});

describe('diagnosticToJson', () => {
  it('is one flat object with the place, the reason and the hint', () => {
    const rows = '- { id: r, subject: "aa:33", object: "bb:3", relation: equal, ETC }';
    expect(diagnosticToJson(diagnose({ rows }, 'CB401'))).toEqual({
      code: 'CB401',
      severity: 'error',
      message: '"aa" has no provision "aa:33"',
      file: 'mappings/aa-bb.yaml',
      line: 7,
      column: 21,
      endLine: 7,
      endColumn: 28,
      excerpt: expect.stringContaining('- { id: r, subject: "aa:33"'),
      why: 'A row to nothing relates nothing, and would look reviewed.',
      hint: 'did you mean "aa:3"?',
      notes: [],
      related: [],
    });
  });
});
