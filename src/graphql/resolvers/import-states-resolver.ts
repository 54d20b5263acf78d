import { createHash } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { importMemberships } from '../../application/import-memberships.ts';
import { listStates } from '../../application/list-states.ts';
import { requireKnown } from '../../application/require-known.ts';
import { parseDepositaryList } from '../../exchange/depositary-list/parse-depositary-list.ts';
import { decodeBase64 } from '../arguments/decode-base64.ts';
import { ImportStatesInput } from '../arguments/import-states-input.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { orUserErrors } from '../errors/or-user-errors.ts';
import { Costs } from '../limits/costs.ts';
import type { RequestContext } from '../request-context.ts';
import { ImportStatesPayload } from '../types/import-states-payload.ts';

/** Microseconds to read and compare a list of two hundred States. */
const LIST = 200_000;

@Resolver()
export class ImportStatesResolver {
  @Costs({ own: LIST, size: 200 })
  @Mutation(() => ImportStatesPayload, {
    description:
      'Takes in a depositary’s list: who signed an instrument, who joined it by which act and when, what they declared, and in which language they correspond. All of it or nothing.',
  })
  async importStates(
    @Ctx() { actor, bridge, loaders }: RequestContext,
    @Arg('input', () => ImportStatesInput, { description: 'The list.' }) input: ImportStatesInput,
  ): Promise<ImportStatesPayload> {
    const { contentBase64, clientMutationKey, complete, dryRun, ...context } = withoutNulls(input);
    const { instruments } = bridge.catalogue.crosswalk;
    if (context.instrument !== undefined) requireKnown('instrument', context.instrument, instruments);
    const bytes = decodeBase64(contentBase64);
    const provisions = new Map(
      [...instruments].map(([id, { source }]) => [id, new Set(source.provisions.map(({ form }) => form.id))] as const),
    );
    const { listed, languages, problems } = await parseDepositaryList(bytes, {
      ...context,
      states: await listStates(actor, bridge, {}),
      provisions,
    });
    const file = createHash('sha256').update(bytes).digest('hex');
    const request = { clientMutationKey, file, listed, languages, refused: problems.length > 0, complete, dryRun };
    const { done, errors } = await orUserErrors(() => importMemberships(actor, bridge, request));
    for (const { state } of [...(done?.compared ?? []), ...(done?.languages ?? [])]) loaders.forget(state);
    return new ImportStatesPayload(done, problems, errors);
  }
}
