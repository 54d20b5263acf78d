/** The words of the form in English; the other languages have the same keys. A placeholder in braces stands for a value. */

export const en = {
  // Sheets of the workbook
  'sheet.answers': 'Answers',
  'sheet.figures': 'Figures',
  'sheet.laws': 'Laws',
  'sheet.about': 'About',

  // Columns
  'column.prompt': 'Question',
  'column.help': 'Explanation',
  'column.value': 'Answer',
  'column.text': 'In words',
  'column.applies_to': 'For which offences',
  'column.as_of': 'As of',
  'column.legislation': 'Laws cited',
  'column.link': 'Links',
  'column.confirmations': 'Confirmations',
  'column.language': 'Language',
  'column.examples': 'Examples and good practices',
  'column.note': 'Note to colleagues',
  'column.table': 'Table',
  'column.period': 'Year',
  'column.by': 'Told apart by',
  'column.figure': 'Figure',
  'column.law': 'Name of the law',
  'column.changed_on': 'Last change',
  'column.standing': 'In force',
  'column.setting': 'Setting',

  // Settings of the whole form
  'setting.questionnaire': 'Questionnaire',
  'setting.questionnaire.help': 'The questionnaire and its edition; leave it as it is',
  'setting.state': 'State',
  'setting.state.help': 'The State that answers: three letters, ISO 3166 alpha-3',
  'setting.status': 'Status',
  'setting.status.help': 'Whether the focal point has cleared these answers',
  'setting.as_of': 'As of',
  'setting.as_of.help': 'The day as of which the answers hold, where a row does not say otherwise: YYYY-MM-DD',
  'setting.language': 'Language',
  'setting.language.help': 'The language of the texts: en, fr, ar, …',
  'proposal.value': 'PROPOSAL, not an answer: “{value}” – it follows from {said} (rows {rows}). Write it down to accept it.',
  'proposal.line': '{what}: {content}',
  'proposal.from': 'from {items}',
  'question.voluntary': 'Voluntary, as the State is not a party to {instrument}:',
  'setting.party': 'Party to',
  'setting.party.help': 'The instruments the State is party to, separated by semicolons; empty where you do not want to say',
  'setting.law.help':
    'One row for each law cited below: its name under legislation, the day of its last change under as_of, value [{standings}], applies_to [{scopes}]. Delete this row or fill it in',
  'setting.confirmations.help': 'Confirmations that belong to no single answer or law',

  // How to fill in
  'how.title': 'How to fill in',
  'how.answer': 'Choose the answer from the list, and add words, laws and links where they help. A question left empty stays as it was.',
  'how.several': 'Several laws, links or options in one cell are separated by semicolons.',
  'how.laws':
    'Cite a law by its name, then the provisions in square brackets: Criminal Code 2003 [section 41]. Describe each law once on the sheet “{laws}”.',
  'how.figures':
    'Give figures on the sheet “{figures}”, one row for each year; leave a figure that is not available empty, which is not zero.',
  'how.offences': 'Say for which offences the measure is in place: what holds for all offences can be reused for other conventions.',
  'how.days': 'Days are written as year, month and day: 2014-06-30.',
  'how.rows':
    'Columns and rows may be moved, hidden and filtered; every question keeps its hidden id. Write no formulas and merge no cells.',
  'how.protection': 'Questions are protected against accidents, without a password.',

  // Tokens
  'token.yes': 'Yes',
  'token.in_part': 'Yes, in part',
  'token.no': 'No',
  'token.not_applicable': 'Not applicable',
  'token.unknown': 'Unknown',
  'applies_to.all_offences': 'All offences',
  'applies_to.this_instrument': 'Offences of this convention only',
  'applies_to.listed': 'Listed offences',
  'applies_to.unknown': 'Not known',
  'standing.in_force': 'In force',
  'standing.repealed': 'Repealed',
  'status.draft': 'Draft',
  'status.for_clearance': 'For clearance',
  'status.returned': 'Returned',
  'status.cleared': 'Cleared',
  'status.published': 'Published',

  // What the spreadsheet says beside a cell
  'choose.title': 'Not in the list',
  'choose.one': 'Please choose from the list.',
  'choose.several': 'Choose from the list; several are separated by semicolons.',
  'choose.day': 'Year, month and day, as in 2014-06-30',
} as const;

export type FormWordKey = keyof typeof en;
/** Every word in one language. */
export type FormWords = Readonly<Record<FormWordKey, string>>;
