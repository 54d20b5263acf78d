import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import type { CompiledRow } from '../../crosswalk/crosswalk.ts';
import type { Agent as AgentForm, Vote as VoteForm } from '../../crosswalk/forms/common.ts';
import type { Row } from '../../crosswalk/forms/mapping-set.ts';
import type { RowRelation } from '../../domain/relation.ts';
import { textIn } from '../../prefill/messages/message.ts';
import { isDisputed, scoreRow } from '../../prefill/score-path.ts';
import { AgentKind, Basis, LevelDifference, MappingKind, MappingStatus, Relation, Scope } from './catalogue-enumerations.ts';
import { InLanguage, type LanguageTag, Text, textOf } from './language.ts';

@ObjectType({ description: 'Who wrote a mapping row.' })
export class Agent {
  @Field(() => AgentKind, { description: 'Person or software.' })
  readonly kind: AgentForm['kind'];
  @Field(() => ID, { description: 'The name under which it is known.' })
  readonly id: string;

  constructor({ kind, id }: AgentForm) {
    this.kind = kind;
    this.id = id;
  }
}

@ObjectType({ description: 'What a reader of a mapping row thinks of it.' })
export class Vote {
  @Field(() => Agent, { description: 'Who read it.' })
  readonly by: Agent;
  @Field(() => Float, { description: 'From −1 (opposed) to 1 (agreed).' })
  readonly agreement: number;
  @Field(() => GraphQLLocalDate, { description: 'When.' })
  readonly date: string;

  constructor(vote: VoteForm) {
    this.by = new Agent(vote);
    this.agreement = vote.agreement;
    this.date = vote.date;
  }
}

@ObjectType({
  description: 'A mapping row: one claim about how provisions of two instruments, or items of two questionnaires, relate, with its reason.',
})
export class Mapping {
  readonly row: CompiledRow;

  constructor(row: CompiledRow) {
    this.row = row;
  }

  @Field(() => ID, { description: 'Stable; never reused.' })
  get id(): string {
    return this.row.id;
  }

  @Field(() => MappingKind, { description: 'Its form.' })
  get kind(): 'pair' | 'joint' | 'no_counterpart' {
    const { no_counterpart, all_of } = this.row.form;
    return no_counterpart !== undefined ? 'no_counterpart' : all_of !== undefined ? 'joint' : 'pair';
  }

  @Field(() => Relation, {
    nullable: true,
    description:
      'Subject RELATION object; in a joint row, union of the parts RELATION the one on the other side; null where there is no counterpart.',
  })
  get relation(): RowRelation | undefined {
    return this.row.form.relation ?? this.row.form.union;
  }

  @Field(() => Scope, { description: 'Whether it compares the two for the same offences, or the measures alone.' })
  get scope(): NonNullable<Row['scope']> {
    return this.row.form.scope ?? 'same';
  }

  @Field(() => LevelDifference, { nullable: true, description: 'Where a yes to the subject proves more or less than a yes to the object.' })
  get level(): Row['level'] {
    return this.row.form.level;
  }

  @Field(() => String, { nullable: true, description: 'What must be so in a State for the row to hold.' })
  condition(@InLanguage() language: LanguageTag): string | undefined {
    return textIn(language, this.row.form.condition?.text) || undefined;
  }

  @Field(() => Text, { nullable: true, description: 'The condition with its language and direction.' })
  conditionText(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.row.form.condition?.text);
  }

  @Field(() => String, { description: 'Why: what is the same, what one side adds, which words decide.' })
  rationale(@InLanguage() language: LanguageTag): string {
    return textIn(language, this.row.rationale);
  }

  @Field(() => Text, { description: 'The rationale with its language and direction.' })
  rationaleText(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.row.rationale);
  }

  @Field(() => String, { nullable: true, description: 'What an answer to one side leaves open on the other.' })
  notCovered(@InLanguage() language: LanguageTag): string | undefined {
    return textIn(language, this.row.form.not_covered) || undefined;
  }

  @Field(() => Text, { nullable: true, description: 'What is left open, with its language and direction.' })
  notCoveredText(@InLanguage() language: LanguageTag): Text | undefined {
    return textOf(language, this.row.form.not_covered);
  }

  @Field(() => Basis, { nullable: true, description: 'What the claim rests on.' })
  get basis(): Row['basis'] {
    return this.row.form.basis;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'How sure its authors are, from 0 to 1. Shown and used for order only; it never decides an inference.',
  })
  get confidence(): number | undefined {
    return this.row.form.confidence;
  }

  @Field(() => Float, { nullable: true, description: 'Confidence of the authors and agreement of the readers together, from 0 to 1.' })
  get score(): number | null {
    return scoreRow(this.row.form);
  }

  @Field(() => Boolean, { description: 'Whether its readers disagree.' })
  get disputed(): boolean {
    return isDisputed(this.row.form);
  }

  @Field(() => MappingStatus, { description: 'How far it has come.' })
  get status(): Row['status'] {
    return this.row.form.status;
  }

  @Field(() => Boolean, { description: 'Whether what follows from it counts without further confirmation.' })
  get settled(): boolean {
    return this.row.settled;
  }

  @Field(() => Boolean, { description: 'Whether a person has read it and agreed; otherwise no lawyer has yet answered for it.' })
  get readByPerson(): boolean {
    return (this.row.form.reviewers ?? []).some(({ kind, agreement }) => kind === 'person' && agreement > 0);
  }

  @Field(() => [Agent], { description: 'Who wrote it.' })
  get authors(): Agent[] {
    return this.row.form.authors.map((author) => new Agent(author));
  }

  @Field(() => [Vote], { description: 'What its readers think of it.' })
  get votes(): Vote[] {
    return (this.row.form.reviewers ?? []).map((vote) => new Vote(vote));
  }

  @Field(() => String, { description: 'SHA-256 of what decides inferences: not of rationale or confidence.' })
  get fingerprint(): string {
    return this.row.fingerprint;
  }
}
