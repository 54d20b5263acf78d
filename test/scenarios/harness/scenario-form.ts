/** The form of a scenario file: what a fictional State has answered, and what has to follow from it. */

import { z } from 'zod';
import { APPLIES_TO } from '../../../src/domain/applies-to.ts';
import { CONFIRMATION_KINDS } from '../../../src/domain/given-confirmation.ts';
import { NONE_REASONS, PAYLOAD_KINDS } from '../../../src/prefill/suggestion.ts';

/** `law-still-so: Penal Code`, `answer-final: "uncac:15(a).compliance"`: what is confirmed, of a law by its name or of an item. */
const confirmation = z
  .partialRecord(z.enum(CONFIRMATION_KINDS), z.string())
  .refine((kinds) => Object.keys(kinds).length === 1, 'a confirmation has one kind, such as "law-still-so: Penal Code"');

const law = z.strictObject({
  name: z.string(),
  applies_to: z.enum(APPLIES_TO).default('unknown'),
  changed: z.iso.date().optional(),
  repealed: z.boolean().default(false),
});

const fullAnswer = z.strictObject({
  value: z.string().optional(),
  applies_to: z.enum(APPLIES_TO).default('unknown'),
  /** Today by default; `undated` where the State gave no day. */
  as_of: z.union([z.iso.date(), z.literal('undated')]).optional(),
  laws: z.array(z.string()).default([]),
  text: z.string().optional(),
  authority: z.string().optional(),
  options: z.array(z.string()).optional(),
  cleared: z.boolean().default(true),
  confirmations: z.array(confirmation).default([]),
  /** Local ids of the items from whose answers this one was accepted. */
  accepted_from: z.array(z.string()).default([]),
});

const answer = z.union([z.string().transform((value) => fullAnswer.parse({ value })), fullAnswer]);

const payload = z.strictObject({
  kind: z.enum(PAYLOAD_KINDS),
  use: z.enum(['draft', 'link', 'list', 'reading']),
  from: z.string(),
  caveat: z.enum(['goes_beyond', 'covers_only', 'confirm_relevance', 'designated_here']).optional(),
});

/** What may be expected of every class. Lists of rows are of some that must or must not be used; payloads are all there are. */
const everyClass = {
  rows: z.array(z.string()).default([]),
  rows_not: z.array(z.string()).default([]),
  payloads: z.array(payload).optional(),
  contradicts_own_answer: z.boolean().default(false),
};

const CAPS = [...CONFIRMATION_KINDS, 'limited_offences', 'facet', 'legal_act', 'related'] as const;

const expectation = z.discriminatedUnion('class', [
  z.strictObject({ class: z.literal('FULL'), value: z.string(), ...everyClass }),
  z.strictObject({ class: z.literal('CONDITIONAL'), value: z.string(), confirmations: z.array(confirmation).min(1), ...everyClass }),
  z.strictObject({ class: z.literal('PARTIAL'), excluded: z.array(z.string()), warned: z.boolean().default(false), ...everyClass }),
  /** `because`: everything that kept a source from counting; empty where its answer counts and leaves all open. */
  z.strictObject({ class: z.literal('CONTEXT'), because: z.array(z.enum(CAPS)), ...everyClass }),
  z.strictObject({ class: z.literal('CONFLICT'), ...everyClass }),
  z.strictObject({ class: z.literal('NONE'), reason: z.enum(NONE_REASONS), ...everyClass }),
]);

export const scenario = z.strictObject({
  name: z.string(),
  /** Why it is so in law, where the name does not tell. */
  because: z.string().optional(),
  /** What the engine still does instead; the scenario must fail until that is mended, and then this line goes. */
  awaits: z.string().optional(),
  state: z.enum(['Arcadia', 'Ruritania']),
  today: z.iso.date(),
  /** Membership by instrument; not known by default. */
  party: z.record(z.string(), z.boolean()).optional(),
  laws: z.array(law).default([]),
  answers: z.record(z.string(), answer),
  confirmations: z.array(confirmation).default([]),
  /** The crosswalk as if these rows were not written, or only drafts. */
  without_rows: z.array(z.string()).default([]),
  draft_rows: z.array(z.string()).default([]),
  expect: z.record(z.string(), expectation).refine((items) => Object.keys(items).length > 0, 'a scenario expects something'),
});

export const scenarioFile = z.array(scenario).min(1);

export type Scenario = z.infer<typeof scenario>;
export type ScenarioAnswer = z.infer<typeof fullAnswer>;
export type Expectation = z.infer<typeof expectation>;
export type WrittenConfirmation = z.infer<typeof confirmation>;
