/** Laws on what stands in a file: its YAML and its form. Their findings come from reading, before any rule runs. */

import type { Law } from './diagnostic.ts';

const FORMS = 'schema/*.schema.json; mappings/README.md';

export const FILE_IS_YAML = {
  code: 'CB112',
  name: 'file-is-yaml',
  severity: 'error',
  title: 'The file is not valid YAML',
  law: 'A catalogue file is one YAML 1.2 document, without warnings.',
  why: 'Nothing of the file can be trusted while it is unclear what belongs to what.',
  source: 'YAML 1.2.2',
  explanation:
    'Usual reasons: an indentation that differs from the lines above, a tab, a bracket or quotation mark that is not closed, or a text with ": " or " #" in it that has no quotes.',
} as const satisfies Law;

export const FILE_SAYS_WHAT_IT_IS = {
  code: 'CB113',
  name: 'file-says-what-it-is',
  severity: 'error',
  title: 'Unknown kind of file',
  law: 'A catalogue file begins with the key that says what it is: instrument, part_of, questionnaire, mapping_set, or conditions, themes, lists.',
  why: 'A file that is not recognised is not read, and all it says is missing elsewhere.',
  source: FORMS,
  explanation:
    'What a file is, is told by its first key and not by its name: "instrument" a treaty with its provisions, "part_of" further provisions of one, "questionnaire" its items, "mapping_set" rows; a vocabulary has conditions, themes and lists.',
} as const satisfies Law;

export const KEY_IS_KNOWN = {
  code: 'CB201',
  name: 'key-is-known',
  severity: 'error',
  title: 'Unknown key',
  law: 'An entry has only the keys of its form.',
  why: 'A misspelt key would be passed over in silence, and the row would mean something else than it seems to say.',
  source: FORMS,
  explanation: 'Correct the key or delete it. An editor that reads the schema named in the first line of the file completes the keys.',
} as const satisfies Law;

export const KEY_IS_GIVEN = {
  code: 'CB202',
  name: 'key-is-given',
  severity: 'error',
  title: 'A key is missing',
  law: 'An entry has all keys that its form requires.',
  why: 'What is not said is never guessed.',
  source: FORMS,
  explanation: 'Add the key. Texts are maps by language, of which "en" is required.',
} as const satisfies Law;

export const VALUE_IS_AMONG_THE_ALLOWED = {
  code: 'CB203',
  name: 'value-is-among-the-allowed',
  severity: 'error',
  title: 'A value that is not among the allowed ones',
  law: 'Where the form lists values, the value is one of them.',
  why: 'The engine infers from these words; one that it does not know means nothing to it.',
  source: FORMS,
  explanation: 'Choose one of the values in the message. mappings/README.md says what each relation means.',
} as const satisfies Law;

export const VALUE_HAS_ITS_TYPE = {
  code: 'CB204',
  name: 'value-has-its-type',
  severity: 'error',
  title: 'A value of another type',
  law: 'Each value is of the type its form asks for: text, number, true or false, list or map.',
  why: 'YAML guesses types from the writing: 1.0 is a number, "1.0" a text.',
  source: `YAML 1.2.2, 10.3; ${FORMS}`,
  explanation: 'Put quotes around a text that looks like a number. Begin a list with "- " or brackets, a map with "key: ".',
} as const satisfies Law;

export const VALUE_IS_WELL_FORMED = {
  code: 'CB205',
  name: 'value-is-well-formed',
  severity: 'error',
  title: 'A value that is not well formed',
  law: 'Ids, versions, dates and numbers have the pattern and range of their form.',
  why: 'Ids are typed, quoted and compared by people and programs for years: one spelling for each.',
  source: FORMS,
  explanation: 'The message says what is expected and gives an example.',
} as const satisfies Law;

export const PART_HAS_ITS_INSTRUMENT = {
  code: 'CB206',
  name: 'part-has-its-instrument',
  severity: 'error',
  title: 'Provisions of an unknown instrument',
  law: 'The instrument named by part_of has a file of its own.',
  why: 'Provisions without an instrument have no version to be pinned by, and are not read.',
  source: FORMS,
  explanation:
    'Correct the id, or add the file of the instrument: its id, version, titles and authors; "provisions" may be an empty list there.',
} as const satisfies Law;
