import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ComparedLanguage } from '../../application/compare-languages.ts';
import type { MembershipChange as Change, ComparedMembership, ImportedMemberships } from '../../application/import-memberships.ts';
import type { AnswerProblem, Place } from '../../exchange/answer-form/problems.ts';
import { enumeration } from './enumeration.ts';
import { ImportProblem } from './import-payload.ts';
import { Language, type LanguageTag, languageTag } from './language.ts';
import { UserError } from './user-error.ts';

type RowPlace = Pick<Place, 'sheet' | 'row'>;
type Compared = ComparedMembership<RowPlace>;

const MembershipOutcome = enumeration<Compared['outcome']>('MembershipOutcome', 'What a list changes of what is recorded.', {
  added: 'Nothing was recorded before.',
  changed: 'Something else was recorded before.',
  unchanged: 'The same was recorded before; only where and when it was read is new.',
  outdated: 'What is recorded was read later than this list: nothing of it is stored.',
});

@ObjectType({ description: 'What is new in a membership.' })
export class MembershipChange {
  @Field(() => String, { description: 'Which part: `status`, `signedOn`, `joinedOn`, `joinedBy` or `notices`.' })
  readonly field: string;
  @Field(() => GraphQLJSON, { nullable: true, description: 'What is recorded; null where nothing is.' })
  readonly before: unknown;
  @Field(() => GraphQLJSON, { nullable: true, description: 'What the list says; null where it says nothing.' })
  readonly after: unknown;

  constructor({ field, before, after }: Change) {
    this.field = field;
    this.before = before;
    this.after = after;
  }
}

@ObjectType({ description: 'What a list says of one State and one instrument, beside what is recorded.' })
export class ImportedMembership {
  readonly #compared: Compared;

  constructor(compared: Compared) {
    this.#compared = compared;
  }

  @Field(() => Int, { nullable: true, description: 'The row of the list; null of a State that a complete list does not name.' })
  get row(): number | undefined {
    return this.#compared.place?.row;
  }

  @Field(() => String, { description: 'The State as the list writes it.' })
  get participant(): string {
    return this.#compared.participant;
  }

  @Field(() => ID, { description: 'Code of the State that is meant.' })
  get stateCode(): string {
    return this.#compared.state;
  }

  @Field(() => ID, { description: 'Id of the instrument.' })
  get instrumentId(): string {
    return this.#compared.instrument;
  }

  @Field(() => MembershipOutcome, { description: 'What changes.' })
  get outcome(): Compared['outcome'] {
    return this.#compared.outcome;
  }

  @Field(() => [MembershipChange], { description: 'What is new.' })
  get changes(): MembershipChange[] {
    return this.#compared.changes.map((change) => new MembershipChange(change));
  }
}

@ObjectType({ description: 'In which language a list says that a State corresponds, beside what is recorded or presumed.' })
export class ImportedLanguage {
  readonly #compared: ComparedLanguage<RowPlace>;

  constructor(compared: ComparedLanguage<RowPlace>) {
    this.#compared = compared;
  }

  @Field(() => Int, { description: 'The row of the list.' })
  get row(): number {
    return this.#compared.place.row;
  }

  @Field(() => String, { description: 'The State as the list writes it.' })
  get participant(): string {
    return this.#compared.participant;
  }

  @Field(() => ID, { description: 'Code of the State that is meant.' })
  get stateCode(): string {
    return this.#compared.state;
  }

  @Field(() => MembershipOutcome, { description: 'What changes; `ADDED` where no list has said it until now.' })
  get outcome(): Compared['outcome'] {
    return this.#compared.outcome;
  }

  @Field(() => Language, { nullable: true, description: 'Listed or presumed until now; null where nothing was.' })
  get before(): LanguageTag | undefined {
    return languageTag(this.#compared.before);
  }

  @Field(() => Language, { nullable: true, description: 'What the list says.' })
  get after(): LanguageTag | undefined {
    return languageTag(this.#compared.after);
  }
}

@ObjectType({ description: 'What became of a list: all of it was stored, or nothing.' })
export class ImportStatesPayload {
  @Field(() => Boolean, { description: 'False where something is refused or outdated, and for a dry run.' })
  readonly stored: boolean;
  @Field(() => [ImportedMembership], { description: 'What is sound, row by row.' })
  readonly memberships: readonly ImportedMembership[];
  @Field(() => [ImportedLanguage], { description: 'Of each State of which it says so, the language in which it corresponds.' })
  readonly languages: readonly ImportedLanguage[];
  @Field(() => [ImportProblem], { description: 'Why nothing is stored.' })
  readonly refused: readonly ImportProblem[];
  @Field(() => [UserError], { description: 'What else kept it from being done.' })
  readonly errors: readonly UserError[];

  constructor(imported: ImportedMemberships<RowPlace> | undefined, problems: readonly AnswerProblem[], errors: readonly UserError[]) {
    this.stored = imported?.stored ?? false;
    this.memberships = (imported?.compared ?? []).map((each) => new ImportedMembership(each));
    this.languages = (imported?.languages ?? []).map((each) => new ImportedLanguage(each));
    this.refused = problems.map((problem) => new ImportProblem(problem));
    this.errors = errors;
  }
}
