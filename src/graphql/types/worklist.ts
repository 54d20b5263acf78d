import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { MadeWorklist } from '../../application/make-worklist.ts';
import type { SubmissionEvent as EventWord, SubmissionStatus as StatusWord } from '../../domain/submission.ts';
import type { StalenessReason as ReasonWord } from '../../prefill/staleness.ts';
import type { SuggestionClass as ClassWord } from '../../prefill/suggestion.ts';
import type { ConfirmationEntry } from '../../review/list-confirmations.ts';
import type { Conflict, DueSubmission, ItemLeft } from '../../review/worklist.ts';
import { SubmissionStatus, SuggestionClass } from './answer-enumerations.ts';
import { Contradiction } from './contradiction.ts';
import { StalenessReason } from './staleness.ts';
import { SubmissionEvent } from './submission-enumerations.ts';

@ObjectType({ description: 'What a person of the State can confirm once, and all that it would serve.' })
export class WorklistConfirmation {
  readonly made: MadeWorklist;
  readonly entry: ConfirmationEntry;

  constructor(made: MadeWorklist, entry: ConfirmationEntry) {
    this.made = made;
    this.entry = entry;
  }

  @Field(() => ID, { description: 'Key of a law, full id of an item, id of a mapping row or of a condition.' })
  get about(): string {
    return this.entry.about;
  }

  @Field(() => String, { nullable: true, description: 'The name of the law, where it is about one.' })
  get law(): string | undefined {
    return this.entry.law?.name;
  }

  @Field(() => [ID], { description: 'Full ids of the items whose suggestion follows once this alone is confirmed.' })
  get makesFull(): readonly string[] {
    return this.entry.makesFull;
  }

  @Field(() => [ID], { description: 'Full ids of the items that need something else confirmed too.' })
  get helps(): readonly string[] {
    return this.entry.helps;
  }
}

@ObjectType({ description: 'An item of which the answers given elsewhere contradict each other.' })
export class WorklistConflict {
  @Field(() => ID, { description: 'Full id of the item.' })
  readonly itemId: string;
  @Field(() => [ID], { description: 'Full ids of the items whose answers cannot all be followed.' })
  readonly sources: readonly string[];

  constructor({ item, sources }: Conflict) {
    this.itemId = item;
    this.sources = sources;
  }
}

@ObjectType({ description: 'An accepted answer under which something has changed.' })
export class WorklistMark {
  @Field(() => ID, { description: 'Full id of the item.' })
  readonly itemId: string;
  @Field(() => ID, { description: 'Id of the answer, by which it is acknowledged.' })
  readonly response: string;
  @Field(() => [StalenessReason], { description: 'What has changed.' })
  readonly reasons: readonly ReasonWord[];

  constructor(itemId: string, response: string, reasons: readonly ReasonWord[]) {
    this.itemId = itemId;
    this.response = response;
    this.reasons = reasons;
  }
}

@ObjectType({ description: 'An item without an answer.' })
export class WorklistItem {
  readonly #left: ItemLeft;

  constructor(left: ItemLeft) {
    this.#left = left;
  }

  @Field(() => ID, { description: 'Full id of the item.' })
  get itemId(): string {
    return this.#left.item;
  }

  @Field(() => ID, { description: 'Id of the submission.' })
  get submission(): string {
    return this.#left.submission;
  }

  @Field(() => SuggestionClass, { nullable: true, description: 'What is offered; null where nothing is, or where it was rejected.' })
  get offered(): ClassWord | undefined {
    return this.#left.offered;
  }

  @Field(() => Boolean, { description: 'Whether it may be accepted together with others.' })
  get inBulk(): boolean {
    return this.#left.inBulk;
  }

  @Field(() => Boolean, { description: 'Whether it was left for later.' })
  get deferred(): boolean {
    return this.#left.deferred;
  }
}

@ObjectType({ description: 'A submission that is with the State.' })
export class WorklistSubmission {
  readonly #due: DueSubmission;

  constructor(due: DueSubmission) {
    this.#due = due;
  }

  @Field(() => ID, { description: 'Its id.' })
  get submission(): string {
    return this.#due.submission;
  }

  @Field(() => ID, { description: 'Id of the questionnaire.' })
  get questionnaireId(): string {
    return this.#due.questionnaire;
  }

  @Field(() => SubmissionStatus, { description: 'How far it has come.' })
  get status(): StatusWord {
    return this.#due.status;
  }

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The day by which the review wants it; null outside any review.' })
  get due(): string | undefined {
    return this.#due.due;
  }

  @Field(() => Boolean, { description: 'Whether that day is past.' })
  get overdue(): boolean {
    return this.#due.overdue;
  }

  @Field(() => Int, { description: 'Items without an answer.' })
  get left(): number {
    return this.#due.left;
  }

  @Field(() => [SubmissionEvent], { description: 'What you can do with it as it stands.' })
  get events(): readonly EventWord[] {
    return this.#due.events;
  }
}

@ObjectType({ description: 'What is left for a State to do, on one page. Told to persons of that State alone.' })
export class Worklist {
  readonly made: MadeWorklist;

  constructor(made: MadeWorklist) {
    this.made = made;
  }

  @Field(() => [WorklistSubmission], { description: 'What is due, the next day first.' })
  get due(): WorklistSubmission[] {
    return this.made.list.due.map((each) => new WorklistSubmission(each));
  }

  @Field(() => [WorklistConfirmation], {
    description: 'What to confirm of laws, one entry for each, first the one that frees most answers.',
  })
  get laws(): WorklistConfirmation[] {
    return this.made.list.laws.map((entry) => new WorklistConfirmation(this.made, entry));
  }

  @Field(() => [WorklistConfirmation], { description: 'What to confirm of answers, mapping rows and conditions.' })
  get others(): WorklistConfirmation[] {
    return this.made.list.others.map((entry) => new WorklistConfirmation(this.made, entry));
  }

  @Field(() => [WorklistMark], { description: 'Accepted answers under which something has changed.' })
  get marks(): WorklistMark[] {
    const { list, responses } = this.made;
    return list.stale.map(({ item, reasons }) => new WorklistMark(item, responses.get(item) ?? '', reasons));
  }

  @Field(() => [WorklistConflict], { description: 'Items of which the answers given elsewhere contradict each other.' })
  get conflicts(): WorklistConflict[] {
    return this.made.list.conflicts.map((conflict) => new WorklistConflict(conflict));
  }

  @Field(() => [ID], { description: 'Full ids of the items whose own answer cannot be true beside what was answered elsewhere.' })
  get contradicted(): readonly string[] {
    return this.made.list.contradicted;
  }

  @Field(() => [Contradiction], { description: 'Answers that cannot all be true.' })
  get contradictions(): Contradiction[] {
    return this.made.list.contradictions.map((each) => new Contradiction(each));
  }

  @Field(() => [WorklistItem], { description: 'Items without an answer.' })
  get left(): WorklistItem[] {
    return this.made.list.left.map((each) => new WorklistItem(each));
  }
}
