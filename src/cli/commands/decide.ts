/** `bridge decide`: a person of a State decides what becomes of a suggestion. */

import { Argument, InvalidArgumentError } from 'commander';
import type { AddCommand } from '../command.ts';
import { type Connection, withConnection } from '../connect/connect.ts';
import { CommandFailure } from '../failure.ts';

interface DecideArguments {
  readonly state: string;
  readonly item?: string;
  readonly allFull?: string;
  readonly confirm?: readonly string[];
  readonly take?: readonly number[];
  readonly text?: string;
  readonly language?: string;
  readonly value?: string;
  readonly replaces?: number;
  readonly reason?: string;
}

const ACTIONS = ['accept', 'reject', 'defer'] as const;
type Action = (typeof ACTIONS)[number];

/** Adds `bridge decide` to the program. */
export const addDecide: AddCommand = (program, context, run) => {
  program
    .command('decide')
    .summary('accept, reject or defer what is suggested')
    .description(
      'Decides one suggestion, or accepts together all that follow without a doubt. Look first: "bridge prefill --item" shows a suggestion in full. What is accepted becomes an answer that keeps where it came from; what is rejected is not offered again, unless on other evidence.',
    )
    .addArgument(new Argument('<action>', 'what becomes of it').choices(ACTIONS))
    .requiredOption('--state <code>', 'the State, e.g. XAR')
    .option('--item <id>', 'full id of the item')
    .option('--all-full <questionnaire>', 'in place of an item: accept all FULL suggestions of this questionnaire, except a "no"')
    .option('--confirm <id...>', 'confirm this in the same action, as "kind:about"')
    .option(
      '--take <position>',
      'take this of what may be taken over, counted from 0 in the order of "bridge prefill --item"; may be repeated',
      collectNumbers,
    )
    .option('--text <text>', 'write this in place of the text that is offered')
    .option('--language <tag>', 'language of that text')
    .option('--value <token>', 'answer this in place of what is suggested')
    .option('--replaces <revision>', 'replace the answer that is there, of which you have seen this revision', parseNumber)
    .option('--reason <text>', 'why; needed to reject')
    .addHelpText(
      'after',
      `
Examples:
  bridge decide accept --state XAR --all-full untoc-rm/cluster-1@2020
  bridge decide accept --state XAR --item "untoc-rm/cluster-1@2020#untoc:10(1).law" --text "Section 7, as amended." --language en
  bridge decide reject --state XAR --item "untoc-rm/cluster-1@2020#untoc:20(1).law" --reason "Only for corruption."`,
    )
    .action((action: Action, args: DecideArguments) =>
      run(async () => {
        const lines = await withConnection(context, (connection) => decide(connection, action, args));
        context.terminal.out(lines.map((line) => `${line}\n`).join(''));
        return undefined;
      }),
    );
};

function decide(connection: Connection, action: Action, args: DecideArguments): Promise<string[]> {
  const { item, allFull } = args;
  if (allFull !== undefined && item === undefined && action === 'accept') return acceptAll(connection, args.state, allFull);
  if (item !== undefined && allFull === undefined) return decideOne(connection, action, item, args);
  throw new CommandFailure('usage', 'say what is decided', 'either --item, or with "accept" --all-full and a questionnaire');
}

async function decideOne({ ask }: Connection, action: Action, item: string, args: DecideArguments): Promise<string[]> {
  const { state, confirm, take, text, language, value, replaces, reason } = args;
  const { submission, suggestions } = await read({ ask }, state, item.split('#')[0] ?? '', item);
  const suggestion = suggestions[0]?.id ?? '';
  const edits = Object.fromEntries(Object.entries({ text, language, value }).filter(([, each]) => each !== undefined));
  const accepting = { confirm, take, replaces, ...(Object.keys(edits).length === 0 ? {} : { edits }) };
  const input = { state, submission, item, suggestion, action: action.toUpperCase(), reason, ...(action === 'accept' ? accepting : {}) };
  const { decideSuggestion: done } = await ask<ToldOne>(DECIDE, { input });
  if (done.errors.length > 0) throw refusal(done.errors);
  const answer = done.response;
  return [
    `${(done.decision?.kind ?? '').toLowerCase().replaceAll('_', ' ')}: ${item}`,
    ...(answer === null ? [] : [`  ${[answer.value, answer.quotation].filter((each) => each !== null).join('  ')}`]),
    ...done.confirmations.map((id) => `  confirmed ${id}`),
  ];
}

