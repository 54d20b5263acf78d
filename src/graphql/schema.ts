/** The GraphQL schema: built once from the decorated classes. */

import 'reflect-metadata';
import { type GraphQLSchema, printSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { readPropertiesPlainly } from './read-properties-plainly.ts';
import { AggregatesResolver } from './resolvers/aggregates-resolver.ts';
import { AnswerFileResolver } from './resolvers/answer-file-resolver.ts';
import { AssignmentResolver } from './resolvers/assignment-resolver.ts';
import { AuditResolver } from './resolvers/audit-resolver.ts';
import { CataloguePreviewResolver } from './resolvers/catalogue-preview-resolver.ts';
import { CatalogueResolver } from './resolvers/catalogue-resolver.ts';
import { ConfirmResolver } from './resolvers/confirm-resolver.ts';
import { CorrespondenceResolver } from './resolvers/correspondence-resolver.ts';
import { CoverageResolver, SectionCoverageResolver, StateCoverageResolver } from './resolvers/coverage-resolver.ts';
import { DecisionResolver } from './resolvers/decision-resolver.ts';
import { ImportStatesResolver } from './resolvers/import-states-resolver.ts';
import { InstrumentResolver } from './resolvers/instrument-resolver.ts';
import { ItemResolver } from './resolvers/item-resolver.ts';
import { LabelResolver } from './resolvers/label-resolver.ts';
import { MappingResolver, MappingSetResolver } from './resolvers/mapping-resolver.ts';
import { BestClassResolver, OverlapResolver, SectionStructureResolver } from './resolvers/overlap-resolver.ts';
import { PrefillResolver, PrefillSectionResolver } from './resolvers/prefill-resolver.ts';
import { ProvisionResolver } from './resolvers/provision-resolver.ts';
import { QuestionnaireResolver, SectionResolver } from './resolvers/questionnaire-resolver.ts';
import { RebaseResolver } from './resolvers/rebase-resolver.ts';
import { RecordResolver } from './resolvers/record-resolver.ts';
import { ResponseOriginResolver, StalenessResolver } from './resolvers/response-origin-resolver.ts';
import { CitationResolver, ResponseResolver, ResponseRevisionResolver } from './resolvers/response-resolver.ts';
import { ReviewResolver } from './resolvers/review-resolver.ts';
import { RevisionComparisonResolver } from './resolvers/revision-resolver.ts';
import { MembershipResolver, StateResolver, SubmissionResolver } from './resolvers/state-resolver.ts';
import { SubmissionMutationResolver } from './resolvers/submission-mutation-resolver.ts';
import { SubmissionProgressResolver } from './resolvers/submission-progress-resolver.ts';
import {
  CapResolver,
  ConfirmationResolver,
  PayloadResolver,
  SuggestionResolver,
  SuggestionSourceResolver,
} from './resolvers/suggestion-resolver.ts';
import { ContradictionResolver, WorklistConfirmationResolver, WorklistResolver } from './resolvers/worklist-resolver.ts';

/** No validation of what the domain has already typed, and no resolver where a field is a property of its object. */
export function buildBridgeSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      CatalogueResolver,
      InstrumentResolver,
      ProvisionResolver,
      CorrespondenceResolver,
      QuestionnaireResolver,
      SectionResolver,
      ItemResolver,
      LabelResolver,
      MappingSetResolver,
      MappingResolver,
      OverlapResolver,
      SectionStructureResolver,
      BestClassResolver,
      StateResolver,
      MembershipResolver,
      SubmissionResolver,
      SubmissionProgressResolver,
      SubmissionMutationResolver,
      RecordResolver,
      ReviewResolver,
      RebaseResolver,
      CataloguePreviewResolver,
      ResponseResolver,
      ResponseRevisionResolver,
      CitationResolver,
      RevisionComparisonResolver,
      AnswerFileResolver,
      AssignmentResolver,
      AuditResolver,
      ConfirmResolver,
      DecisionResolver,
      ResponseOriginResolver,
      StalenessResolver,
      WorklistResolver,
      WorklistConfirmationResolver,
      ContradictionResolver,
      ImportStatesResolver,
      PrefillResolver,
      PrefillSectionResolver,
      SuggestionResolver,
      ConfirmationResolver,
      PayloadResolver,
      SuggestionSourceResolver,
      CapResolver,
      CoverageResolver,
      AggregatesResolver,
      SectionCoverageResolver,
      StateCoverageResolver,
    ],
    validate: false,
  });
  readPropertiesPlainly(schema);
  return schema;
}

/** The schema as a document: types in the order in which they are met from the queries on, fields as they are declared. */
export function printBridgeSchema(): string {
  return `${printSchema(buildBridgeSchema())}\n`;
}
