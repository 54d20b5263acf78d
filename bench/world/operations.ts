/** What is read, as a client sends it. PostGraphile names fields after tables, so that it is asked with aliases for the same answer. */

export const FOUR_READS = ['overlap', 'prefill', 'coverage', 'correspondences'] as const;
/** `nested` is what an analyst asks for: every provision with what is below it, beside it and about it. */
export const OPERATION_NAMES = [...FOUR_READS, 'nested'] as const;
export type OperationName = (typeof OPERATION_NAMES)[number];

/** Ids that the operations ask about. */
export const ASKED = {
  from: 'uncac',
  to: 'untoc',
  questionnaire: 'untoc-rm/cluster-1@2020',
  state: 'XAC',
  provision: 'uncac:23',
} as const;

export const STANDING_FIELDS = 'equal subset superset intersects overlaps disjoint related noCounterpart children unreviewed';
export const RELATION_FIELDS = 'equal subset superset intersects overlaps disjoint related';
export const CLASS_FIELDS = 'conflict full conditional partial context none';

const SUGGESTION = 'id class value item { id } explain { headline said related open confirm closing }';
const CORRESPONDENCE = 'relations provision { id heading }';
const ROW = 'id kind relation scope rationale';
const PROVISION = 'id heading article { id }';
const ITEM = 'id section { id }';

/** What the bridge, Mercurius and Yoga are asked. */
export const OPERATIONS: Readonly<Record<OperationName, string>> = {
  overlap: `{ overlap(from: "${ASKED.from}", to: "${ASKED.to}") {
    totals { ${STANDING_FIELDS} } byLevel { level totals { ${STANDING_FIELDS} } }
    cells { from { id } to { id } rows { ${RELATION_FIELDS} } mutatisMutandis } } }`,
  prefill: `{ prefill(state: "${ASKED.state}", to: "${ASKED.questionnaire}") { suggestions { ${SUGGESTION} } } }`,
  coverage: `{ coverage(to: "${ASKED.questionnaire}") {
    stateCount sections { section { id } items classes { ${CLASS_FIELDS} } }
    states { state { code } sections { section { id } classes { ${CLASS_FIELDS} } } } } }`,
  correspondences: `{ correspondences(of: "${ASKED.provision}", to: "${ASKED.to}") {
    ${CORRESPONDENCE} rows { ${ROW} } } }`,
  nested: `{ provisions(instrument: "${ASKED.from}", first: 1000) { nodes {
    ${PROVISION} children { id } items { ${ITEM} } correspondences(to: "${ASKED.to}") { ${CORRESPONDENCE} rows { ${ROW} } } } } }`,
};

/** PostGraphile keeps the name `id` for its own node ids. */
const asRowId = (fields: string) => fields.replaceAll(/\bid\b/g, 'id: rowId');

export const POSTGRAPHILE_OPERATIONS: Readonly<Record<OperationName, string>> = {
  overlap: `{ overlap: overlapByFromIdAndToId(fromId: "${ASKED.from}", toId: "${ASKED.to}") {
    totals { ${STANDING_FIELDS} } byLevel: overlapLevelsByFromIdAndToIdList { level totals { ${STANDING_FIELDS} } }
    cells: overlapCellsByFromIdAndToIdList { from { id: rowId } to { id: rowId } rows { ${RELATION_FIELDS} } mutatisMutandis } } }`,
  prefill: `{ prefill: prefillByStateAndQuestionnaire(state: "${ASKED.state}", questionnaire: "${ASKED.questionnaire}") {
    suggestions: suggestionsByStateAndQuestionnaireList { ${asRowId(SUGGESTION)} } } }`,
  coverage: `{ coverage: coverageByQuestionnaire(questionnaire: "${ASKED.questionnaire}") {
    stateCount sections: coverageSectionsByQuestionnaireList { section { id: rowId } items classes { ${CLASS_FIELDS} } }
    states: coverageStatesByQuestionnaireList { state { code } sections: coverageStateSectionsByQuestionnaireAndCodeList { section { id: rowId } classes { ${CLASS_FIELDS} } } } } }`,
  correspondences: `{ correspondences: allCorrespondencesList(condition: { ofId: "${ASKED.provision}", toId: "${ASKED.to}" }) {
    ${asRowId(CORRESPONDENCE)} rows: correspondenceRowsByOfIdAndToIdAndPlaceList { ${asRowId(ROW)} } } }`,
  nested: `{ provisions: instrumentByRowId(rowId: "${ASKED.from}") { nodes: provisionsByInstrumentList {
    ${asRowId(PROVISION)} children: provisionChildrenByParentIdList { id: childId } items: provisionItemsByProvisionIdList { ${asRowId(ITEM)} }
    correspondences: correspondencesByOfIdList(condition: { toId: "${ASKED.to}" }) {
      ${asRowId(CORRESPONDENCE)} rows: correspondenceRowsByOfIdAndToIdAndPlaceList { ${asRowId(ROW)} } } } } }`,
};
