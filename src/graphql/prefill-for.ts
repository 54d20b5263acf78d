import { type PrefillRequest, prefillState, unknownState } from '../application/prefill-state.ts';
import type { RequestContext } from './request-context.ts';
import { Prefill } from './types/prefill.ts';

/** Several pre-fills of one request share one statement. @throws DomainError UNKNOWN_STATE, UNKNOWN_QUESTIONNAIRE */
export async function prefillFor({ bridge, loaders }: RequestContext, state: string, request: PrefillRequest): Promise<Prefill> {
  const answers = await loaders.answers.load(state);
  if (answers === undefined) throw unknownState(state);
  return new Prefill(prefillState(bridge, answers, request), bridge.today);
}
