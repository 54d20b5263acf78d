/** Laws on files, checked before a file is parsed: nothing that a catalogue needs is lost by them. */

import type { Law } from './diagnostic.ts';

/** What one file may be; the files of a full catalogue of five treaties have 50 to 130 kB. */
export const LIMITS = {
  /** bytes of one file */
  bytes: 524_288,
  lines: 20_000,
  /** UTF-16 code units of one line */
  lineLength: 20_000,
  /** words, numbers, brackets and signs of YAML */
  tokens: 250_000,
  /** keys of one map */
  keys: 1_000,
  /** entries of one list */
  entries: 10_000,
  /** maps and lists within each other */
  depth: 32,
} as const;

const HOSTILE = 'A catalogue may come from anyone: a file that is out of measure can stop the server for everybody.';

export const FILE_IS_OF_USUAL_SIZE = {
  code: 'CB101',
  name: 'file-is-of-usual-size',
  severity: 'error',
  title: 'The file is too large',
  law: `A catalogue file has at most ${LIMITS.bytes} bytes, ${LIMITS.lines} lines, ${LIMITS.lineLength} characters in a line, and ${LIMITS.tokens} words and signs of YAML.`,
  why: 'Files out of measure are refused before they are read, so that none can stop the server.',
  source: 'OWASP, unrestricted resource consumption (API4:2023)',
  explanation: `${HOSTILE}\n\nSplit the file: provisions of one instrument may stand in several files (part_of), rows in as many mapping sets as you like.`,
} as const satisfies Law;

export const FILE_IS_UTF_8 = {
  code: 'CB102',
  name: 'file-is-utf-8',
  severity: 'error',
  title: 'The file is not UTF-8 text',
  law: 'A catalogue file is text in UTF-8, with or without a byte order mark.',
  why: 'Read in the wrong encoding, letters silently become others, and ids no longer meet.',
  source: 'YAML 1.2.2, 5.2; RFC 3629',
  explanation:
    'Some editors and spreadsheets save "Unicode" as UTF-16, or text in the old code page of the country. Save the file again as UTF-8.',
} as const satisfies Law;

export const TEXT_HAS_NO_CONTROL_CHARACTERS = {
  code: 'CB103',
  name: 'text-has-no-control-characters',
  severity: 'error',
  title: 'A character that is no text',
  law: 'Texts hold no control characters but line breaks and tabs, and no half of a surrogate pair.',
  why: 'They are invisible here, and break databases, terminals and exports later.',
  source: 'YAML 1.2.2, 5.1; PostgreSQL, character types',
  explanation:
    'NUL ends texts in some programs, escape sequences command terminals, and a lone surrogate cannot be written in UTF-8. They come from copying or from an escape such as "\\u0000". Delete the character.',
} as const satisfies Law;

export const MAPS_AND_LISTS_ARE_NARROW = {
  code: 'CB104',
  name: 'maps-and-lists-are-narrow',
  severity: 'error',
  title: 'Too many keys or entries in one place',
  law: `A map has at most ${LIMITS.keys} keys, a list at most ${LIMITS.entries} entries.`,
  why: 'The cost of reading a map grows with the square of its keys.',
  source: 'OWASP, unrestricted resource consumption (API4:2023)',
  explanation: `${HOSTILE}\n\nNo form of the catalogue needs so many. Split the file.`,
} as const satisfies Law;

export const NESTING_IS_SHALLOW = {
  code: 'CB105',
  name: 'nesting-is-shallow',
  severity: 'error',
  title: 'Too deep',
  law: `Maps and lists stand at most ${LIMITS.depth} levels within each other.`,
  why: 'Deep nesting exhausts the memory of whoever reads it.',
  source: 'CWE-674, uncontrolled recursion',
  explanation: `${HOSTILE}\n\nThe deepest form of the catalogue has eight levels: look for a bracket that is never closed.`,
} as const satisfies Law;

export const NO_ANCHORS_OR_ALIASES = {
  code: 'CB106',
  name: 'no-anchors-or-aliases',
  severity: 'error',
  title: 'Anchors and aliases are not used here',
  law: 'A catalogue file has no anchors (&) and no aliases (*).',
  why: 'An alias hides what a row says behind another place, and a few of them can expand to gigabytes.',
  source: 'CWE-776, recursive expansion ("billion laughs")',
  explanation:
    'Each row is read, reviewed and quoted by itself, so it says everything itself. A reason that several rows truly share stands once under "rationales" and is named with "rationale_ref".\n\nA text that begins with & or * needs quotes.',
} as const satisfies Law;

export const NO_TAGS_OR_DIRECTIVES = {
  code: 'CB107',
  name: 'no-tags-or-directives',
  severity: 'error',
  title: 'Tags and directives are not used here',
  law: 'A catalogue file has no tags (!) and no directives (%).',
  why: 'A tag can ask a reader to build something else than the text shows.',
  source: 'CWE-502, deserialization of untrusted data',
  explanation: 'Write values as they are: texts, numbers, true and false. A text that begins with ! or % needs quotes.',
} as const satisfies Law;

export const KEYS_ARE_PLAIN = {
  code: 'CB108',
  name: 'keys-are-plain',
  severity: 'error',
  title: 'A forbidden key',
  law: 'No key is called __proto__, constructor or prototype.',
  why: 'Programs that copy such a key change how all their other values behave.',
  source: 'CWE-1321, prototype pollution',
  explanation: `${HOSTILE}\n\nNo form has these keys: delete them.`,
} as const satisfies Law;

export const KEYS_ARE_UNIQUE = {
  code: 'CB109',
  name: 'keys-are-unique',
  severity: 'error',
  title: 'The same key twice',
  law: 'A key stands once in a map.',
  why: 'Of two values under one key, one is silently lost.',
  source: 'YAML 1.2.2, 3.2.1.3',
  explanation: 'Delete one of the two. Often a new row was begun without its "- ".',
} as const satisfies Law;

export const PATHS_STAY_IN_THE_FOLDER = {
  code: 'CB110',
  name: 'paths-stay-in-the-folder',
  severity: 'error',
  title: 'A path that leaves the folder',
  law: 'Every file of a catalogue lies in its folder: no links, no "..", no absolute paths.',
  why: 'A catalogue from elsewhere could otherwise make the server read and show any file of the machine.',
  source: 'CWE-22, path traversal; CWE-59, link following',
  explanation: 'Put a copy of the file into the folder instead of a link to it.',
} as const satisfies Law;

export const FILE_CAN_BE_READ = {
  code: 'CB111',
  name: 'file-can-be-read',
  severity: 'error',
  title: 'The file or folder cannot be read',
  law: 'A catalogue is a folder with seeds/ and mappings/, whose files can be read.',
  why: 'Provisions and rows that are not read are missing everywhere else.',
  source: 'docs/GLOSSARY.md, catalogue',
  explanation:
    'A catalogue folder holds seeds/vocabulary.yaml, seeds/instruments/, seeds/questionnaires/ and mappings/. Check the name of the folder (BRIDGE_CATALOGUE, or the argument of "bridge lint") and the permissions of the file.',
} as const satisfies Law;
