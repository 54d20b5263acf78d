import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import type { TakenDecision } from '../../application/decide-suggestions.ts';
import type { Role as RoleWord } from '../../domain/actor.ts';
import type { DecisionKind as KindWord } from '../../domain/decision.ts';
import type { DecisionRequest } from '../../prefill/decide-suggestion.ts';
import { enumeration } from './enumeration.ts';

const DecisionKind = enumeration<KindWord>('DecisionKind', 'What a person decided about a suggestion.', {
  accepted: 'It became the answer as it was offered.',
  accepted_with_edits: 'It became the answer with changes, which are kept beside what was offered.',
  rejected: 'It is not offered again, unless on other evidence.',
  deferred: 'It is left for later.',
});

export const DecisionAction = enumeration<DecisionRequest['kind']>('DecisionAction', 'What is to become of a suggestion.', {
  accept: 'Take the value, the payloads named in `take`, or both, with the edits if any.',
  reject: 'Do not offer it again on the same evidence; with a reason.',
  defer: 'Leave it for later.',
});

@ObjectType({ description: 'What a person of the State decided about a suggestion.' })
export class SuggestionDecision {
  readonly #taken: TakenDecision;
  readonly #isOwn: boolean;

  /** @param isOwn whether the one who asks is of the same State */
  constructor(taken: TakenDecision, isOwn: boolean) {
    this.#taken = taken;
    this.#isOwn = isOwn;
  }

  @Field(() => ID, { description: 'Id of the suggestion.' })
  get suggestion(): string {
    return this.#taken.suggestion;
  }

  @Field(() => DecisionKind, { description: 'What was decided.' })
  get kind(): KindWord {
    return this.#taken.kind;
  }

  @Field(() => String, { nullable: true, description: 'Why; always there on a rejection.' })
  get reason(): string | undefined {
    return this.#taken.reason;
  }

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  get decidedAt(): Date {
    return new Date(this.#taken.decidedAt);
  }

  @Field(() => String, { description: 'The role of who decided, such as `focal_point`.' })
  get role(): RoleWord {
    return this.#taken.decidedRole;
  }

  @Field(() => ID, { nullable: true, description: 'Id of who decided; told to persons of the same State only.' })
  get decidedBy(): string | undefined {
    return this.#isOwn ? this.#taken.decidedBy : undefined;
  }
}
