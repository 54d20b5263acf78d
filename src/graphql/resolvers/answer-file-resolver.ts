import { Arg, Args, ArgsType, Ctx, Field, ID, Mutation, Query, Resolver } from 'type-graphql';
import { requireAllowed } from '../../access/policy.ts';
import { readCompletedForm } from '../../application/read-completed-form.ts';
import { receiveForm } from '../../application/receive-form.ts';
import { requireKnown } from '../../application/require-known.ts';
import type { CompletedForm } from '../../domain/completed-form.ts';
import { correspondenceLanguage } from '../../domain/correspondence-language.ts';
import { type AnswerFormat as FormatWord, parseAnswerFile } from '../../exchange/answer-file.ts';
import { describeProposals } from '../../exchange/describe-proposals.ts';
import { exportResponses } from '../../exchange/export-responses.ts';
import { ImportResponsesInput } from '../arguments/answer-inputs.ts';
import { decodeBase64 } from '../arguments/decode-base64.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { orUserErrors } from '../errors/or-user-errors.ts';
import { Costs, PREFILL } from '../limits/costs.ts';
import { prefillFor } from '../prefill-for.ts';
import type { RequestContext } from '../request-context.ts';
import { AnswerFile, AnswerFormat } from '../types/answer-file.ts';
import { ImportResponsesPayload } from '../types/import-payload.ts';
import { Language, type LanguageTag, languageTag } from '../types/language.ts';

@ArgsType()
class ExportResponsesArguments {
  @Field(() => ID, { description: 'Code of the State, such as `XAR`.' })
  readonly state!: string;
  @Field(() => ID, { description: 'The questionnaire that it answered, such as `uncac-irm/cycle-1@2010`.' })
  readonly questionnaire!: string;
  @Field(() => AnswerFormat, { description: 'The format of the file.' })
  readonly format!: FormatWord;
  @Field(() => Language, {
    nullable: true,
    description:
      'The language of questions, explanations and labels; when left out, the one that the header Accept-Language names, else the one in which the State corresponds, else English.',
  })
  readonly language?: LanguageTag | null;
  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'With what can be reused from elsewhere beside the questions not yet answered, marked as a proposal; it is never read back.',
  })
  readonly prefilled!: boolean;
}

/** Microseconds to read or write a form of several hundred items. */
const FORM = 400_000;

@Resolver()
export class AnswerFileResolver {
  @Costs({ own: FORM })
  @Mutation(() => ImportResponsesPayload, {
    description:
      'Stores the answers of a completed form: all of it or nothing. What is the same as before makes no new revision, and what the form leaves empty stays as it is.',
  })
  async importResponses(
    @Ctx() { actor, bridge, loaders }: RequestContext,
    @Arg('input', () => ImportResponsesInput, { description: 'The form.' }) input: ImportResponsesInput,
  ): Promise<ImportResponsesPayload> {
    const { contentBase64, dryRun, clientMutationKey, ...expected } = withoutNulls(input);
    const { crosswalk } = bridge.catalogue;
    const { state, questionnaire } = expected;
    // Before anything of the file is looked at: who may not store it is told that, and nothing of the file.
    requireAllowed(actor, dryRun ? 'preview_import' : 'import_answers', { state });
    const bytes = decodeBase64(contentBase64);
    const outcome = await orUserErrors(async () => {
      requireKnown('questionnaire', questionnaire, crosswalk.questionnaires);
      const read = await parseAnswerFile(bytes, crosswalk, expected);
      const received = await receiveForm(actor, bridge, { state, questionnaire, bytes, read, dryRun, clientMutationKey });
      return { ...received, unread: read.unread };
    });
    loaders.forget(state);
    return new ImportResponsesPayload(outcome);
  }

  @Costs({ own: FORM + PREFILL })
  @Query(() => AnswerFile, {
    description: 'What a State has answered to a questionnaire, as a file to work on: `importResponses` takes it back unchanged.',
  })
  async exportResponses(
    @Ctx() context: RequestContext,
    @Args(() => ExportResponsesArguments) { state, questionnaire, format, language, prefilled }: ExportResponsesArguments,
  ): Promise<AnswerFile> {
    const { actor, bridge } = context;
    const form = await readCompletedForm(actor, bridge, { state, questionnaire });
    const inLanguage = language ?? (await languageFor(context, state));
    context.languages.used.add(inLanguage);
    const proposals = prefilled ? await proposalsFor(context, form, questionnaire, inLanguage) : undefined;
    return new AnswerFile(exportResponses(form, bridge.catalogue.crosswalk, format, inLanguage, proposals));
  }
}

/** A form is for the State to work on: where the request names no language, it is in that of the State. */
async function languageFor({ languages, loaders }: RequestContext, code: string): Promise<LanguageTag> {
  if (languages.named !== undefined) return languages.named;
  const state = await loaders.states.load(code);
  return (state === undefined ? undefined : languageTag(correspondenceLanguage(state)?.language)) ?? languages.wanted;
}

async function proposalsFor(
  context: RequestContext,
  { state, responses }: CompletedForm,
  to: string,
  language: LanguageTag,
): Promise<ReadonlyMap<string, string>> {
  const { prefilled } = await prefillFor(context, state, { to });
  return describeProposals(prefilled.suggestions, new Set(responses.map(({ item }) => item)), language);
}
