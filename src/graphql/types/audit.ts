import { Field, ID, ObjectType } from 'type-graphql';
import type { AuditEntry as EntryNoun } from '../../domain/audit-entry.ts';
import { connectionOf } from './connection.ts';

@ObjectType({
  description: 'One entry of the audit trail. Each holds the hash of the one before; `bridge audit verify` computes all of them anew.',
})
export class AuditEntry {
  readonly #entry: EntryNoun;

  constructor(entry: EntryNoun) {
    this.#entry = entry;
  }

  @Field(() => String, { description: 'Its number, decimal: from 1, without gaps.' })
  get sequence(): string {
    return this.#entry.sequence;
  }

  @Field(() => String, { description: 'Hash of the entry before; 64 zeros in the first.' })
  get previousHash(): string {
    return this.#entry.previousHash;
  }

  @Field(() => String, { description: 'SHA-256 over all other fields.' })
  get hash(): string {
    return this.#entry.hash;
  }

  @Field(() => String, { description: 'When, in UTC, to the microsecond, as it counts for the hash.' })
  get at(): string {
    return this.#entry.at;
  }

  @Field(() => ID, { description: 'Who: the id of the person or program.' })
  get actor(): string {
    return this.#entry.actor;
  }

  @Field(() => String, { description: 'In which role, in the words of docs/POLICY.md.' })
  get role(): string {
    return this.#entry.role;
  }

  @Field(() => ID, { nullable: true, description: 'Code of the State for which they acted; null for roles without one.' })
  get stateCode(): string | null {
    return this.#entry.state;
  }

  @Field(() => String, { description: 'What: an action of docs/POLICY.md.' })
  get action(): string {
    return this.#entry.action;
  }

  @Field(() => String, { description: '`done`, `unchanged` where there was nothing to do, or `refused`.' })
  get outcome(): string {
    return this.#entry.outcome;
  }

  @Field(() => String, { description: 'Ids and numbers of what it was done to, as JSON; never what was answered.' })
  get ids(): string {
    return this.#entry.ids;
  }

  @Field(() => String, { description: 'Hashes of public texts that it was done with, as JSON.' })
  get hashes(): string {
    return this.#entry.hashes;
  }
}

@ObjectType({ description: 'The last entry of the audit trail: whoever keeps its hash elsewhere finds out if the end is ever cut off.' })
export class AuditHead {
  @Field(() => String, { description: 'Its number, decimal; 0 while there is no entry.' })
  readonly sequence: string;
  @Field(() => String, { description: 'Its hash; 64 zeros while there is no entry.' })
  readonly hash: string;

  constructor({ sequence, hash }: Pick<EntryNoun, 'sequence' | 'hash'>) {
    this.sequence = sequence;
    this.hash = hash;
  }
}

export const AuditEntryConnection = connectionOf('AuditEntry', () => AuditEntry);
