/** Builds small catalogues of invented instruments, in which the place of each fault is marked. */

import type { CatalogueFile } from '../../src/crosswalk/parse-file.ts';

/** A catalogue that differs from the usual one in the named respects; YAML entries of lists, each beginning with "- ". */
export interface CatalogueSample {
  /** As in "accepts …" and "refuses …". */
  readonly title: string;
  /** Provisions of the instruments "aa" and "bb"; where absent, the usual ones. */
  readonly aa?: string;
  readonly bb?: string;
  /** Rows of the mapping set "aa-bb"; `ETC` stands for status, rationale and authors. */
  readonly rows?: string;
  /** Items of the questionnaire "form@2020"; `ETC` stands for section and prompt. */
  readonly items?: string;
  /** Further files, or others in place of those above, by path; undefined leaves a file out. */
  readonly files?: Readonly<Record<string, string | undefined>>;
}

/** Where a fault must be reported: exactly what stood between « and ». */
interface Mark {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

export interface MarkedCatalogue {
  readonly files: readonly CatalogueFile[];
  readonly marks: readonly Mark[];
}

/** The usual provisions of an instrument: a union, a choice, a leaf, one to consider, and two with elements. */
function usualProvisions(id: string): string {
  return `
- { id: "${id}:1", level: mandatory, children: all, own_obligation: false }
- { id: "${id}:1(a)", level: mandatory }
- { id: "${id}:1(b)", level: mandatory }
- { id: "${id}:2", level: mandatory, children: any, own_obligation: false }
- { id: "${id}:2(a)", level: mandatory }
- { id: "${id}:2(b)", level: mandatory }
- { id: "${id}:3", level: mandatory }
- { id: "${id}:4", level: to_consider }
- { id: "${id}:5", level: mandatory, elements: [{ id: head, words: { en: head } }, { id: tail, words: { en: tail } }] }
- { id: "${id}:6", level: mandatory, elements: [{ id: head, words: { en: head } }, { id: tail, words: { en: tail } }, { id: wing, words: { en: wing } }] }
`;
}

const USUAL_ROW = '- { id: usual, subject: "aa:3", object: "bb:3", relation: equal, ETC }';
const USUAL_ITEM = '- { id: "aa:3.law", asks: { provision: "aa:3", relation: equal }, facet: law, type: value, scale: yes_no, ETC }';
const ROW_ETC = 'status: approved, rationale: { en: "Why." }, authors: [{ kind: software, id: test }]';
const ITEM_ETC = 'section: main, prompt: { en: "What?" }';

/** @returns the files without their marks, and where these stood, in the order of files and lines */
export function buildCatalogue({ aa, bb, rows, items, files = {} }: Omit<CatalogueSample, 'title'>): MarkedCatalogue {
  const texts: Record<string, string | undefined> = {
    'mappings/aa-bb.yaml': mappingSet(rows ?? USUAL_ROW),
    'seeds/instruments/aa.yaml': instrument('aa', aa ?? usualProvisions('aa')),
    'seeds/instruments/bb.yaml': instrument('bb', bb ?? usualProvisions('bb')),
    'seeds/questionnaires/form.yaml': questionnaire(items ?? USUAL_ITEM),
    'seeds/vocabulary.yaml': VOCABULARY,
    ...files,
  };
  const built = Object.entries(texts)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => takeMarks(path, text));
  return { files: built.map(({ file }) => file), marks: built.flatMap(({ marks }) => marks) };
}

function takeMarks(path: string, text: string): { file: CatalogueFile; marks: Mark[] } {
  const marks: Mark[] = [];
  const lines = text.split('\n').map((marked, index) => {
    let line = marked;
    for (let start = line.indexOf('«'); start >= 0; start = line.indexOf('«')) {
      line = line.replace('«', '');
      const end = line.indexOf('»');
      line = line.replace('»', '');
      marks.push({ file: path, line: index + 1, column: start + 1, endColumn: end + 1 });
    }
    return line;
  });
  return { file: { path, content: lines.join('\n') }, marks };
}

export function instrument(id: string, provisions: string, version = '1.0.0'): string {
  return `instrument: ${id}
version: ${version}
title: { en: "Convention ${id}" }
short_title: { en: "${id}" }
authors: [{ kind: software, id: test }]
provisions:
${provisions.trim()}
`;
}

