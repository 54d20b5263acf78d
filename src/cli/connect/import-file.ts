/** Sends a completed form to where the data is, and gives back what became of it. */

import type { ImportPreview } from '../../application/preview-import.ts';
import type { SubmissionStatus } from '../../domain/submission.ts';
import type { AnswerProblem } from '../../exchange/answer-form/problems.ts';
import type { Connection } from './connect.ts';
import { refuseErrors, type ToldErrors } from './refuse-errors.ts';

export interface FileToImport {
  readonly state: string;
  readonly questionnaire: string;
  readonly content: Uint8Array;
  readonly asOf: string | undefined;
  readonly status: SubmissionStatus | undefined;
  readonly dryRun: boolean;
}

export interface ImportedFile {
  readonly preview: ImportPreview<AnswerProblem>;
  readonly stored: boolean;
  readonly unread: readonly string[];
}

/** @throws CommandFailure for an unknown State or questionnaire, or when there is no answer */
export async function importFile({ ask }: Connection, { content, asOf, status, ...file }: FileToImport): Promise<ImportedFile> {
  const input = {
    ...file,
    contentBase64: Buffer.from(content).toString('base64'),
    asOf: asOf ?? null,
    status: status?.toUpperCase() ?? null,
  };
  const { importResponses: told } = await ask<{ importResponses: Told }>(MUTATION, { input });
  refuseErrors(told);
  return { preview: toPreview(told), stored: told.stored, unread: told.unread };
}

const MUTATION = `mutation ImportResponses($input: ImportResponsesInput!) {
  importResponses(input: $input) {
    stored unread added unchanged untouched confirmations status asOf lawsAdded authoritiesAdded
    changed { item changes { field before after } }
    lawsChanged { law changes { field before after } }
    refused { message hint sheet row column letters path }
    errors { message }
  }
}`;

type Preview = ImportPreview<AnswerProblem>;
type LawChanges = Preview['laws']['changed'][number]['changes'];

/** The payload as it comes over the wire: null where the domain says nothing. */
interface Told extends ToldErrors, Pick<Preview, 'added' | 'changed' | 'unchanged' | 'untouched' | 'confirmations'> {
  readonly stored: boolean;
  readonly unread: readonly string[];
  readonly status: string | null;
  readonly asOf: string | null;
  readonly lawsAdded: readonly string[];
  readonly authoritiesAdded: readonly string[];
  readonly lawsChanged: readonly { readonly law: string; readonly changes: LawChanges }[];
  readonly refused: readonly AnswerProblem[];
}

function toPreview({ errors: _, lawsAdded, lawsChanged, authoritiesAdded, refused, changed, status, asOf, ...rest }: Told): Preview {
  const named = (name: string) => ({ key: name, name });
  return {
    ...rest,
    refused: refused.map(({ message, hint, row, column, letters, ...place }) => ({
      ...{ message, hint, row, column, letters },
      ...withoutNulls(place),
    })),
    changed: changed.map(({ item, changes }) => ({ item, changes: changes.map(withoutNulls) })),
    laws: {
      added: lawsAdded.map(named),
      changed: lawsChanged.map(({ law, changes }) => ({ law: named(law), changes: changes.map(withoutNulls) })),
      unchanged: [],
    },
    authorities: { added: authoritiesAdded.map(named) },
    submission: {
      ...(status === null ? {} : { status: status.toLowerCase() as SubmissionStatus }),
      ...(asOf === null ? {} : { asOf }),
    },
  };
}

function withoutNulls<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null)) as T;
}
