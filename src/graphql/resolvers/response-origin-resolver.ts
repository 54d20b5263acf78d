import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { isOfState } from '../../access/may-read.ts';
import { acknowledgeStaleness } from '../../application/acknowledge-staleness.ts';
import type { StoredResponse } from '../../application/list-responses.ts';
import type { StoredRevision } from '../../application/read-revisions.ts';
import { compareAccepted } from '../../application/read-staleness.ts';
import type { Acceptance } from '../../domain/acceptance.ts';
import { parseAcceptance } from '../../domain/parse-acceptance.ts';
import { quotationMark } from '../../prefill/quotation-mark.ts';
import { AcknowledgeStalenessInput } from '../arguments/decision-inputs.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { orUserErrors } from '../errors/or-user-errors.ts';
import { Costs, PREFILL } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { AcknowledgeStalenessPayload } from '../types/acknowledge-payload.ts';
import { InLanguage, type LanguageTag } from '../types/language.ts';
import { Provenance } from '../types/provenance.ts';
import { Response } from '../types/response.ts';
import { Staleness, ThreeWayComparison } from '../types/staleness.ts';

/** Where an answer came from, and how that stands now. */
@Resolver(() => Response)
export class ResponseOriginResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Where it was taken from, as a person would write it: “from UNCAC, cycle 1, 2014, article 23 paragraph 1”. Null where it was written here.',
  })
  async quotation(
    @Root() { stored }: Response,
    @Ctx() { bridge, loaders }: RequestContext,
    @InLanguage() language: LanguageTag,
  ): Promise<string | undefined> {
    const accepted = await acceptedRevision(loaders, stored);
    if (accepted === undefined) return undefined;
    return quotationMark({ crosswalk: bridge.catalogue.crosswalk, language }, accepted.acceptance.sources);
  }

  @FieldResolver(() => Provenance, {
    nullable: true,
    description: 'Where it came from, in full. Told to persons of the State only; null where it was written here.',
  })
  async provenance(@Root() { stored }: Response, @Ctx() { actor, loaders }: RequestContext): Promise<Provenance | undefined> {
    const accepted = isOfState(actor, stored.state) ? await acceptedRevision(loaders, stored) : undefined;
    if (accepted === undefined) return undefined;
    const { acceptance, revision } = accepted;
    const { state, item } = stored;
    const { contentHash, author = '', createdAt } = revision;
    return new Provenance(
      { state, item, revision: contentHash, acceptance, decidedBy: author, decidedAt: createdAt.toISOString() },
      revision.revision,
    );
  }

  @FieldResolver(() => Staleness, {
    nullable: true,
    description: 'What has changed under it since it was accepted. Told to persons of the State only; null where it was written here.',
  })
  async staleness(@Root() { stored }: Response, @Ctx() { loaders }: RequestContext): Promise<Staleness | undefined> {
    const known = await loaders.staleness.load(stored.state);
    const accepted = known?.accepted.get(stored.id);
    return known === undefined || accepted === undefined ? undefined : new Staleness(accepted, known, stored.content);
  }

  @Costs({ own: 5_000 })
  @Mutation(() => AcknowledgeStalenessPayload, {
    description:
      'Lets an accepted answer stand under everything that has changed until now, with a reason. The answer is not touched; what changes further is told again.',
  })
  async acknowledgeStaleness(
    @Ctx() context: RequestContext,
    @Arg('input', () => AcknowledgeStalenessInput, { description: 'The answer, and why it stands.' }) input: AcknowledgeStalenessInput,
  ): Promise<AcknowledgeStalenessPayload> {
    const { done, errors } = await orUserErrors(() => acknowledgeStaleness(context.actor, context.bridge, withoutNulls(input)));
    context.loaders.forget(input.state);
    const accepted = (await context.loaders.staleness.load(input.state))?.accepted.get(done ?? '');
    return new AcknowledgeStalenessPayload(accepted?.acknowledged, errors);
  }
}

@Resolver(() => Staleness)
export class StalenessResolver {
  @Costs({ own: PREFILL })
  @FieldResolver(() => [ThreeWayComparison], {
    description: 'As it was accepted, what its sources say now, and what it says now: the parts that are no longer as they were.',
  })
  comparison(@Root() { accepted, known, answerNow }: Staleness, @Ctx() { bridge }: RequestContext): ThreeWayComparison[] {
    return compareAccepted(bridge, known, accepted, answerNow).map((change) => new ThreeWayComparison(change));
  }
}

interface FoundAcceptance {
  readonly revision: StoredRevision;
  readonly acceptance: Acceptance;
}

/** The last revision that was accepted from a suggestion, of an answer that still rests on others. */
async function acceptedRevision({ revisions }: RequestContext['loaders'], stored: StoredResponse): Promise<FoundAcceptance | undefined> {
  if (stored.derivedFrom === undefined) return undefined;
  const all = stored.provenance === undefined ? await revisions.load(stored.id) : [stored];
  return all
    .flatMap((revision) => {
      const acceptance = parseAcceptance(revision.provenance);
      return acceptance === undefined ? [] : { revision, acceptance };
    })
    .at(-1);
}