export function mappingSet(rows: string, head = MAPPING_HEAD): string {
  return `${head}\nlicense: CC0-1.0\nrows:\n${rows.trim().replaceAll('ETC', ROW_ETC)}\n`;
}

export const MAPPING_HEAD = `mapping_set: aa-bb
version: 1.0.0
subject: { instrument: aa, version: 1.0.0 }
object: { instrument: bb, version: 1.0.0 }`;

export function questionnaire(items: string, head = QUESTIONNAIRE_HEAD): string {
  return `${head}\nitems:\n${items.trim().replaceAll('ETC', ITEM_ETC)}\n`;
}

export const QUESTIONNAIRE_HEAD = `questionnaire: form@2020
version: 1.0.0
mechanism: test
title: { en: "Form" }
instruments: [{ instrument: aa, version: 1.0.0 }]
wording: working_paraphrase
authors: [{ kind: software, id: test }]
sections: [{ id: main, title: { en: "Main" }, instrument: aa }]`;

/** Items of two editions of a questionnaire: parts of provisions, a whole one, several together, another facet, a section. */
export const OLDER_ITEMS = `
- { id: "aa:3.law", asks: { provision: "aa:3", relation: equal }, facet: law, type: value, scale: yes_no, ETC }
- { id: "aa:3.law.2", asks: { provision: "aa:3", relation: subset }, facet: law, type: value, scale: yes_no, ETC }
- { id: "aa:3.law.3", asks: { provision: "aa:3", relation: subset }, facet: law, type: value, scale: yes_no, ETC }
- { id: "aa:3.practice.2", asks: { provision: "aa:3", relation: subset }, facet: practice, type: value, scale: yes_no, ETC }
- { id: "aa:4.law", asks: { provision: "aa:4", relation: equal }, facet: law, type: value, scale: yes_no, ETC }
- { id: "aa:2.law", asks: { provision: "aa:2", relation: equal }, facet: law, type: value, scale: yes_no, ETC }
- { id: "aa:1.law", asks: { all_of: ["aa:1(a)", "aa:1(b)"], union: equal }, facet: law, type: value, scale: yes_no, ETC }
- { id: "main.challenge", facet: challenge, type: text, ETC }
`;

export const EDITION_ROW = '- { id: carried, subject: "form@2020#aa:3.law.2", object: "form@2027#aa:3.law.2", relation: equal, ETC }';

export const EDITIONS_HEAD = `mapping_set: editions
version: 1.0.0
subject: { questionnaire: form@2020, version: 1.0.0 }
object: { questionnaire: form@2027, version: 1.0.0 }`;

/** The files of two editions with the same items, and a mapping set between them. */
export function editions(
  rows: string,
  { older = OLDER_ITEMS, newer = OLDER_ITEMS, head = EDITIONS_HEAD }: { older?: string; newer?: string; head?: string } = {},
): Readonly<Record<string, string>> {
  return {
    'seeds/questionnaires/form.yaml': questionnaire(older),
    'seeds/questionnaires/form-2027.yaml': questionnaire(newer, QUESTIONNAIRE_HEAD.replace('form@2020', 'form@2027')),
    'mappings/a-editions.yaml': mappingSet(rows, head),
  };
}

const VOCABULARY = `conditions: [{ id: by-treaty, text: { en: "By treaty" } }]
themes: [{ id: trade, label: { en: "Trade" } }]
lists: [{ id: needs, title: { en: "Needs" }, options: [{ id: money, label: { en: "Money" } }, { id: time, label: { en: "Time" } }] }]
statistics:
  measures: [{ id: requests-made, label: { en: "Requests made" } }, { id: seized, label: { en: "Seized" } }]
  units: [{ id: requests, figures: whole, label: { en: "requests" } }, { id: money, figures: decimal, label: { en: "units of the currency" } }]
  populations: [{ id: all-requests, label: { en: "All requests" } }]
  breakdowns: [{ id: currency, written: currency_code, label: { en: "Currency" } }, { id: basis, label: { en: "Basis" }, options: [{ id: treaty, label: { en: "Treaty" } }, { id: law, label: { en: "Law" } }] }]
`;
