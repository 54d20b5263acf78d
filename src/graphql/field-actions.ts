/** Which action of the policy table each field belongs to. A field that is in none of the lists fails a test. */

import type { Action } from '../access/policy.ts';

/** Every field of the roots, every field of the types that open a State's data, and every way from the catalogue to these. */
export const FIELD_ACTIONS: Readonly<Record<string, Action>> = {
  ...of('Query', 'read_catalogue', 'catalogue', 'themes', 'instruments', 'instrument', 'provision', 'provisions', 'correspondences'),
  ...of(
    'Query',
    'read_catalogue',
    'mappings',
    'mappingSets',
    'overlap',
    'item',
    'items',
    'questionnaire',
    'questionnaires',
    'labels',
    'viewer',
  ),
  ...of('Query', 'read_states', 'state', 'states'),
  ...of('Query', 'read_answers', 'responses', 'compareRevisions', 'prefill'),
  ...of('Query', 'measure_coverage', 'coverage'),
  ...of('Query', 'export_answers', 'exportResponses'),
  ...of('Query', 'read_aggregates', 'aggregates'),
  ...of('Mutation', 'publish_aggregates', 'publishAggregates'),
  ...of('Query', 'read_reviews', 'review', 'reviews'),
  ...of('Query', 'read_own_work', 'worklist', 'contradictions', 'rebasePreview'),
  ...of('Query', 'preview_catalogue', 'previewCatalogue'),
  ...of('Query', 'read_assignments', 'assignments'),
  ...of('Query', 'read_audit', 'auditEntries', 'auditHead'),
  ...of('Mutation', 'import_answers', 'importResponses'),
  ...of('Mutation', 'give_confirmation', 'confirmLaw', 'confirmStillSo'),
  ...of('Mutation', 'record_response', 'recordResponse'),
  ...of('Mutation', 'record_law', 'recordLaw'),
  ...of('Mutation', 'decide_suggestion', 'decideSuggestion', 'decideSuggestions'),
  ...of('Mutation', 'acknowledge_staleness', 'acknowledgeStaleness'),
  ...of('Mutation', 'open_submission', 'openSubmission'),
  ...of('Mutation', 'advance_submission', 'advanceSubmission'),
  ...of('Mutation', 'rebase_submission', 'rebaseSubmission'),
  ...of('Mutation', 'give_consent', 'giveConsent'),
  ...of('Mutation', 'withdraw_consent', 'withdrawConsent'),
  ...of('Mutation', 'open_review', 'openReview'),
  ...of('Mutation', 'import_states', 'importStates'),
  ...of('Mutation', 'reload_catalogue', 'reloadCatalogue'),
  // What is assigned decides which row it is: `assign_` and the role.
  ...of('Mutation', 'read_assignments', 'assign', 'unassign'),
  ...of('State', 'read_states', 'code', 'name', 'names', 'correspondenceLanguage', 'correspondenceBasis'),
  ...of('State', 'read_states', 'unitedNations', 'regionalGroup', 'fictional'),
  ...of('State', 'read_states', 'memberships'),
  ...of('State', 'read_answers', 'submissions', 'responses', 'prefill'),
  ...of('State', 'read_records', 'legislation', 'authorities', 'confirmationsGiven'),
  ...of('Submission', 'read_answers', 'id', 'questionnaireId', 'reviewId', 'status', 'asOf', 'pins', 'questionnaire', 'review', 'dueOn'),
  ...of('Submission', 'read_own_work', 'possibleEvents', 'events', 'consents'),
  ...of('Response', 'read_answers', 'id', 'itemId', 'status', 'current', 'value', 'text', 'state', 'item', 'table', 'orphaned'),
  ...of('Response', 'read_answers', 'submission', 'revisions'),
  ...of('Response', 'read_own_work', 'quotation', 'provenance', 'staleness'),
  ...of('Review', 'read_reviews', 'id', 'title', 'mechanism', 'phase', 'group', 'opens', 'due', 'stateCodes', 'states'),
};

/** Types of which every field must be in the table, wherever they are met. */
export const TYPES_OF_A_STATE: readonly string[] = ['State', 'Submission', 'Response', 'Review'];

/** Types that hold the catalogue and nothing of a State: what is reached from `read_catalogue` is one of these, or has a row. */
export const TYPES_OF_THE_CATALOGUE: readonly string[] = [
  ...[
    'Catalogue',
    'CatalogueProblem',
    'Theme',
    'Text',
    'Instrument',
    'Provision',
    'OfficialText',
    'LabelledPart',
    'Condition',
    'PageInfo',
    'Viewer',
  ],
  ...['Questionnaire', 'Section', 'Item', 'ScaleToken', 'ItemTable', 'FigureColumn', 'Breakdown', 'EnablingAnswer'],
  ...['Mapping', 'MappingSet', 'InstrumentPin', 'QuestionnairePin', 'Agent', 'Vote', 'Correspondence', 'RelationCounts', 'StandingCounts'],
  ...['Overlap', 'LevelOverlap', 'OverlapCell', 'OverlapLine', 'SectionStructure', 'BestClass', 'ClassCounts', 'ReasonCounts'],
  ...[
    'EnumerationLabels',
    'MemberLabel',
    'MappingConnection',
    'MappingEdge',
    'ProvisionConnection',
    'ProvisionEdge',
    'ItemConnection',
    'ItemEdge',
  ],
];

function of(type: string, action: Action, ...fields: readonly string[]): Record<string, Action> {
  return Object.fromEntries(fields.map((field) => [`${type}.${field}`, action]));
}
