/** What a completed form says: the answers of one State, with the records they cite. Nothing of it is stored yet. */

import type { Authority, Legislation } from './legal-record.ts';
import type { ResponseContent } from './response.ts';
import type { SubmissionStatus } from './submission.ts';

/** The answer to one item. */
export interface FormResponse {
  /** Full id of the item. */
  readonly item: string;
  readonly content: ResponseContent;
  /** Ids ("kind:about") of the confirmations written beside the answer. */
  readonly confirmations: readonly string[];
}

/** A law that the form describes or only cites. What is absent was not said: a record that is stored already keeps it. */
export type FormLaw = Pick<Legislation, 'key' | 'name'> & Partial<Omit<Legislation, 'key' | 'name'>>;

export interface CompletedForm {
  /** ISO 3166 alpha-3 code. */
  readonly state: string;
  /** Id with the edition; absent where every answer names its item in full. */
  readonly questionnaire?: string;
  readonly status?: SubmissionStatus;
  /** The day (YYYY-MM-DD) as of which the answers hold that have no day of their own. */
  readonly asOf?: string;
  /** Whether the State is party, by instrument; absent where the form does not say. */
  readonly party?: Readonly<Record<string, boolean>>;
  /** One for each item answered, in the order of the form. */
  readonly responses: readonly FormResponse[];
  /** Every law described or cited, once. */
  readonly laws: readonly FormLaw[];
  /** Every authority named, once. */
  readonly authorities: readonly Pick<Authority, 'key' | 'name'>[];
  /** Ids of the confirmations that stand beside no answer: of laws, rows and conditions. */
  readonly confirmations: readonly string[];
}
