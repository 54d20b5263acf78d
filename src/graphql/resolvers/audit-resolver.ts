import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { readAudit } from '../../application/audit.ts';
import { PageArguments } from '../arguments/page-arguments.ts';
import { withoutNulls } from '../arguments/without-nulls.ts';
import { userInputError } from '../errors/user-input-error.ts';
import { Costs, PAGE } from '../limits/costs.ts';
import { decodeCursor, encodeCursor, refuseSize } from '../page-of.ts';
import type { RequestContext } from '../request-context.ts';
import { AuditEntry, AuditEntryConnection, AuditHead } from '../types/audit.ts';

@Resolver()
export class AuditResolver {
  @Costs({ ...PAGE, own: 1_000 })
  @Query(() => AuditEntryConnection, {
    description: 'Who did what, and what was refused, in the order in which it happened; for the secretariat.',
  })
  async auditEntries(@Ctx() { actor, bridge }: RequestContext, @Args(() => PageArguments) page: PageArguments) {
    const { first, after } = withoutNulls(page);
    refuseSize(first);
    const begin = after === undefined ? '0' : readCursor(after);
    const { entries, head } = await readAudit(actor, bridge, { after: begin, limit: first + 1 });
    return new AuditEntryConnection({
      entries: entries.slice(0, first).map((entry) => ({ node: new AuditEntry(entry), cursor: encodeCursor([entry.sequence]) })),
      hasNextPage: entries.length > first,
      hasPreviousPage: begin !== '0',
      totalCount: Number(head.sequence),
    });
  }

  @Costs({ own: 1_000 })
  @Query(() => AuditHead, { description: 'The last entry of the audit trail; for the secretariat.' })
  async auditHead(@Ctx() { actor, bridge }: RequestContext): Promise<AuditHead> {
    return new AuditHead((await readAudit(actor, bridge, { after: '0', limit: 0 })).head);
  }
}

function readCursor(after: string): string {
  const [sequence = ''] = decodeCursor(after, 1);
  if (!/^\d{1,18}$/.test(sequence)) throw userInputError('"after" is not a cursor of the trail. Use the "endCursor" of a page of it.');
  return sequence;
}
