import { Migrator } from '@mikro-orm/migrations';
import { AggregateStep, AggregateTrace } from './entities/aggregate-step.ts';
import { ArchivedVersion } from './entities/archived-version.ts';
import { Assignment } from './entities/assignment.ts';
import { AuditEntry, AuditHead } from './entities/audit-entry.ts';
import { Consent } from './entities/consent.ts';
import { Decision, StalenessAcknowledgement } from './entities/decision.ts';
import { IdempotencyKey } from './entities/idempotency-key.ts';
import { Authority, Confirmation, Legislation } from './entities/legal-record.ts';
import { Response, ResponseCitation, ResponseRevision } from './entities/response.ts';
import { Review, ReviewedState } from './entities/review.ts';
import { DataVersion, Membership, State } from './entities/state.ts';
import { Submission, SubmissionMove, SubmissionPin } from './entities/submission.ts';
import { MIGRATIONS } from './migrations/index.ts';

/** What every connection shares, whichever database it goes to. */
export const ormOptions = {
  entities: [
    State,
    DataVersion,
    Membership,
    ArchivedVersion,
    Submission,
    SubmissionPin,
    Response,
    ResponseRevision,
    ResponseCitation,
    Legislation,
    Authority,
    Confirmation,
    Review,
    ReviewedState,
    SubmissionMove,
    Consent,
    Decision,
    StalenessAcknowledgement,
    IdempotencyKey,
    Assignment,
    AggregateStep,
    AggregateTrace,
    AuditEntry,
    AuditHead,
  ],
  extensions: [Migrator],
  // Functions are written by hand in migrations.
  schemaGenerator: { ignoreRoutines: true },
  migrations: {
    path: 'src/persistence/migrations',
    pathTs: 'src/persistence/migrations',
    migrationsList: [...MIGRATIONS],
    snapshotName: 'snapshot',
    // The snapshot is written with a new migration, not by every server that starts.
    snapshotOnMigrate: false,
    transactional: true,
    silent: true,
  },
};

/** Lets someone see every statement. */
export function tellStatements(onStatement: ((sql: string) => void) | undefined) {
  if (onStatement === undefined) return {};
  return {
    onQuery(sql: string): string {
      onStatement(sql);
      return sql;
    },
  };
}
