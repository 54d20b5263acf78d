import { Field, GraphQLISODateTime, ID, ObjectType } from 'type-graphql';
import type { AssignedPerson } from '../../application/assign.ts';
import type { Actor, AssignableRole as AssignableWord, Role as RoleWord } from '../../domain/actor.ts';
import type { Outcome } from '../errors/or-user-errors.ts';
import { enumeration } from './enumeration.ts';
import { UserError } from './user-error.ts';

const ASSIGNABLE = {
  secretariat: 'Keeps reference data and oversees reviews; reads of States what is published or shared with it.',
  focal_point: 'Answers for a State, clears, publishes, and assigns its experts and observers.',
  governmental_expert: 'Writes for a State.',
  observer: 'Reads everything of a State and writes nothing.',
  reviewer: 'Reads the submissions of the reviews assigned, once they are cleared.',
  analyst: 'Reads what is published, and asks for more at a time than the public.',
  service: 'A program of the secretariat that does what is listed and nothing else.',
} as const satisfies Record<AssignableWord, string>;

export const AssignableRole = enumeration<AssignableWord>(
  'AssignableRole',
  'What a person can be assigned. docs/POLICY.md has what each may do.',
  ASSIGNABLE,
);

const Role = enumeration<RoleWord>('Role', 'As what one asks. docs/POLICY.md has what each may do.', {
  ...ASSIGNABLE,
  public: 'Whoever says nothing of themselves, or was assigned nothing.',
  bridge: 'The bridge itself.',
});

@ObjectType({ description: 'Who asks, as the server sees it.' })
export class Viewer {
  @Field(() => ID, { description: 'What is kept as author of what one writes.' })
  readonly id: string;
  @Field(() => Role, { description: 'As what one asks.' })
  readonly role: RoleWord;
  @Field(() => ID, { nullable: true, description: 'Code of the State for which one acts; null for roles without one.' })
  readonly stateCode: string | undefined;
  @Field(() => [ID], { description: 'The reviews of a reviewer.' })
  readonly reviews: readonly string[];
  @Field(() => [String], { description: 'What a service may do: actions of docs/POLICY.md.' })
  readonly scopes: readonly string[];

  constructor({ id, role, state, reviews = [], scopes = [] }: Actor) {
    this.id = id;
    this.role = role;
    this.stateCode = state;
    this.reviews = reviews;
    this.scopes = scopes;
  }
}

@ObjectType({ description: 'What a person or program of an issuer is here.' })
export class Assignment {
  readonly #assignment: AssignedPerson;

  constructor(assignment: AssignedPerson) {
    this.#assignment = assignment;
  }

  @Field(() => String, { description: 'The OpenID Connect issuer that knows the person.' })
  get issuer(): string {
    return this.#assignment.issuer;
  }

  @Field(() => String, { description: 'The person, as the issuer names them (`sub`).' })
  get subject(): string {
    return this.#assignment.subject;
  }

  @Field(() => ID, { description: 'What is kept as author of what they write.' })
  get id(): string {
    return this.#assignment.actorId;
  }

  @Field(() => AssignableRole, { description: 'What they are.' })
  get role(): AssignableWord {
    return this.#assignment.role;
  }

  @Field(() => ID, { nullable: true, description: 'Code of the State for which they act; null for roles without one.' })
  get stateCode(): string | undefined {
    return this.#assignment.state;
  }

  @Field(() => [ID], { description: 'The reviews of a reviewer.' })
  get reviews(): readonly string[] {
    return this.#assignment.reviews;
  }

  @Field(() => [String], { description: 'What a service may do: actions of docs/POLICY.md.' })
  get scopes(): readonly string[] {
    return this.#assignment.scopes;
  }

  @Field(() => GraphQLISODateTime, { description: 'When it was assigned.' })
  get assignedAt(): Date {
    return new Date(this.#assignment.assignedAt);
  }

  @Field(() => String, { description: 'Who assigned it.' })
  get assignedBy(): string {
    return this.#assignment.assignedBy;
  }
}

const ERRORS = { description: 'Why nothing was done; none where it was.' };

@ObjectType({ description: 'What became of assigning.' })
export class AssignPayload {
  @Field(() => Assignment, { nullable: true, description: 'What the person is now; null where nothing was done.' })
  readonly assignment: Assignment | undefined;
  @Field(() => [UserError], ERRORS)
  readonly errors: readonly UserError[];

  constructor({ done, errors }: Outcome<AssignedPerson>) {
    this.assignment = done && new Assignment(done);
    this.errors = errors;
  }
}

@ObjectType({ description: 'What became of ending an assignment.' })
export class UnassignPayload {
  @Field(() => Boolean, { nullable: true, description: 'False where the person was nothing before; null where nothing was done.' })
  readonly ended: boolean | undefined;
  @Field(() => [UserError], ERRORS)
  readonly errors: readonly UserError[];

  constructor({ done, errors }: Outcome<boolean>) {
    this.ended = done;
    this.errors = errors;
  }
}