async function acceptAll({ ask }: Connection, state: string, questionnaire: string): Promise<string[]> {
  const { submission, suggestions } = await read({ ask }, state, questionnaire);
  const offered = suggestions.filter((each) => each.class === 'FULL' && each.decision === null);
  const input = { state, submission, suggestions: offered.map(({ id, item, value }) => ({ item: item.id, suggestion: id, value })) };
  const { decideSuggestions: done } = await ask<ToldMany>(DECIDE_ALL, { input });
  if (done.errors.length > 0) throw refusal(done.errors);
  return [
    `accepted ${done.accepted.length} of ${offered.length} that follow`,
    ...done.left.map(({ itemId, error }) => `  left  ${itemId}: ${error.message}`),
  ];
}

interface Read {
  /** Id of the submission that is being written. */
  readonly submission: string;
  readonly suggestions: readonly ToldSuggestion[];
}

async function read({ ask }: Connection, state: string, to: string, item?: string): Promise<Read> {
  const told = await ask<ToldState>(READ, { state, to, item: item ?? null });
  if (told.state === null) throw new CommandFailure('usage', `no State "${state}" is stored`, '"bridge states" lists them');
  const mine = told.state.submissions.filter(({ questionnaireId }) => questionnaireId === to);
  const submission = mine.find(({ status }) => WRITABLE.has(status)) ?? mine[0];
  if (submission === undefined)
    throw new CommandFailure('usage', `${state} has no submission to ${to}`, 'open one: "bridge submission open"');
  return { submission: submission.id, suggestions: told.state.prefill.suggestions };
}

const WRITABLE: ReadonlySet<string> = new Set(['DRAFT', 'RETURNED']);

function refusal(errors: readonly { readonly message: string }[]): CommandFailure {
  return new CommandFailure('usage', errors.map(({ message }) => message).join('\n  '));
}

function collectNumbers(written: string, before: readonly number[] = []): number[] {
  return [...before, parseNumber(written)];
}

function parseNumber(written: string): number {
  if (/^\d{1,9}$/.test(written)) return Number(written);
  throw new InvalidArgumentError('Write a number such as 0.');
}

interface ToldSuggestion {
  readonly id: string;
  readonly item: { readonly id: string };
  readonly class: string;
  readonly value: string | null;
  readonly decision: object | null;
}

interface ToldState {
  readonly state: {
    readonly submissions: readonly { readonly id: string; readonly questionnaireId: string; readonly status: string }[];
    readonly prefill: { readonly suggestions: readonly ToldSuggestion[] };
  } | null;
}

interface ToldOne {
  readonly decideSuggestion: {
    readonly decision: { readonly kind: string } | null;
    readonly response: { readonly value: string | null; readonly quotation: string | null } | null;
    readonly confirmations: readonly string[];
    readonly errors: readonly { readonly message: string }[];
  };
}

interface ToldMany {
  readonly decideSuggestions: {
    readonly accepted: readonly unknown[];
    readonly left: readonly { readonly itemId: string; readonly error: { readonly message: string } }[];
    readonly errors: readonly { readonly message: string }[];
  };
}

const READ = `query ToDecide($state: ID!, $to: ID!, $item: ID) {
  state(code: $state) {
    submissions { id questionnaireId status }
    prefill(to: $to) { suggestions(item: $item) { id item { id } class value decision { kind } } }
  }
}`;
const DECIDE = `mutation DecideSuggestion($input: DecideSuggestionInput!) {
  decideSuggestion(input: $input) { decision { kind } response { value quotation } confirmations errors { message } }
}`;
const DECIDE_ALL = `mutation DecideSuggestions($input: DecideSuggestionsInput!) {
  decideSuggestions(input: $input) { accepted { itemId } left { itemId error { message } } errors { message } }
}`;
